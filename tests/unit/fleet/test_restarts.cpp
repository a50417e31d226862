// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/fleet/handfed.h"

#include "fleet/advice/restoreplan.h"
#include "fleet/attention/attention.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;
using shardmap::DesiredState;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kMinute = 60'000;

const SessionStatus kWorking = SessionStatus::Working;
const SessionStatus kStopped = SessionStatus::Stopped;
const SessionStatus kFailed = SessionStatus::Failed;

} // namespace

/** What is noticed of a restart: which sessions worked before, and which should run. */
class TestRestarts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        m_fed->addWorker(1);
        m_fed->addUser(s("u1"));
        m_rows.clear();
    }

    void aFreshServerIsAStartAndNoRestart()
    {
        uptime(10 * kMinute);
        QCOMPARE(facts().restart.startedMs, m_fed->clock.nowMs() - 10 * kMinute);
        QVERIFY(!facts().restart.watched);
    }

    void aServerThatRanForLongDidNotRestart()
    {
        uptime(5 * kHour);
        QCOMPARE(facts().restart, WorkerRestart());
        m_fed->clock.advance(kHour);
        uptime(6 * kHour + 5'000); // a clock drifts
        QCOMPARE(facts().restart, WorkerRestart());
    }

    void aQuickRestartIsSeenByTheUptimeAlone()
    {
        uptime(20'000);
        m_fed->clock.advance(10'000);
        uptime(2'000); // started 18 s after the first
        QVERIFY(facts().restart.watched);
        QCOMPARE(facts().restart.startedMs, m_fed->clock.nowMs() - 2'000);
    }

    void answersThatOvertakeEachOtherAreNoRestart()
    {
        uptime(2 * kHour);
        uptime(2 * kHour - 900);
        QCOMPARE(facts().restart, WorkerRestart());
    }

    void anotherUrlForgetsTheRestart()
    {
        live({ "a" });
        restart();
        QVERIFY(facts().restart.watched);
        shardmap::WorkerRow row = HandFed::row(1);
        row.url = s("http://other.example");
        m_fed->addWorker(row);
        QCOMPARE(facts().restart, WorkerRestart());
    }

    void whatWorkedBeforeAShutdownRan()
    {
        live({ "a", "b" });
        m_fed->status(1, s("a"), kStopped); // the shutdown says so of every session
        m_fed->status(1, s("b"), kStopped);
        restart();
        QVERIFY(ran("a") && ran("b"));
        QCOMPARE(planned(), QStringList({ s("a start ran"), s("b start ran") }));
    }

    void whatWorkedBeforeACrashRan()
    {
        live({ "a" });
        restart();
        QCOMPARE(planned(), QStringList({ s("a start ran") }));
    }

    void whatWasStoppedBeforeTheShutdownStaysStopped()
    {
        live({ "a", "b" });
        m_fed->status(1, s("b"), kStopped); // by the application
        m_fed->clock.advance(10 * kMinute);
        restart();
        QVERIFY(ran("a") && !ran("b"));
        QCOMPARE(planned(), QStringList({ s("a start ran") }));
    }

    void whatIsLeftOfOneRestartIsLeftAfterTheNext()
    {
        live({ "a" });
        restart();
        m_fed->clock.advance(kHour);
        restart();
        QCOMPARE(planned(), QStringList({ s("a start ran") }));
    }

    void whatIsStoppedAfterTheRestartStaysStopped()
    {
        live({ "a" });
        restart();
        m_fed->status(1, s("a"), kWorking);
        m_fed->clock.advance(kHour);
        m_fed->status(1, s("a"), kStopped);
        QCOMPARE(planned(), QStringList());
        restart();
        QCOMPARE(planned(), QStringList({ s("a start ran") })); // stopped as the server went: a shutdown's
        m_fed->clock.advance(kHour);
    }

    void whatWaitedForAScanDidNotRun()
    {
        live({ "a" });
        m_fed->status(1, s("a"), SessionStatus::ScanQrCode);
        restart();
        QCOMPARE(planned(), QStringList());
    }

    void withoutARestartNothingIsConcluded()
    {
        live({ "a" });
        m_fed->status(1, s("a"), kStopped);
        QCOMPARE(planned(), QStringList());
    }

    void whatIsWantedIsPlannedWithoutHavingBeenSeen()
    {
        row("a");
        row("b");
        row("c");
        want("a", DesiredState::Running);
        want("b", DesiredState::Stopped);
        m_fed->answer(1, { info("a", kStopped), info("b", kStopped), info("c", kStopped) });
        uptime(10 * kMinute);
        QCOMPARE(planned(), QStringList({ s("a start wanted") }));
        want("a", DesiredState::Unset);
        QCOMPARE(planned(), QStringList());
    }

    void whatIsWantedStoppedIsNotStartedAlthoughItRan()
    {
        row("a");
        live({ "a" });
        want("a", DesiredState::Stopped);
        restart();
        QCOMPARE(planned(), QStringList());
    }

    void aWishGoesWithItsRow()
    {
        row("a");
        want("a", DesiredState::Running);
        QVERIFY(m_fed->fleet.sessionDesired(find("a")) == DesiredState::Running);
        m_fed->answer(1, { info("a", kStopped) });
        m_fed->removeRow(m_rows.value(s("a")));
        QVERIFY(m_fed->fleet.sessionDesired(find("a")) == DesiredState::Unset);
        m_fed->answer(1, {});
        m_fed->fleet.flush();
        row("b"); // may get the freed index
        QVERIFY(m_fed->fleet.sessionDesired(find("b")) == DesiredState::Unset);
    }

    void aWishFollowsARowToAnotherWorker()
    {
        m_fed->addWorker(2);
        row("a");
        want("a", DesiredState::Running);
        shardmap::MapDelta delta;
        delta.sessions.push_back(
            { RowId(QString::number(m_rows.value(s("a")))), s("a"), UserId(s("u1")), WorkerId(s("2")) });
        m_fed->fleet.applyMap(delta);
        const SessionIndex there = m_fed->fleet.findSession({ WorkerId(s("2")), s("a") });
        QVERIFY(m_fed->fleet.sessionDesired(there) == DesiredState::Running);
    }

    void aWishIsToldAsAChange()
    {
        row("a");
        m_fed->fleet.flush();
        FleetChange told;
        connect(&m_fed->fleet, &Fleet::changed, this, [&told](const FleetChange &change) { told = change; });
        want("a", DesiredState::Running);
        m_fed->fleet.flush();
        QCOMPARE(told.sessionsChanged, std::vector { find("a") });
        QCOMPARE(told.workersChanged, std::vector { worker() });
    }

    void failedOnesAreRestartedAndMissingOnesAreSaid()
    {
        row("gone");
        row("failed");
        row("stopped");
        want("gone", DesiredState::Running);
        want("failed", DesiredState::Running);
        want("stopped", DesiredState::Running);
        m_fed->answer(1, { info("failed", kFailed), info("stopped", kStopped) });
        QCOMPARE(
            planned(),
            QStringList({ s("failed restart wanted"), s("stopped start wanted"), s("gone create wanted") }));
        QCOMPARE(RestorePlan::of(m_fed->fleet, worker()).startable().size(), size_t(2));
        QCOMPARE(RestorePlan::of(m_fed->fleet, worker()).wanted, 3);
    }

    void theOnesUsedLastComeFirst()
    {
        waha::SessionInfo quiet = info("a-quiet", kWorking);
        waha::SessionInfo busy = info("z-busy", kWorking);
        quiet.activityMs = m_fed->clock.nowMs() - kHour;
        busy.activityMs = m_fed->clock.nowMs();
        m_fed->answer(1, { quiet, busy });
        uptime(5 * kHour);
        restart();
        QCOMPARE(planned(), QStringList({ s("z-busy start ran"), s("a-quiet start ran") }));
    }

    void whatRunsElsewhereIsLeftAlone()
    {
        m_fed->addWorker(2);
        row("a");
        want("a", DesiredState::Running);
        m_fed->answer(1, {});
        m_fed->answer(2, { info("a", kFailed) });
        QVERIFY(m_fed->fleet.sessionDrift(find("a")).testFlag(Drift::Misplaced));
        QCOMPARE(planned(), QStringList());
    }

    void aSilentWorkerIsNotDue()
    {
        row("a");
        want("a", DesiredState::Running);
        m_fed->answer(1, { info("a", kStopped) });
        QVERIFY(RestorePlan::of(m_fed->fleet, worker()).isDue(m_fed->clock.nowMs()));
        m_fed->reach(1, Reachability::Unreachable);
        QVERIFY(!RestorePlan::of(m_fed->fleet, worker()).isDue(m_fed->clock.nowMs()));
    }

    void theServerHasItsTurnFirst()
    {
        live({ "a", "b" });
        restart();
        const RestorePlan plan = RestorePlan::of(m_fed->fleet, worker());
        QCOMPARE(plan.turnEndsMs, facts().restart.startedMs + kMinute);
        QVERIFY(!plan.isDue(m_fed->clock.nowMs()));
        QVERIFY(plan.isDue(plan.turnEndsMs));
    }

    void theListSaysWhatIsLeftToDo()
    {
        live({ "a", "b", "c" });
        Attention attention(m_fed->fleet);
        restart();
        QCOMPARE(listed(attention), QStringList({ s("w1 restarted a short while ago") }));
        m_fed->status(1, s("c"), kWorking);
        m_fed->clock.advance(30'000);
        QCOMPARE(listed(attention), QStringList({ s("w1 restarted a short while ago") })); // not its turn yet
        m_fed->clock.advance(31'000);
        QCOMPARE(listed(attention),
                 QStringList({ s("w1 restarted: 2 of 3 session(s) that should run do not") }));
        QCOMPARE(attention.entries().front().repairs.front(), Repair::RestoreSessions);
        QVERIFY(!attention.entries().front().explanation.isEmpty());
        m_fed->status(1, s("a"), kWorking);
        QCOMPARE(listed(attention),
                 QStringList({ s("w1 restarted: 1 of 3 session(s) that should run do not") }));
        m_fed->status(1, s("b"), kWorking);
        QCOMPARE(listed(attention), QStringList({ s("w1 restarted a short while ago") }));
    }

    /** Its server is young, but did not restart: a code was not scanned in time. */
    void aYoungServerIsNoRestart()
    {
        row("a");
        row("b");
        want("a", DesiredState::Running);
        want("b", DesiredState::Running);
        m_fed->answer(1, { info("a", kWorking), info("b", SessionStatus::ScanQrCode) });
        uptime(10 * kMinute);
        Attention attention(m_fed->fleet);
        m_fed->clock.advance(10 * kMinute);
        m_fed->status(1, s("b"), kFailed);
        m_fed->clock.advance(kMinute);
        QCOMPARE(listed(attention), QStringList());
        QCOMPARE(planned(), QStringList()); // nothing but a scan brings it back
    }

    void aRestartIsOverWhenEverythingRan()
    {
        live({ "a", "b" });
        Attention attention(m_fed->fleet);
        restart();
        m_fed->status(1, s("a"), kWorking);
        m_fed->status(1, s("b"), kWorking);
        m_fed->clock.advance(3 * kMinute);
        uptime(3 * kMinute + 5'000);
        (void)listed(attention);
        m_fed->clock.advance(10 * kMinute);
        m_fed->status(1, s("b"), kFailed); // of its own
        QVERIFY(!planned().isEmpty());
        m_fed->clock.advance(kMinute);
        for (const QString &title : listed(attention))
            QVERIFY2(!title.contains(s("should run")), qPrintable(title));
    }

    void aServersOwnStartTimeDecides()
    {
        m_fed->answer(1, { info("a", kWorking) });
        const auto started = [this](qint64 startMs, qint64 uptimeMs) {
            WorkerUpdate update = HandFed::update(1);
            update.status = waha::ServerStatus { startMs, uptimeMs, {} };
            m_fed->fleet.applyUpdate(update);
        };
        started(5'000'000, 2 * kHour);
        m_fed->clock.advance(kHour);
        started(5'000'000, kHour); // this desktop's clock was put back, or the answer is odd
        QCOMPARE(facts().restart, WorkerRestart());
        started(5'002'000, kHour);
        QVERIFY(facts().restart.watched);
    }

    /** The map remembers another start of the server: it restarted while no console was open. */
    void aRestartNobodySawIsOne()
    {
        row("a");
        m_fed->answer(1, { info("a", kStopped) });
        WorkerUpdate update = HandFed::update(1);
        update.status = waha::ServerStatus { 9'000'000, 2 * kHour, {} };
        m_fed->fleet.applyUpdate(update);
        QVERIFY(!facts().restart.watched);
        WorkerMemory memory;
        memory.serverStartMs = 1'000'000;
        memory.watchedMs = m_fed->clock.nowMs() - 10 * kHour;
        memory.statuses = { { s("a"), kWorking, { m_fed->clock.nowMs() - 9 * kHour, true }, Login::Held } };
        m_fed->fleet.applyMemory(WorkerId(s("1")), memory);
        QVERIFY(facts().restart.watched);
        QCOMPARE(facts().restart.startedMs, m_fed->clock.nowMs() - 2 * kHour);
        QCOMPARE(planned(), QStringList({ s("a start ran") }));
    }

    /** What a move has stopped is stopped for a reason. */
    void whatIsWorkedOnIsNotToBeRestored()
    {
        row("a");
        row("b");
        want("a", DesiredState::Running);
        want("b", DesiredState::Running);
        m_fed->answer(1, { info("a", kStopped), info("b", kStopped) });
        const SessionKey a { WorkerId(s("1")), s("a") };
        WorkInHand work;
        work.busy = { a };
        m_fed->fleet.applyWork(work);
        QCOMPARE(planned(), QStringList({ s("b start wanted") }));
        work = {};
        work.interrupted.insert(a, OperationId(s("op")));
        m_fed->fleet.applyWork(work);
        QCOMPARE(planned(), QStringList({ s("b start wanted") }));
        m_fed->fleet.applyWork({});
        QCOMPARE(planned().size(), 2);
    }

    void theListWaitsWhileTheServerIsStillAtIt()
    {
        live({ "a", "b", "c", "d" });
        Attention attention(m_fed->fleet);
        restart();
        (void)listed(attention);
        m_fed->clock.advance(50'000);
        m_fed->status(1, s("a"), kWorking);
        (void)listed(attention);
        m_fed->clock.advance(10'000); // a minute after its start, ten seconds after one came up
        QCOMPARE(listed(attention), QStringList({ s("w1 restarted a short while ago") }));
        m_fed->clock.advance(21'000);
        QCOMPARE(listed(attention),
                 QStringList({ s("w1 restarted: 3 of 4 session(s) that should run do not") }));
    }

    void nothingIsLeftWhileTheWorkerIsSilent()
    {
        live({ "a" });
        Attention attention(m_fed->fleet);
        restart();
        m_fed->clock.advance(61'000);
        QCOMPARE(listed(attention).size(), 1);
        m_fed->reach(1, Reachability::Unreachable);
        for (const QString &title : listed(attention))
            QVERIFY2(!title.contains(s("should run")), qPrintable(title));
    }

    void whyNothingCanBeRestored()
    {
        const auto whyNot
            = [this] { return RestoreWords::whyNot(RestorePlan::of(m_fed->fleet, worker()), m_fed->fleet); };
        QVERIFY2(whyNot().contains(s("does not answer")), qPrintable(whyNot()));
        live({ "a" });
        QCOMPARE(whyNot(), s("Everything on w1 that should run does."));
        restart();
        QVERIFY2(whyNot().contains(s("starts sessions by itself until about")), qPrintable(whyNot()));
        m_fed->clock.advance(61'000);
        QCOMPARE(whyNot(), QString());
    }

    void turn_data();
    void turn();
    void verdict_data();
    void verdict();

private:
    /** Titles of the attention list's entries about workers, after it has looked. */
    [[nodiscard]] QStringList listed(Attention &attention)
    {
        m_fed->fleet.flush();
        attention.evaluate();
        QStringList titles;
        for (const AttentionEntry &entry : attention.entries()) {
            if (!entry.session.isValid()) // without rows they are orphans, which is not the point here
                titles << entry.title;
        }
        return titles;
    }
    [[nodiscard]] const WorkerFacts &facts() const { return m_fed->fleet.worker(worker()); }
    [[nodiscard]] WorkerIndex worker() const { return m_fed->fleet.findWorker(WorkerId(s("1"))); }
    [[nodiscard]] SessionIndex find(const char *name) const
    {
        return m_fed->fleet.findSession({ WorkerId(s("1")), s(name) });
    }
    [[nodiscard]] bool ran(const char *name) const { return m_fed->fleet.sessionRan(find(name)); }
    static waha::SessionInfo info(const char *name, SessionStatus status)
    {
        return HandFed::info(s(name), status);
    }
    void row(const char *name)
    {
        m_fed->addRow(1, s(name));
        m_rows.insert(s(name), m_fed->lastRow());
    }
    void want(const char *name, DesiredState state)
    {
        shardmap::MapDelta delta;
        delta.desired.push_back({ RowId(QString::number(m_rows.value(s(name)))), state });
        m_fed->fleet.applyMap(delta);
    }
    void uptime(qint64 ms)
    {
        WorkerUpdate update = HandFed::update(1);
        update.status = waha::ServerStatus { 0, ms, {} };
        m_fed->fleet.applyUpdate(update);
    }
    /** The worker has been up for hours and these sessions work. */
    void live(std::initializer_list<const char *> names)
    {
        std::vector<waha::SessionInfo> sessions;
        for (const char *name : names)
            sessions.push_back(info(name, kWorking));
        m_fed->answer(1, sessions);
        uptime(5 * kHour);
        m_fed->clock.advance(kHour);
    }
    /** It is gone for 20 s, comes back five seconds after its start, and lists everything as stopped. */
    void restart()
    {
        m_fed->reach(1, Reachability::Unreachable);
        m_fed->clock.advance(20'000);
        std::vector<waha::SessionInfo> sessions;
        for (const SessionIndex session : m_fed->fleet.sessionsOfWorker(worker())) {
            sessions.push_back(HandFed::info(m_fed->fleet.sessionName(session), kStopped));
            sessions.back().activityMs = m_fed->fleet.sessionActivityMs(session);
        }
        m_fed->answer(1, sessions);
        uptime(5'000);
    }
    /** "name call why" in the plan's order. */
    [[nodiscard]] QStringList planned() const
    {
        using Call = RestoreItem::Call;
        QStringList lines;
        for (const RestoreItem &item : RestorePlan::of(m_fed->fleet, worker()).items) {
            const char *call = item.call == Call::Start ? "start"
                : item.call == Call::Restart            ? "restart"
                                                        : "create";
            lines.append(s("%1 %2 %3")
                             .arg(m_fed->fleet.sessionName(item.session), s(call),
                                  item.why == RestoreItem::Why::Wanted ? s("wanted") : s("ran")));
        }
        return lines;
    }

    std::unique_ptr<HandFed> m_fed;
    QHash<QString, int> m_rows;
};

void TestRestarts::turn_data()
{
    QTest::addColumn<Autostart>("autostart");
    QTest::addColumn<qint64>("seconds"); // after the start; -1: no turn
    constexpr qint64 start = 1'000'000;
    const auto add = [](const char *name, const Autostart &autostart, qint64 seconds) {
        QTest::newRow(name) << autostart << seconds;
    };
    add("no start known", {}, -1);
    add("nothing told: on, no delay", { start, 40, {}, {}, {}, {} }, 60);
    add("n times the delay", { start, 40, true, false, 5.0, {} }, 260);
    add("off", { start, 40, false, {}, 5.0, {} }, 30);
    add("off for its own, on for all", { start, 10, false, true, 1.0, {} }, 70);
    add("nonsense delay", { start, 40, true, false, -7.0, {} }, 60);
    add("endless delay is capped", { start, 1, true, false, 1e12, {} }, 3'660);
    add("still at it", { start, 40, true, false, 0.0, { start + 80'000, start + 55'000 } }, 110);
    add("still at it with a delay", { start, 2, true, false, 5.0, { start + 60'000 } }, 95);
    add("one flapped later", { start, 40, true, false, 0.0, { start + 20'000, start + 90'000 } }, 60);
    add("slow for ever is not its turn", { start, 1, true, false, 0.0, { start + 50'000, start + 79'000 } },
        75);
    add("up since before the start", { start, 4, true, false, 0.0, { start - 1 } }, 60);
}

void TestRestarts::turn()
{
    QFETCH(Autostart, autostart);
    QFETCH(qint64, seconds);
    QCOMPARE(autostart.endsMs(), seconds < 0 ? 0 : autostart.startedMs + seconds * 1'000);
}

void TestRestarts::verdict_data()
{
    using Call = RestoreItem::Call;
    using Why = RestoreItem::Why;
    QTest::addColumn<RestoreCandidate>("candidate");
    QTest::addColumn<bool>("watched");
    QTest::addColumn<int>("call"); // -1: none
    QTest::addColumn<int>("why");
    const auto none = [](const char *name, const RestoreCandidate &candidate, bool watched = true) {
        QTest::newRow(name) << candidate << watched << -1 << 0;
    };
    const auto some = [](const char *name, const RestoreCandidate &candidate, Call call, Why why) {
        QTest::newRow(name) << candidate << true << int(call) << int(why);
    };
    constexpr auto unset = DesiredState::Unset;
    constexpr auto running = DesiredState::Running;
    none("untouched, did not run", { kStopped, 0, false, unset, false });
    none("ran, restart not watched", { kStopped, 0, false, unset, true }, false);
    none("wanted, works", { kWorking, 0, false, running, true });
    none("wanted, starts", { SessionStatus::Starting, 0, false, running, true });
    none("wanted, waits for a scan", { SessionStatus::ScanQrCode, 0, false, running, true });
    none("wanted stopped, ran", { kStopped, 0, false, DesiredState::Stopped, true });
    none("wanted stopped, failed", { kFailed, 0, false, DesiredState::Stopped, true });
    none("never seen", { SessionStatus::Unknown, 0, false, running, false });
    none("ran, stopped long after", { kStopped, 500'000, false, unset, true });
    some("wanted, stopped long after", { kStopped, 500'000, false, running, true }, Call::Start, Why::Wanted);
    some("wanted, failed", { kFailed, 0, false, running, false }, Call::Restart, Why::Wanted);
    some("ran, stopped", { kStopped, 5'000, false, unset, true }, Call::Start, Why::RanBefore);
    some("ran, failed later", { kFailed, 500'000, false, unset, true }, Call::Restart, Why::RanBefore);
    some("wanted, missing", { SessionStatus::Unknown, 0, true, running, false }, Call::CreateAgain,
         Why::Wanted);
    some("ran, missing", { SessionStatus::Unknown, 0, true, unset, true }, Call::CreateAgain, Why::RanBefore);
}

void TestRestarts::verdict()
{
    QFETCH(RestoreCandidate, candidate);
    QFETCH(bool, watched);
    QFETCH(int, call);
    QFETCH(int, why);
    const WorkerRestart restart { 1'000, 6'000, watched };
    const auto item = RestorePlan::judge(candidate, restart, 61'000);
    QCOMPARE(item.has_value(), call >= 0);
    if (!item)
        return;
    QCOMPARE(int(item->call), call);
    QCOMPARE(int(item->why), why);
    QVERIFY(item->status == candidate.status);
}

QTEST_GUILESS_MAIN(TestRestarts)
#include "test_restarts.moc"
