// SPDX-License-Identifier: GPL-3.0-or-later
#include "handfed.h"

#include "fleet/advice/placement.h"
#include "fleet/attention/attention.h"
#include "fleet/truth/workercause.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

using Kind = CauseKind;

/** Why a worker is as it is: found in one place, told the same by everything that tells it. */
class TestWorkerCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReachHasItsCause_data();
    void everyReachHasItsCause();
    void everyKindHasAName();
    void firstBytesAreShown();
    void aGuessIsOneClick();
    void placesAgree_data();
    void placesAgree();
    void eventsHaveTheirCause_data();
    void eventsHaveTheirCause();
    void capabilitiesAreTold();
    void newMonitorForgetsTheOldOnesAnswers();
    void timeAndSource();
    void foundSoMayBeForLonger_data();
    void foundSoMayBeForLonger();
    void failureThatWasFoundMayBeForLonger();
    void everyIssueHasItsCause();
    void issueThatWasFoundMayBeForLonger();
    void slowUntilItIsQuick();
    void evacuationSaysFromWhen();
    void sentencesEnd_data();
    void sentencesEnd();
};

namespace {

Error errorOf(ErrorKind kind, int status = 0, const char *detail = "")
{
    return { kind, s("What happened."), s("What to do."), s(detail), status };
}

WorkerFacts factsOf(Reachability reach, const Error &problem, const QString &key = s("planted-key"))
{
    WorkerFacts facts;
    facts.row = HandFed::row(1);
    facts.row.url = s("http://h:3000");
    facts.row.apiKey = Secret(key);
    facts.reach = reach;
    facts.problem = problem;
    return facts;
}

} // namespace

void TestWorkerCause::everyReachHasItsCause_data()
{
    QTest::addColumn<WorkerFacts>("facts");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("says");
    using Reach = Reachability;
    const auto row = [](Kind kind, const WorkerFacts &facts, const char *title, const char *says) {
        QTest::newRow(qPrintable(toString(kind))) << facts << kind << s(title) << s(says);
    };
    row(Kind::None, factsOf(Reach::Online, {}), "online", "");
    row(Kind::NotAsked, factsOf(Reach::Unknown, {}), "has not answered yet", "");
    row(Kind::NoAnswer, factsOf(Reach::Unreachable, errorOf(ErrorKind::Unreachable)), "does not answer",
        "What happened.");
    row(Kind::TimedOut, factsOf(Reach::Unreachable, errorOf(ErrorKind::Timeout)), "does not answer in time",
        "What happened.");
    row(Kind::UntrustedCertificate, factsOf(Reach::UntrustedCertificate, errorOf(ErrorKind::Tls, 0, "ab12")),
        "has a certificate that is not trusted", "ab12");
    row(Kind::NoSecureConnection, factsOf(Reach::UntrustedCertificate, errorOf(ErrorKind::Tls)),
        "makes no secure connection", "What happened.");
    row(Kind::WrongKey, factsOf(Reach::BadKey, errorOf(ErrorKind::Unauthorized, 401)), "refuses the API key",
        "WAHA_API_KEY");
    row(Kind::HashedKey,
        factsOf(Reach::BadKey, errorOf(ErrorKind::Unauthorized, 401), s("sha512:") + QString(128, u'0')),
        "refuses the API key", "the hash that the server keeps");
    row(Kind::UnusableKey, factsOf(Reach::BadKey, errorOf(ErrorKind::InvalidInput)),
        "has an API key that cannot be sent", "What to do.");
    row(Kind::LimitedKey, factsOf(Reach::LimitedKey, {}), "has a key for one session only", "administrator");
    row(Kind::ProxyRefuses, factsOf(Reach::ProxyRefuses, errorOf(ErrorKind::ProxyRefused, 401)),
        "is behind a proxy that refuses", "What to do.");
    row(Kind::RateLimited, factsOf(Reach::RateLimited, errorOf(ErrorKind::RateLimited, 429)),
        "takes no more requests for now", "What to do.");
    row(Kind::ServerErrors, factsOf(Reach::Failing, errorOf(ErrorKind::ServerError, 500, "boom")),
        "answers with errors", "boom");
    row(Kind::NotWaha, factsOf(Reach::NotWaha, errorOf(ErrorKind::NotWaha, 200, "<html>")),
        "is not a WAHA server", "<html>");
    row(Kind::ReplyTooLarge, factsOf(Reach::NotWaha, errorOf(ErrorKind::TooLarge)), "sends more than it may",
        "What happened.");
    row(Kind::Redirects, factsOf(Reach::NotWaha, errorOf(ErrorKind::NotWaha, 302)),
        "sends requests elsewhere", "What to do.");
    row(Kind::BadUrl, factsOf(Reach::BadUrl, errorOf(ErrorKind::InvalidInput)),
        "has a URL that cannot be used", "http://h:3000");
}

