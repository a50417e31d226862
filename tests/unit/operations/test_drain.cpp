// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/crashkit.h"
#include "unit/operations/seriesstage.h"

#include <QTest>
#include <QTimer>

using namespace quayside;
using namespace quayside::test;
using operations::MoveSeriesView;
using operations::OperationView;
using shardmap::OperationState;

namespace {

constexpr int kSessions = 50;
constexpr int kTargets = 5;
constexpr int kFirstKillAfter = 12; //!< sessions moved
constexpr int kSecondKillAfter = 30;
constexpr int kDrainPatienceMs = 200'000;

} // namespace

/** Knows the map and the servers' own records only: no customer is ever cut off, no session ever doubled. */
class DrainWatch final : public QObject
{
public:
    explicit DrainWatch(SeriesStage &stage)
        : m_stage(stage)
    {
        connect(&m_timer, &QTimer::timeout, this, &DrainWatch::look);
        m_timer.start(20);
    }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] int looks() const { return m_looks; }

private:
    void look()
    {
        ++m_looks;
        if (m_stage.plant.rows() != kSessions)
            note(QStringLiteral("%1 rows").arg(m_stage.plant.rows()));
        if (m_stage.plant.fleet().conflictCount() > 0)
            note(QStringLiteral("one set of credentials ran twice"));
        if (m_stage.underWay() > 4 || m_stage.underWayToOne() > 1)
            note(QStringLiteral("too many moves at once"));
        const sim::Truth truth = m_stage.plant.fleet().truth();
        for (int i = 0; i < kSessions; ++i) {
            const int copies = truth.workingCopies(SeriesStage::phone(i));
            if (copies < 1 || copies > 2)
                note(QStringLiteral("%1 works %2 times").arg(SeriesStage::name(i)).arg(copies));
        }
    }

    void note(const QString &problem)
    {
        if (!m_problems.contains(problem))
            m_problems << problem;
    }

    SeriesStage &m_stage;
    QStringList m_problems;
    int m_looks = 0;
    QTimer m_timer;
};

/** The drain: fifty sessions, two dead consoles, a colleague who takes over. */
class DrainTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fiftySessionsTwoKillsOneTakeover();

private:
    static bool waitForMoved(Desk &desk, const OperationId &id, int moved);
    static void takeUp(Desk &desk, const OperationId &id);
    static void checkReport(SeriesStage &stage, const QByteArray &report);
};

bool DrainTest::waitForMoved(Desk &desk, const OperationId &id, int moved)
{
    const auto count = [&] { return desk.service().view(id).series.value_or(MoveSeriesView()).moved; };
    return QTest::qWaitFor([&] { return count() >= moved; }, kDrainPatienceMs);
}

void DrainTest::takeUp(Desk &desk, const OperationId &id)
{
    QCOMPARE(CrashKit::interruptedIn(desk), id);
    desk.service().resume(id);
    QTRY_VERIFY(desk.service().view(id).mine);
}

void DrainTest::fiftySessionsTwoKillsOneTakeover()
{
    SeriesStage stage(kSessions, kTargets);
    stage.scanAll();
    const QString ana = QStringLiteral("ana@desk-1");
    auto desk = std::make_unique<Desk>(stage.plant.file(), ana);
    DrainWatch watch(stage);
    const OperationId id = SeriesStage::drain(*desk);
    QVERIFY(waitForMoved(*desk, id, kFirstKillAfter));
    desk.reset(); // killed
    stage.plant.lapseLeases();
    desk = std::make_unique<Desk>(stage.plant.file(), ana);
    takeUp(*desk, id);
    QVERIFY(waitForMoved(*desk, id, kSecondKillAfter));
    desk.reset(); // killed again
    stage.plant.lapseLeases();
    Desk other(stage.plant.file(), QStringLiteral("ben@desk-2"));
    takeUp(other, id);
    (void)QTest::qWaitFor([&] { return shardmap::isEnd(other.service().view(id).state); }, kDrainPatienceMs);
    const OperationView view = other.service().view(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error + view.step));
    QCOMPARE(view.series->moved, kSessions);
    QCOMPARE(watch.problems(), QStringList());
    QVERIFY(watch.looks() > kSessions);
    QCOMPARE(stage.problem(), QString());
    QCOMPARE(stage.mappedTo(SeriesStage::kFrom), 0);
    QVERIFY(stage.plant.fleet().truth(SeriesStage::kFrom).sessions.empty());
    QCOMPARE(stage.creations(), kSessions); // none was made twice
    checkReport(stage, other.service().seriesReport(id));
}

/** Each session once, from and to as it is, and who moved it. */
void DrainTest::checkReport(SeriesStage &stage, const QByteArray &report)
{
    for (int i = 0; i < kSessions; ++i) {
        const QByteArray begin = '\n' + SeriesStage::name(i).toUtf8() + ',';
        QCOMPARE(report.count(begin), 1);
        const QByteArray line = report.mid(report.indexOf(begin) + 1).split('\r').front();
        const QByteArray target
            = QByteArray::fromStdString(stage.plant.fleet().worker(stage.mapped(i)).url()).mid(7);
        QVERIFY2(line.contains(QByteArray(',' + target + ",no-gap,1,")), line.constData());
        QVERIFY2(line.contains(",Moved,"), line.constData());
        QVERIFY2(line.endsWith(",new disk"), line.constData());
    }
    QVERIFY(report.contains("ana@desk-1"));
    QVERIFY(report.contains("ben@desk-2"));
    QVERIFY(report.contains(QByteArray("Moved," + QByteArray::number(kSessions) + "\r\n")));
}

QTEST_GUILESS_MAIN(DrainTest)
#include "test_drain.moc"
