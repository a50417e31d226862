// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"
#include "fleet/truth/facts.h"
#include "fleet/watch/workermonitor.h"

#include "handfed.h"
#include "playedlink.h"

#include <QTest>
#include <QThreadPool>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

/** One monitor, its played server, a clock that stands still, and what the monitor told. */
class Stage final
{
public:
    Stage()
    {
        monitor = std::make_unique<WorkerMonitor>(WorkerId(s("1")), 7, std::make_unique<PlayedLink>(record),
                                                  around);
    }
    ~Stage()
    {
        monitor.reset();
        pool.waitForDone();
    }

    void advance(qint64 ms)
    {
        clock.advance(ms);
        timers.runDue();
    }

    /** Answers the oldest unanswered list and waits until the monitor has told of it. */
    void answer(std::vector<waha::SessionInfo> sessions, const QByteArray &etag = "e1")
    {
        waha::SessionList list;
        list.sessions = std::move(sessions);
        list.etag = etag;
        finish(list);
    }

    void answerNotModified()
    {
        waha::SessionList list;
        list.notModified = true;
        finish(list);
    }

    void fail(ErrorKind kind, const QString &message = s("no"))
    {
        Error error;
        error.kind = kind;
        error.message = message;
        finish(failure(error));
    }

    /** Lets everything be told that is on its way: what comes next is the answer's own. */
    void settle()
    {
        pool.waitForDone();
        QCoreApplication::processEvents();
    }

    void finish(Result<waha::SessionList> list)
    {
        settle();
        const size_t before = told.size();
        QVERIFY(!record.lists.empty());
        record.lists.front().finish(std::move(list));
        record.lists.pop_front();
        QTRY_VERIFY(told.size() > before);
    }

    /** A monitor that has listed `sessions`, with live events. */
    void goLive(const std::vector<waha::SessionInfo> &sessions)
    {
        monitor->start(0);
        advance(1);
        answer(sessions);
        probe();
        server().wentLive();
        advance(1);
        answerNotModified();
        told.clear();
    }