void TestWorkerCause::everyReachHasItsCause()
{
    QFETCH(WorkerFacts, facts);
    QFETCH(QString, says);
    const Cause cause = WorkerCause::reach(facts);
    QFETCH(Kind, kind);
    QCOMPARE(toString(cause.kind), toString(kind));
    QTEST(cause.title, "title");
    const QString text = CauseText::whole(cause);
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY(!text.contains(s("planted-key")));
    QVERIFY(!text.contains(s("%1")));
    // Of what went wrong it is said what to do, and there is a click that helps.
    const bool wrong = cause.isSet() && cause.kind != Kind::NotAsked;
    QCOMPARE(!cause.repairs.empty(), wrong);
    const QString trouble = test::unofferedIn(cause.remedy, cause.repairs);
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    QCOMPARE(!cause.remedy.isEmpty(), wrong);
}

void TestWorkerCause::everyKindHasAName()
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(Kind::NotTold); ++kind)
        names.insert(toString(static_cast<Kind>(kind)));
    QCOMPARE(names.size(), int(Kind::NotTold) + 1);
}

void TestWorkerCause::firstBytesAreShown()
{
    const Cause cause = WorkerCause::reach(
        factsOf(Reachability::NotWaha, errorOf(ErrorKind::NotWaha, 200, "<html> It works!")));
    QVERIFY2(cause.explanation.contains(s("It works!")), qPrintable(cause.explanation));
}

void TestWorkerCause::aGuessIsOneClick()
{
    WorkerFacts facts = factsOf(Reachability::NotWaha, errorOf(ErrorKind::NotWaha, 200, "<html>"));
    QVERIFY(WorkerCause::reach(facts).repairs == std::vector { Repair::EditWorker });
    facts.row.url = s("http://h:3000/dashboard/");
    const Cause cause = WorkerCause::reach(facts);
    QCOMPARE(cause.repairs.front(), Repair::CorrectUrl);
    QCOMPARE(cause.proposal, s("http://h:3000"));
    QVERIFY2(cause.remedy.contains(s("http://h:3000")), qPrintable(cause.remedy));
    facts.reach = Reachability::Online; // what was wrong once is no guess any more
    QVERIFY(WorkerCause::reach(facts).proposal.isEmpty());
}

void TestWorkerCause::placesAgree_data()
{
    QTest::addColumn<Reachability>("reach");
    QTest::addColumn<Error>("problem");
    QTest::newRow("silent") << Reachability::Unreachable << errorOf(ErrorKind::Unreachable);
    QTest::newRow("proxy") << Reachability::ProxyRefuses << errorOf(ErrorKind::ProxyRefused, 401);
    QTest::newRow("limit") << Reachability::RateLimited << errorOf(ErrorKind::RateLimited, 429);
    QTest::newRow("errors") << Reachability::Failing << errorOf(ErrorKind::ServerError, 500);
    QTest::newRow("no TLS") << Reachability::UntrustedCertificate << errorOf(ErrorKind::Tls);
    QTest::newRow("redirect") << Reachability::NotWaha << errorOf(ErrorKind::NotWaha, 302, "https://x/login");
}

