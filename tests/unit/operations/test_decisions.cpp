// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulk/bulkplan.h"
#include "operations/engine/evidence.h"
#include "operations/engine/observation.h"
#include "operations/engine/operationmark.h"
#include "operations/engine/verbs.h"
#include "operations/map/rowoperation.h"
#include "operations/moves/movedecision.h"
#include "operations/moves/movetext.h"
#include "operations/pairing/pairing.h"
#include "operations/series/drainsight.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/service/operationtext.h"
#include "operations/session/createoperation.h"
#include "operations/session/lifecycleoperation.h"
#include "operations/session/sessionmaker.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

#include <functional>
#include <optional>

using namespace quayside;
using namespace quayside::operations;
using namespace Qt::StringLiterals;
using Verdict = Observation::Verdict;

Q_DECLARE_METATYPE(quayside::operations::MoveFacts)
Q_DECLARE_METATYPE(quayside::operations::MoveNext)

namespace {

Sighting seen(SessionStatus status, const QString &account = {})
{
    waha::SessionInfo session;
    session.name = u"subject"_s;
    session.status = status;
    session.account.id = account;
    return Sighting::of(session);
}

Sighting failed(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    error.message = u"words"_s;
    return Sighting::of(error);
}

Observation watching(Goal goal, bool answered = true, bool mustChange = false)
{
    Observation::Call call;
    call.answered = answered;
    call.mustChange = mustChange;
    return Observation(goal, call, 0);
}

} // namespace

class DecisionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void verbsHaveNames();
    void consequencesNameWhatIsLost();
    void consequencesTellOfWhichDayTheyKnow();
    void deadlinesTellOfWhichDayTheyAre();
    void callFollowsStatus();
    void sightingsOfErrors();
    void silenceAboutAnAccountIsNotNone();
    void accountsAreSaidAsPhones_data();
    void accountsAreSaidAsPhones();
    void crashedMoves_data();
    void crashedMoves();
    void everyCrashRowIsTested();
    void runningIsReached();
    void failedIsGivenTimeToHeal();
    void flappingEndsAsFailed();
    void lostStartIsRepeated();
    void restartMustBeSeen();
    void stopIsReachedWhenAbsent();
    void logOutMeansUnpaired();
    void deleteNeedsAbsence();
    void vanishedNeedsAMoment();
    void observationTimesOut();
    void refusalEndsIt();

    void createTellsOursFromForeign();
    void recipeKeepsSecretsOut();
    void recipeMarksTheSession();
    void bulkPlanSurvivesTheJournal();
    void wavesAreAFewThenMoreThenTheRest_data();
    void wavesAreAFewThenMoreThenTheRest();
    void failingShareIsMoreThanASetShare();
    void detoursAreNamed();
    void rowChangeSurvivesTheJournal();
    void countdownCountsCodes();
    void countdownMetInTheMiddle();
    void phonesAreReadAsTyped();

private:
    QSet<QString> m_crashRows; // that crashedMoves() met
};

void DecisionsTest::verbsHaveNames()
{
    for (const Verb verb :
         { Verb::Create, Verb::Start, Verb::Stop, Verb::Restart, Verb::LogOut, Verb::Delete }) {
        QVERIFY(verbFromString(toString(verb)) == verb);
        QVERIFY(isVerb(toString(verb)));
        QVERIFY(!VerbText::label(verb).isEmpty());
        QVERIFY(VerbText::title(verb, u"acme"_s, u"waha1"_s).contains(u"acme"_s));
        QVERIFY(VerbText::bulkTitle(verb, 12).contains(u"12"_s));
        QVERIFY(OperationText::doneBy(verb, u"ann"_s).contains(u"ann"_s));
    }
    QVERIFY(!isVerb(u"bulk"));
    for (const Action action :
         { Action::Start, Action::Stop, Action::Restart, Action::LogOut, Action::Delete })
        QVERIFY(actionFromString(toString(action)) == action);
    QVERIFY(!actionFromString(u"").has_value());
}

