// SPDX-License-Identifier: GPL-3.0-or-later
#include "treecheck.h"

#include "items/roles.h"
#include "items/tables/operationbadges.h"
#include "items/text/textindex.h"
#include "items/tree/treelayout.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace quayside;
using namespace quayside::items;
using test::ExpectedTree;
using test::FleetFixture;
using Tester = QAbstractItemModelTester;

class TestSessionTree final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void groupsByUser();
    void groupsByWorker();
    void cellsSayWhatIsKnown();
    void misplacedShowsBothWorkers();
    void unreachableIsStaleNotEmpty();
    void everyCellIsAccessible();
    void rowIdsAreSpread();
    void statusChangeIsOneRowWithRoles();
    void groupSummaryFollows();
    void groupsSayHowMuchIsOld();
    void pollWithoutNewsSaysNothing();
    void sessionComesAndGoesInPlace();
    void sessionMovesBetweenWorkersAndStaysSelected();
    void userComesGoesAndIsRenamed();
    void filterByText_data();
    void filterByText();
    void filterHidesEmptyGroupsAndCounts();
    void filterFollowsStatus();
    void newestFilterWins();
    void keysOutliveARefilter();
    void sortIsALayoutChange();
    void sortByStatusFollowsLater();
    void badgesReplaceTheStatus();
    void tickTellsOnlyTheseRows();
    void goneBeforeTold();
    void clearEmptiesAtOnce();
    void changesWhileAFilterIsUnderWay();
    void filtersWhileTextsKeepChanging();
    void manyNewUsersComeAtOnce();
    void manyNewUsersWaitForTheNextBuilding();

private:
    void settle();
    QModelIndex user(int number) const { return model->indexOf(fx->fleet.findUser(fx->userId(number))); }
    QModelIndex session(int worker, const QString &name, int column = 0) const
    {
        return model->indexOf(fx->session(worker, name), column);
    }
    void filter(const QString &text)
    {
        SessionFilter wanted;
        wanted.text = text;
        model->setFilter(wanted);
        settle();
    }

    std::unique_ptr<FleetFixture> fx;
    std::unique_ptr<SessionTreeModel> model;
    std::unique_ptr<Tester> tester;
};

void TestSessionTree::init()
{
    fx = std::make_unique<FleetFixture>();
    fx->addWorkers(3);
    fx->addUser(42, QStringLiteral("Acme GmbH"));
    fx->addUser(43, QStringLiteral("Loja Azul"));
    fx->addUser(7, QStringLiteral("Nobody yet"));
    fx->addSession(1, QStringLiteral("acme-sales"), 42, 1);
    fx->addSession(2, QStringLiteral("acme-10"), 42, 1);
    fx->addSession(3, QStringLiteral("acme-2"), 42, 2);
    fx->addSession(4, QStringLiteral("loja-azul"), 43, 2);
    fx->list(1,
             { fx->info(QStringLiteral("acme-sales"), SessionStatus::Working, QStringLiteral("491512345678"),
                        QStringLiteral("Frau Müller")),
               fx->info(QStringLiteral("acme-10"), SessionStatus::ScanQrCode),
               fx->info(QStringLiteral("stray"), SessionStatus::Working) });
    fx->list(2,
             { fx->info(QStringLiteral("acme-2"), SessionStatus::Working),
               fx->info(QStringLiteral("loja-azul"), SessionStatus::Failed) });
    fx->list(3, {});
    fx->fleet.flush();
    model = std::make_unique<SessionTreeModel>(fx->fleet);
    tester = std::make_unique<Tester>(model.get(), Tester::FailureReportingMode::QtTest);
    settle();
}

void TestSessionTree::cleanup()
{
    tester.reset();
    model.reset();
    fx.reset();
}

void TestSessionTree::settle()
{
    fx->fleet.flush();
    QTRY_VERIFY(!model->isBusy());
    QTRY_COMPARE(ExpectedTree::shownLines(*model), ExpectedTree(fx->fleet, *model).lines());
}

