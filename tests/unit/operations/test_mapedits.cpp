// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/waiting.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;

namespace {

const QString kName = QStringLiteral("acme-sales");

sim::WorkerConfig withSession()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    return worker;
}

} // namespace

class MapEditsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void testedWorkerTellsItsSessions();
    void testedWorkerTellsWhyNot();
    void workersAndUsersAreEdited();
    void orphanIsAdopted();
    void adoptedTwiceIsAConflict();
    void missingRowIsRemoved();
    void rowOfALivingSessionStays();
    void repairIsListedWhileItRuns();
    void repairThatIsRefusedLeavesNoTrace();
    void misplacedRowIsCorrected();
    void rowGetsAnotherUser();
    void rowOfAnotherUserMeanwhileIsAConflict();
    void sessionUnderAnOperationIsRefused();
    void waitingRowIsPlaced();
    void waitingRowIsPlacedWhereThereIsRoom();
    void adoptingIsTriedBeforehand();
    void everythingIsAudited();
};

void MapEditsTest::testedWorkerTellsItsSessions()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const sim::WorkerHandle worker = plant.fleet().worker(0);
    const auto test = await(desk.edits().testWorker(QString::fromStdString(worker.url()),
                                                    Secret(QString::fromStdString(worker.apiKey())), {}));
    QVERIFY2(test.has_value(), qPrintable(test ? QString() : test.error().message));
    QCOMPARE(test->sessions, 1);
    QCOMPARE(test->probe.version.version, QStringLiteral("2026.7.1"));
}

void MapEditsTest::testedWorkerTellsWhyNot()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const QString url = QString::fromStdString(plant.fleet().worker(0).url());
    AWAIT_ERROR(desk.edits().testWorker(url, Secret(QStringLiteral("wrong")), {}), ErrorKind::Unauthorized);
    AWAIT_ERROR(desk.edits().testWorker(QStringLiteral("no url at all"), Secret(), {}),
                ErrorKind::InvalidInput);
    AWAIT_ERROR(desk.edits().testWorker(QStringLiteral("http://127.0.0.1:1"), Secret(), {}),
                ErrorKind::Unreachable);
}

void MapEditsTest::workersAndUsersAreEdited()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    shardmap::NewWorker fresh;
    fresh.url = QStringLiteral("http://127.0.0.1:9");
    fresh.capacity = 7;
    const auto added = await(desk.edits().addWorker(fresh));
    QVERIFY(added.has_value());
    QTRY_VERIFY(desk.fleet().findWorker(*added).isValid());
    const fleet::WorkerIndex index = desk.fleet().findWorker(*added);
    const shardmap::WorkerRow before = desk.fleet().worker(index).row;
    shardmap::WorkerRow after = before;
    after.capacity = 9;
    AWAIT_OK(desk.edits().updateWorker(before, after));
    AWAIT_ERROR(desk.edits().updateWorker(before, after), ErrorKind::Conflict);
    AWAIT_OK(desk.edits().removeWorker(index));
    QTRY_VERIFY(!desk.fleet().findWorker(*added).isValid());
    shardmap::NewUser user;
    user.label = QStringLiteral("Ann");
    AWAIT_OK(desk.edits().addUser(user));
}

void MapEditsTest::orphanIsAdopted()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const fleet::SessionIndex orphan = desk.session(0, kName);
    QVERIFY(desk.fleet().sessionDrift(orphan).testFlag(fleet::Drift::Orphan));
    AWAIT_OK(desk.edits().adopt(orphan, UserId(QStringLiteral("2"))));
    QCOMPARE(plant.rowsOf(kName), 1);
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session"), QByteArray("2"));
    QCOMPARE(plant.unfinished(), 0);
    QTRY_VERIFY(!desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::Orphan));
}

void MapEditsTest::adoptedTwiceIsAConflict()
{
    Plant plant({ withSession() });
    Desk ann(plant.file(), QStringLiteral("ann"));
    Desk bob(plant.file(), QStringLiteral("bob"));
    const auto first = ann.edits().adopt(ann.session(0, kName), UserId(QStringLiteral("1")));
    const auto second = bob.edits().adopt(bob.session(0, kName), UserId(QStringLiteral("2")));
    const bool firstWon = await(first).has_value();
    const bool secondWon = await(second).has_value();
    QVERIFY(firstWon != secondWon);
    QCOMPARE(plant.rowsOf(kName), 1);
}

