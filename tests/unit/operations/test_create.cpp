// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/difference.h"
#include "simulator/commands.h"
#include "simulator/worker.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::Verb;
using shardmap::OperationState;
using Effect = sim::Fault::Effect;

namespace {

sim::WorkerConfig emptyWorker(int capacity = 5)
{
    sim::WorkerConfig worker;
    worker.capacity = capacity;
    return worker;
}

sim::WorkerConfig oldCore()
{
    sim::WorkerConfig worker;
    worker.version = "2026.2.1";
    worker.engine = sim::Engine::Webjs;
    worker.capacity = 1;
    return worker;
}

sim::Fault onCreate(Effect effect, bool afterActing, int status = 500, int times = 1)
{
    sim::Fault fault;
    fault.method = "POST";
    fault.path = "/api/sessions";
    fault.effect = effect;
    fault.afterActing = afterActing;
    fault.status = status;
    fault.times = times;
    fault.delayMs = 300;
    return fault;
}

const QString kName = QStringLiteral("acme-sales");

} // namespace

class CreateTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsWithOneSessionAndOneRow_data();
    void endsWithOneSessionAndOneRow();
    void leavesNothingBehind_data();
    void leavesNothingBehind();
    void saysWhatItLeft();
    void foreignSessionIsAConflict();
    void refusedByTheDatabaseBeforeAnythingIsMade_data();
    void refusedByTheDatabaseBeforeAnythingIsMade();
    void fullWorkerIsRefused();
    void cordonedWorkerIsRefused();
    void unwishedWorkerIsRefused();
    void unknownUserIsRefused();
    void badNameIsRefused();
    void freshCoreHasDefaultAlready();
    void coreAfterDelete();
    void coreTakesDefaultOnly();
    void leftoverLoginIsNotTaken_data();
    void leftoverLoginIsNotTaken();
    void lastKnownLoginIsAskedFirst();
    void deletedLoginIsForgotten();
    void leftoverOfAVanishedSession_data();
    void leftoverOfAVanishedSession();
    void markIsGoneBeforeItRuns();
    void markGoesWhateverHappens_data();
    void markGoesWhateverHappens();
    void missingSessionIsCreatedAgain();
    void secretsStayOutOfTheDatabase();
    void whatTheServerDroppedIsTold_data();
    void whatTheServerDroppedIsTold();
    void cancelledAtEachStep_data();
    void cancelledAtEachStep();
    void sameNameTwiceAtOnce();
};

void CreateTest::endsWithOneSessionAndOneRow_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<bool>("afterActing");
    QTest::addColumn<int>("status");
    QTest::newRow("well") << -1 << false << 0;
    QTest::newRow("dropped before") << int(Effect::Drop) << false << 0;
    QTest::newRow("dropped after acting") << int(Effect::Drop) << true << 0;
    QTest::newRow("reset after acting") << int(Effect::Reset) << true << 0;
    QTest::newRow("slow") << int(Effect::Slow) << false << 0;
    QTest::newRow("timeout") << int(Effect::Hang) << false << 0;
    QTest::newRow("timeout after acting") << int(Effect::Hang) << true << 0;
    QTest::newRow("500") << int(Effect::Status) << false << 500;
    QTest::newRow("500 after acting") << int(Effect::Status) << true << 500;
    QTest::newRow("garbage after acting") << int(Effect::Garbage) << true << 0;
    QTest::newRow("already exists, and it is ours") << int(Effect::AlreadyExists) << true << 422;
    QTest::newRow("proxy 502 after acting") << int(Effect::Html) << true << 502;
}

void CreateTest::endsWithOneSessionAndOneRow()
{
    QFETCH(int, effect);
    QFETCH(bool, afterActing);
    QFETCH(int, status);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    if (effect >= 0)
        plant.fleet().addFault(onCreate(static_cast<Effect>(effect), afterActing, status));
    const auto view = desk.ended(desk.create(0, kName, 2));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.rowsOf(kName), 1);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
    const sim::SessionTruth truth = plant.truth(0, kName);
    QCOMPARE(truth.status, sim::Status::ScanQrCode);
    QVERIFY(truth.config.find(R"("user.id":"2")") != std::string::npos);
    QVERIFY2(truth.config.find("quayside.") == std::string::npos, truth.config.c_str());
    QCOMPARE(plant.fleet().truth().sessions.size(), size_t(1));
}