void TestSessionTree::groupsByUser()
{
    QCOMPARE(model->rowCount(), 4); // 7, 42, 43 and the orphans
    QCOMPARE(model->index(2, 0).data().toString(), QStringLiteral("Nobody yet · 7"));
    QVERIFY(!model->hasChildren(model->index(2, 0)));
    const QModelIndex acme = model->index(0, 0); // in the order of what is read first
    QCOMPARE(acme.data().toString(), QStringLiteral("Acme GmbH · 42"));
    QCOMPARE(acme.data(IdRole).toString(), QStringLiteral("42"));
    QCOMPARE(acme.data(LabelRole).toString(), QStringLiteral("Acme GmbH"));
    QCOMPARE(acme.siblingAtColumn(SessionTreeModel::Status).data().toString(),
             QStringLiteral("2 of 3 working"));
    QCOMPARE(model->rowCount(acme), 3);
    QCOMPARE(model->index(0, 0, acme).data().toString(), QStringLiteral("acme-2"));
    QCOMPARE(model->index(1, 0, acme).data().toString(), QStringLiteral("acme-10"));
    const QModelIndex orphans = model->index(3, 0);
    QCOMPARE(orphans.data().toString(), QStringLiteral("No user (not in the map)"));
    QCOMPARE(orphans.data(KindRole).toInt(), int(RowKind::Orphans));
    QCOMPARE(model->rowCount(orphans), 1);
    QCOMPARE(model->totalSessions(), 5);
    QCOMPARE(model->shownSessions(), 5);
    QCOMPARE(model->notWorkingCount(), 2);
    QCOMPARE(model->driftCount(), 1);
}

void TestSessionTree::groupsByWorker()
{
    QSignalSpy before(model.get(), &SessionTreeModel::aboutToRefilter);
    QSignalSpy after(model.get(), &SessionTreeModel::refiltered);
    model->setGrouping(SessionTreeModel::Grouping::ByWorker);
    settle();
    QCOMPARE(before.size(), 1);
    QCOMPARE(after.size(), 1);
    QCOMPARE(model->rowCount(), 3);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("waha1"));
    QCOMPARE(model->rowCount(model->index(0, 0)), 3); // the orphan is on its worker
    QCOMPARE(model->rowCount(model->index(2, 0)), 0);
    QVERIFY(!user(42).isValid());
    QVERIFY(model->indexOf(fx->fleet.findWorker(fx->workerId(2))).isValid());
    QVERIFY(session(1, QStringLiteral("stray")).isValid());
}

