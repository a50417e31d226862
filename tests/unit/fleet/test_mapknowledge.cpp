// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be read of the map is neither absent nor zero.
#include "fleetcheck.h"
#include "handfed.h"

#include "fleet/advice/placement.h"
#include "fleet/attention/attention.h"

#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;
using shardmap::MapPart;
using shardmap::MapProblem;

class MapKnowledgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fed = std::make_unique<HandFed>();
        for (int worker = 1; worker <= 2; ++worker)
            m_fed->addWorker(worker);
        m_fed->addUser(s("u1"));
        m_fed->addRow(1, s("a"));
        m_info = {};
        m_info.incomplete = {};
        fleet().applyMapInfo(m_info);
    }

    void cleanup() { QCOMPARE(contradictions(fleet()).join(u'\n'), QString()); }

    void unreadRowsMakeNoOrphans_data()
    {
        QTest::addColumn<bool>("incomplete");
        QTest::addColumn<MapPart>("part");
        QTest::addColumn<MapProblem::Kind>("kind");
        QTest::newRow("never read") << true << MapPart::Sessions << MapProblem::Kind::Unreadable;
        QTest::newRow("unreadable by now") << false << MapPart::Sessions << MapProblem::Kind::Unreadable;
        QTest::newRow("file is gone") << false << MapPart::File << MapProblem::Kind::Unavailable;
        QTest::newRow("locked") << false << MapPart::File << MapProblem::Kind::Locked;
    }

    void unreadRowsMakeNoOrphans()
    {
        QFETCH(bool, incomplete);
        QFETCH(MapPart, part);
        QFETCH(MapProblem::Kind, kind);
        m_fed->answer(1,
                      { HandFed::info(s("a"), SessionStatus::Working),
                        HandFed::info(s("known"), SessionStatus::Working) });
        QCOMPARE(drift(1, "known"), Drifts(Drift::Orphan));
        trouble(part, kind, incomplete);
        m_fed->answer(2, { HandFed::info(s("b"), SessionStatus::Working) });
        QCOMPARE(drift(2, "b"), Drifts()); // its row may be where nothing can be read
        QCOMPARE(drift(1, "known"), Drifts(Drift::Orphan)); // was seen to have none
        m_info = {};
        m_info.incomplete = {};
        fleet().applyMapInfo(m_info); // mended
        QCOMPARE(drift(2, "b"), Drifts(Drift::Orphan));
    }

    void unreadTablesBreakNoReferences()
    {
        m_fed->addRow(9, s("b"), s("nobody"));
        QCOMPARE(drift(9, "b"), Drifts(Drift::BrokenReference));
        m_info.incomplete = MapPart::Workers | MapPart::Users;
        fleet().applyMapInfo(m_info);
        QCOMPARE(drift(9, "b"), Drifts());
        m_info.incomplete = MapPart::Users; // the worker is known not to be there
        fleet().applyMapInfo(m_info);
        QCOMPARE(drift(9, "b"), Drifts(Drift::BrokenReference));
    }

    void unreadRowsTakeUnknownSlots()
    {
        m_fed->answer(1, { HandFed::info(s("a"), SessionStatus::Working) });
        QCOMPARE(worker(1).slotUse.free(), 499);
        trouble(MapPart::Sessions, MapProblem::Kind::Unreadable, true);
        QVERIFY(!worker(1).slotUse.isFreeKnown());
        QCOMPARE(worker(1).slotUse.free(), 0);
        const PlacementAnswer answer = Placement::choose(fleet(), {});
        QVERIFY(!answer.best.isValid());
        QVERIFY2(answer.candidates.front().reason.contains(s("not known")),
                 qPrintable(answer.candidates.front().reason));
    }

    void absentIsNotDangling()
    {
        m_fed->addRow(1, s("nobodys"), QString());
        waitingRow(50, s("waits"), s("u1"));
        QCOMPARE(drift(1, "nobodys"), Drifts());
        const SessionIndex waits = fleet().findRow(RowId(s("50")));
        QCOMPARE(fleet().sessionDrift(waits), Drifts());
        QVERIFY(!fleet().isPlaced(waits));
        QVERIFY(fleet().isPlaced(fleet().findSession({ WorkerId(s("1")), s("a") })));
        QCOMPARE(fleet().driftCount(), 0U);
        m_fed->addRow(9, s("lost"));
        QCOMPARE(drift(9, "lost"), Drifts(Drift::BrokenReference)); // that one dangles
    }

    void waitingRowsAreNoDuplicates()
    {
        waitingRow(50, s("default"), s("u1"));
        waitingRow(51, s("default"), s("u1"));
        m_fed->answer(2, { HandFed::info(s("default"), SessionStatus::Working) });
        for (const char *row : { "50", "51" }) {
            const SessionIndex waits = fleet().findRow(RowId(s(row)));
            QCOMPARE(fleet().sessionDrift(waits), Drifts());
            QVERIFY(!fleet().sessionRunsOn(waits).isValid());
        }
        place(51, s("default"), 2);
        QCOMPARE(drift(2, "default"), Drifts());
        QVERIFY(fleet().isPlaced(fleet().findRow(RowId(s("51")))));
        QVERIFY(!fleet().isPlaced(fleet().findRow(RowId(s("50")))));
    }

    void attentionTellsEachProblemUntilItIsMended()
    {
        Attention attention(fleet());
        trouble(MapPart::Sessions, MapProblem::Kind::Unreadable, true);
        m_info.problems.put(problem(MapPart::Users, MapProblem::Kind::WithoutId));
        fleet().applyMapInfo(m_info);
        fleet().flush();
        attention.evaluate();
        QCOMPARE(attention.entries().size(), size_t(2));
        QVERIFY(attention.entries()[0].kind == AttentionKind::MapUnreadable);
        QVERIFY(attention.entries()[0].severity == Severity::Critical);
        QVERIFY(attention.entries()[1].kind == AttentionKind::MapRowsLeftOut);
        QCOMPARE(attention.entries()[1].title, s("words"));
        QVERIFY(!attention.entries()[1].sinceExact); // it was found so
        QVERIFY(attention.entries()[1].explanation.contains(s("first bytes")));
        const quint64 id = attention.entries()[1].id;
        m_info.problems.remove(MapPart::Sessions, MapProblem::Kind::Unreadable);
        fleet().applyMapInfo(m_info);
        fleet().flush();
        attention.evaluate();
        QCOMPARE(attention.entries().size(), size_t(1));
        QCOMPARE(attention.entries()[0].id, id);
    }

    void waitingRowsAreToldAsInformation()
    {
        Attention attention(fleet());
        waitingRow(50, s("waits"), s("u1"));
        fleet().flush();
        m_fed->clock.advance(31'000);
        attention.evaluate();
        QCOMPARE(attention.entries().size(), size_t(1));
        const AttentionEntry &entry = attention.entries().front();
        QVERIFY(entry.kind == AttentionKind::SessionNotPlaced);
        QVERIFY(entry.severity == Severity::Info);
        QVERIFY(entry.repairs.front() == Repair::PlaceSession);
        QVERIFY(entry.title.contains(s("waits")));
    }

private:
    [[nodiscard]] Fleet &fleet() { return m_fed->fleet; }
    [[nodiscard]] Drifts drift(int worker, const char *name)
    {
        return fleet().sessionDrift(fleet().findSession({ WorkerId(QString::number(worker)), s(name) }));
    }
    [[nodiscard]] const WorkerFacts &worker(int number)
    {
        return fleet().worker(fleet().findWorker(WorkerId(QString::number(number))));
    }
    static MapProblem problem(MapPart part, MapProblem::Kind kind)
    {
        return {
            part, kind, { ErrorKind::DatabaseDamaged, s("words"), s("remedy"), s("first bytes"), 0 }, 1, 0
        };
    }
    void trouble(MapPart part, MapProblem::Kind kind, bool incomplete)
    {
        m_info.problems.put(problem(part, kind));
        if (incomplete)
            m_info.incomplete |= part;
        fleet().applyMapInfo(m_info);
    }
    void place(int row, const QString &name, int worker)
    {
        shardmap::MapDelta delta;
        delta.sessions.push_back({ RowId(QString::number(row)), name, UserId(s("u1")),
                                   worker == 0 ? WorkerId() : WorkerId(QString::number(worker)) });
        fleet().applyMap(delta);
    }
    void waitingRow(int row, const QString &name, const QString &) { place(row, name, 0); }

    std::unique_ptr<HandFed> m_fed;
    shardmap::MapInfo m_info;
};

QTEST_GUILESS_MAIN(MapKnowledgeTest)
#include "test_mapknowledge.moc"