void CreateTest::leavesNothingBehind_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<bool>("afterActing");
    QTest::addColumn<int>("status");
    QTest::newRow("400") << int(Effect::Status) << false << 400;
    QTest::newRow("403") << int(Effect::Status) << false << 403;
    QTest::newRow("422 always") << int(Effect::Status) << false << 422;
    QTest::newRow("500 always") << int(Effect::Status) << false << 500;
    QTest::newRow("dropped always") << int(Effect::Drop) << false << 0;
}

void CreateTest::leavesNothingBehind()
{
    QFETCH(int, effect);
    QFETCH(bool, afterActing);
    QFETCH(int, status);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    plant.fleet().addFault(onCreate(static_cast<Effect>(effect), afterActing, status, -1));
    const auto view = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(!view.error.isEmpty());
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
    QVERIFY(plant.fleet().truth().sessions.empty());
}

void CreateTest::saysWhatItLeft()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    sim::Fault fault = onCreate(Effect::Drop, true);
    const int number = plant.fleet().addFault(fault);
    const OperationId id = desk.create(0, kName);
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 1, 20'000);
    plant.fleet().worker(0).die();
    const auto view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("may be left")), qPrintable(view.error));
    QVERIFY(view.error.contains(kName));
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
}

void CreateTest::foreignSessionIsAConflict()
{
    sim::WorkerConfig worker = emptyWorker();
    worker.sessions = { Plant::working(kName.toStdString(), "12025550101") };
    Plant plant({ worker });
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("adopt")), qPrintable(view.error));
    QCOMPARE(plant.truth(0, kName).status, sim::Status::Working);
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
}

void CreateTest::refusedByTheDatabaseBeforeAnythingIsMade_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("says");
    QTest::newRow("trigger") << QByteArray("CREATE TRIGGER no BEFORE INSERT ON waha_session"
                                           " BEGIN SELECT RAISE(ABORT, 'plan is used up'); END")
                             << QStringLiteral("plan is used up");
    QTest::newRow("column that may not be empty")
        << QByteArray("DROP TABLE waha_session; CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT,"
                      " user_id INTEGER, worker_id INTEGER, tenant TEXT NOT NULL)")
        << QStringLiteral("waha_session.tenant");
}

void CreateTest::refusedByTheDatabaseBeforeAnythingIsMade()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, says);
    Plant plant({ emptyWorker() });
    plant.database().run(rule);
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, kName));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(says), qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 0);
    QVERIFY(!plant.has(0, kName));
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
}

void CreateTest::fullWorkerIsRefused()
{
    sim::WorkerConfig worker = emptyWorker(1);
    worker.sessions = { Plant::working("orphan", "12025550101") };
    Plant plant({ worker });
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 0);
    QCOMPARE(plant.rows(), 0);
}

void CreateTest::cordonedWorkerIsRefused()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const auto worker = desk.fleet().findWorker(WorkerId(QStringLiteral("1")));
    const auto done = desk.edits().cordon(worker);
    QTRY_VERIFY(done.isFinished());
    QTRY_VERIFY(!desk.fleet().worker(worker).acceptsNewSessions());
    const auto view = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(plant.fleet().truth().sessions.empty());
}