    void probe(bool limited = false, qint64 startedMs = 1)
    {
        QVERIFY(!record.probes.empty());
        waha::Probe probe;
        probe.version = PlayedLink::knownVersion();
        probe.status = waha::ServerStatus { startedMs, 60'000, {} };
        probe.askedEnvironment = record.wish.knownStartMs != startedMs;
        probe.limitedKey = limited;
        if (limited)
            probe.environmentProblem.kind = ErrorKind::Forbidden;
        else if (probe.askedEnvironment)
            probe.environment.emplace();
        settle();
        const size_t before = told.size();
        record.probes.front().finish(probe);
        record.probes.pop_front();
        QTRY_VERIFY(told.size() > before);
    }

    /** The probe's last call, for the settings, ends so; the rest is well. */
    void probeWithoutSettings(ErrorKind kind)
    {
        QTRY_VERIFY(!record.probes.empty());
        waha::Probe probe;
        probe.version = PlayedLink::knownVersion();
        probe.status = waha::ServerStatus { record.startedMs, 60'000, {} };
        probe.askedEnvironment = true;
        probe.environmentProblem.kind = kind;
        settle();
        const size_t before = told.size();
        record.probes.front().finish(probe);
        record.probes.pop_front();
        QTRY_VERIFY(told.size() > before);
    }

    void event(const QString &name, SessionStatus status)
    {
        waha::StatusEvent event;
        event.session = name;
        event.status = status;
        Q_EMIT record.link->statusEvent(event);
    }

    /** As told last; nothing where it was not. */
    [[nodiscard]] std::optional<CapabilityState::State> state(Capability what) const
    {
        std::optional<CapabilityState::State> state;
        for (const WorkerUpdate &update : told) {
            for (const CapabilityNews &news : update.capabilities) {
                if (news.what == what)
                    state = news.state;
            }
        }
        return state;
    }

    PlayedLink &server() { return *record.link; }
    const WorkerUpdate &last() { return told.back(); }
    [[nodiscard]] int asked() const { return int(record.etags.size()); }

    ManualClock clock;
    TimerHeap timers { clock };
    QThreadPool pool;
    std::vector<WorkerUpdate> told;
    MonitorSurroundings around { timers, pool, clock, {}, [this](WorkerUpdate update) {
                                    told.push_back(std::move(update));
                                } };
    PlayedLink::Record record;
    std::unique_ptr<WorkerMonitor> monitor;
};

Error errorOf(ErrorKind kind, const QString &message = s("no"))
{
    Error error;
    error.kind = kind;
    error.message = message;
    return error;
}

QStringList namesOf(const std::vector<waha::SessionInfo> &sessions)
{
    QStringList names;
    for (const waha::SessionInfo &info : sessions)
        names.append(info.name);
    names.sort();
    return names;
}

const SessionStatus kWorking = SessionStatus::Working;

} // namespace

class TestWorkerMonitor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsFirstThenStreamThenVitals();
    void startWaitsItsTurn();
    void isLiveAfterOneMoreList();
    void onlyDifferencesAreTold();
    void goneIsTold();
    void unchangedListIsAskedWithItsEtag();
    void eventMakesTheNextListComplete();
    void failedListKeepsTheDoubt();
    void eventDuringAListOutlivesIt();
    void unknownSessionIsListedSoon();
    void unknownForEverIsNotListedForEver();
    void unknownDuringAListIsListedAfterIt();
    void listsNowAndThen();
    void pollsWithoutEvents();
    void streamLostIsVerified();
    void streamThatComesBackIsAskedForItsUptime();
    void refusedStreamIsShown();
    void relistWhileListing();
    void refreshAsksForEverything();
    void silentWorkerIsTriedLessAndLess();
    void comesBack();
    void slowListWhileLiveIsForgivenOnce();
    void badKeyIsTriedSlowly();
    void failuresAreClassified_data();
    void failuresAreClassified();
    void oddAnswerIsProbed();
    void limitedKeyIsTold();
    void onlineAfterAnOddAnswerIsWatched();
    void listOfSomebodyElseIsNoWaha();
    void listOfSomebodyElseStaysNoWaha();
    void cancelledIsNoFailure();
    void vitalsComeEveryMinute();
    void healthThatIsRefusedIsNotAskedAgain();
    void environmentIsAskedOnceAServersStart();
    void limitedKeyStaysUntilItIsKnownOtherwise();
    void environmentThatFailedIsAskedAgain();
    void environmentIsAskedAfterAQuickRestart();
    void hiddenEnvironmentIsNotAskedAgain_data();
    void hiddenEnvironmentIsNotAskedAgain();
    void everyCapabilityIsTold();
    void listThatFailsBesideOthersIsTold();
    void retryAfterIsKept();
    void unknownSessionsAreListedLessAndLess();
    void dyingMonitorLeavesNothingBehind();
};

void TestWorkerMonitor::listsFirstThenStreamThenVitals()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    QCOMPARE(stage.asked(), 1);
    QCOMPARE(stage.record.opened, 0);
    QVERIFY(stage.record.probes.empty());
    stage.answer({ HandFed::info(s("a"), kWorking) });
    const WorkerUpdate &update = stage.last();
    QCOMPARE(update.worker, WorkerId(s("1")));
    QCOMPARE(update.generation, quint64(7));
    QVERIFY(update.listed);
    QCOMPARE(*update.reach, Reachability::Online);
    QCOMPARE(*update.feed, Feed::Polling);
    QCOMPARE(namesOf(update.upserts), QStringList { s("a") });
    QCOMPARE(stage.record.opened, 1);
    QCOMPARE(stage.record.probes.size(), size_t(1));
    stage.probe();
    QTRY_COMPARE(stage.record.healths, 1);
    QVERIFY(stage.record.wish.environment);
}

void TestWorkerMonitor::startWaitsItsTurn()
{
    Stage stage;
    stage.monitor->start(300);
    stage.advance(290);
    QCOMPARE(stage.asked(), 0);
    stage.advance(10);
    QCOMPARE(stage.asked(), 1);
}

