// SPDX-License-Identifier: GPL-3.0-or-later
// Workers that share one session store.
#include "unit/simulator/client.h"
#include "unit/simulator/socketlog.h"

#include <QTest>

namespace {
sim::WorkerConfig shared(const char *id)
{
    sim::WorkerConfig worker = workerOf("2026.7.1", sim::Tier::Core, sim::Engine::Gows);
    worker.workerId = id;
    worker.store = "db";
    return worker;
}

/** Two workers on one store; the first one runs "a". */
sim::FleetConfig pair()
{
    sim::WorkerConfig owner = shared("w1");
    owner.sessions
        = { { "a", sim::Status::Working, "12025550101", "Ana", R"({"metadata":{"user.id":"7"}})", {} } };
    return fleetOf({ owner, shared("w2") });
}
const QString path = QStringLiteral("/api/sessions/a");
} // namespace

class StoresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothListTheSession();
    void movesWithoutAScan();
    void startSteals();
    void stopOnTheOtherIsANoOp();
    void deleteOnTheOtherDestroys();
    void logoutOnTheOtherLogsOut();
    void separateStoresKnowNothing();
    void restartAllRunsItTwice();
};

void StoresTest::bothListTheSession()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    const QJsonObject own = first.get(path).object();
    const QJsonObject foreign = second.get(path).object();
    QCOMPARE(own.value(u"status").toString(), QStringLiteral("WORKING"));
    QCOMPARE(foreign.value(u"status").toString(), QStringLiteral("STOPPED"));
    for (const char *key : { "assignedWorker", "config", "me" })
        QCOMPARE(foreign.value(QLatin1StringView(key)), own.value(QLatin1StringView(key)));
    QCOMPARE(second.get(QStringLiteral("/api/sessions")).body, QByteArray("[]"));
}

void StoresTest::movesWithoutAScan()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(first.post(path + QStringLiteral("/stop")).status, 201);
    QCOMPARE(second.post(path + QStringLiteral("/start")).status, 201);
    QTRY_COMPARE(second.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QCOMPARE(first.get(path).text(QStringLiteral("assignedWorker")), QStringLiteral("w2"));
    QCOMPARE(fleet.conflictCount(), 0);
    QCOMPARE(fleet.truth().workingCopies("12025550101"), 1);
}

void StoresTest::startSteals()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/start")).status, 201);
    QTRY_COMPARE(second.status(QStringLiteral("a")), QStringLiteral("WORKING"));
    QCOMPARE(fleet.conflictCount(), 1);
    QCOMPARE(fleet.truth().workingCopies("12025550101"), 2);
}

void StoresTest::stopOnTheOtherIsANoOp()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/stop")).text(QStringLiteral("assignedWorker")),
             QStringLiteral("w1"));
    QCOMPARE(first.status(QStringLiteral("a")), QStringLiteral("WORKING"));
}

void StoresTest::deleteOnTheOtherDestroys()
{
    sim::Fleet fleet(pair());
    fleet.start();
    SocketLog socket(fleet.worker(0), QStringLiteral("?x-api-key=secretkey"));
    QTRY_COMPARE(fleet.worker(0).socketCount(), 1);
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.remove(path).status, 200);
    QCOMPARE(first.get(path).status, 404);
    QTRY_VERIFY(socket.statuses().contains(QStringLiteral("FAILED")));
    QVERIFY(fleet.truth().sessions.empty());
    QVERIFY(!fleet.truth().phone("12025550101")->devices.front().hasCredentials);
    // The place can be taken by another session without ghosts of the old one.
    QCOMPARE(second.post(QStringLiteral("/api/sessions"), R"({"name":"b"})").status, 201);
    QCOMPARE(first.status(QStringLiteral("b")), QStringLiteral("STOPPED"));
}

void StoresTest::logoutOnTheOtherLogsOut()
{
    sim::Fleet fleet(pair());
    fleet.start();
    Client first(fleet.worker(0));
    Client second(fleet.worker(1));
    QCOMPARE(second.post(path + QStringLiteral("/logout")).status, 201);
    QTRY_COMPARE(first.status(QStringLiteral("a")), QStringLiteral("FAILED"));
}

void StoresTest::separateStoresKnowNothing()
{
    sim::FleetConfig config = pair();
    config.workers[1].store.clear();
    sim::Fleet fleet(config);
    fleet.start();
    Client second(fleet.worker(1));
    QCOMPARE(second.get(path).status, 404);
}

void StoresTest::restartAllRunsItTwice()
{
    sim::FleetConfig config = pair();
    config.workers[1].restartAll = true;
    sim::Fleet fleet(config);
    fleet.start();
    fleet.worker(1).die();
    fleet.worker(1).comeBack();
    QTRY_COMPARE(fleet.truth().workingCopies("12025550101"), 2);
    QCOMPARE(fleet.conflictCount(), 1);
}

QTEST_GUILESS_MAIN(StoresTest)
#include "test_stores.moc"
