// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/fleet/handfed.h"

#include "fleet/advice/spareroom.h"

#include <QElapsedTimer>
#include <QTest>

using namespace quayside;
using namespace quayside::fleet;
using namespace quayside::test;

/** The N-1 check: would the others hold this worker's sessions? */
class TestSpareRoom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_fed = std::make_unique<HandFed>(); }

    void aWorkerWithoutSessionsNeedsNothing()
    {
        worker(1, 10);
        QVERIFY(room(1).fits());
        QCOMPARE(room(1).sessions, 0);
        QCOMPARE(words(1), s("it has no sessions to place"));
    }

    void theOnlyWorkerHasNobody()
    {
        worker(1, 10, { "a", "b" });
        QCOMPARE(room(1).homeless.size(), size_t(2));
        QCOMPARE(words(1), s("its 2 session(s) would have no place: no other worker can take any"));
    }

    void theRoomiestTakesFirst()
    {
        worker(1, 10, { "a", "b", "c", "d" });
        worker(2, 3, { "x" });
        worker(3, 5, { "y" });
        const SpareRoom spare = room(1);
        QVERIFY(spare.fits());
        QCOMPARE(taken(spare), QStringList({ s("w3 3 of 4"), s("w2 1 of 2") }));
        QCOMPARE(spare.used(), 2);
        QCOMPARE(spare.freeSlots(), 6);
        QCOMPARE(words(1), s("its 4 session(s) fit on 2 other(s)"));
    }

    void whatIsShortIsCounted()
    {
        worker(1, 10, { "a", "b", "c", "d" });
        worker(2, 3, { "x" });
        const SpareRoom spare = room(1);
        QVERIFY(!spare.fits());
        QCOMPARE(spare.homeless.size(), size_t(2));
        QCOMPARE(spare.clashes, 0);
        QCOMPARE(words(1), s("2 of its 4 session(s) would have no place"));
    }

    void reservedSlotsAreNotFree()
    {
        worker(1, 10, { "a" });
        worker(2, 2, { "x" });
        shardmap::MapDelta delta;
        delta.reservations.push_back({ OperationId(s("op")), WorkerId(s("2")), s("new"), 0 });
        delta.reservationsChanged = true;
        m_fed->fleet.applyMap(delta);
        QVERIFY(!room(1).fits());
    }

    void whatRunsWithoutARowTakesSlotsOnBothSides()
    {
        worker(1, 10, { "a" });
        m_fed->answer(1,
                      { HandFed::info(s("a"), SessionStatus::Working),
                        HandFed::info(s("orphan"), SessionStatus::Working),
                        HandFed::info(s("asleep"), SessionStatus::Stopped) });
        worker(2, 2);
        m_fed->answer(2, { HandFed::info(s("stray"), SessionStatus::Working) });
        QCOMPARE(room(1).sessions, 2); // a stopped one without a row is nobody's
        QCOMPARE(room(1).homeless.size(), size_t(1));
    }

    void takenNamesAreInTheWay()
    {
        worker(1, 10, { "default", "a" });
        worker(2, 10, { "default" });
        SpareRoom spare = room(1);
        QCOMPARE(spare.homeless, std::vector { find(1, "default") });
        QCOMPARE(spare.clashes, 1);
        QVERIFY(SpareRoomWords::details(spare, m_fed->fleet)
                    .contains(s("The names of 1 session(s) are taken wherever there is room")));
        worker(3, 2); // less room, but the name is free there
        spare = room(1);
        QVERIFY(spare.fits());
        QCOMPARE(taken(spare), QStringList({ s("w2 1 of 9"), s("w3 1 of 2") }));
    }

    void whatRunsElsewhereNeedsNoPlace()
    {
        worker(1, 10);
        m_fed->addRow(1, s("moved"));
        worker(2, 10);
        m_fed->answer(2, { HandFed::info(s("moved"), SessionStatus::Working) });
        QCOMPARE(room(1).sessions, 0);
    }

    void othersAreLeftOut_data()
    {
        QTest::addColumn<QString>("why");
        for (const char *why : { "cordoned", "being drained", "in quarantine", "full", "engine WEBJS",
                                 "the shard map gives it no capacity", "does not answer since",
                                 "its sessions have not been read yet", "holds one session only" })
            QTest::newRow(why) << s(why);
    }

    void othersAreLeftOut()
    {
        QFETCH(QString, why);
        worker(1, 10, { "a" });
        spoil(why);
        const SpareRoom spare = room(1);
        QVERIFY(spare.targets.empty());
        QCOMPARE(spare.refused.size(), size_t(1));
        QVERIFY2(spare.refused.front().reason.contains(why), qPrintable(spare.refused.front().reason));
        const QStringList lines = SpareRoomWords::details(spare, m_fed->fleet);
        QVERIFY2(lines.last().startsWith(s("Not w2: ")), qPrintable(lines.join(u'\n')));
    }

    void equalReasonsAreOneLine()
    {
        worker(1, 10, { "a" });
        for (int i = 2; i <= 11; ++i) {
            m_fed->addWorker(i, 10);
            m_fed->answer(i, {}, s("2026.7.1"), i == 3 ? s("WPP") : s("WEBJS"));
        }
        QCOMPARE(SpareRoomWords::details(room(1), m_fed->fleet),
                 QStringList({ s("Not w2, w4, w5, w6, w7, w8, w9, w10 and 1 more: engine WEBJS"),
                               s("Not w3: engine WPP") }));
    }

    void longListsAreCut()
    {
        QStringList names;
        for (int i = 0; i < 20; ++i)
            names << s("a%1").arg(i);
        worker(1, 100, names);
        for (int i = 2; i <= 21; ++i)
            worker(i, 1);
        const QStringList lines = SpareRoomWords::details(room(1), m_fed->fleet);
        QCOMPARE(lines.size(), 13);
        QCOMPARE(lines.last(), s("and 8 more"));
    }

    void aLargeFleetCostsNothingNoticeable()
    {
        worker(1, 1'000, manyNames());
        for (int i = 2; i <= 1'000; ++i)
            worker(i, 1'000);
        QElapsedTimer timer;
        timer.start();
        const SpareRoom spare = room(1);
        qInfo() << "checked in" << timer.nsecsElapsed() / 1'000 << "µs";
        QCOMPARE(spare.sessions, 500);
        QCOMPARE(spare.used(), 500);
    }

    /** Everybody has the same names: the worst there is. */
    void equalNamesEverywhere()
    {
        worker(1, 1'000, manyNames());
        for (int i = 2; i <= 40; ++i)
            worker(i, 1'000, manyNames().mid(0, 250));
        const SpareRoom spare = room(1);
        QCOMPARE(spare.clashes, 250);
        QCOMPARE(spare.homeless.size(), size_t(250));
        QCOMPARE(spare.used(), 39);
    }

private:
    static QStringList manyNames()
    {
        QStringList names;
        for (int i = 0; i < 500; ++i)
            names << s("s%1").arg(i);
        return names;
    }
    void worker(int number, qint64 capacity, const QStringList &names = {})
    {
        m_fed->addWorker(number, capacity);
        std::vector<waha::SessionInfo> sessions;
        shardmap::MapDelta delta;
        for (const QString &name : names) {
            delta.sessions.push_back({ RowId(s("%1-%2").arg(number).arg(name)), name, UserId(s("u1")),
                                       WorkerId(QString::number(number)) });
            sessions.push_back(HandFed::info(name, SessionStatus::Working));
        }
        m_fed->fleet.applyMap(delta);
        m_fed->answer(number, sessions, s("2026.7.1"), s("GOWS"));
    }

    void worker(int number, qint64 capacity, std::initializer_list<const char *> names)
    {
        QStringList texts;
        for (const char *name : names)
            texts << s(name);
        worker(number, capacity, texts);
    }

    /** Makes worker 2 one that is of no help in this way. */
    void spoil(const QString &why)
    {
        shardmap::WorkerRow row = HandFed::row(2, why == s("full") ? 0 : 10);
        if (why == s("cordoned"))
            row.state = shardmap::WorkerState::Cordoned;
        else if (why == s("being drained"))
            row.state = shardmap::WorkerState::Draining;
        else if (why == s("in quarantine"))
            row.state = shardmap::WorkerState::Quarantined;
        else if (why.contains(s("no capacity")))
            row.capacity = std::nullopt;
        m_fed->addWorker(row);
        if (why.contains(s("not been read")))
            return;
        const bool old = why.contains(s("one session"));
        m_fed->answer(2, {}, old ? s("2025.1.1") : s("2026.7.1"),
                      why.startsWith(s("engine")) ? s("WEBJS") : s("GOWS"));
        if (why.startsWith(s("does not answer")))
            m_fed->reach(2, Reachability::Unreachable);
    }

    [[nodiscard]] WorkerIndex index(int number) const
    {
        return m_fed->fleet.findWorker(WorkerId(QString::number(number)));
    }
    [[nodiscard]] SpareRoom room(int number) const { return SpareRoom::of(m_fed->fleet, index(number)); }
    [[nodiscard]] QString words(int number) const { return SpareRoomWords::summary(room(number)); }
    [[nodiscard]] SessionIndex find(int number, const char *name) const
    {
        return m_fed->fleet.findSession({ WorkerId(QString::number(number)), s(name) });
    }
    /** "w3 takes 3 of its free 4". */
    [[nodiscard]] QStringList taken(const SpareRoom &spare) const
    {
        QStringList lines;
        for (const SpareTarget &target : spare.targets)
            lines << s("%1 %2 of %3")
                         .arg(m_fed->fleet.worker(target.worker).name)
                         .arg(target.takes)
                         .arg(target.free);
        return lines;
    }

    std::unique_ptr<HandFed> m_fed;
};

QTEST_GUILESS_MAIN(TestSpareRoom)
#include "test_spareroom.moc"
