// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QTest>

using namespace quayside;
using namespace quayside::operations;
using namespace quayside::test;
using shardmap::OperationState;

namespace {

constexpr int kSource = 0;
constexpr int kTargets = 10;
constexpr int kSlotsEach = 10;
constexpr int kMoves = 300; //!< of sessions without a phone: nobody has to scan
constexpr int kEarlyMoves = 60; //!< a move looks before it takes its slot: some get a start
constexpr int kCreates = 700;
constexpr double kSpeedOfServers = 5; //!< codes nobody scans must last until the last one has begun
constexpr int kPatienceMs = 240'000;

QString movedName(int number)
{
    return QStringLiteral("moved-%1").arg(number);
}

std::vector<sim::WorkerConfig> raceWorkers()
{
    std::vector<sim::WorkerConfig> workers(1 + kTargets);
    for (size_t i = 0; i < workers.size(); ++i) {
        workers[i].capacity = i == kSource ? kMoves : kSlotsEach;
        workers[i].workerId = "worker-" + std::to_string(i + 1);
    }
    for (int i = 0; i < kMoves; ++i)
        workers[kSource].sessions.push_back(Plant::waiting(movedName(i).toStdString()));
    return workers;
}

} // namespace

/** Two whole consoles want the same slots at the same moment, with all that an operation does. */
class RaceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thousandOperationsFillHundredSlots();

private:
    static void beginMoves(Desk &desk, int from, int to);
    static void beginCreates(Desk &desk, int half);
    [[nodiscard]] int count(const QByteArray &where);
    void checkServers();

    std::unique_ptr<Plant> m_plant;
};

void RaceTest::initTestCase()
{
    m_plant = std::make_unique<Plant>(raceWorkers(), kSpeedOfServers);
    for (int i = 0; i < kMoves; ++i)
        m_plant->addRow(kSource, movedName(i));
}

/** All in one turn of the event loop: nothing is known of the other's, nor of one's own, when they begin. */
void RaceTest::beginMoves(Desk &desk, int from, int to)
{
    for (int i = from; i < to; i += 2) {
        MoveRequest request;
        request.session = desk.session(kSource, movedName(i));
        request.target = Desk::key(1 + i / 2 % kTargets, {}).worker;
        (void)desk.service().moveSession(request);
    }
}

void RaceTest::beginCreates(Desk &desk, int half)
{
    for (int i = half; i < kCreates; i += 2)
        (void)desk.create(1 + i / 2 % kTargets, QStringLiteral("made-%1").arg(i));
}

void RaceTest::thousandOperationsFillHundredSlots()
{
    Desk first(m_plant->file(), QStringLiteral("ana@desk-1"));
    Desk second(m_plant->file(), QStringLiteral("ben@desk-2"));
    beginMoves(first, 0, kEarlyMoves);
    beginMoves(second, 1, kEarlyMoves);
    QTRY_VERIFY(m_plant->reservations() > 0);
    beginCreates(first, 0);
    beginCreates(second, 1);
    beginMoves(first, kEarlyMoves, kMoves);
    beginMoves(second, kEarlyMoves + 1, kMoves);
    const auto running = [&] { return first.service().runningCount() + second.service().runningCount(); };
    QVERIFY(QTest::qWaitFor([&] { return running() == 0; }, kPatienceMs));
    QCOMPARE(m_plant->reservations(), 0);
    QCOMPARE(m_plant->unfinished(), 0);
    const int moved = count("worker_id > 1 AND name LIKE 'moved-%'");
    const int made = count("worker_id > 1 AND name LIKE 'made-%'");
    qInfo("%d moved and %d made", moved, made);
    QVERIFY(moved > 0);
    QVERIFY(made > 0);
    QCOMPARE(moved + made, kTargets * kSlotsEach);
    QCOMPARE(count("worker_id = 1"), kMoves - moved);
    checkServers();
}

int RaceTest::count(const QByteArray &where)
{
    return m_plant->database().value("SELECT count(*) FROM waha_session WHERE " + where).toInt();
}

/** Every server has what the map says, and no more. */
void RaceTest::checkServers()
{
    for (int worker = 0; worker <= kTargets; ++worker) {
        const int rows = count("worker_id = " + QByteArray::number(worker + 1));
        QCOMPARE(static_cast<int>(m_plant->fleet().truth(worker).sessions.size()), rows);
        if (worker != kSource)
            QCOMPARE(rows, kSlotsEach);
    }
}

QTEST_GUILESS_MAIN(RaceTest)
#include "test_race.moc"
