// SPDX-License-Identifier: GPL-3.0-or-later
#include "treecheck.h"

#include <QAbstractItemModelTester>
#include <QHash>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace quayside;
using namespace quayside::items;
using test::ExpectedTree;
using test::FleetFixture;
using Tester = QAbstractItemModelTester;

/** After any sequence of changes the tree shows what a plain computation from the Fleet gives. */
class TestSessionTreeRandom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatAPlainComputationGives_data();
    void showsWhatAPlainComputationGives();
    void persistentIndexesStayOnTheirSessions();
    void loadInPieces();

private:
    void change(FleetFixture &fx, QRandomGenerator &random);
    void request(SessionTreeModel &model, QRandomGenerator &random);
    static SessionStatus anyStatus(QRandomGenerator &random);
};

SessionStatus TestSessionTreeRandom::anyStatus(QRandomGenerator &random)
{
    static const SessionStatus::Code codes[] { SessionStatus::Stopped, SessionStatus::Starting,
                                               SessionStatus::ScanQrCode, SessionStatus::Working,
                                               SessionStatus::Failed };
    return codes[random.bounded(5)];
}

void TestSessionTreeRandom::change(FleetFixture &fx, QRandomGenerator &random)
{
    constexpr int kWorkers = 5;
    constexpr int kUsers = 6;
    constexpr int kNames = 12;
    const int worker = random.bounded(1, kWorkers + 1);
    const QString name = QStringLiteral("Shop-%1").arg(random.bounded(kNames));
    shardmap::MapDelta delta;
    fx.clock.advance(random.bounded(2'000));
    switch (random.bounded(11)) {
    case 0:
        delta.workers.push_back(fx.workerRow(worker));
        delta.workers.back().displayName = QStringLiteral("node%1").arg(random.bounded(20));
        break;
    case 1:
        if (random.bounded(4) == 0)
            delta.workersGone.push_back(fx.workerId(worker));
        break;
    case 2:
        delta.users.push_back(
            { fx.userId(random.bounded(1, kUsers + 1)), QStringLiteral("Firm %1").arg(random.bounded(9)) });
        break;
    case 3:
        delta.usersGone.push_back(fx.userId(random.bounded(1, kUsers + 1)));
        break;
    case 4:
    case 5:
        delta.sessions.push_back(fx.sessionRow(random.bounded(30), name, random.bounded(kUsers + 1),
                                               random.bounded(kWorkers + 2)));
        break;
    case 6:
        delta.sessionsGone.push_back(RowId(QString::number(random.bounded(30))));
        break;
    case 7:
    case 8:
        fx.list(worker,
                { fx.info(name, anyStatus(random), QStringLiteral("4915%1").arg(random.bounded(1000, 1020)),
                          QStringLiteral("Push %1").arg(random.bounded(5))) });
        break;
    case 9:
        fx.list(worker, {}, { name });
        break;
    default:
        fx.fail(worker, QStringLiteral("timeout"));
    }
    fx.fleet.applyMap(delta);
}

void TestSessionTreeRandom::request(SessionTreeModel &model, QRandomGenerator &random)
{
    SessionFilter filter = model.filter();
    switch (random.bounded(7)) {
    case 0: {
        const QStringList texts { QString(),
                                  QStringLiteral("shop-1"),
                                  QStringLiteral("FIRM 3"),
                                  QStringLiteral("node1"),
                                  QStringLiteral("0151 00"),
                                  QStringLiteral("push") };
        filter.text = texts.at(random.bounded(int(texts.size())));
        break;
    }
    case 1:
        filter.onlyNotWorking = !filter.onlyNotWorking;
        break;
    case 2:
        filter.onlyDrift = !filter.onlyDrift;
        break;
    case 3:
        filter.statuses.reset();
        if (random.bounded(2) == 0)
            filter.setStatus(anyStatus(random));
        break;
    case 4:
        filter.workers.clear();
        if (random.bounded(2) == 0)
            filter.workers.insert(FleetFixture::workerId(random.bounded(1, 6)));
        break;
    case 5:
        model.setGrouping(random.bounded(2) == 0 ? SessionTreeModel::Grouping::ByUser
                                                 : SessionTreeModel::Grouping::ByWorker);
        break;
    default:
        model.sort(random.bounded(int(SessionTreeModel::ColumnCount)),
                   random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
    model.setFilter(filter);
}

void TestSessionTreeRandom::showsWhatAPlainComputationGives_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSessionTreeRandom::showsWhatAPlainComputationGives()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    FleetFixture fx;
    fx.addWorkers(5);
    SessionTreeModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    for (int round = 0; round < 25; ++round) {
        for (int step = random.bounded(12); step >= 0; --step) {
            change(fx, random);
            if (random.bounded(3) == 0)
                fx.fleet.flush();
            if (random.bounded(4) == 0)
                request(model, random);
            if (random.bounded(4) == 0)
                QTest::qWait(0);
        }
        fx.fleet.flush();
        QTRY_VERIFY(!model.isBusy());
        QTRY_COMPARE(ExpectedTree::shownLines(model), ExpectedTree(fx.fleet, model).lines());
        QCOMPARE(model.totalSessions(), fx.fleet.sessionCount());
    }
}

void TestSessionTreeRandom::persistentIndexesStayOnTheirSessions()
{
    QRandomGenerator random(99);
    FleetFixture fx;
    fx.addWorkers(5);
    for (int round = 0; round < 60; ++round)
        change(fx, random);
    fx.fleet.flush();
    SessionTreeModel model(fx.fleet);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    QTRY_VERIFY(!model.isBusy());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QHash<fleet::SessionIndex, QPersistentModelIndex> held;
    for (int round = 0; round < 200; ++round) {
        change(fx, random);
        fx.fleet.flush();
        if (random.bounded(20) == 0)
            model.sort(random.bounded(int(SessionTreeModel::ColumnCount)));
        if (random.bounded(10) == 0)
            QTest::qWait(0);
        for (auto at = held.begin(); at != held.end();) {
            if (at->isValid())
                QCOMPARE(model.sessionAt(*at), at.key());
            at = at->isValid() && model.sessionAt(*at) == at.key() ? std::next(at) : held.erase(at);
        }
        for (quint32 number = 0; number < quint32(fx.fleet.sessionIndexLimit()); ++number) {
            const fleet::SessionIndex session(number);
            if (const QModelIndex index = model.indexOf(session); index.isValid() && !held.contains(session))
                held.insert(session, index);
        }
    }
    QVERIFY(!held.isEmpty());
    QCOMPARE(resets.size(), 0);
}

void TestSessionTreeRandom::loadInPieces()
{
    FleetFixture fx;
    SessionTreeModel model(fx.fleet); // without a tester: it looks at every row for every insert
    QSignalSpy counts(&model, &SessionTreeModel::countsChanged);
    fx.addWorkers(10);
    constexpr int kPieces = 8;
    constexpr int kPerPiece = 2'500;
    for (int piece = 0; piece < kPieces; ++piece) {
        shardmap::MapDelta delta;
        delta.initial = true;
        delta.last = piece + 1 == kPieces;
        for (int at = piece * kPerPiece; at < (piece + 1) * kPerPiece; ++at) {
            const int user = 1 + at / 7;
            if (at % 7 == 0)
                delta.users.push_back({ fx.userId(user), QStringLiteral("User %1").arg(user) });
            delta.sessions.push_back(
                fx.sessionRow(at + 1, QStringLiteral("s-%1").arg(at), user, 1 + at % 10));
        }
        fx.fleet.applyMap(delta);
        fx.fleet.flush();
        if (piece == 0)
            QTRY_VERIFY(model.shownSessions() > 0); // something is seen before the last row
    }
    QTRY_COMPARE(model.shownSessions(), kPieces * kPerPiece);
    QTRY_COMPARE(ExpectedTree::shownLines(model), ExpectedTree(fx.fleet, model).lines());
    QVERIFY(!counts.isEmpty());
    QVERIFY(model.memoryBytes() / model.totalSessions() < 100);
}

QTEST_GUILESS_MAIN(TestSessionTreeRandom)
#include "test_sessiontree_random.moc"
