// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of drift, alone and together.
#include "fleetcheck.h"
#include "handfed.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

namespace {

constexpr SessionStatus kWorking = SessionStatus::Working;
constexpr SessionStatus kStopped = SessionStatus::Stopped;

} // namespace

class DriftTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        for (int worker = 1; worker <= 3; ++worker)
            m_fed->addWorker(worker);
        m_fed->addUser(s("u1"));
        m_fed->addUser(s("u2"));
    }

    void cleanup() { QCOMPARE(contradictions(fleet()).join(u'\n'), QString()); }

    void aHealthySessionHasNone()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        QCOMPARE(drift(1, "a"), Drifts());
        QCOMPARE(fleet().driftCount(), 0U);
    }

    void orphan()
    {
        m_fed->answer(1, { info("a", kWorking, "u2") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Orphan));
        const SessionFacts facts = fleet().session(find(1, "a"));
        QCOMPARE(facts.userId, UserId(s("u2"))); // of the metadata, for adopting it
        QVERIFY(!facts.user.isValid());
        QCOMPARE(fleet().orphans().size(), size_t(1));
        QCOMPARE(worker(1).orphans, 1U);
        m_fed->addRow(1, s("a"), s("u2"));
        QCOMPARE(drift(1, "a"), Drifts());
        QVERIFY(fleet().orphans().empty());
    }

    void adoptingKeepsTheIndex()
    {
        m_fed->answer(1, { info("a", kWorking, "u2") });
        const SessionIndex before = find(1, "a");
        m_fed->addRow(1, s("a"), s("u2"));
        QCOMPARE(find(1, "a"), before);
        m_fed->removeRow(m_fed->lastRow());
        QCOMPARE(find(1, "a"), before);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Orphan));
        QCOMPARE(fleet().session(before).userId, UserId(s("u2")));
    }

    void aStoppedSessionWithoutRowIsAnOrphanToo()
    {
        m_fed->answer(1, { info("default", kStopped) });
        QCOMPARE(drift(1, "default"), Drifts(Drift::Orphan));
    }

    void missing()
    {
        m_fed->addRow(1, s("a"));
        QCOMPARE(drift(1, "a"), Drifts()); // nobody has asked yet
        QCOMPARE(status(1, "a"), SessionStatus(SessionStatus::Unknown));
        m_fed->reach(1, Reachability::Online);
        QCOMPARE(drift(1, "a"), Drifts()); // not listed yet
        m_fed->answer(1);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
        QCOMPARE(status(1, "a"), SessionStatus(SessionStatus::Unknown));
        m_fed->reach(1, Reachability::Unreachable);
        QCOMPARE(drift(1, "a"), Drifts()); // nobody knows
    }

    void aLimitedKeySeesNothingMissing()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1);
        m_fed->reach(1, Reachability::LimitedKey);
        QCOMPARE(drift(1, "a"), Drifts());
    }

    /** A limited key lists one session: until the key is known, the others are not missing. */
    void anUnknownKeySeesNothingMissing()
    {
        m_fed->addRow(1, s("a"));
        WorkerUpdate update = HandFed::update(1);
        update.reach = Reachability::Online;
        update.listed = true; // the first list goes before the version
        m_fed->fleet.applyUpdate(update);
        QCOMPARE(drift(1, "a"), Drifts());
        m_fed->answer(1);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
        const auto tell = [&](CapabilityState::State state, ErrorKind kind) {
            WorkerUpdate news = HandFed::update(1);
            Error problem;
            problem.kind = kind;
            news.capabilities.push_back({ Capability::Environment, state, problem });
            m_fed->fleet.applyUpdate(news);
        };
        tell(CapabilityState::State::Fails, ErrorKind::Timeout);
        QCOMPARE(drift(1, "a"), Drifts());
        tell(CapabilityState::State::NotOffered,
             ErrorKind::ProxyRefused); // it tells nothing, whatever the key
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
        tell(CapabilityState::State::NotOffered, ErrorKind::Forbidden);
        QCOMPARE(drift(1, "a"), Drifts());
        tell(CapabilityState::State::Works, ErrorKind::Timeout);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
    }

    void goneFromTheListIsMissing()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        gone(1, "a");
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
        QCOMPARE(status(1, "a"), SessionStatus(SessionStatus::Unknown));
        QVERIFY(fleet().session(find(1, "a")).phone.isEmpty());
    }

    void misplaced()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        QCOMPARE(drift(2, "a"), Drifts(Drift::Orphan)); // worker 1 may have it as well
        m_fed->answer(1);
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        const SessionFacts facts = fleet().session(find(1, "a"));
        QCOMPARE(facts.status, kWorking);
        QCOMPARE(facts.runsOn, fleet().findWorker(WorkerId(s("2"))));
        QCOMPARE(facts.worker, fleet().findWorker(WorkerId(s("1"))));
        QCOMPARE(facts.phone, s("491"));
        QVERIFY(!find(2, "a").isValid());
        QCOMPARE(fleet().sessionCount(), 1);
        QVERIFY(fleet().orphans().empty());
    }

    void aMisplacedSessionShowsTheChangesOfItsCopy()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1);
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        m_fed->status(2, s("a"), SessionStatus::Failed);
        QCOMPARE(status(1, "a"), SessionStatus(SessionStatus::Failed));
        m_fed->reach(2, Reachability::Unreachable);
        QVERIFY(fleet().isSessionStale(find(1, "a")));
        gone(2, "a");
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
    }

    void correctingTheRowKeepsTheIndex()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1);
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        const SessionIndex before = find(1, "a");
        shardmap::MapDelta delta;
        delta.sessions.push_back(
            { RowId(QString::number(m_fed->lastRow())), s("a"), UserId(s("u1")), WorkerId(s("2")) });
        m_fed->fleet.applyMap(delta);
        QCOMPARE(find(2, "a"), before);
        QCOMPARE(drift(2, "a"), Drifts());
        QCOMPARE(status(2, "a"), kWorking);
        QVERIFY(!find(1, "a").isValid());
    }

    void misplacedWhenItsWorkerIsDead()
    {
        m_fed->addRow(1, s("a"));
        m_fed->reach(1, Reachability::Unreachable);
        m_fed->answer(2, { info("a", kWorking, "u1") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        m_fed->status(2, s("a"), kStopped); // a leftover says nothing about a silent worker
        QCOMPARE(drift(1, "a"), Drifts());
        QCOMPARE(drift(2, "a"), Drifts(Drift::Orphan));
    }

    void anotherUsersSessionOfTheSameNameIsNotIt()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1);
        m_fed->answer(2, { info("a", kWorking, "u2") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
        QCOMPARE(drift(2, "a"), Drifts(Drift::Orphan));
    }

    void withoutMetadataTheNameDecidesIfItIsRareEnough()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("default"));
        m_fed->answer(1);
        m_fed->answer(2, { info("a", kWorking), info("default", kWorking) });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        QCOMPARE(drift(1, "default"), Drifts(Drift::Missing)); // every CORE server has one
        QCOMPARE(drift(2, "default"), Drifts(Drift::Orphan));
        m_fed->answer(3, { info("a", kWorking) }); // two candidates
        QCOMPARE(drift(1, "a"), Drifts(Drift::Missing));
    }

    void runningElsewhereWhileStoppedAtHomeIsMisplaced()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kStopped, "u1", "491") });
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        QCOMPARE(status(1, "a"), kWorking);
        QCOMPARE(fleet().sessionCount(), 1);
    }

    void doubleRunOfOneSession()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1") });
        m_fed->answer(2, { info("a", SessionStatus::Starting, "u1") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::DoubleRun));
        QCOMPARE(drift(2, "a"), Drifts(Drift::DoubleRun));
        QCOMPARE(fleet().session(find(1, "a")).counterpart, find(2, "a"));
        QCOMPARE(fleet().session(find(2, "a")).counterpart, find(1, "a"));
        QCOMPARE(fleet().sessionCount(), 2);
        m_fed->status(2, s("a"), kStopped);
        QCOMPARE(drift(1, "a"), Drifts());
        QCOMPARE(drift(2, "a"), Drifts(Drift::StaleCopy));
    }

    void doubleRunOfOneAccountUnderTwoNames()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(2, s("b"), s("u2"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        m_fed->answer(2, { info("b", kWorking, "u2", "491") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::DoubleRun));
        QCOMPARE(drift(2, "b"), Drifts(Drift::DoubleRun));
        QCOMPARE(fleet().session(find(1, "a")).counterpart, find(2, "b"));
        m_fed->status(2, s("b"), SessionStatus::ScanQrCode); // not connected
        QCOMPARE(drift(1, "a"), Drifts());
        m_fed->status(2, s("b"), kWorking);
        gone(1, "a");
        QCOMPARE(drift(2, "b"), Drifts());
    }

    void oneAccountTwiceOnOneWorkerIsNoDoubleRun()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("b"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491"), info("b", kWorking, "u1", "491") });
        QCOMPARE(fleet().driftCount(), 0U);
    }

    void theSameNameWithItsOwnRowsIsNoDrift()
    {
        for (int worker = 1; worker <= 3; ++worker) {
            m_fed->addRow(worker, s("default"));
            m_fed->answer(worker, { info("default", kWorking, "u1", s("49%1").arg(worker).toLatin1()) });
        }
        QCOMPARE(fleet().driftCount(), 0U);
        QCOMPARE(fleet().counts().working, 3U);
    }

    void staleCopy()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        m_fed->answer(2, { info("a", kStopped, "u1", "491") });
        QCOMPARE(drift(1, "a"), Drifts());
        QCOMPARE(drift(2, "a"), Drifts(Drift::StaleCopy));
        QCOMPARE(fleet().session(find(2, "a")).counterpart, find(1, "a"));
    }

    void aStoppedSessionOfAnotherAccountIsNoStaleCopy()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        m_fed->answer(2, { info("a", kStopped, "u1", "492") });
        QCOMPARE(drift(2, "a"), Drifts(Drift::Orphan));
    }

    void theOnlyCopyIsNeverCalledStale()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1);
        m_fed->answer(2, { info("a", kStopped, "u1", "491") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced)); // deleting it would lose the session
        QCOMPARE(status(1, "a"), kStopped);
    }

    void anotherUserInTheMetadata()
    {
        m_fed->addRow(1, s("a"), s("u1"));
        m_fed->answer(1, { info("a", kWorking, "u2") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::OtherUser));
        QCOMPARE(fleet().session(find(1, "a")).otherUser, UserId(s("u2")));
        m_fed->answer(1, { info("a", kWorking, "u1") });
        QCOMPARE(drift(1, "a"), Drifts());
        m_fed->answer(1, { info("a", kWorking) }); // none is no other
        QCOMPARE(drift(1, "a"), Drifts());
    }

    void anotherUserOfASecondRowIsNoDriftOfItsOwn()
    {
        m_fed->addRow(1, s("a"), s("u1"));
        m_fed->addRow(1, s("a"), s("u2"));
        m_fed->answer(1, { info("a", kWorking, "u2") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::DuplicateRow));
    }

    void aMisplacedSessionTellsOfItsStoppedCopy()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kStopped, "u1", "491") });
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        QCOMPARE(drift(1, "a"), Drifts(Drift::Misplaced));
        QCOMPARE(fleet().session(find(1, "a")).leftover, std::optional<SessionStatus>(kStopped));
    }

    void whatASilentWorkerRanIsNoDoubleRun()
    {
        m_fed->addRow(2, s("a"));
        m_fed->answer(1, { info("a", kWorking, "u1", "491") });
        m_fed->answer(2, { info("a", kWorking, "u1", "491") });
        QVERIFY(drift(2, "a").testFlag(Drift::DoubleRun));
        m_fed->reach(1, Reachability::Unreachable);
        QCOMPARE(drift(2, "a"), Drifts());
        QCOMPARE(drift(1, "a"), Drifts(Drift::StaleCopy));
        m_fed->answer(1);
        QVERIFY(drift(2, "a").testFlag(Drift::DoubleRun));
    }

    void duplicateRow()
    {
        m_fed->addRow(1, s("a"));
        m_fed->addRow(1, s("a"), s("u2"));
        m_fed->answer(1, { info("a", kWorking, "u1") });
        QCOMPARE(fleet().sessionCount(), 2);
        for (const char *user : { "u1", "u2" }) {
            const auto rows = fleet().sessionsOfUser(fleet().findUser(UserId(s(user))));
            QCOMPARE(rows.size(), size_t(1));
            QCOMPARE(fleet().sessionDrift(rows[0]), Drifts(Drift::DuplicateRow));
            QCOMPARE(fleet().sessionStatus(rows[0]), kWorking);
        }
        QCOMPARE(worker(1).slotUse.mapped, 2U);
        QCOMPARE(worker(1).slotUse.used, 1U);
        m_fed->removeRow(m_fed->lastRow() - 1); // the one that holds the copy
        QCOMPARE(drift(1, "a"),
                 Drifts(Drift::OtherUser)); // the one that is left is not of the metadata's user
        QCOMPARE(status(1, "a"), kWorking);
        QCOMPARE(fleet().sessionCount(), 1);
    }

    void brokenReferences()
    {
        m_fed->addRow(1, s("a"), s("nobody"));
        m_fed->addRow(9, s("b"));
        m_fed->addRow(1, s("c"), QString());
        QCOMPARE(fleet().driftCount(), 2U); // a row that names no user is not one that names a wrong one
        const UserIndex nobody = fleet().findUser(UserId(s("nobody")));
        QVERIFY(nobody.isValid());
        QVERIFY(!fleet().user(nobody).exists);
        QVERIFY(!fleet().findWorker(WorkerId(s("9"))).isValid());
        const SessionFacts lost = fleet().session(find(9, "b"));
        QCOMPARE(lost.key.worker, WorkerId(s("9")));
        QVERIFY(!lost.worker.isValid());
        QCOMPARE(lost.drift, Drifts(Drift::BrokenReference));
        m_fed->addUser(s("nobody"));
        m_fed->addWorker(9);
        QCOMPARE(fleet().driftCount(), 0U);
        QVERIFY(fleet().session(find(9, "b")).worker.isValid());
    }

    void removingAWorkerOrUserBreaksItsRows()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking), info("b", kWorking) });
        shardmap::MapDelta delta;
        delta.workersGone.push_back(WorkerId(s("1")));
        delta.usersGone.push_back(UserId(s("u1")));
        m_fed->fleet.applyMap(delta);
        QCOMPARE(drift(1, "a"), Drifts(Drift::BrokenReference));
        QCOMPARE(status(1, "a"), SessionStatus(SessionStatus::Unknown)); // nobody watches it now
        QCOMPARE(fleet().sessionCount(), 1);
        m_fed->removeRow(m_fed->lastRow());
        QCOMPARE(fleet().sessionCount(), 0);
        QVERIFY(!fleet().findUser(UserId(s("u1"))).isValid());
    }

    void caseClash()
    {
        m_fed->addRow(1, s("Sales"));
        m_fed->addRow(1, s("sales"));
        m_fed->addRow(2, s("SALES"));
        QCOMPARE(drift(1, "Sales"), Drifts(Drift::CaseClash));
        QCOMPARE(drift(1, "sales"), Drifts(Drift::CaseClash));
        QCOMPARE(drift(2, "SALES"), Drifts());
        m_fed->removeRow(1);
        QCOMPARE(drift(1, "sales"), Drifts());
    }

    void aCopyClashesWithARow()
    {
        m_fed->addRow(1, s("a"));
        m_fed->answer(1, { info("a", kWorking), info("A", kStopped) });
        QCOMPARE(drift(1, "a"), Drifts(Drift::CaseClash));
        QCOMPARE(drift(1, "A"), Drift::Orphan | Drift::CaseClash);
        gone(1, "A");
        QCOMPARE(drift(1, "a"), Drifts());
    }