void TestWorkerMonitor::isLiveAfterOneMoreList()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    Q_EMIT stage.server().wentLive();
    QVERIFY(!stage.last().feed || *stage.last().feed != Feed::Live);
    stage.advance(1);
    QCOMPARE(stage.asked(), 2);
    QCOMPARE(stage.record.etags.at(1), QByteArray("e1"));
    stage.answerNotModified();
    QCOMPARE(*stage.last().feed, Feed::Live);
    QVERIFY(stage.last().listed);
}

void TestWorkerMonitor::onlyDifferencesAreTold()
{
    Stage stage;
    const auto a = HandFed::info(s("a"), kWorking);
    const auto b = HandFed::info(s("b"), kWorking);
    stage.goLive({ a, b });
    stage.monitor->relist();
    stage.answer({ a, HandFed::info(s("b"), SessionStatus::Failed), HandFed::info(s("c"), kWorking) }, "e2");
    QCOMPARE(namesOf(stage.last().upserts), QStringList({ s("b"), s("c") }));
    QVERIFY(stage.last().gone.empty());
    QVERIFY(!stage.last().reach);
    QVERIFY(!stage.last().feed);
}

void TestWorkerMonitor::goneIsTold()
{
    Stage stage;
    stage.goLive({ HandFed::info(s("a"), kWorking), HandFed::info(s("b"), kWorking) });
    stage.monitor->relist();
    stage.answer({ HandFed::info(s("a"), kWorking) }, "e2");
    QVERIFY(stage.last().upserts.empty());
    QCOMPARE(stage.last().gone.size(), size_t(1));
    QCOMPARE(stage.last().gone[0], s("b"));
}

void TestWorkerMonitor::unchangedListIsAskedWithItsEtag()
{
    Stage stage;
    stage.goLive({ HandFed::info(s("a"), kWorking) });
    stage.monitor->relist();
    QCOMPARE(stage.record.etags.last(), QByteArray("e1"));
    stage.answerNotModified();
    QVERIFY(stage.last().listed);
    QVERIFY(stage.last().upserts.empty());
    stage.monitor->relist();
    stage.answer({ HandFed::info(s("b"), kWorking) }, "e2");
    stage.monitor->relist();
    QCOMPARE(stage.record.etags.last(), QByteArray("e2"));
}

void TestWorkerMonitor::eventMakesTheNextListComplete()
{
    Stage stage;
    const auto a = HandFed::info(s("a"), kWorking);
    stage.goLive({ a });
    stage.event(s("a"), SessionStatus::Failed);
    QCOMPARE(stage.last().events.size(), size_t(1));
    // The event that said WORKING again was lost: the list equals the one before, and is told all the same.
    stage.monitor->relist();
    // Where the list before is still being compared, the next one waits for it.
    QTRY_COMPARE(stage.record.etags.last(), QByteArray());
    stage.answer({ a });
    QCOMPARE(namesOf(stage.last().upserts), QStringList { s("a") });
    stage.monitor->relist();
    QCOMPARE(stage.record.etags.last(), QByteArray("e1"));
}

