// SPDX-License-Identifier: GPL-3.0-or-later
// What consoles kept of a worker that can't be asked: shown as old, and evidence of nothing.
#include "fleetcheck.h"
#include "handfed.h"

#include "fleet/attention/attention.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kSeenAgo = 20 * kMinute;

shardmap::LastSession lastSession(const char *name, const char *status, const char *phone = "",
                                  qint64 agoMs = 90 * kMinute)
{
    shardmap::LastSession session;
    session.name = s(name);
    session.now = { s(status), agoMs, true };
    session.account = *phone ? s(phone) + s("@c.us") : QString();
    session.pushName = *phone ? s("Push ") + s(name) : QString();
    return session;
}

shardmap::LastWorker lastWorker(int number, std::vector<shardmap::LastSession> sessions)
{
    shardmap::LastWorker last;
    last.worker = WorkerId(QString::number(number));
    last.seenAgoMs = kSeenAgo;
    last.version = s("2026.7.1");
    last.engine = s("NOWEB");
    last.latencyMs = 12;
    last.sessions = std::move(sessions);
    return last;
}

} // namespace

class LastStatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        for (int worker = 1; worker <= 2; ++worker)
            m_fed->addWorker(worker);
        m_fed->addUser(s("u1"));
        for (const char *name : { "a", "b", "c" })
            m_fed->addRow(1, s(name));
        shardmap::MapInfo info;
        info.incomplete = {};
        fleet().applyMapInfo(info);
    }

    void cleanup() { QCOMPARE(contradictions(fleet()).join(u'\n'), QString()); }

    void aSilentWorkerShowsWhatWasSeen()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        const SessionFacts facts = factsOf("a");
        QCOMPARE(facts.status, SessionStatus(SessionStatus::Working));
        QVERIFY(facts.stale);
        QCOMPARE(facts.phone, s("111"));
        QCOMPARE(facts.pushName, s("Push a"));
        QCOMPARE(facts.seenMs, now() - kSeenAgo);
        QCOMPARE(facts.statusSinceMs, now() - 90 * kMinute);
        QVERIFY(!fleet().isSessionSeenNow(index("a")));
        const WorkerFacts &worker = fleet().worker(fleet().findWorker(WorkerId(s("1"))));
        QCOMPARE(worker.version.engine, s("NOWEB"));
        QCOMPARE(worker.latencyMs, 12);
        QCOMPARE(worker.listedMs, 0);
        QCOMPARE(worker.lastSeenMs(), now() - kSeenAgo);
    }

    void sumsSayHowMuchIsOld()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        QCOMPARE(fleet().counts().working, 1U);
        QCOMPARE(fleet().counts().failed, 1U);
        QCOMPARE(fleet().counts().unknown, 1U); // "c", of which nothing was kept
        QCOMPARE(fleet().oldCounts().working, 1U);
        QCOMPARE(fleet().oldCounts().total(), 2U);
        QCOMPARE(fleet().oldestSeenMs(), now() - kSeenAgo);
        QCOMPARE(fleet().oldestSeenMs(fleet().findUser(UserId(s("u1")))), now() - kSeenAgo);
    }

    void nothingOfItIsEvidence()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        const SessionKey key { WorkerId(s("1")), s("a") };
        QVERIFY(!fleet().listedCopy(key));
        QVERIFY(!fleet().listedStatus(key));
        QVERIFY(fleet().listedStatuses(fleet().findWorker(key.worker)).empty());
        // Not even when the worker answers something, as long as that is not its list.
        WorkerUpdate update = HandFed::update(1);
        update.reach = Reachability::Online;
        update.latencyMs = 3;
        fleet().applyUpdate(update);
        QVERIFY(!fleet().isSessionSeenNow(index("a")));
        QVERIFY(fleet().isSessionStale(index("a")));
        QVERIFY(!fleet().listedCopy(key));
        QCOMPARE(fleet().sessionDrift(index("c")), Drifts()); // and nothing is missing yet
    }

    /** An account that works on a worker that answers does not run twice because it once ran elsewhere. */
    void keptCopiesMakeNoDoubleRun()
    {
        m_fed->answer(2, { HandFed::info(s("other"), SessionStatus::Working, s("111")) });
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        QVERIFY(!fleet().sessionDrift(index("a")).testFlag(Drift::DoubleRun));
        const SessionIndex other = fleet().findSession({ WorkerId(s("2")), s("other") });
        QVERIFY(!fleet().sessionDrift(other).testFlag(Drift::DoubleRun));
        m_fed->answer(1, { HandFed::info(s("a"), SessionStatus::Working, s("111")) });
        QVERIFY(fleet().sessionDrift(other).testFlag(Drift::DoubleRun)); // seen now
    }

    void theFirstListGoesBefore()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        std::vector<StatusChange> told;
        connect(&fleet(), &Fleet::statusesChanged, this, [&told](const std::vector<StatusChange> &changes) {
            told.insert(told.end(), changes.begin(), changes.end());
        });
        m_fed->answer(1,
                      { HandFed::info(s("a"), SessionStatus::Working, s("111")),
                        HandFed::info(s("c"), SessionStatus::Failed) });
        const SessionFacts same = factsOf("a");
        QVERIFY(!same.stale);
        QVERIFY(fleet().isSessionSeenNow(index("a")));
        QCOMPARE(same.statusSinceMs, now() - 90 * kMinute); // it has been so for as long as it was known
        QCOMPARE(factsOf("c").status, SessionStatus(SessionStatus::Failed));
        QCOMPARE(factsOf("b").status, SessionStatus(SessionStatus::Unknown));
        QVERIFY(fleet().sessionDrift(index("b")).testFlag(Drift::Missing));
        QCOMPARE(fleet().oldCounts().total(), 0U);
        QVERIFY(std::ranges::none_of(told, [](const StatusChange &change) {
            return change.session.name == s("a") || change.session.name == s("c");
        }));
        recall(); // too late: what was seen is not covered
        QCOMPARE(factsOf("b").status, SessionStatus(SessionStatus::Unknown));
    }

    void anotherStatusIsAFirstLook()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall();
        m_fed->answer(1, { HandFed::info(s("a"), SessionStatus::ScanQrCode) });
        const SessionFacts facts = factsOf("a");
        QCOMPARE(facts.status, SessionStatus(SessionStatus::ScanQrCode));
        QCOMPARE(facts.statusSinceMs, now());
        QVERIFY(!facts.sinceExact);
        QCOMPARE(facts.phone, QString());
        QVERIFY(facts.login == Login::Lost); // it worked when it was seen last, and nobody asked for that
    }

    void orphansComeAndGo()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall({ lastSession("nobody's", "WORKING", "222") });
        QCOMPARE(fleet().orphans().size(), size_t(1));
        recall({ lastSession("a", "WORKING", "111") }); // the file was read again
        QCOMPARE(fleet().orphans().size(), size_t(0));
        QCOMPARE(factsOf("a").status, SessionStatus(SessionStatus::Working));
    }

    void nothingOfItAlarms()
    {
        Attention attention(fleet());
        m_fed->reach(1, Reachability::Unreachable);
        recall({ lastSession("b", "FAILED", "333"), lastSession("nobody's", "WORKING", "222") });
        m_fed->clock.advance(10 * kMinute);
        fleet().flush();
        QTRY_VERIFY(!attention.entries().empty());
        QTest::qWait(300);
        for (const AttentionEntry &entry : attention.entries())
            QVERIFY(entry.kind == AttentionKind::WorkerDown);
    }

    void strangeValuesAreHarmless()
    {
        m_fed->reach(1, Reachability::Unreachable);
        recall({ lastSession("a", "", "", -5 * kMinute), lastSession("", "NEW_STATUS"),
                 lastSession("b", "WORKING", "not a number", std::numeric_limits<qint64>::max()) });
        QVERIFY(factsOf("a").statusSinceMs <= now());
        QCOMPARE(factsOf("b").status, SessionStatus(SessionStatus::Working));
    }

private:
    Fleet &fleet() { return m_fed->fleet; }
    [[nodiscard]] qint64 now() const { return m_fed->clock.nowMs(); }
    [[nodiscard]] SessionIndex index(const char *name)
    {
        return fleet().findSession({ WorkerId(s("1")), s(name) });
    }
    [[nodiscard]] SessionFacts factsOf(const char *name) { return fleet().session(index(name)); }
    void recall(std::vector<shardmap::LastSession> sessions
                = { lastSession("a", "WORKING", "111"), lastSession("b", "FAILED", "333") })
    {
        fleet().applyLastState(lastWorker(1, std::move(sessions)));
    }

    std::unique_ptr<HandFed> m_fed;
};

QTEST_GUILESS_MAIN(LastStatesTest)
#include "test_laststates.moc"