private:
    static waha::SessionInfo info(const char *name, SessionStatus status, const char *user = "",
                                  const QByteArray &phone = {})
    {
        waha::SessionInfo info = HandFed::info(s(name), status, QString::fromLatin1(phone));
        info.metadataUserId = s(user);
        return info;
    }

    void gone(int worker, const char *name)
    {
        WorkerUpdate update = HandFed::update(worker);
        update.listed = true;
        update.gone.push_back(s(name));
        m_fed->fleet.applyUpdate(update);
    }

    [[nodiscard]] const Fleet &fleet() const { return m_fed->fleet; }
    [[nodiscard]] SessionIndex find(int worker, const char *name) const
    {
        return fleet().findSession({ WorkerId(QString::number(worker)), s(name) });
    }
    [[nodiscard]] Drifts drift(int worker, const char *name) const
    {
        return fleet().sessionDrift(find(worker, name));
    }
    [[nodiscard]] SessionStatus status(int worker, const char *name) const
    {
        return fleet().sessionStatus(find(worker, name));
    }
    [[nodiscard]] const WorkerFacts &worker(int number) const
    {
        return fleet().worker(fleet().findWorker(WorkerId(QString::number(number))));
    }

    std::unique_ptr<HandFed> m_fed;
};

QTEST_GUILESS_MAIN(DriftTest)
#include "test_drift.moc"