void TestWorkerMonitor::failedListKeepsTheDoubt()
{
    Stage stage;
    const auto a = HandFed::info(s("a"), kWorking);
    stage.goLive({ a });
    stage.event(s("a"), SessionStatus::Failed);
    stage.monitor->relist();
    stage.fail(ErrorKind::Unreachable);
    stage.advance(2'000);
    QCOMPARE(stage.record.etags.last(), QByteArray());
    stage.answer({ a });
    QCOMPARE(namesOf(stage.last().upserts), QStringList { s("a") });
}

void TestWorkerMonitor::eventDuringAListOutlivesIt()
{
    Stage stage;
    stage.goLive({ HandFed::info(s("a"), SessionStatus::Starting) });
    stage.monitor->relist();
    stage.event(s("a"), kWorking);
    QCOMPARE(stage.last().events.size(), size_t(1)); // passed on at once
    stage.answer({ HandFed::info(s("a"), SessionStatus::ScanQrCode) }, "e2"); // taken before the event
    QCOMPARE(stage.last().upserts.size(), size_t(1));
    QCOMPARE(stage.last().upserts[0].status, SessionStatus(kWorking));
    stage.monitor->relist();
    QCOMPARE(stage.record.etags.last(), QByteArray()); // and is checked again with the next list
}

void TestWorkerMonitor::unknownSessionIsListedSoon()
{
    Stage stage;
    stage.goLive({ HandFed::info(s("a"), kWorking) });
    const int before = stage.asked();
    for (int i = 0; i < 20; ++i)
        stage.event(s("new%1").arg(i), SessionStatus::Starting);
    QCOMPARE(stage.asked(), before);
    stage.advance(510);
    QCOMPARE(stage.asked(), before + 1);
}

void TestWorkerMonitor::unknownForEverIsNotListedForEver()
{
    Stage stage;
    stage.goLive({ HandFed::info(s("a"), kWorking) });
    const int before = stage.asked();
    for (int i = 0; i < 100; ++i) {
        stage.event(s("ghost"), SessionStatus::Starting);
        stage.advance(100);
        if (!stage.record.lists.empty())
            stage.answer({ HandFed::info(s("a"), kWorking) });
    }
    // Ten seconds of it: one list soon, then one every five seconds.
    QVERIFY2(stage.asked() - before <= 3, qPrintable(QString::number(stage.asked() - before)));
    QVERIFY(stage.asked() - before >= 2);
}

void TestWorkerMonitor::unknownDuringAListIsListedAfterIt()
{
    Stage stage;
    stage.goLive({});
    stage.monitor->relist();
    stage.event(s("new"), SessionStatus::Starting);
    stage.answer({}, "e2");
    const int before = stage.asked();
    stage.advance(510);
    QCOMPARE(stage.asked(), before + 1);
    stage.answer({ HandFed::info(s("new"), SessionStatus::ScanQrCode) }, "e3");
    QCOMPARE(namesOf(stage.last().upserts), QStringList { s("new") });
}

void TestWorkerMonitor::listsNowAndThen()
{
    Stage stage;
    stage.goLive({});
    const int before = stage.asked();
    stage.advance(53'000);
    QCOMPARE(stage.asked(), before);
    stage.advance(14'000);
    QCOMPARE(stage.asked(), before + 1);
}

void TestWorkerMonitor::pollsWithoutEvents()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    for (int i = 2; i < 6; ++i) {
        stage.advance(17'000);
        QCOMPARE(stage.asked(), i);
        stage.answerNotModified();
    }
}

void TestWorkerMonitor::streamLostIsVerified()
{
    Stage stage;
    stage.goLive({});
    const int before = stage.asked();
    Q_EMIT stage.server().wentDown(errorOf(ErrorKind::Unreachable));
    QCOMPARE(*stage.last().feed, Feed::Polling);
    QVERIFY(!stage.last().reach);
    stage.advance(501);
    QCOMPARE(stage.asked(), before + 1);
    stage.answerNotModified();
    // Failing again and again to reconnect asks for nothing more than the polls.
    for (int i = 0; i < 5; ++i)
        Q_EMIT stage.server().wentDown(errorOf(ErrorKind::Unreachable));
    stage.advance(600);
    QCOMPARE(stage.asked(), before + 1);
    Q_EMIT stage.server().wentLive();
    stage.advance(1);
    QCOMPARE(stage.asked(), before + 2);
    stage.answerNotModified();
    QCOMPARE(*stage.last().feed, Feed::Live);
}

/** It may have restarted so quickly that no list missed it. */
void TestWorkerMonitor::streamThatComesBackIsAskedForItsUptime()
{
    Stage stage;
    stage.goLive({});
    stage.advance(5'000);
    QCOMPARE(stage.record.statuses, 0);
    Q_EMIT stage.server().wentDown(errorOf(ErrorKind::Unreachable));
    stage.advance(501);
    stage.answerNotModified();
    Q_EMIT stage.server().wentLive();
    stage.advance(5'000);
    QTRY_COMPARE(stage.record.statuses, 1);
}

void TestWorkerMonitor::refusedStreamIsShown()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    Q_EMIT stage.server().wentDown(errorOf(ErrorKind::Unauthorized, s("The key is refused.")));
    QVERIFY(!stage.last().reach); // of the stream it is said, not of the worker
    const CapabilityNews &news = stage.last().capabilities.back();
    QCOMPARE(news.what, Capability::Events);
    QCOMPARE(news.state, CapabilityState::State::Fails);
    QCOMPARE(news.problem.message, s("The key is refused."));
    const int before = stage.asked();
    stage.advance(501);
    QCOMPARE(stage.asked(), before + 1); // is it the key, or only the stream?
    stage.fail(ErrorKind::Unauthorized);
    QCOMPARE(*stage.last().reach, Reachability::BadKey);
}

void TestWorkerMonitor::relistWhileListing()
{
    Stage stage;
    stage.goLive({});
    stage.monitor->relist();
    const int before = stage.asked();
    stage.monitor->relist(); // its change may be too late for the list under way
    stage.monitor->relist();
    QCOMPARE(stage.asked(), before);
    stage.answer({}, "e2");
    QCOMPARE(stage.asked(), before + 1);
    stage.answerNotModified();
    QCOMPARE(stage.asked(), before + 1);
}

void TestWorkerMonitor::refreshAsksForEverything()
{
    Stage stage;
    stage.goLive({});
    const int before = stage.asked();
    stage.monitor->refresh(100);
    QCOMPARE(stage.asked(), before);
    stage.advance(100);
    QCOMPARE(stage.asked(), before + 1);
    QTRY_COMPARE(stage.record.statuses, 1);
    QCOMPARE(stage.record.retried, 1);
}

void TestWorkerMonitor::silentWorkerIsTriedLessAndLess()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.fail(ErrorKind::Unreachable, s("refused"));
    QCOMPARE(*stage.last().reach, Reachability::Unreachable);
    QCOMPARE(stage.last().problem.message, s("refused"));
    qint64 total = 0;
    for (int expected = 1'000; total < 400'000; expected = std::min(expected * 2, 60'000)) {
        const qint64 wait = *stage.last().nextTryMs - stage.clock.nowMs();
        QVERIFY2(wait >= expected * 8 / 10 && wait <= expected * 12 / 10 + 1,
                 qPrintable(QString::number(wait)));
        const int before = stage.asked();
        stage.advance(wait - 50);
        QCOMPARE(stage.asked(), before);
        stage.advance(51);
        QCOMPARE(stage.asked(), before + 1);
        stage.fail(ErrorKind::Unreachable, s("refused"));
        QVERIFY(!stage.last().reach); // told already
        total += wait;
    }
    QCOMPARE(stage.record.opened, 0);
    QCOMPARE(stage.record.versions, 0);
}

void TestWorkerMonitor::comesBack()
{
    Stage stage;
    const auto a = HandFed::info(s("a"), kWorking);
    stage.goLive({ a });
    stage.monitor->relist();
    stage.fail(ErrorKind::Unreachable);
    QCOMPARE(*stage.last().feed, Feed::None);
    QVERIFY(stage.record.closed >= 1);
    const int opened = stage.record.opened;
    stage.advance(1'300);
    stage.answer({ a });
    QCOMPARE(*stage.last().reach, Reachability::Online);
    QCOMPARE(*stage.last().nextTryMs, 0);
    QVERIFY(stage.last().upserts.empty()); // nothing happened to it meanwhile
    QCOMPARE(stage.record.opened, opened + 1);
    QCOMPARE(stage.record.probes.size(), size_t(1)); // another version may have come up
}

void TestWorkerMonitor::slowListWhileLiveIsForgivenOnce()
{
    Stage stage;
    stage.goLive({});
    stage.monitor->relist();
    stage.record.lists.front().finish(failure(errorOf(ErrorKind::Timeout)));
    stage.record.lists.pop_front();
    QTRY_VERIFY(stage.timers.size() >= 2);
    QVERIFY(std::ranges::none_of(stage.told,
                                 [](const WorkerUpdate &update) { return update.reach.has_value(); }));
    QCOMPARE(*stage.state(Capability::List), CapabilityState::State::Fails); // but said of the list it is
    stage.advance(1'300);
    stage.fail(ErrorKind::Timeout);
    QCOMPARE(*stage.last().reach, Reachability::Unreachable);
}

void TestWorkerMonitor::badKeyIsTriedSlowly()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.fail(ErrorKind::Unauthorized);
    QCOMPARE(*stage.last().reach, Reachability::BadKey);
    stage.advance(45'000);
    QCOMPARE(stage.asked(), 1);
    stage.advance(30'000);
    QCOMPARE(stage.asked(), 2);
}

void TestWorkerMonitor::failuresAreClassified_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("reach");
    const auto row = [](ErrorKind kind, Reachability reach) {
        QTest::newRow(qPrintable(toString(kind))) << int(kind) << int(reach);
    };
    row(ErrorKind::Unreachable, Reachability::Unreachable);
    row(ErrorKind::Timeout, Reachability::Unreachable);
    row(ErrorKind::ServerError, Reachability::Failing); // it answers: "does not answer" would be untrue
    row(ErrorKind::ServerBusy, Reachability::Failing);
    row(ErrorKind::RateLimited, Reachability::RateLimited);
    row(ErrorKind::ProxyRefused, Reachability::ProxyRefuses);
    row(ErrorKind::Tls, Reachability::UntrustedCertificate);
    row(ErrorKind::Unauthorized, Reachability::BadKey);
    row(ErrorKind::Forbidden, Reachability::BadKey);
    row(ErrorKind::NotWaha, Reachability::NotWaha);
    row(ErrorKind::TooLarge, Reachability::NotWaha);
    row(ErrorKind::InvalidInput, Reachability::BadUrl);
}

void TestWorkerMonitor::failuresAreClassified()
{
    QFETCH(int, kind);
    QFETCH(int, reach);
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.fail(static_cast<ErrorKind>(kind));
    QCOMPARE(int(*stage.last().reach), reach);
    QVERIFY(!stage.last().listed);
    QVERIFY(*stage.last().nextTryMs > stage.clock.nowMs());
    QCOMPARE(stage.last().source, s("GET /api/sessions"));
}

void TestWorkerMonitor::oddAnswerIsProbed()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.record.lists.front().finish(failure(errorOf(ErrorKind::NotFound)));
    stage.record.lists.pop_front();
    QTRY_COMPARE(stage.record.probes.size(), size_t(1));
    stage.probe(); // a WAHA, but one that has no session list yet
    QTRY_VERIFY(std::ranges::any_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::Online; }));
}

/** Whatever found that it is online: its events and its vitals are followed. */
void TestWorkerMonitor::onlineAfterAnOddAnswerIsWatched()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.fail(ErrorKind::Rejected); // a gateway, while the server behind it starts
    stage.probe();
    QCOMPARE(stage.record.opened, 1);
    stage.advance(75'000);
    stage.answer({ HandFed::info(s("a"), kWorking) });
    QCOMPARE(stage.record.opened, 1);
    stage.server().wentLive();
    stage.advance(1);
    stage.answerNotModified();
    QVERIFY(std::ranges::any_of(stage.told,
                                [](const WorkerUpdate &update) { return update.feed == Feed::Live; }));
    QTRY_VERIFY(stage.record.statuses >= 1);
}

void TestWorkerMonitor::limitedKeyIsTold()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    stage.told.clear();
    stage.probe(true);
    QTRY_VERIFY(std::ranges::any_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::LimitedKey; }));
    QCOMPARE(*stage.state(Capability::Environment), CapabilityState::State::NotOffered);
}