/** Whoever asks, and whatever the dialog showed before the wish was made. */
void CreateTest::unwishedWorkerIsRefused()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const shardmap::WishHolder user { UserId(QStringLiteral("1")) };
    const shardmap::Wish must { shardmap::WishKind::Must, QStringLiteral("country"), QStringLiteral("BR") };
    const auto done = desk.edits().setWishes(user, {}, { must });
    QTRY_VERIFY(done.isFinished());
    QTRY_VERIFY(!desk.fleet().wishes().isEmpty());
    const auto refused = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(refused.state), toString(OperationState::Failed));
    QVERIFY2(refused.error.contains(QStringLiteral("lacks label country=BR")), qPrintable(refused.error));
    QVERIFY(plant.fleet().truth().sessions.empty());
    const shardmap::WorkerRow before
        = desk.fleet().worker(desk.fleet().findWorker(WorkerId(QStringLiteral("1")))).row;
    shardmap::WorkerRow after = before;
    after.labels.insert(QStringLiteral("country"), QStringLiteral("BR"));
    const auto labelled = desk.edits().updateWorker(before, after);
    QTRY_VERIFY(labelled.isFinished());
    QTRY_VERIFY(!desk.fleet().worker(desk.fleet().findWorker(before.id)).row.labels.isEmpty());
    const auto made = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(made.state), toString(OperationState::Succeeded));
}

void CreateTest::unknownUserIsRefused()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, kName, 99));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("user")), qPrintable(view.error));
    QVERIFY(plant.fleet().truth().sessions.empty());
}

void CreateTest::badNameIsRefused()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, QStringLiteral("Not Allowed!")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(plant.fleet().truth().sessions.empty());
}

void CreateTest::freshCoreHasDefaultAlready()
{
    Plant plant({ oldCore() });
    QVERIFY(plant.has(0, QStringLiteral("default")));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, QStringLiteral("default")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.truth(0, QStringLiteral("default")).status, sim::Status::ScanQrCode);
    QVERIFY(plant.truth(0, QStringLiteral("default")).config.find("user.id") != std::string::npos);
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.reservations(), 0);
}

void CreateTest::coreAfterDelete()
{
    Plant plant({ oldCore() });
    Desk desk(plant.file());
    (void)desk.ended(desk.create(0, QStringLiteral("default")));
    QTRY_VERIFY(desk.session(0, QStringLiteral("default")).isValid());
    QVERIFY(desk.waitForStatus(0, QStringLiteral("default"), SessionStatus::ScanQrCode));
    const auto deleted = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("default")));
    QVERIFY2(deleted.state == OperationState::Succeeded, qPrintable(deleted.error));
    QVERIFY(!plant.has(0, QStringLiteral("default")));
    QCOMPARE(plant.rows(), 0);
    const auto again = desk.ended(desk.create(0, QStringLiteral("default")));
    QVERIFY2(again.state == OperationState::Succeeded, qPrintable(again.error));
    QCOMPARE(plant.rows(), 1);
}

void CreateTest::coreTakesDefaultOnly()
{
    Plant plant({ oldCore() });
    Desk desk(plant.file());
    const auto view = desk.ended(desk.create(0, kName));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("default")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions")), 0);
}

void CreateTest::leftoverLoginIsNotTaken_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("2026.4.1") << QStringLiteral("2026.4.1");
    QTest::newRow("2025.9.4") << QStringLiteral("2025.9.4");
}

/** A0: `{"name":"default","status":"STOPPED","config":null,"me":null}` is not proof of an untouched server.
 */
void CreateTest::leftoverLoginIsNotTaken()
{
    QFETCH(const QString, version);
    sim::WorkerConfig worker = oldCore();
    worker.version = version.toStdString();
    worker.sessions = { Plant::stopped("default", "12025550101") };
    sim::WorkerConfig other = emptyWorker();
    other.sessions = { Plant::working("acme-old", "12025550101") };
    Plant plant({ worker, other });
    plant.addRow(1, QStringLiteral("acme-old"), 3);
    Desk desk(plant.file());
    const auto view
        = desk.ended(desk.create(0, QStringLiteral("default"), 2, { { QStringLiteral("debug"), true } }));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("+12025550101")), qPrintable(view.error)); // whose it is
    QVERIFY2(view.error.contains(QStringLiteral("acme-old")), qPrintable(view.error)); // and from where known
    QVERIFY2(view.error.contains(QStringLiteral("stopped again")), qPrintable(view.error));
    const sim::SessionTruth truth = plant.truth(0, QStringLiteral("default"));
    QCOMPARE(truth.status, sim::Status::Stopped);
    QCOMPARE(truth.linkedTo, std::string("12025550101"));
    QVERIFY(truth.deviceOnPhone);
    QCOMPARE(truth.config, std::string("null")); // nothing names the new customer there
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("PUT /api/sessions/default")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/default")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/default/logout")), 0);
}