void DecisionsTest::consequencesNameWhatIsLost()
{
    fleet::SessionFacts session;
    session.status = SessionStatus::Working;
    session.phone = u"12025550101"_s;
    session.row = RowId(u"1"_s);
    QVERIFY(VerbText::consequence(Verb::Delete, session, 0).destructive);
    QVERIFY(VerbText::consequence(Verb::LogOut, session, 0).destructive);
    QVERIFY(!VerbText::consequence(Verb::Restart, session, 0).destructive);
    QVERIFY(!VerbText::consequence(Verb::Stop, session, 0).destructive);
    const QString working = VerbText::consequence(Verb::Delete, session, 0).unlinksPhone;
    session.status = SessionStatus::Stopped;
    QVERIFY(VerbText::consequence(Verb::Delete, session, 0).unlinksPhone != working);
    session.row = RowId();
    QVERIFY(VerbText::consequence(Verb::Delete, session, 0).effect.contains(u"no row"_s));
}

/** A time of day alone would pass for one of today. */
void DecisionsTest::consequencesTellOfWhichDayTheyKnow()
{
    const QDateTime told(QDate(2027, 3, 3), QTime(14, 2));
    fleet::SessionFacts session;
    session.status = SessionStatus::Stopped;
    session.phone = u"12025550101"_s;
    session.accountToldMs = told.toMSecsSinceEpoch();
    const auto newQr
        = [&](Verb verb, qint64 nowMs) { return VerbText::consequence(verb, session, nowMs).newQr; };
    for (const Verb verb : { Verb::Start, Verb::Restart }) {
        const QString sameDay = newQr(verb, told.addSecs(3600).toMSecsSinceEpoch());
        QVERIFY2(sameDay.endsWith(u": 14:02"_s), qPrintable(sameDay));
        const QString later = newQr(verb, told.addDays(3).toMSecsSinceEpoch());
        QVERIFY2(later.endsWith(u": 3 Mar 14:02"_s), qPrintable(later));
    }
}

void DecisionsTest::deadlinesTellOfWhichDayTheyAre()
{
    const QDateTime deadline(QDate(2027, 3, 3), QTime(14, 2));
    const std::vector<SeriesMove> moves(1);
    const auto warning = [&](const QDateTime &now, qint64 endMs = 0) {
        return SeriesForecast::warning(moves, deadline.toMSecsSinceEpoch(), endMs, now.toMSecsSinceEpoch());
    };
    const QString sameDay = warning(deadline.addSecs(60));
    QVERIFY2(sameDay.startsWith(u"The deadline 14:02 has"_s), qPrintable(sameDay));
    const QString later = warning(deadline.addDays(1));
    QVERIFY2(later.startsWith(u"The deadline 3 Mar 14:02 has"_s), qPrintable(later));
    const QString before = warning(deadline.addSecs(-60), deadline.addDays(1).toMSecsSinceEpoch());
    QVERIFY2(before.contains(u" 4 Mar 14:02,"_s) && before.contains(u"deadline 14:02."_s),
             qPrintable(before));
}

void DecisionsTest::callFollowsStatus()
{
    QVERIFY(LifecycleOperation::callFor(Verb::Start, SessionStatus::Failed) == Action::Restart);
    QVERIFY(LifecycleOperation::callFor(Verb::Start, SessionStatus::Stopped) == Action::Start);
    QVERIFY(!LifecycleOperation::callFor(Verb::Start, SessionStatus::Working).has_value());
    QVERIFY(LifecycleOperation::callFor(Verb::Restart, SessionStatus::Stopped) == Action::Start);
    QVERIFY(LifecycleOperation::callFor(Verb::Restart, SessionStatus::Working) == Action::Restart);
    QVERIFY(!LifecycleOperation::callFor(Verb::Stop, SessionStatus::Stopped).has_value());
    QVERIFY(LifecycleOperation::callFor(Verb::Stop, SessionStatus::Failed) == Action::Stop);
}