/** What it does not list is not missing: a call that failed says nothing about the key. */
void TestWorkerMonitor::limitedKeyStaysUntilItIsKnownOtherwise()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    stage.probe(true);
    stage.advance(20'000);
    stage.fail(ErrorKind::Unreachable);
    stage.told.clear();
    stage.advance(75'000);
    stage.answer({});
    stage.record.startedMs = 2;
    stage.probeWithoutSettings(ErrorKind::Timeout);
    stage.settle();
    QVERIFY(std::ranges::any_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::LimitedKey; }));
    QVERIFY(std::ranges::none_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::Online; }));
    stage.told.clear();
    stage.advance(67'000);
    QTRY_VERIFY(!stage.record.probes.empty());
    stage.probe(false, 3); // the administrator's key, by the same name
    QTRY_VERIFY(std::ranges::any_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::Online; }));
}

void TestWorkerMonitor::listOfSomebodyElseIsNoWaha()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({}); // many servers answer [] to anything
    stage.record.probes.front().finish(failure(errorOf(ErrorKind::NotWaha)));
    stage.record.probes.pop_front();
    QTRY_VERIFY(stage.last().reach == Reachability::NotWaha);
    QVERIFY(stage.record.closed >= 1);
}

/** The list comes again and again, and the version still says no: that is one piece of news, not one a
 * minute.
 */