void CreateTest::lastKnownLoginIsAskedFirst()
{
    sim::WorkerConfig worker = oldCore();
    worker.version = "2026.4.1";
    worker.sessions = { Plant::stopped("default", "12025550101") };
    Plant plant({ worker });
    Desk desk(plant.file());
    shardmap::ConfigSnapshot known;
    known.session = Desk::key(0, QStringLiteral("default"));
    known.account = QStringLiteral("12025550101@c.us");
    known.config = "{}";
    const auto saved = desk.map().saveConfigs({ known });
    QTRY_VERIFY(saved.isFinished());
    const auto view = desk.ended(desk.create(0, QStringLiteral("default")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("+12025550101")), qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/default/start")), 0);
    QCOMPARE(plant.rows(), 0);
}

/** What this console itself deleted is no reason to refuse. */
void CreateTest::deletedLoginIsForgotten()
{
    sim::WorkerConfig worker = oldCore();
    worker.version = "2026.4.1";
    worker.sessions = { Plant::working("default", "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("default"));
    Desk desk(plant.file());
    shardmap::ConfigSnapshot known;
    known.session = Desk::key(0, QStringLiteral("default"));
    known.account = QStringLiteral("12025550101@c.us");
    const auto saved = desk.map().saveConfigs({ known });
    QTRY_VERIFY(saved.isFinished());
    QVERIFY(desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("default"))).state
            == OperationState::Succeeded);
    plant.fleet().worker(0).restart(); // and lists a fresh one
    QTRY_VERIFY(plant.has(0, QStringLiteral("default")));
    QVERIFY(desk.waitForStatus(0, QStringLiteral("default"), SessionStatus::Stopped));
    const auto view = desk.ended(desk.create(0, QStringLiteral("default")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void CreateTest::leftoverOfAVanishedSession_data()
{
    QTest::addColumn<QString>("leftover");
    QTest::addColumn<bool>("again");
    QTest::newRow("the same name") << kName << false;
    QTest::newRow("another one in capitals") << kName.toUpper() << false;
    QTest::newRow("created again for its row") << kName << true;
}

/** A server of today that lists nothing, and a database with credentials of that name in it. */
void CreateTest::leftoverOfAVanishedSession()
{
    QFETCH(const QString, leftover);
    QFETCH(const bool, again);
    sim::WorkerConfig worker = emptyWorker();
    worker.leftovers = { { leftover.toStdString(), "12025550101" } };
    Plant plant({ worker });
    if (again)
        plant.addRow(0, kName, 3);
    Desk desk(plant.file());
    if (again)
        QTRY_VERIFY(desk.service().permissions().verb(Verb::Create, desk.session(0, kName)).available);
    const auto view = desk.ended(again ? desk.run(Verb::Create, 0, kName) : desk.create(0, kName, 2));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("+12025550101")), qPrintable(view.error));
    const sim::SessionTruth truth = plant.truth(0, kName);
    QCOMPARE(truth.status, sim::Status::Stopped);
    QCOMPARE(truth.linkedTo, std::string("12025550101"));
    QVERIFY(truth.deviceOnPhone);
    QVERIFY2(truth.config.find("user.id") == std::string::npos, truth.config.c_str());
    QCOMPARE(plant.rows(), again ? 1 : 0);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/acme-sales")), 0);
}

/** The customer's application gets the metadata with every event: the mark is never in one. */
void CreateTest::markIsGoneBeforeItRuns()
{
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    plant.fleet().clearRequests();
    const auto view = desk.ended(desk.create(0, kName, 2));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QStringList changes;
    for (const sim::RequestRecord &request : plant.fleet().requests(0)) {
        if (request.method == "GET")
            continue;
        const bool marked = request.body.find("quayside.operation") != std::string::npos;
        changes << QString::fromStdString(request.method + ' ' + request.target + (marked ? " marked" : ""));
    }
    QCOMPARE(changes,
             QStringList({ QStringLiteral("POST /api/sessions marked"),
                           QStringLiteral("PUT /api/sessions/acme-sales"),
                           QStringLiteral("POST /api/sessions/acme-sales/start") }));
}

void CreateTest::markGoesWhateverHappens_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<bool>("afterActing");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("times");
    QTest::newRow("dropped") << int(Effect::Drop) << false << 0 << 1;
    QTest::newRow("dropped after acting") << int(Effect::Drop) << true << 0 << 1;
    QTest::newRow("timeout") << int(Effect::Hang) << false << 0 << 1;
    QTest::newRow("500") << int(Effect::Status) << false << 500 << 1;
    QTest::newRow("refused for ever") << int(Effect::Status) << false << 400 << -1;
}

void CreateTest::markGoesWhateverHappens()
{
    QFETCH(const int, effect);
    QFETCH(const bool, afterActing);
    QFETCH(const int, status);
    QFETCH(const int, times);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    sim::Fault fault = onCreate(Effect(effect), afterActing, status, times);
    fault.method = "PUT";
    fault.path = "/api/sessions/acme-sales";
    plant.fleet().addFault(fault);
    const auto view = desk.ended(desk.create(0, kName, 2));
    const bool stays = times < 0;
    QCOMPARE(toString(view.state), toString(stays ? OperationState::Differs : OperationState::Succeeded));
    QCOMPARE(view.differences.size(), size_t(stays ? 1 : 0));
    const bool there = plant.truth(0, kName).config.find("quayside.operation") != std::string::npos;
    QCOMPARE(there, stays);
    QCOMPARE(plant.truth(0, kName).status, sim::Status::ScanQrCode);
    QCOMPARE(plant.rows(), 1);
}

void CreateTest::missingSessionIsCreatedAgain()
{
    Plant plant({ emptyWorker(1) });
    plant.addRow(0, kName, 3);
    Desk desk(plant.file());
    QTRY_VERIFY(desk.service().permissions().verb(Verb::Create, desk.session(0, kName)).available);
    const auto view = desk.ended(desk.run(Verb::Create, 0, kName));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rows(), 1);
    QVERIFY(plant.truth(0, kName).config.find(R"("user.id":"3")") != std::string::npos);
}