void MapEditsTest::missingRowIsRemoved()
{
    Plant plant({ withSession() });
    plant.addRow(0, QStringLiteral("never-there"));
    Desk desk(plant.file());
    AWAIT_OK(desk.edits().removeRow(desk.session(0, QStringLiteral("never-there"))));
    QCOMPARE(plant.rows(), 0);
}

void MapEditsTest::rowOfALivingSessionStays()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    AWAIT_ERROR(desk.edits().removeRow(desk.session(0, kName)), ErrorKind::Conflict);
    QCOMPARE(plant.rows(), 1);
    AWAIT_ERROR(desk.edits().adopt(desk.session(0, kName), UserId(QStringLiteral("1"))), ErrorKind::Conflict);
    AWAIT_ERROR(desk.edits().correctRow(desk.session(0, kName)), ErrorKind::Conflict);
}

void MapEditsTest::repairIsListedWhileItRuns()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const auto adopted = desk.edits().adopt(desk.session(0, kName), UserId(QStringLiteral("1")));
    const OperationId id = desk.service().operationOn(Desk::key(0, kName));
    QVERIFY(!id.isEmpty());
    QVERIFY(desk.service().view(id).mine);
    QVERIFY(std::ranges::find(desk.service().operations(), id) != desk.service().operations().end());
    AWAIT_OK(adopted);
    QVERIFY(desk.ended(id).state == shardmap::OperationState::Succeeded);
}

void MapEditsTest::repairThatIsRefusedLeavesNoTrace()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    const fleet::SessionIndex orphan = desk.session(0, kName);
    sim::Fault refuse;
    refuse.effect = sim::Fault::Effect::Status;
    refuse.status = 401;
    refuse.method = "GET";
    refuse.path = ".*/" + kName.toStdString();
    plant.fleet().addFault(refuse);
    AWAIT_ERROR(desk.edits().adopt(orphan, UserId(QStringLiteral("1"))), ErrorKind::Unauthorized);
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation"), QByteArray("0"));
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_audit WHERE action = 'adopt'"),
             QByteArray("0"));
}

void MapEditsTest::misplacedRowIsCorrected()
{
    Plant plant({ sim::WorkerConfig(), withSession() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    QTRY_VERIFY(desk.fleet().sessionDrift(desk.session(0, kName)).testFlag(fleet::Drift::Misplaced));
    AWAIT_OK(desk.edits().correctRow(desk.session(0, kName)));
    QCOMPARE(plant.database().value("SELECT worker_id FROM waha_session"), QByteArray("2"));
    QCOMPARE(plant.unfinished(), 0);
}

void MapEditsTest::rowGetsAnotherUser()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName, 1);
    Desk desk(plant.file(), QStringLiteral("ann@desk-7"));
    AWAIT_OK(desk.edits().assignUser(desk.session(0, kName), UserId(QStringLiteral("2"))));
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session"), QByteArray("2"));
    QCOMPARE(desk.fleet().session(desk.session(0, kName)).userId, UserId(QStringLiteral("2")));
    QCOMPARE(plant.unfinished(), 0);
    QCOMPARE(plant.database().value(
                 "SELECT count(*) FROM quayside_audit WHERE actor = 'ann@desk-7' AND action = 'assign-user'"
                 " AND result = 'ok'"),
             QByteArray("1"));
    AWAIT_ERROR(desk.edits().assignUser(desk.session(0, kName), UserId(QStringLiteral("no-such-user"))),
                ErrorKind::Conflict);
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session"), QByteArray("2"));
}

void MapEditsTest::rowOfAnotherUserMeanwhileIsAConflict()
{
    Plant plant({ withSession() });
    plant.addRow(0, kName, 1);
    Desk desk(plant.file());
    const auto session = desk.session(0, kName);
    QVERIFY(plant.database().run("UPDATE waha_session SET user_id = 3"));
    AWAIT_ERROR(desk.edits().assignUser(session, UserId(QStringLiteral("2"))), ErrorKind::Conflict);
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session"), QByteArray("3"));
}