/** The attention list and the words of a placement tell the cause, not one of their own. */
void TestWorkerCause::placesAgree()
{
    QFETCH(Reachability, reach);
    QFETCH(Error, problem);
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.answer(1);
    WorkerUpdate update = HandFed::update(1);
    update.reach = reach;
    update.problem = problem;
    update.source = s("GET /api/sessions");
    fed.fleet.applyUpdate(update);
    fed.fleet.flush();
    const Cause cause = WorkerCause::reach(fed.fleet.worker(worker));

    Attention attention(fed.fleet);
    fed.clock.advance(60'000);
    attention.evaluate();
    QCOMPARE(attention.entries().size(), size_t(1));
    const AttentionEntry &entry = attention.entries().front();
    QCOMPARE(entry.title, CauseText::about(fed.fleet.worker(worker).name, cause));
    QVERIFY(entry.explanation.contains(cause.explanation));
    QVERIFY(entry.explanation.contains(cause.remedy));
    for (const Repair repair : cause.repairs)
        QVERIFY(std::ranges::count(entry.repairs, repair) == 1);
    QCOMPARE(entry.sinceMs, cause.sinceMs);
    QVERIFY(entry.sinceExact && cause.sinceExact); // it had answered before
    QCOMPARE(toString(entry.cause.kind), toString(cause.kind));

    const PlacementAnswer answer = Placement::choose(fed.fleet, {});
    QVERIFY(!answer.best.isValid());
    QVERIFY2(answer.explanation.contains(cause.title)
                 || answer.candidates.front().reason.contains(cause.title),
             qPrintable(answer.explanation));
}

void TestWorkerCause::eventsHaveTheirCause_data()
{
    QTest::addColumn<ErrorKind>("error");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("404") << ErrorKind::Unsupported << Kind::EventsBlocked;
    QTest::newRow("proxy") << ErrorKind::ProxyRefused << Kind::EventsBlocked;
    QTest::newRow("no WebSocket") << ErrorKind::NotWaha << Kind::EventsBlocked;
    QTest::newRow("1008") << ErrorKind::Unauthorized << Kind::EventsRefused;
    QTest::newRow("1008 Forbidden") << ErrorKind::Forbidden << Kind::EventsRefused;
    QTest::newRow("silent") << ErrorKind::Timeout << Kind::EventsLost;
    QTest::newRow("flood") << ErrorKind::TooLarge << Kind::EventsLost;
}

/** Without events a worker is polled, which is degraded: said with its cause after two minutes, and why. */
void TestWorkerCause::eventsHaveTheirCause()
{
    QFETCH(ErrorKind, error);
    QFETCH(Kind, kind);
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.answer(1);
    Attention attention(fed.fleet);
    WorkerUpdate update = HandFed::update(1);
    update.capabilities.push_back({ Capability::Events, CapabilityState::State::Fails, errorOf(error, 404) });
    fed.fleet.applyUpdate(update);
    fed.fleet.flush();
    const Cause cause = WorkerCause::capability(fed.fleet.worker(worker), Capability::Events);
    QCOMPARE(toString(cause.kind), toString(kind));
    QCOMPARE(cause.source.what, s("WebSocket /ws"));
    QCOMPARE(cause.sinceMs, fed.clock.nowMs());
    QVERIFY(!WorkerCause::isWell(fed.fleet.worker(worker)));
    fed.clock.advance(110'000);
    attention.evaluate();
    QVERIFY(attention.entries().empty()); // it may come back by itself
    fed.clock.advance(15'000);
    attention.evaluate();
    QCOMPARE(attention.entries().size(), size_t(1));
    const AttentionEntry &entry = attention.entries().front();
    QVERIFY(entry.kind == AttentionKind::WorkerDegraded);
    QCOMPARE(entry.title, s("w1 brings no live events"));
    QVERIFY(entry.explanation.contains(s("What happened.")) && entry.explanation.contains(s("What to do.")));
    update.capabilities = { { Capability::Events, CapabilityState::State::Works, {} } };
    fed.fleet.applyUpdate(update);
    fed.fleet.flush();
    attention.evaluate();
    QVERIFY(attention.entries().empty());
}

/** Each fails by itself, keeps its own time, and leaves what was known. */
void TestWorkerCause::capabilitiesAreTold()
{
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.answer(1);
    const qint64 answered = fed.clock.nowMs();
    using State = CapabilityState::State;
    const auto tell = [&fed](Capability what, State state) {
        WorkerUpdate update = HandFed::update(1);
        update.capabilities.push_back({ what, state, errorOf(ErrorKind::ServerError, 500) });
        fed.fleet.applyUpdate(update);
    };
    tell(Capability::Health, State::Works);
    fed.clock.advance(60'000);
    tell(Capability::Health, State::Fails);
    fed.clock.advance(60'000);
    tell(Capability::Health, State::Fails);
    tell(Capability::Status, State::Fails);
    const CapabilityState health = fed.fleet.worker(worker).capability(Capability::Health);
    QCOMPARE(health.okMs, answered);
    QCOMPARE(health.sinceMs, answered + 60'000); // since when, not when last
    const std::vector<Cause> causes = WorkerCause::all(fed.fleet.worker(worker));
    QCOMPARE(causes.size(), size_t(2));
    QCOMPARE(causes[0].title, s("does not tell its health"));
    QCOMPARE(causes[1].source.what, s("GET /api/server/status"));
    // Of a worker that can't be reached at all only that is said.
    fed.reach(1, Reachability::Unreachable);
    QCOMPARE(WorkerCause::all(fed.fleet.worker(worker)).size(), size_t(1));
}

/** A new address or key begins with knowing nothing: "live" was of the monitor before. */
void TestWorkerCause::newMonitorForgetsTheOldOnesAnswers()
{
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.answer(1);
    WorkerUpdate update = HandFed::update(1);
    update.feed = Feed::Live;
    update.latencyMs = 3;
    update.capabilities.push_back({ Capability::Events, CapabilityState::State::Works, {} });
    fed.fleet.applyUpdate(update);
    WorkerUpdate next = HandFed::update(1);
    next.generation = 2;
    next.reach = Reachability::BadKey; // and nothing of a feed: it never had one
    fed.fleet.applyUpdate(next);
    QCOMPARE(fed.fleet.worker(worker).feed, Feed::None);
    QCOMPARE(fed.fleet.worker(worker).latencyMs, -1);
    QVERIFY(fed.fleet.worker(worker).capability(Capability::Events).state == CapabilityState::State::Unknown);
}

void TestWorkerCause::timeAndSource()
{
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    WorkerUpdate update = HandFed::update(1);
    update.reach = Reachability::Unreachable;
    update.source = s("GET /api/sessions");
    fed.fleet.applyUpdate(update);
    const Cause cause = WorkerCause::reach(fed.fleet.worker(worker));
    QCOMPARE(cause.sinceMs, fed.clock.nowMs());
    QCOMPARE(cause.source.what, s("GET /api/sessions"));
    QCOMPARE(cause.source.seenMs, fed.clock.nowMs());
    QVERIFY(CauseText::source(cause, fed.clock.nowMs()).startsWith(s("GET /api/sessions, ")));
    QVERIFY(CauseText::since(cause, fed.clock.nowMs()).startsWith(s("does not answer since ")));
    QVERIFY(CauseText::logLine(cause).startsWith(s("no-answer (GET /api/sessions)")));
}

void TestWorkerCause::foundSoMayBeForLonger_data()
{
    QTest::addColumn<Reachability>("reach");
    QTest::newRow("silent") << Reachability::Unreachable;
    QTest::newRow("key") << Reachability::BadKey;
}

/** What began with this console's first look is told as that, wherever it is told. */
void TestWorkerCause::foundSoMayBeForLonger()
{
    QFETCH(Reachability, reach);
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.reach(1, reach, s("It said no."));
    fed.fleet.flush();
    const auto cause = [&] { return WorkerCause::reach(fed.fleet.worker(worker)); };
    QVERIFY(!cause().sinceExact);
    QVERIFY(CauseText::since(cause(), fed.clock.nowMs()).endsWith(s(" or longer")));
    QVERIFY(CauseText::sentence(s("w1"), cause(), fed.clock.nowMs()).endsWith(s(" or longer.")));
    QVERIFY(CauseText::logLine(cause()).contains(s("found so")));
    Attention attention(fed.fleet);
    fed.clock.advance(60'000);
    attention.evaluate();
    QCOMPARE(attention.entries().size(), size_t(1));
    QVERIFY(!attention.entries().front().sinceExact);

    fed.answer(1);
    fed.clock.advance(60'000);
    fed.reach(1, reach, s("It said no."));
    QVERIFY(cause().sinceExact);
    QVERIFY(!CauseText::since(cause(), fed.clock.nowMs()).contains(s("longer")));
    QVERIFY(!CauseText::logLine(cause()).contains(s("found so")));
}

void TestWorkerCause::failureThatWasFoundMayBeForLonger()
{
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    fed.answer(1);
    const auto tell = [&](CapabilityState::State state) {
        fed.clock.advance(60'000);
        WorkerUpdate update = HandFed::update(1);
        update.capabilities.push_back({ Capability::Health, state, errorOf(ErrorKind::ServerError, 500) });
        fed.fleet.applyUpdate(update);
        return WorkerCause::capability(fed.fleet.worker(worker), Capability::Health);
    };
    QVERIFY(!tell(CapabilityState::State::Fails).sinceExact);
    tell(CapabilityState::State::Works);
    QVERIFY(tell(CapabilityState::State::Fails).sinceExact);
}

void TestWorkerCause::everyIssueHasItsCause()
{
    WorkerFacts facts = factsOf(Reachability::Online, {});
    facts.slotUse.capacity = 42;
    facts.slotUse.used = 45;
    facts.unreadable.nameless = 1;
    QSet<QString> kinds;
    for (size_t bit = 0; bit < kWorkerIssues; ++bit) {
        const auto issue = static_cast<WorkerIssue>(1 << bit);
        facts.issueSince[bit] = { 1'800'000'000'000, false };
        facts.restart.startedMs = 1'800'000'000'000;
        facts.issues = issue;
        QCOMPARE(WorkerCause::issues(facts).size(), size_t(1));
        const Cause cause = WorkerCause::issues(facts).front();
        kinds.insert(toString(cause.kind));
        QVERIFY2(cause.title.size() > 10 && cause.explanation.size() > 20 && cause.remedy.size() > 10,
                 qPrintable(toString(cause.kind)));
        QVERIFY(cause.sinceMs > 0);
        QCOMPARE(cause.sinceExact, issue == WorkerIssue::Restarted); // its server has said when
        const QString trouble = test::unofferedIn(cause.remedy, cause.repairs);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        facts.isInspected = true; // nothing that changes anything is there, and so it is not named
        const Cause inFile = WorkerCause::issues(facts).front();
        QVERIFY2(inFile.repairs.empty() && !inFile.remedy.contains(u'“'), qPrintable(inFile.remedy));
        facts.isInspected = false;
    }
    QCOMPARE(kinds.size(), qsizetype(kWorkerIssues));
    QVERIFY(!kinds.contains(s("none")));
}

void TestWorkerCause::issueThatWasFoundMayBeForLonger()
{
    HandFed fed;
    fed.addUser(s("u1"));
    const WorkerIndex worker = fed.addWorker(1, 1);
    fed.addRow(1, s("a"));
    fed.addRow(1, s("b"));
    fed.answer(1);
    fed.fleet.flush();
    const auto over = [&] { return WorkerCause::issue(fed.fleet.worker(worker), WorkerIssue::OverCapacity); };
    QVERIFY(over().sinceMs > 0 && !over().sinceExact);
    fed.clock.advance(120'000);
    fed.addWorker(1, 2); // raised
    fed.fleet.flush();
    QVERIFY(WorkerCause::issues(fed.fleet.worker(worker)).empty());
    fed.addRow(1, s("c"));
    fed.fleet.flush();
    QVERIFY(over().sinceExact);
    QCOMPARE(over().sinceMs, fed.clock.nowMs());
}

void TestWorkerCause::slowUntilItIsQuick()
{
    HandFed fed;
    const WorkerIndex worker = fed.addWorker(1);
    const auto isSlow = [&](int latencyMs) {
        WorkerUpdate update = HandFed::update(1);
        update.latencyMs = latencyMs;
        fed.fleet.applyUpdate(update);
        fed.fleet.flush();
        return fed.fleet.worker(worker).issues.testFlag(WorkerIssue::Slow);
    };
    fed.answer(1);
    QVERIFY(!isSlow(40));
    QVERIFY(!isSlow(1'500));
    QVERIFY(isSlow(4'000));
    QVERIFY(WorkerCause::issue(fed.fleet.worker(worker), WorkerIssue::Slow).explanation.contains(s("4.0 s")));
    QVERIFY(isSlow(1'500)); // it wavers
    QVERIFY(!isSlow(40));
}

/** The remedy of a dead worker is told from the first silent second, and from when on it may be had. */
void TestWorkerCause::evacuationSaysFromWhen()
{
    WorkerFacts facts = factsOf(Reachability::Unreachable, errorOf(ErrorKind::Unreachable));
    facts.reachSinceMs = QDateTime(QDate(2027, 1, 15), QTime(14, 0)).toMSecsSinceEpoch();
    QVERIFY(WorkerCause::evacuation(facts, facts.reachSinceMs).isEmpty()); // there is nothing on it
    facts.slotUse.mapped = 3;
    const QString early = WorkerCause::evacuation(facts, facts.reachSinceMs + 1'000);
    QVERIFY2(early.contains(s("“Evacuate dead worker”")) && early.contains(s("possible from 14:05:00 on"))
                 && early.contains(s("five minutes")),
             qPrintable(early));
    const QString late = WorkerCause::evacuation(facts, facts.reachSinceMs + kDeadMs);
    QVERIFY2(late.contains(s("“Evacuate dead worker”")) && !late.contains(s("possible")), qPrintable(late));
    facts.reach = Reachability::BadKey; // it may well be alive
    QVERIFY(WorkerCause::evacuation(facts, facts.reachSinceMs + kDeadMs).isEmpty());
}

void TestWorkerCause::sentencesEnd_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("text");
    QTest::newRow("stopped") << QStringList { s("It broke."), s("Mend it.") } << s("It broke. Mend it.");
    QTest::newRow("without") << QStringList { s("It broke"), s("Mend it.") } << s("It broke. Mend it.");
    QTest::newRow("quoted") << QStringList { s("It said: “no”"), s("Mend it.") }
                            << s("It said: “no”. Mend it.");
    QTest::newRow("quoted whole") << QStringList { s("It said: “No.”"), s("Mend it.") }
                                  << s("It said: “No.” Mend it.");
    QTest::newRow("bracket") << QStringList { s("It broke (500)"), s("Mend it.") }
                             << s("It broke (500). Mend it.");
    QTest::newRow("colon") << QStringList { s("Why:"), s("nobody knows.") } << s("Why: nobody knows.");
    QTest::newRow("nothing") << QStringList { QString(), s("Mend it.") } << s("Mend it.");
}

void TestWorkerCause::sentencesEnd()
{
    QFETCH(QStringList, parts);
    QTEST(CauseText::sentences(parts), "text");
    // What a server or a system says has no stop of its own; what follows begins a sentence all the same.
    const Cause cause = WorkerCause::reach(factsOf(
        Reachability::Unreachable, { ErrorKind::Unreachable, parts.front(), {}, s("Connection refused") }));
    const QString text = CauseText::whole(cause);
    const qsizetype at = text.indexOf(s("This goes away"));
    QVERIFY2(at > 1 && s(".”").contains(text[at - 2]), qPrintable(text));
    QVERIFY2(text.contains(s("refused”. This")), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestWorkerCause)
#include "test_workercause.moc"