void TestSessionTree::cellsSayWhatIsKnown()
{
    const QModelIndex sales = session(1, QStringLiteral("acme-sales"));
    const auto text = [&](int column) { return sales.siblingAtColumn(column).data().toString(); };
    QCOMPARE(text(SessionTreeModel::Status), QStringLiteral("WORKING"));
    QCOMPARE(text(SessionTreeModel::Phone), QStringLiteral("+49 151 2345 678"));
    QCOMPARE(text(SessionTreeModel::Worker), QStringLiteral("waha1"));
    QCOMPARE(text(SessionTreeModel::LastActivity), QStringLiteral("—"));
    QCOMPARE(session(1, QStringLiteral("acme-10"), SessionTreeModel::Phone).data().toString(),
             QStringLiteral("—"));
    fx->clock.advance(12 * 60'000);
    QCOMPARE(session(2, QStringLiteral("loja-azul"), SessionTreeModel::Status).data().toString(),
             QStringLiteral("FAILED 12 min+")); // it was found so
    QCOMPARE(text(SessionTreeModel::Since), QStringLiteral("12 min+"));
    const auto status = sales.siblingAtColumn(SessionTreeModel::Status).data(StatusRole).value<StatusValue>();
    QCOMPARE(status.status, SessionStatus(SessionStatus::Working));
    QVERIFY(!status.stale);
    QCOMPARE(sales.data(SessionKeyRole).value<SessionKey>(),
             (SessionKey { fx->workerId(1), QStringLiteral("acme-sales") }));
}

void TestSessionTree::misplacedShowsBothWorkers()
{
    fx->list(3, { fx->info(QStringLiteral("acme-2"), SessionStatus::Working) });
    fx->list(2, {}, { QStringLiteral("acme-2") });
    settle();
    QCOMPARE(session(2, QStringLiteral("acme-2"), SessionTreeModel::Worker).data().toString(),
             QStringLiteral("waha2 → waha3"));
    QVERIFY(session(2, QStringLiteral("acme-2"), SessionTreeModel::Drift)
                .data()
                .toString()
                .contains(QStringLiteral("misplaced")));
}

void TestSessionTree::unreachableIsStaleNotEmpty()
{
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    fx->clock.advance(60'000);
    fx->fail(2, QStringLiteral("connection refused"));
    settle();
    const QModelIndex loja = session(2, QStringLiteral("loja-azul"), SessionTreeModel::Status);
    QVERIFY(loja.data(StaleRole).toBool());
    QVERIFY(loja.data(StatusRole).value<StatusValue>().stale);
    QCOMPARE(loja.data(AgeMsRole).toLongLong(), 60'000);
    QVERIFY(loja.data(Qt::ToolTipRole).toString().contains(QStringLiteral("does not answer")));
    QVERIFY(!session(1, QStringLiteral("acme-sales")).data(StaleRole).toBool());
    QVERIFY(std::ranges::any_of(changes, [&](const QList<QVariant> &change) {
        return change[0].toModelIndex().parent() == loja.parent()
            && change[0].toModelIndex().row() <= loja.row() && change[1].toModelIndex().row() >= loja.row()
            && change[2].value<QList<int>>().contains(StaleRole);
    }));
}

void TestSessionTree::everyCellIsAccessible()
{
    for (int column = 0; column < SessionTreeModel::ColumnCount; ++column) {
        QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        QVERIFY(
            !session(1, QStringLiteral("acme-10"), column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QVERIFY(session(1, QStringLiteral("acme-10")).flags().testFlag(Qt::ItemNeverHasChildren));
    QVERIFY(!user(42).flags().testFlag(Qt::ItemNeverHasChildren));
}

void TestSessionTree::rowIdsAreSpread()
{
    QSet<quintptr> low;
    for (quint32 slot = 0; slot < 4'096; ++slot) {
        for (const bool isSession : { false, true }) {
            const quintptr id = TreeRowId::of(slot, isSession);
            QCOMPARE(TreeRowId::slot(id), slot);
            QCOMPARE(TreeRowId::isSession(id), isSession);
            low.insert(id >> (sizeof(quintptr) * 8 - 16));
        }
    }
    QVERIFY(low.size() > 4'096); // the upper bits vary as well
    QCOMPARE(TreeRowId::slot(TreeRowId::of(0x7fff'fffe, true)), 0x7fff'fffeU);
}

void TestSessionTree::statusChangeIsOneRowWithRoles()
{
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    fx->setStatus(2, QStringLiteral("loja-azul"), SessionStatus::Working);
    fx->fleet.flush();
    QCOMPARE(resets.size(), 0);
    const QModelIndex loja = session(2, QStringLiteral("loja-azul"));
    int sessionChanges = 0;
    for (const QList<QVariant> &change : changes) {
        const QModelIndex first = change[0].toModelIndex();
        if (!model->isSession(first))
            continue;
        ++sessionChanges;
        QCOMPARE(first, loja);
        QCOMPARE(change[1].toModelIndex(), loja.siblingAtColumn(SessionTreeModel::ColumnCount - 1));
        QVERIFY(change[2].value<QList<int>>().contains(StatusRole));
        QVERIFY(!change[2].value<QList<int>>().contains(KindRole));
    }
    QCOMPARE(sessionChanges, 1);
}

void TestSessionTree::groupSummaryFollows()
{
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    fx->setStatus(2, QStringLiteral("loja-azul"), SessionStatus::Working);
    fx->fleet.flush();
    QCOMPARE(user(43).data(SummaryRole).toString(), QStringLiteral("1 of 1 working"));
    QVERIFY(std::ranges::any_of(
        changes, [&](const QList<QVariant> &change) { return change[0].toModelIndex() == user(43); }));
    QCOMPARE(model->notWorkingCount(), 1);
}

/** The sessions of a worker that went silent are not counted as if they were seen now. */
void TestSessionTree::groupsSayHowMuchIsOld()
{
    const QString old = QStringLiteral(" as of ");
    const auto summary = [this](int number) { return user(number).data(SummaryRole).toString(); };
    QVERIFY(!summary(42).contains(old) && !summary(43).contains(old));
    QVERIFY(!user(43).data(StaleRole).toBool());
    fx->clock.advance(900'000);
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    fx->fail(2, QStringLiteral("connection refused"));
    settle();
    QVERIFY2(summary(42).contains(QStringLiteral("1 of them as of")), qPrintable(summary(42)));
    QVERIFY2(summary(43).contains(old), qPrintable(summary(43)));
    QVERIFY(user(43).data(StaleRole).toBool() && !user(42).data(StaleRole).toBool());
    QVERIFY(user(43).data(Qt::AccessibleTextRole).toString().contains(old));
    for (const int number : { 42, 43 }) {
        QVERIFY(std::ranges::any_of(changes, [&](const QList<QVariant> &change) {
            return change[0].toModelIndex() == user(number) || change[1].toModelIndex() == user(number);
        }));
    }
    model->setGrouping(SessionTreeModel::Grouping::ByWorker);
    settle();
    const auto worker = [this](int number) {
        return model->indexOf(fx->fleet.findWorker(fx->workerId(number))).data(SummaryRole).toString();
    };
    QVERIFY2(worker(2).contains(old) && !worker(1).contains(old), qPrintable(worker(2) + worker(1)));
    fx->list(2, {});
    settle();
    QVERIFY2(!worker(2).contains(old), qPrintable(worker(2)));
}

void TestSessionTree::pollWithoutNewsSaysNothing()
{
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    fx->list(1, {});
    fx->fleet.flush();
    QCOMPARE(changes.size(), 0);
    QCOMPARE(resets.size(), 0);
}

void TestSessionTree::sessionComesAndGoesInPlace()
{
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy inserts(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removes(model.get(), &QAbstractItemModel::rowsRemoved);
    const QPersistentModelIndex sales = session(1, QStringLiteral("acme-sales"));
    fx->addSession(9, QStringLiteral("acme-3"), 42, 3);
    settle();
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(inserts[0][0].toModelIndex(), user(42));
    QCOMPARE(inserts[0][1].toInt(), 1); // between acme-2 and acme-10
    fx->removeSession(9);
    settle();
    QCOMPARE(removes.size(), 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(QModelIndex(sales), session(1, QStringLiteral("acme-sales")));
}

void TestSessionTree::sessionMovesBetweenWorkersAndStaysSelected()
{
    model->setGrouping(SessionTreeModel::Grouping::ByWorker);
    settle();
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    shardmap::MapDelta delta;
    delta.sessions.push_back(fx->sessionRow(4, QStringLiteral("loja-azul"), 43, 3));
    const QPersistentModelIndex loja = session(2, QStringLiteral("loja-azul"));
    fx->fleet.applyMap(delta);
    settle();
    QCOMPARE(resets.size(), 0);
    QVERIFY(session(3, QStringLiteral("loja-azul")).isValid());
    if (loja.isValid()) // the same session under its new worker, or a new one where it was told as such
        QCOMPARE(loja.data().toString(), QStringLiteral("loja-azul"));
}

void TestSessionTree::userComesGoesAndIsRenamed()
{
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy moves(model.get(), &QAbstractItemModel::rowsMoved);
    fx->addUser(50, QStringLiteral("Zoo"));
    settle();
    QVERIFY(user(50).isValid());
    fx->addUser(50, QStringLiteral("Alpha"));
    settle();
    QCOMPARE(user(50).data().toString(), QStringLiteral("Alpha · 50"));
    shardmap::MapDelta delta;
    delta.usersGone.push_back(fx->userId(50));
    delta.usersGone.push_back(fx->userId(43)); // still has a session: stays, as one that does not exist
    fx->fleet.applyMap(delta);
    settle();
    QVERIFY(!user(50).isValid());
    QVERIFY(user(43).data().toString().contains(QStringLiteral("not in the user table")));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(moves.size(),
             2); // the label comes first: who is named anew, or by the id alone, goes to another place
}

void TestSessionTree::filterByText_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("sessions");
    QTest::addRow("name, other case") << "ACME-S" << 1;
    QTest::addRow("user label") << "azul" << 1;
    QTest::addRow("user id and label") << "42 gmbh" << 3;
    QTest::addRow("phone as typed on paper") << "+49 (0)151-2345 678" << 1;
    QTest::addRow("phone without country code") << "0151 2345" << 1;
    QTest::addRow("push name, umlaut") << "MÜLLER" << 1;
    QTest::addRow("worker") << "waha2" << 2;
    QTest::addRow("words of different fields") << "acme waha2" << 1;
    QTest::addRow("orphan") << "stray" << 1;
    QTest::addRow("nothing") << "no such thing" << 0;
    QTest::addRow("blank") << "   " << 5;
}

void TestSessionTree::filterByText()
{
    QFETCH(QString, words);
    filter(words);
    QTEST(int(model->shownSessions()), "sessions");
    QCOMPARE(model->hiddenSessions(), 5 - model->shownSessions());
}

void TestSessionTree::filterHidesEmptyGroupsAndCounts()
{
    QSignalSpy counts(model.get(), &SessionTreeModel::countsChanged);
    SessionFilter wanted;
    wanted.onlyNotWorking = true;
    model->setFilter(wanted);
    settle();
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->shownSessions(), 2);
    QVERIFY(!counts.isEmpty());
    QCOMPARE(user(42).data(SummaryRole).toString(), QStringLiteral("2 of 3 working")); // of all its sessions
    wanted = {};
    wanted.setStatus(SessionStatus::Working);
    wanted.workers.insert(fx->workerId(2));
    model->setFilter(wanted);
    settle();
    QCOMPARE(model->shownSessions(), 1);
    wanted = {};
    wanted.onlyDrift = true;
    model->setFilter(wanted);
    settle();
    QCOMPARE(model->shownSessions(), 1);
}

void TestSessionTree::filterFollowsStatus()
{
    SessionFilter wanted;
    wanted.onlyNotWorking = true;
    model->setFilter(wanted);
    settle();
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    fx->setStatus(2, QStringLiteral("loja-azul"), SessionStatus::Working);
    settle();
    QVERIFY(!user(43).isValid());
    fx->setStatus(2, QStringLiteral("loja-azul"), SessionStatus::Stopped);
    fx->setStatus(1, QStringLiteral("stray"), SessionStatus::Failed);
    settle();
    QVERIFY(user(43).isValid());
    QCOMPARE(model->shownSessions(), 3);
    QCOMPARE(resets.size(), 0);
}

void TestSessionTree::newestFilterWins()
{
    QSignalSpy after(model.get(), &SessionTreeModel::refiltered);
    for (const QString &text : { QStringLiteral("a"), QStringLiteral("ac"), QStringLiteral("loja") }) {
        SessionFilter wanted;
        wanted.text = text;
        model->setFilter(wanted);
    }
    QVERIFY(model->isBusy());
    settle();
    QCOMPARE(after.size(), 1);
    QCOMPARE(model->shownSessions(), 1);
    QCOMPARE(model->filter().text, QStringLiteral("loja"));
}

void TestSessionTree::keysOutliveARefilter()
{
    const auto acme = model->rowKey(user(42));
    const auto sales = model->rowKey(session(1, QStringLiteral("acme-sales")));
    filter(QStringLiteral("sales"));
    QCOMPARE(model->indexOfKey(acme), user(42));
    QCOMPARE(model->indexOfKey(sales), session(1, QStringLiteral("acme-sales")));
    model->setGrouping(SessionTreeModel::Grouping::ByWorker);
    settle();
    QVERIFY(!model->indexOfKey(acme).isValid());
    QCOMPARE(model->indexOfKey(sales), session(1, QStringLiteral("acme-sales")));
    QVERIFY(!model->indexOfKey(0).isValid());
    QCOMPARE(model->sessionsUnder(session(1, QStringLiteral("acme-sales"))).size(), 1U);
    QCOMPARE(model->sessionsUnder(model->index(0, 0)).size(), 1U);
}

void TestSessionTree::sortIsALayoutChange()
{
    const QPersistentModelIndex sales = session(1, QStringLiteral("acme-sales"));
    const QPersistentModelIndex acme = user(42);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    QSignalSpy layouts(model.get(), &QAbstractItemModel::layoutChanged);
    model->sort(SessionTreeModel::Name, Qt::DescendingOrder);
    settle();
    QCOMPARE(resets.size(), 0);
    QCOMPARE(layouts.size(), 1);
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("Nobody yet · 7"));
    QCOMPARE(model->index(3, 0).data(KindRole).toInt(), int(RowKind::Orphans)); // always last
    QCOMPARE(QModelIndex(sales), session(1, QStringLiteral("acme-sales")));
    QCOMPARE(QModelIndex(acme), user(42));
    model->sort(SessionTreeModel::Status, Qt::AscendingOrder);
    settle();
    QCOMPARE(model->index(0, 0, acme).data().toString(), QStringLiteral("acme-10")); // waits for a scan
}

void TestSessionTree::sortByStatusFollowsLater()
{
    model->sort(SessionTreeModel::Status);
    settle();
    const QPersistentModelIndex sales = session(1, QStringLiteral("acme-sales"));
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    fx->setStatus(1, QStringLiteral("acme-sales"), SessionStatus::Failed);
    settle(); // waits for the new order
    QCOMPARE(sales.row(), 0);
    QCOMPARE(resets.size(), 0);
}

void TestSessionTree::badgesReplaceTheStatus()
{
    OperationBadges badges;
    model->setBadges(&badges);
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    operations::OperationView view;
    view.id = OperationId(QStringLiteral("op"));
    view.kind = QStringLiteral("move");
    view.state = shardmap::OperationState::Running;
    view.subject = { fx->workerId(1), QStringLiteral("acme-sales") };
    view.stepsDone = 3;
    view.stepsTotal = 7;
    badges.update(view);
    const QModelIndex status = session(1, QStringLiteral("acme-sales"), SessionTreeModel::Status);
    QCOMPARE(status.data().toString(), QStringLiteral("MOVING 3/7"));
    QCOMPARE(status.data(StatusRole).value<StatusValue>().operation, QStringLiteral("MOVING 3/7"));
    QCOMPARE(status.data(StateRole).toInt(), int(RowState::Busy));
    QCOMPARE(changes.size(), 1);
    view.state = shardmap::OperationState::Succeeded;
    badges.update(view);
    QCOMPARE(status.data().toString(), QStringLiteral("WORKING"));
    QCOMPARE(changes.size(), 2);
    model->setBadges(nullptr);
}

void TestSessionTree::tickTellsOnlyTheseRows()
{
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    const QModelIndex loja = session(2, QStringLiteral("loja-azul"));
    model->tick({ user(43), loja, QModelIndex() });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), loja.row());
    QVERIFY(changes[0][2].value<QList<int>>().contains(AgeMsRole));
    QVERIFY(!changes[0][2].value<QList<int>>().contains(SortRole));
}

void TestSessionTree::goneBeforeTold()
{
    const QModelIndex loja = session(2, QStringLiteral("loja-azul"));
    const fleet::SessionIndex index = model->sessionAt(loja);
    fx->list(2, {}, { QStringLiteral("loja-azul") });
    fx->removeSession(4);
    for (int column = 0; column < SessionTreeModel::ColumnCount; ++column) // still a row, the Fleet has none
        QVERIFY(!loja.siblingAtColumn(column).data().isValid());
    settle();
    QVERIFY(!model->indexOf(index).isValid());
}

void TestSessionTree::clearEmptiesAtOnce()
{
    fx->fleet.clear();
    settle();
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(model->totalSessions(), 0);
    fx->addWorkers(1);
    fx->addSession(1, QStringLiteral("again"), 0, 1);
    settle();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, 0).data(KindRole).toInt(), int(RowKind::NoUser));
}

void TestSessionTree::changesWhileAFilterIsUnderWay()
{
    SessionFilter wanted;
    wanted.text = QStringLiteral("acme");
    model->setFilter(wanted);
    fx->addSession(11, QStringLiteral("acme-late"), 43, 3);
    fx->removeSession(1); // stays as an orphan: it still runs
    fx->setStatus(1, QStringLiteral("acme-10"), SessionStatus::Working);
    fx->addUser(99, QStringLiteral("Acme Two"));
    fx->fleet.flush();
    QVERIFY(model->isBusy());
    settle();
    QVERIFY(session(3, QStringLiteral("acme-late")).isValid());
    QVERIFY(!user(99).isValid());
}

/** Names at the beginning that change before those at the end were read kept the filter from ever ending. */
void TestSessionTree::filtersWhileTextsKeepChanging()
{
    shardmap::MapDelta delta;
    std::vector<waha::SessionInfo> copies;
    for (int row = 1'000; row < 13'000; ++row) {
        const QString name = QStringLiteral("many-%1").arg(row);
        delta.sessions.push_back(FleetFixture::sessionRow(row, name, 42, 3));
        copies.push_back(fx->info(name, SessionStatus::Working, QString::number(row), name));
    }
    fx->fleet.applyMap(delta);
    settle();
    fx->list(3, std::move(copies));
    fx->fleet.flush();
    int changes = 0;
    QTimer everyTurn;
    connect(&everyTurn, &QTimer::timeout, this, [this, &changes] {
        ++changes;
        std::vector<waha::SessionInfo> renamed;
        for (int row = 1'000; row < 9'000; row += int(TextIndex::kBlockSize)) {
            const QString name = QStringLiteral("many-%1").arg(row);
            renamed.push_back(fx->info(name, SessionStatus::Working, QString::number(row), QString::number(changes)));
        }
        fx->list(3, std::move(renamed));
        fx->fleet.flush();
    });
    everyTurn.start(0);
    SessionFilter wanted;
    wanted.text = QStringLiteral("many-12999");
    model->setFilter(wanted);
    QTRY_VERIFY(!model->isBusy());
    everyTurn.stop();
    QVERIFY(changes > 2); // else this was too quick to tell
    settle();
    QCOMPARE(model->shownSessions(), 1);
}

/** A map's 15,000 users, told one by one to the view, held the window up for a fifth of a second. */
void TestSessionTree::manyNewUsersComeAtOnce()
{
    constexpr int kMany = 5'000;
    const int before = model->rowCount();
    QSignalSpy inserts(model.get(), &QAbstractItemModel::rowsInserted);
    shardmap::MapDelta delta;
    for (int number = 1'000; number < 1'000 + kMany; ++number)
        delta.users.push_back({ fx->userId(number), QStringLiteral("Customer %1").arg(number) });
    fx->fleet.applyMap(delta);
    fx->fleet.flush();
    QVERIFY(inserts.isEmpty());
    QTRY_COMPARE(model->rowCount(), before + kMany);
}

/** One by one they would take the window as long as all of them at once. */
void TestSessionTree::manyNewUsersWaitForTheNextBuilding()
{
    constexpr int kMany = 5'000;
    const int before = model->rowCount();
    int shownFirst = -1;
    const QObject scope;
    connect(model.get(), &SessionTreeModel::busyChanged, &scope, [this, &shownFirst](bool isBusy) {
        if (!isBusy && shownFirst < 0)
            shownFirst = model->rowCount();
    });
    model->sort(SessionTreeModel::Phone);
    QVERIFY(model->isBusy());
    shardmap::MapDelta delta;
    for (int number = 1'000; number < 1'000 + kMany; ++number)
        delta.users.push_back({ fx->userId(number), QStringLiteral("Customer %1").arg(number) });
    fx->fleet.applyMap(delta);
    fx->fleet.flush();
    QTRY_COMPARE(shownFirst, before);
    QTRY_COMPARE(model->rowCount(), before + kMany);
}

QTEST_GUILESS_MAIN(TestSessionTree)
#include "test_sessiontree.moc"