void TestWorkerMonitor::listOfSomebodyElseStaysNoWaha()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    const auto deny = [&] {
        QTRY_COMPARE(stage.record.probes.size(), size_t(1));
        stage.record.probes.front().finish(failure(errorOf(ErrorKind::NotWaha)));
        stage.record.probes.pop_front();
        stage.settle();
    };
    deny();
    QTRY_COMPARE(stage.last().reach.value_or(Reachability::Unknown), Reachability::NotWaha);
    stage.told.clear();
    for (int round = 0; round < 3; ++round) {
        stage.advance(75'000);
        stage.answer({});
        deny();
    }
    QVERIFY(std::ranges::none_of(stage.told,
                                 [](const WorkerUpdate &update) { return update.reach.has_value(); }));
    QCOMPARE(stage.record.opened, 1);
    stage.advance(75'000);
    stage.answer({});
    stage.probe(); // it is one after all
    QTRY_VERIFY(std::ranges::any_of(
        stage.told, [](const WorkerUpdate &update) { return update.reach == Reachability::Online; }));
    QCOMPARE(stage.record.opened, 2);
}

void TestWorkerMonitor::cancelledIsNoFailure()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.record.lists.clear(); // promises die: Cancelled
    QTest::qWait(50);
    QVERIFY(stage.told.empty());
}