void MapEditsTest::sessionUnderAnOperationIsRefused()
{
    Plant plant({ withSession() });
    Desk desk(plant.file());
    sim::Fault hang;
    hang.effect = sim::Fault::Effect::Hang;
    hang.method = "POST";
    hang.path = ".*/restart";
    plant.fleet().addFault(hang);
    const OperationId id = desk.run(operations::Verb::Restart, 0, kName);
    QTRY_COMPARE(plant.unfinished(), 1);
    AWAIT_ERROR(desk.edits().adopt(desk.session(0, kName), UserId(QStringLiteral("1"))),
                ErrorKind::LeaseHeld);
    (void)desk.ended(id);
    QCOMPARE(plant.rows(), 0);
}

void MapEditsTest::waitingRowIsPlaced()
{
    Plant plant({ withSession(), sim::WorkerConfig() });
    plant.database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES ('parked', 2, NULL)");
    Desk desk(plant.file());
    const auto parked = [&desk] {
        return desk.fleet().findSession({ WorkerId(), QStringLiteral("parked") });
    };
    QTRY_VERIFY(parked().isValid());
    const auto row = desk.fleet().session(parked()).row;
    AWAIT_OK(desk.edits().place(parked(), WorkerId(QStringLiteral("2"))));
    QTRY_VERIFY(desk.fleet().isPlaced(desk.fleet().findRow(row)));
    AWAIT_ERROR(desk.edits().place(desk.fleet().findRow(row), WorkerId(QStringLiteral("1"))),
                ErrorKind::Conflict);
    QVERIFY(!plant.has(1, QStringLiteral("parked")));
    const auto view = desk.ended(desk.create(1, QStringLiteral("parked"), 2)); // again, where its row points
    QVERIFY2(view.state == shardmap::OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(plant.has(1, QStringLiteral("parked")));
    QCOMPARE(plant.rowsOf(QStringLiteral("parked")), 1);
    QCOMPARE(plant.unfinished(), 0);
    QCOMPARE(plant.database().value("SELECT action || ':' || target_worker_id FROM quayside_audit"
                                    " WHERE action = 'place'"),
             QByteArray("place:2"));
}

void MapEditsTest::waitingRowIsPlacedWhereThereIsRoom()
{
    sim::WorkerConfig full = withSession();
    full.capacity = 1;
    Plant plant({ full });
    plant.addRow(0, kName);
    plant.database().run("INSERT INTO waha_session (name, user_id, worker_id) VALUES ('parked', 2, NULL)");
    Desk desk(plant.file());
    const auto parked = [&desk] {
        return desk.fleet().findSession({ WorkerId(), QStringLiteral("parked") });
    };
    QTRY_VERIFY(parked().isValid());
    AWAIT_ERROR(desk.edits().place(parked(), WorkerId(QStringLiteral("1"))), ErrorKind::NoCapacity);
    QCOMPARE(plant.database().value("SELECT count(*) FROM waha_session WHERE worker_id IS NULL"),
             QByteArray("1"));
    QCOMPARE(plant.unfinished(), 0);
}

void MapEditsTest::adoptingIsTriedBeforehand()
{
    Plant plant({ withSession() });
    plant.database().run("CREATE TRIGGER no BEFORE INSERT ON waha_session WHEN new.user_id = 2"
                         " BEGIN SELECT RAISE(ABORT, 'user two has left'); END");
    Desk desk(plant.file());
    const fleet::SessionIndex orphan = desk.session(0, kName);
    AWAIT_OK(desk.edits().tryAdopt(orphan, UserId(QStringLiteral("1"))));
    const auto said = await(desk.edits().tryAdopt(orphan, UserId(QStringLiteral("2"))));
    QVERIFY(!said && said.error().detail.contains(QStringLiteral("user two has left")));
    QCOMPARE(plant.rows(), 0);
}

void MapEditsTest::everythingIsAudited()
{
    Plant plant({ withSession() });
    Desk desk(plant.file(), QStringLiteral("ann@desk-7"));
    AWAIT_OK(desk.edits().adopt(desk.session(0, kName), UserId(QStringLiteral("2"))));
    QCOMPARE(plant.database().value(
                 "SELECT count(*) FROM quayside_audit WHERE actor = 'ann@desk-7' AND action = 'adopt'"
                 " AND result = 'ok'"),
             QByteArray("1"));
}

QTEST_GUILESS_MAIN(MapEditsTest)
#include "test_mapedits.moc"