void CreateTest::secretsStayOutOfTheDatabase()
{
    Plant plant({ emptyWorker() });
    {
        Desk desk(plant.file());
        const QJsonObject proxy { { QStringLiteral("server"), QStringLiteral("10.0.0.5:3128") },
                                  { QStringLiteral("username"), QStringLiteral("u") },
                                  { QStringLiteral("password"), QStringLiteral("planted-secret") } };
        const auto view
            = desk.ended(desk.create(0, kName, 1, QJsonObject { { QStringLiteral("proxy"), proxy } }));
        QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    }
    QVERIFY(plant.truth(0, kName).config.find("planted-secret") != std::string::npos);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_operation WHERE input LIKE '%planted%'"),
             QByteArray("0"));
    QFile file(plant.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("planted-secret"));
}

void CreateTest::whatTheServerDroppedIsTold_data()
{
    QTest::addColumn<QByteArray>("kept");
    QTest::addColumn<QString>("told");
    QTest::newRow("all of it") << QByteArray(R"({"metadata":{"user.id":"1"},"webhooks":[{"url":)"
                                             R"("https://app.example.com/hook","events":["message"]}],)"
                                             R"("proxy":{"server":"10.0.0.5:3128"}})")
                               << QString();
    QTest::newRow("without its proxy")
        << QByteArray(R"({"metadata":{"user.id":"1"},"webhooks":[{"url":"https://app.example.com/hook",)"
                      R"("events":["message"]}]})")
        << QStringLiteral("10.0.0.5:3128");
    QTest::newRow("another event") << QByteArray(
        R"({"metadata":{"user.id":"1"},"webhooks":[{"url":"https://app.example.com/hook",)"
        R"("events":["message.any"]}],"proxy":{"server":"10.0.0.5:3128"}})")
                                   << QStringLiteral("message.any");
    QTest::newRow("nothing but its user")
        << QByteArray(R"({"metadata":{"user.id":"1"}})") << QStringLiteral("app.example.com");
}