void TestWorkerMonitor::vitalsComeEveryMinute()
{
    Stage stage;
    stage.goLive({});
    QTRY_COMPARE(stage.record.healths, 1);
    for (int minute = 1; minute <= 3; ++minute) {
        stage.advance(67'000);
        QTRY_COMPARE(stage.record.versions, minute);
        QTRY_COMPARE(stage.record.statuses, minute);
        QTRY_COMPARE(stage.record.healths, minute + 1);
        if (!stage.record.lists.empty())
            stage.answerNotModified();
    }
    for (const WorkerUpdate &update : stage.told)
        QVERIFY(!update.version); // it did not change
}

void TestWorkerMonitor::healthThatIsRefusedIsNotAskedAgain()
{
    Stage stage;
    stage.record.health.available = false;
    stage.goLive({});
    QTRY_COMPARE(stage.record.healths, 1);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.statuses, 1);
    QTest::qWait(20);
    QCOMPARE(stage.record.healths, 1);
}

/** It holds secrets: asked for again only when the server has started anew, whatever the connection does. */
void TestWorkerMonitor::environmentIsAskedOnceAServersStart()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    QVERIFY(stage.record.wish.environment);
    QCOMPARE(stage.record.wish.knownStartMs, 0);
    stage.probe(false, 4'711);
    stage.advance(20'000);
    for (const qint64 started : { 4'711, 4'712 }) { // the second time it has restarted meanwhile
        stage.fail(ErrorKind::Unreachable);
        stage.advance(75'000);
        stage.answer({});
        QTRY_COMPARE(stage.record.probes.size(), size_t(1));
        QCOMPARE(stage.record.wish.knownStartMs, 4'711);
        stage.probe(false, started);
        stage.advance(20'000);
    }
}

/** Once a server's start is enough for what was told, not for what was not. */
void TestWorkerMonitor::environmentThatFailedIsAskedAgain()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    stage.probeWithoutSettings(ErrorKind::Timeout);
    QCOMPARE(*stage.state(Capability::Environment), CapabilityState::State::Fails);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.probes.size(), size_t(1));
    stage.probeWithoutSettings(ErrorKind::ServerError);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.statuses, 1);
    QCOMPARE(stage.record.probes.size(), size_t(0)); // less and less often
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.probes.size(), size_t(1));
    stage.probe();
    QCOMPARE(*stage.state(Capability::Environment), CapabilityState::State::Works);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.statuses, 2);
    QCOMPARE(stage.record.probes.size(), size_t(0));
}