void DecisionsTest::sightingsOfErrors()
{
    QCOMPARE(failed(ErrorKind::NotFound).kind, Sighting::Kind::Absent);
    QCOMPARE(failed(ErrorKind::Unauthorized).kind, Sighting::Kind::Refused);
    QCOMPARE(failed(ErrorKind::Timeout).kind, Sighting::Kind::NoAnswer);
    QCOMPARE(failed(ErrorKind::NotWaha).kind, Sighting::Kind::NoAnswer);
    QCOMPARE(failed(ErrorKind::ServerBusy).kind, Sighting::Kind::NoAnswer);
}

/** A server tells the account a while after it says WORKING, and not at all while it starts. */
void DecisionsTest::silenceAboutAnAccountIsNotNone()
{
    const Sighting asksForPhone = seen(SessionStatus::ScanQrCode);
    for (SessionStatus silent : { SessionStatus::Starting, SessionStatus::Working }) {
        const WantedAccount unknown = WantedAccount::of(seen(silent).session);
        QVERIFY(judgeLink(asksForPhone, unknown) == LinkVerdict::Wait);
        const WantedAccount read = WantedAccount::fromJournal(unknown.toJournal());
        QVERIFY(judgeLink(asksForPhone, read) == LinkVerdict::Wait);
        QVERIFY(judgeLink(seen(SessionStatus::Working, u"1@c.us"_s), read) == LinkVerdict::Linked);
    }
    const WantedAccount none = WantedAccount::of(asksForPhone.session);
    QVERIFY(judgeLink(asksForPhone, none) == LinkVerdict::Linked);
}

void DecisionsTest::accountsAreSaidAsPhones_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("said");
    QTest::newRow("phone") << u"12025550101@c.us"_s << u"+12025550101"_s;
    QTest::newRow("device") << u"12025550101:12@s.whatsapp.net"_s << u"+12025550101"_s;
    QTest::newRow("no number") << u"120255501@lid"_s << u"120255501@lid"_s;
}

/** An account without a number is named by its id: no number is made of that, and none is left out. */
void DecisionsTest::accountsAreSaidAsPhones()
{
    QFETCH(const QString, account);
    QFETCH(const QString, said);
    QCOMPARE(EvidenceText::phone(account), said);
    QVERIFY(EvidenceText::onlyCopy(u"subject"_s, account).message.contains(u' ' + said + u','));
    QCOMPARE(MoveText::noted(seen(SessionStatus::Working, account).session),
             u"Seen: WORKING, linked to "_s + said);
    QCOMPARE(MoveText::linked(account), u"Linked to "_s + said + u" and working"_s);
}

/** The table of crash decisions, row by row, from what is really seen: once more as the design has it. */
void DecisionsTest::crashedMoves_data()
{
    QTest::addColumn<MoveFacts>("facts");
    QTest::addColumn<MoveNext>("next");
    const Sighting works = seen(SessionStatus::Working, u"1@c.us"_s);
    const Sighting other = seen(SessionStatus::Working, u"2@c.us"_s);
    const Sighting asks = seen(SessionStatus::ScanQrCode);
    const Sighting stopped = seen(SessionStatus::Stopped, u"1@c.us"_s);
    const Sighting silent = failed(ErrorKind::Unreachable);
    const Sighting gone = failed(ErrorKind::NotFound);
    const auto a = std::optional(WorkerId(u"A"_s));
    const auto b = std::optional(WorkerId(u"B"_s));
    const auto row = [](const char *name, const Sighting &source, const Sighting &target,
                        const std::optional<WorkerId> &map, MoveNext next,
                        const std::function<void(MoveFacts &)> &more = {}) {
        MoveFacts facts;
        facts.source = WorkerId(u"A"_s);
        facts.target = WorkerId(u"B"_s);
        facts.account = { u"1@c.us"_s, false };
        facts.seenOnSource = source;
        facts.seenOnTarget = target;
        facts.map = map;
        if (more)
            more(facts);
        QTest::newRow(name) << facts << next;
    };
    const auto strict = [](qint64 waitedMs) {
        return [waitedMs](MoveFacts &facts) {
            facts.way = MoveWay::Strict;
            facts.waitedMs = waitedMs;
        };
    };
    const auto committed = [](MoveFacts &facts) { facts.committed = true; };
    row("not linked yet", works, asks, a, MoveNext::GoOn);
    row("linked", works, works, a, MoveNext::GoOn);
    row("linked to another phone", works, other, a, MoveNext::GoOn);
    row("stopped for a phone", stopped, asks, a, MoveNext::GoOn, strict(kStrictPatienceMs - 1));
    row("stopped for a phone for too long", stopped, asks, a, MoveNext::StartSource,
        strict(kStrictPatienceMs));
    row("linked, the source is stopped", stopped, works, a, MoveNext::GoOn, strict(0));
    row("the map points to the target", silent, works, b, MoveNext::Retire);
    row("linked, the source is silent", silent, works, a, MoveNext::GoOn);
    row("the target lost it", works, gone, a, MoveNext::PutBack);
    row("changed by someone else", works, works, WorkerId(u"C"_s), MoveNext::HandsOff);
    row("changed by someone else: no row", works, works, {}, MoveNext::HandsOff);
    row("committed, and pointed back", works, works, a, MoveNext::HandsOff, committed);
    row("committed, and pointed elsewhere", works, works, WorkerId(u"C"_s), MoveNext::Retire, committed);
    row("committed, and pointed elsewhere: no row", works, works, {}, MoveNext::Retire, committed);
}