/** The server takes the session, and makes something else of its configuration when it starts. */
void CreateTest::whatTheServerDroppedIsTold()
{
    QFETCH(const QByteArray, kept);
    QFETCH(const QString, told);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    connect(&desk.sync(), &fleet::FleetSync::statusEvent, this,
            [&](const WorkerId &, const waha::StatusEvent &event) {
                if (event.status != SessionStatus::Starting)
                    return;
                plant.fleet().run([&](sim::Commands &commands) {
                    sim::Store &store = commands.world().worker(0).store;
                    store.setConfig(store.find(kName.toStdString()), sim::SessionRecord::Set,
                                    kept.toStdString());
                });
            });
    const QJsonObject webhook { { QStringLiteral("url"), QStringLiteral("https://app.example.com/hook") },
                                { QStringLiteral("events"), QJsonArray { QStringLiteral("message") } } };
    const QJsonObject proxy { { QStringLiteral("server"), QStringLiteral("10.0.0.5:3128") } };
    const QJsonObject config { { QStringLiteral("webhooks"), QJsonArray { webhook } },
                               { QStringLiteral("proxy"), proxy } };
    const operations::OperationView view = desk.ended(desk.create(0, kName, 1, config));
    const OperationState expected = told.isEmpty() ? OperationState::Succeeded : OperationState::Differs;
    QVERIFY2(view.state == expected, qPrintable(toString(view.state) + view.error));
    QVERIFY2(view.error.contains(told), qPrintable(view.error));
    QCOMPARE(plant.rows(), 1);
}

void CreateTest::cancelledAtEachStep_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("reserve") << QStringLiteral("reserve");
    QTest::newRow("create") << QStringLiteral("create");
    QTest::newRow("observe") << QStringLiteral("observe");
}

void CreateTest::cancelledAtEachStep()
{
    QFETCH(QString, step);
    Plant plant({ emptyWorker() });
    Desk desk(plant.file());
    OperationId id;
    bool asked = false;
    connect(&desk.service(), &operations::OperationService::changed, this, [&](const OperationId &changed) {
        const auto view = desk.service().view(changed);
        for (const shardmap::StepRecord &record : view.steps) {
            if (record.key != step || record.state != shardmap::StepState::Running || asked)
                continue;
            asked = view.canCancel;
            QVERIFY(!view.cancelMeaning.isEmpty());
            desk.service().cancel(changed);
        }
    });
    id = desk.create(0, kName);
    const auto view = desk.ended(id);
    QVERIFY(asked);
    QVERIFY2(view.state == OperationState::Cancelled, qPrintable(view.error));
    QVERIFY(plant.fleet().truth().sessions.empty());
    QCOMPARE(plant.rows(), 0);
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
}

void CreateTest::sameNameTwiceAtOnce()
{
    Plant plant({ emptyWorker() });
    Desk one(plant.file(), QStringLiteral("ann@desk-1"));
    Desk two(plant.file(), QStringLiteral("bob@desk-2"));
    const OperationId first = one.create(0, kName, 1);
    const OperationId second = two.create(0, kName, 2);
    const auto a = one.ended(first);
    const auto b = two.ended(second);
    const bool oneWon = (a.state == OperationState::Succeeded) != (b.state == OperationState::Succeeded);
    QVERIFY2(oneWon, qPrintable(a.error + b.error));
    QCOMPARE(plant.rows(), 1);
    QCOMPARE(plant.fleet().truth().sessions.size(), size_t(1));
    QCOMPARE(plant.reservations(), 0);
    const QByteArray winner = a.state == OperationState::Succeeded ? "1" : "2";
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session"), winner);
}

QTEST_GUILESS_MAIN(CreateTest)
#include "test_create.moc"