void TestWorkerMonitor::environmentIsAskedAfterAQuickRestart()
{
    Stage stage;
    stage.goLive({});
    stage.record.startedMs = 4'712;
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.probes.size(), size_t(1));
    QCOMPARE(stage.record.wish.knownStartMs, 1);
    stage.probe(false, 4'712);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.statuses, 2);
    QTest::qWait(20);
    QCOMPARE(stage.record.probes.size(), size_t(0));
}

void TestWorkerMonitor::hiddenEnvironmentIsNotAskedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("key") << int(ErrorKind::Forbidden);
    QTest::newRow("proxy") << int(ErrorKind::ProxyRefused);
    QTest::newRow("server") << int(ErrorKind::Unsupported);
}

void TestWorkerMonitor::hiddenEnvironmentIsNotAskedAgain()
{
    QFETCH(int, kind);
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.answer({});
    stage.probeWithoutSettings(static_cast<ErrorKind>(kind));
    QCOMPARE(*stage.state(Capability::Environment), CapabilityState::State::NotOffered);
    stage.advance(67'000);
    QTRY_COMPARE(stage.record.statuses, 1);
    QCOMPARE(stage.record.probes.size(), size_t(0));
}

void TestWorkerMonitor::everyCapabilityIsTold()
{
    Stage stage;
    stage.goLive({});
    stage.record.refusal = errorOf(ErrorKind::ServerError, s("It broke."));
    stage.advance(67'000);
    for (const Capability what : { Capability::Version, Capability::Status, Capability::Health }) {
        QTRY_COMPARE(*stage.state(what), CapabilityState::State::Fails);
        QVERIFY(std::ranges::any_of(stage.told, [](const WorkerUpdate &update) {
            return !update.capabilities.empty()
                && update.capabilities.back().problem.message == s("It broke.");
        }));
    }
    QVERIFY(!stage.last().health); // what was known stays
    stage.record.refusal.reset();
    if (!stage.record.lists.empty())
        stage.answerNotModified();
    stage.advance(67'000);
    QTRY_COMPARE(*stage.state(Capability::Status), CapabilityState::State::Works);
}

void TestWorkerMonitor::listThatFailsBesideOthersIsTold()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    stage.record.lists.front().finish(failure(errorOf(ErrorKind::Unsupported, s("No such call."))));
    stage.record.lists.pop_front();
    QTRY_COMPARE(stage.record.probes.size(), size_t(1));
    QCOMPARE(*stage.state(Capability::List), CapabilityState::State::Fails);
}

/** A proxy that counts asks to be left alone for a while: nobody asks before that, and everybody is told. */
void TestWorkerMonitor::retryAfterIsKept()
{
    Stage stage;
    stage.monitor->start(0);
    stage.advance(1);
    Error error = errorOf(ErrorKind::RateLimited);
    error.retryAfterMs = 300'000;
    stage.finish(failure(error));
    QCOMPARE(*stage.last().reach, Reachability::RateLimited);
    QCOMPARE(*stage.last().nextTryMs, stage.clock.nowMs() + 300'000);
    stage.advance(299'000);
    QCOMPARE(stage.asked(), 1);
    stage.advance(1'001);
    QCOMPARE(stage.asked(), 2);
}

void TestWorkerMonitor::unknownSessionsAreListedLessAndLess()
{
    Stage stage;
    stage.goLive({});
    int lists = 0;
    for (int second = 0; second < 600; ++second) { // events for ever of what is never listed
        stage.event(s("ghost"), kWorking);
        stage.advance(1'000);
        if (stage.record.lists.empty())
            continue;
        ++lists;
        stage.answerNotModified();
    }
    QVERIFY2(lists < 25, qPrintable(QString::number(lists)));
}

void TestWorkerMonitor::dyingMonitorLeavesNothingBehind()
{
    Stage stage;
    stage.goLive({});
    stage.monitor->relist();
    stage.monitor.reset();
    QCOMPARE(stage.timers.size(), 0);
    stage.record.lists.front().finish(waha::SessionList());
    stage.told.clear();
    QTest::qWait(20);
    QVERIFY(stage.told.empty());
}

QTEST_GUILESS_MAIN(TestWorkerMonitor)
#include "test_workermonitor.moc"