void DecisionsTest::crashedMoves()
{
    QFETCH(const MoveFacts, facts);
    QFETCH(const MoveNext, next);
    const MoveRow &row = rowOfMove(facts);
    QVERIFY(row.next == next);
    const QString tested = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
    QCOMPARE(QString::fromLatin1(row.name), tested);
    m_crashRows.insert(tested);
}

void DecisionsTest::everyCrashRowIsTested()
{
    for (const MoveRow &row : moveRows())
        QVERIFY2(m_crashRows.contains(QString::fromLatin1(row.name)), row.name);
}

void DecisionsTest::runningIsReached()
{
    for (const SessionStatus status :
         { SessionStatus(SessionStatus::Working), SessionStatus(SessionStatus::ScanQrCode),
           SessionStatus(SessionStatus::PasskeyRequired) }) {
        Observation observation = watching(Goal::Running);
        QCOMPARE(observation.judge(seen(SessionStatus::Starting), 100), Verdict::Waiting);
        QCOMPARE(observation.judge(seen(status), 200), Verdict::Reached);
    }
    Observation unheardOf = watching(Goal::Running);
    QCOMPARE(unheardOf.judge(seen(SessionStatus::fromText(u"DREAMING")), 0), Verdict::Waiting);
}

void DecisionsTest::failedIsGivenTimeToHeal()
{
    Observation observation = watching(Goal::Running);
    QCOMPARE(observation.judge(seen(SessionStatus::Failed), 0), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Failed), 6'000), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Working), 7'000), Verdict::Reached);
    Observation other = watching(Goal::Running);
    QCOMPARE(other.judge(seen(SessionStatus::Failed), 0), Verdict::Waiting);
    QCOMPARE(other.judge(seen(SessionStatus::Failed), 20'000), Verdict::Failed);
}

void DecisionsTest::flappingEndsAsFailed()
{
    Observation observation = watching(Goal::Running);
    Verdict verdict = Verdict::Waiting;
    int rounds = 0;
    for (qint64 now = 0; verdict == Verdict::Waiting && rounds < 20; now += 4'000, ++rounds) {
        verdict = observation.judge(seen(SessionStatus::Failed), now);
        if (verdict == Verdict::Waiting)
            verdict = observation.judge(seen(SessionStatus::Starting), now + 2'000);
    }
    QCOMPARE(verdict, Verdict::Failed);
    QCOMPARE(rounds, Observation::kFailures);
}

void DecisionsTest::lostStartIsRepeated()
{
    Observation lost = watching(Goal::Running, false);
    QCOMPARE(lost.judge(seen(SessionStatus::Stopped), 0), Verdict::Waiting);
    QCOMPARE(lost.judge(seen(SessionStatus::Stopped), Observation::kUnsureSettleMs), Verdict::NoEffect);
    Observation answered = watching(Goal::Running, true);
    QCOMPARE(answered.judge(seen(SessionStatus::Stopped), 0), Verdict::Waiting);
    QCOMPARE(answered.judge(seen(SessionStatus::Stopped), Observation::kUnsureSettleMs), Verdict::Waiting);
    QCOMPARE(answered.judge(seen(SessionStatus::Stopped), Observation::kSureSettleMs), Verdict::NoEffect);
}

void DecisionsTest::restartMustBeSeen()
{
    Observation lost = watching(Goal::Running, false, true);
    QCOMPARE(lost.judge(seen(SessionStatus::Working), 0), Verdict::Waiting);
    QCOMPARE(lost.judge(seen(SessionStatus::Working), Observation::kUnsureSettleMs), Verdict::NoEffect);
    Observation happened = watching(Goal::Running, false, true);
    QCOMPARE(happened.judge(seen(SessionStatus::Working), 0), Verdict::Waiting);
    happened.note(SessionStatus::Starting); // an event between two looks
    QCOMPARE(happened.judge(seen(SessionStatus::Working), 1'000), Verdict::Reached);
    Observation failedBefore = watching(Goal::Running, false, false);
    QCOMPARE(failedBefore.judge(seen(SessionStatus::Failed), 0), Verdict::Waiting);
    QCOMPARE(failedBefore.judge(seen(SessionStatus::Failed), 20'000), Verdict::NoEffect);
}

void DecisionsTest::stopIsReachedWhenAbsent()
{
    Observation observation = watching(Goal::Stopped, false);
    QCOMPARE(observation.judge(seen(SessionStatus::Working), 0), Verdict::Waiting);
    QCOMPARE(observation.judge(failed(ErrorKind::Timeout), 5'000), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Working), 9'000), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Working), 19'000), Verdict::NoEffect);
    QCOMPARE(observation.judge(failed(ErrorKind::NotFound), 20'000), Verdict::Reached);
}

void DecisionsTest::logOutMeansUnpaired()
{
    Observation observation = watching(Goal::Unpaired);
    QCOMPARE(observation.judge(seen(SessionStatus::Stopped, u"1@c.us"_s), 0), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Starting), 1'000), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::ScanQrCode), 2'000), Verdict::Reached);
    Observation stopped = watching(Goal::Unpaired);
    QCOMPARE(stopped.judge(seen(SessionStatus::Stopped), 0), Verdict::Reached);
    Observation lost = watching(Goal::Unpaired, false);
    QCOMPARE(lost.judge(seen(SessionStatus::Working, u"1@c.us"_s), 0), Verdict::Waiting);
    QCOMPARE(lost.judge(seen(SessionStatus::Working, u"1@c.us"_s), 20'000), Verdict::NoEffect);
}

void DecisionsTest::deleteNeedsAbsence()
{
    Observation observation = watching(Goal::Absent);
    QCOMPARE(observation.judge(seen(SessionStatus::Stopped), 0), Verdict::Waiting);
    QCOMPARE(observation.judge(failed(ErrorKind::ServerError), 1'000), Verdict::Waiting);
    QCOMPARE(observation.judge(failed(ErrorKind::NotFound), 2'000), Verdict::Reached);
}

void DecisionsTest::vanishedNeedsAMoment()
{
    Observation observation = watching(Goal::Running);
    QCOMPARE(observation.judge(failed(ErrorKind::NotFound), 0), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Starting), 2'000), Verdict::Waiting);
    QCOMPARE(observation.judge(failed(ErrorKind::NotFound), 3'000), Verdict::Waiting);
    QCOMPARE(observation.judge(failed(ErrorKind::NotFound), 8'000), Verdict::Gone);
}

void DecisionsTest::observationTimesOut()
{
    Observation observation = watching(Goal::Running);
    QCOMPARE(observation.judge(seen(SessionStatus::Starting), Observation::kLimitMs - 1), Verdict::Waiting);
    QCOMPARE(observation.judge(seen(SessionStatus::Starting), Observation::kLimitMs), Verdict::TimedOut);
    const Error error = OperationText::timedOut(observation.last());
    QVERIFY2(error.message.contains(u"STARTING"_s), qPrintable(error.message));
}

void DecisionsTest::refusalEndsIt()
{
    Observation observation = watching(Goal::Stopped);
    QCOMPARE(observation.judge(failed(ErrorKind::Forbidden), 0), Verdict::Refused);
}

void DecisionsTest::createTellsOursFromForeign()
{
    CreateTrace trace;
    trace.mark = u"mine"_s;
    const auto with = [](SessionStatus status, const QByteArray &config, const QString &name) {
        waha::SessionInfo session;
        session.name = name;
        session.status = status;
        session.config = config;
        return Sighting::of(session);
    };
    const QByteArray mine = R"({"metadata":{"quayside.operation":"mine"}})";
    const QByteArray theirs = R"({"metadata":{"quayside.operation":"theirs"}})";
    const QString sales = u"sales"_s;
    const QString standard = u"default"_s;
    QCOMPARE(judgeCreate(failed(ErrorKind::NotFound), trace), CreateVerdict::Absent);
    QCOMPARE(judgeCreate(with(SessionStatus::Stopped, mine, sales), trace), CreateVerdict::Ours);
    QCOMPARE(judgeCreate(with(SessionStatus::Working, theirs, sales), trace), CreateVerdict::Foreign);
    QCOMPARE(judgeCreate(with(SessionStatus::Working, "{}", sales), trace), CreateVerdict::Foreign);
    QCOMPARE(judgeCreate(with(SessionStatus::Stopped, {}, standard), trace), CreateVerdict::FreshDefault);
    QCOMPARE(judgeCreate(with(SessionStatus::Stopped, {}, sales), trace), CreateVerdict::Foreign);
    Sighting somebodys = with(SessionStatus::Stopped, {}, standard);
    somebodys.session.metadataUserId = u"42"_s;
    QCOMPARE(judgeCreate(somebodys, trace), CreateVerdict::Foreign);
    waha::SessionList listed;
    listed.sessions = { with(SessionStatus::Stopped, {}, standard).session };
    QVERIFY(DrainSight::liveOn({}, listed).isEmpty());
    listed.sessions = { somebodys.session };
    QCOMPARE(DrainSight::liveOn({}, listed), QStringList { standard });
    QCOMPARE(judgeCreate(with(SessionStatus::Working, {}, standard), trace), CreateVerdict::Foreign);
    trace.asked = true;
    QCOMPARE(judgeCreate(with(SessionStatus::Starting, {}, standard), trace), CreateVerdict::Ours);
    QCOMPARE(judgeCreate(with(SessionStatus::Stopped, {}, standard), trace), CreateVerdict::FreshDefault);
    QCOMPARE(judgeCreate(with(SessionStatus::Starting, "{}", standard), trace), CreateVerdict::Foreign);
    trace.made = true; // seen to be ours before the mark was taken away
    QCOMPARE(judgeCreate(with(SessionStatus::Starting, "{}", sales), trace), CreateVerdict::Ours);
    trace.user = u"42"_s; // somebody made another one of that name meanwhile
    QCOMPARE(judgeCreate(with(SessionStatus::Starting, "{}", sales), trace), CreateVerdict::Foreign);
}

void DecisionsTest::recipeKeepsSecretsOut()
{
    CreateRecipe recipe;
    recipe.input.user = UserId(u"42"_s);
    const QJsonObject proxy { { u"server"_s, u"10.0.0.5:3128"_s }, { u"password"_s, u"planted-secret"_s } };
    recipe.input.config = QJsonObject { { u"proxy"_s, proxy } };
    const QByteArray journal = recipe.toJournal();
    QVERIFY(!journal.contains("planted-secret"));
    SessionKey key { WorkerId(u"1"_s), u"sales"_s };
    const CreateRecipe back = CreateRecipe::fromJournal(key, journal);
    QVERIFY(back.secretsLost);
    QCOMPARE(back.input.user, recipe.input.user);
    QCOMPARE(back.input.name, key.name);
    recipe.input.config = QJsonObject { { u"debug"_s, true } };
    QVERIFY(!CreateRecipe::fromJournal(key, recipe.toJournal()).secretsLost);
    QCOMPARE(CreateRecipe::fromJournal(key, recipe.toJournal()).input.config, recipe.input.config);
}

void DecisionsTest::recipeMarksTheSession()
{
    CreateRecipe recipe;
    recipe.input.user = UserId(u"42"_s);
    recipe.input.config = QJsonObject { { u"metadata"_s, QJsonObject { { u"shop"_s, u"north"_s } } } };
    const QJsonObject config = recipe.config();
    const QJsonObject metadata = config.value(u"metadata"_s).toObject();
    QCOMPARE(metadata.value(u"user.id"_s).toString(), u"42"_s);
    QCOMPARE(metadata.value(u"shop"_s).toString(), u"north"_s);
    const QJsonObject marked = OperationMark::addedTo(config, u"op-1"_s);
    const QByteArray text = QJsonDocument(marked).toJson(QJsonDocument::Compact);
    QCOMPARE(OperationMark::of(text), u"op-1"_s);
    QCOMPARE(OperationMark::takenFrom(marked), config);
    QCOMPARE(QJsonDocument::fromJson(OperationMark::takenFrom(text)).object(), config);
    const QByteArray alone = R"({"metadata":{"quayside.operation":"op-1"},"number":1.50})";
    QCOMPARE(OperationMark::takenFrom(alone), QByteArray(R"({"number":1.50})")); // digit by digit
}

void DecisionsTest::bulkPlanSurvivesTheJournal()
{
    BulkPlan plan;
    plan.verb = Verb::Stop;
    for (int i = 0; i < 20'000; ++i)
        plan.sessions.push_back(SessionKey { WorkerId(QString::number(i % 7)), u"s%1"_s.arg(i) });
    const BulkPlan back = BulkPlan::fromJson(plan.toJson());
    QVERIFY(back.verb == plan.verb);
    QVERIFY(back.sessions == plan.sessions);
    QVERIFY(!back.detours);
    QVERIFY(BulkPlan::fromJson(R"({"verb":"restart","sessions":[]})").detours); // of an older console
    BulkProgress progress = BulkProgress::fromJournal(plan, {});
    QCOMPARE(progress.items.size(), plan.sessions.size());
    progress.items[3].state = shardmap::OperationState::Failed;
    progress.items[3].text = u"why"_s;
    progress.items[3].before = u"WORKING"_s;
    progress.items[4].state = shardmap::OperationState::Running;
    progress.brake.held = true;
    progress.brake.released = 2;
    const BulkProgress again = BulkProgress::fromJournal(plan, progress.toJournal());
    QVERIFY(again.brake.held);
    QCOMPARE(again.brake.released, 2);
    QCOMPARE(again.items[3].before, u"WORKING"_s);
    const std::vector<ItemResult> &stored = again.items;
    QCOMPARE(toString(stored[3].state), toString(shardmap::OperationState::Failed));
    QCOMPARE(stored[3].text, u"why"_s);
    QCOMPARE(toString(stored[4].state), toString(shardmap::OperationState::Queued));
    QVERIFY(BulkPlan::fromJson("garbage").sessions.empty());
}

void DecisionsTest::wavesAreAFewThenMoreThenTheRest_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("none") << 0 << QList<int>();
    QTest::newRow("one") << 1 << QList<int> { 1 };
    QTest::newRow("few") << 9 << QList<int> { 9 };
    QTest::newRow("ten") << 10 << QList<int> { 3, 7 };
    QTest::newRow("thirteen") << 13 << QList<int> { 3, 10 };
    QTest::newRow("fourteen") << 14 << QList<int> { 3, 10, 1 };
    QTest::newRow("many") << 1961 << QList<int> { 3, 10, 1948 };
}

void DecisionsTest::wavesAreAFewThenMoreThenTheRest()
{
    QFETCH(const int, items);
    QFETCH(const QList<int>, sizes);
    const Waves waves(static_cast<size_t>(items));
    QCOMPARE(waves.count(), static_cast<size_t>(sizes.size()));
    size_t begin = 0;
    for (size_t wave = 0; wave < waves.count(); ++wave) {
        QCOMPARE(waves.begin(wave), begin);
        QCOMPARE(waves.sizeOf(wave), static_cast<size_t>(sizes[static_cast<qsizetype>(wave)]));
        begin = waves.end(wave);
    }
    QCOMPARE(begin, static_cast<size_t>(items));
}

void DecisionsTest::failingShareIsMoreThanASetShare()
{
    QVERIFY(!WaveScore {}.isFailing(Safeguards::kFailingShare));
    QVERIFY(!(WaveScore { 10, 2 }.isFailing(20))); // at most so many
    QVERIFY((WaveScore { 10, 3 }.isFailing(20)));
    QVERIFY((WaveScore { 3, 1 }.isFailing(20)));
    QVERIFY((WaveScore { 3, 1 }.isFailing(0)));
    QVERIFY(!(WaveScore { 3, 3 }.isFailing(100)));
}

void DecisionsTest::detoursAreNamed()
{
    QVERIFY(isDetour(Verb::Restart, SessionStatus::Stopped));
    QVERIFY(isDetour(Verb::Start, SessionStatus::Failed));
    QVERIFY(!isDetour(Verb::Restart, SessionStatus::Failed));
    QVERIFY(!isDetour(Verb::Start, SessionStatus::Stopped));
    QVERIFY(!isDetour(Verb::Stop, SessionStatus::Failed));
}

void DecisionsTest::rowChangeSurvivesTheJournal()
{
    RowChange change;
    change.kind = u"correct-row"_s;
    change.row = { RowId(u"5"_s), u"sales"_s, UserId(u"7"_s), WorkerId(u"1"_s) };
    change.target = WorkerId(u"2"_s);
    shardmap::OperationRecord record;
    record.kind = change.kind;
    record.input = change.toJson();
    const RowChange back = RowChange::fromRecord(record);
    QVERIFY(back.row == change.row);
    QCOMPARE(back.target, change.target);
}

void DecisionsTest::countdownCountsCodes()
{
    CodeCountdown countdown;
    countdown.show(u"a"_s, 1'000, 1'000);
    QCOMPARE(countdown.number(), 1);
    QCOMPARE(countdown.expiresMs(), 61'000);
    countdown.show(u"a"_s, 15'000, 1'000); // fetched again: the same code
    QCOMPARE(countdown.number(), 1);
    countdown.show(u"b"_s, 61'500, 1'000);
    QCOMPARE(countdown.number(), 2);
    QCOMPARE(countdown.expiresMs(), 81'500);
    for (int i = 0; i < 10; ++i)
        countdown.show(u"c%1"_s.arg(i), 90'000, 1'000);
    QVERIFY(countdown.number() > CodeCountdown::kCodes); // nothing is said to be the sixth that is not
    countdown.reset();
    countdown.show(u"d"_s, 100'000, 100'000);
    QCOMPARE(countdown.number(), 1);
}

void DecisionsTest::countdownMetInTheMiddle()
{
    CodeCountdown countdown;
    countdown.show(u"x"_s, 85'000, 0);
    QCOMPARE(countdown.number(), 1);
    countdown.reset();
    countdown.show(u"x"_s, 85'000, 1'000); // 84 s in: the third
    QCOMPARE(countdown.number(), 3);
    QCOMPARE(countdown.expiresMs(), 101'000);
    countdown.reset();
    countdown.show(u"x"_s, 481'000, 1'000); // after eight minutes: the last one is over for long
    QCOMPARE(countdown.number(), CodeCountdown::kCodes);
    QCOMPARE(countdown.expiresMs(), 161'000);
    countdown.show(u"y"_s, 500'000, 1'000); // unless the engine gives more of them
    QCOMPARE(countdown.number(), CodeCountdown::kCodes + 1);
    QCOMPARE(countdown.expiresMs(), 520'000);
}

void DecisionsTest::phonesAreReadAsTyped()
{
    QCOMPARE(PairingText::digitsOf(u"+55 (11) 91234-5678"_s), u"5511912345678"_s);
    QVERIFY(PairingText::isJsonObject(R"({"id":"x"})"));
    QVERIFY(!PairingText::isJsonObject("[1]"));
    QVERIFY(!PairingText::isJsonObject("not json"));
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "test_decisions.moc"
