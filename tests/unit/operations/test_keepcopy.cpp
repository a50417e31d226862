// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/crashkit.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::OperationView;
using shardmap::OperationState;

namespace {

const QString kName = QStringLiteral("acme-sales");
const QString kOther = QStringLiteral("acme-two");
constexpr const char *kPhone = "12025550101";

sim::WorkerConfig workerWith(const QString &name, const char *phone = kPhone)
{
    sim::WorkerConfig worker;
    worker.capacity = 5;
    worker.sessions = { Plant::working(name.toStdString(), phone) };
    return worker;
}

QByteArray workerOf(Plant &plant, const QString &name)
{
    return plant.database().value("SELECT worker_id FROM waha_session WHERE name = '" + name.toUtf8() + "'");
}

} // namespace

/** One account on two workers: one copy stays, seen working, and the map points to it. */
class KeepCopyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheMappedOne();
    void keepsTheOtherOne();
    void underAnotherNameItGetsARow();
    void nothingStopsUnlessTheOtherIsSeenWorking_data();
    void nothingStopsUnlessTheOtherIsSeenWorking();
    void otherAccountIsLeftAlone();
    void rowThatWentElsewhereStopsIt();
    void everyCrashIsFinished();
    void unfitCopiesAreRefused();
};

void KeepCopyTest::keepsTheMappedOne()
{
    Plant plant({ workerWith(kName), workerWith(kName) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const auto kept = desk.session(0, kName);
    const auto other = desk.session(1, kName);
    QTRY_VERIFY(desk.fleet().sessionDrift(kept).testFlag(fleet::Drift::DoubleRun));
    QVERIFY(desk.service().permissions().keepCopy(kept, other).available);
    const OperationView view = desk.ended(desk.service().keepCopy(kept, other, QStringLiteral("ticket 9")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(view.reason, QStringLiteral("ticket 9"));
    QVERIFY(plant.truth(0, kName).status == sim::Status::Working);
    QVERIFY(plant.truth(1, kName).status == sim::Status::Stopped);
    QCOMPARE(plant.truth(1, kName).linkedTo, std::string(kPhone)); // it keeps its login
    QCOMPARE(workerOf(plant, kName), QByteArray("1"));
    QCOMPARE(plant.rowsOf(kName), 1);
}

void KeepCopyTest::keepsTheOtherOne()
{
    Plant plant({ workerWith(kName), workerWith(kName) });
    plant.addRow(0, kName, 2);
    Desk desk(plant.file());
    const OperationView view
        = desk.ended(desk.service().keepCopy(desk.session(1, kName), desk.session(0, kName), {}));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(plant.truth(0, kName).status == sim::Status::Stopped);
    QVERIFY(plant.truth(1, kName).status == sim::Status::Working);
    QCOMPARE(workerOf(plant, kName), QByteArray("2")); // not to the stopped copy
    QCOMPARE(plant.rowsOf(kName), 1);
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_desired WHERE state = 'stopped'"),
             QByteArray("0")); // the row is of the one that runs
}

void KeepCopyTest::underAnotherNameItGetsARow()
{
    Plant plant({ workerWith(kName), workerWith(kOther) });
    plant.addRow(0, kName, 2);
    Desk desk(plant.file());
    const OperationView view
        = desk.ended(desk.service().keepCopy(desk.session(1, kOther), desk.session(0, kName), {}));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(plant.truth(0, kName).status == sim::Status::Stopped);
    QCOMPARE(workerOf(plant, kOther), QByteArray("2"));
    QCOMPARE(plant.database().value("SELECT user_id FROM waha_session WHERE name = 'acme-two'"),
             QByteArray("2"));
    QCOMPARE(plant.rowsOf(kName), 1); // its session exists, and a restart of its worker is not to start it
    QCOMPARE(plant.database().value("SELECT count(*) FROM quayside_desired WHERE state = 'stopped'"),
             QByteArray("1"));
}

void KeepCopyTest::nothingStopsUnlessTheOtherIsSeenWorking_data()
{
    QTest::addColumn<sim::Status>("status");
    QTest::newRow("failed") << sim::Status::Failed;
    QTest::newRow("waits for a phone") << sim::Status::ScanQrCode;
    QTest::newRow("starting") << sim::Status::Starting;
}

void KeepCopyTest::nothingStopsUnlessTheOtherIsSeenWorking()
{
    QFETCH(const sim::Status, status);
    sim::WorkerConfig unfit = workerWith(kName);
    unfit.sessions.front().status = status;
    Plant plant({ unfit, workerWith(kName) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const auto kept = desk.session(0, kName);
    const auto other = desk.session(1, kName);
    QVERIFY(!desk.service().permissions().keepCopy(kept, other).available);
    const OperationView view = desk.ended(desk.service().keepCopy(kept, other, {}));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY(plant.truth(1, kName).status == sim::Status::Working);
    QCOMPARE(plant.calls(1, QStringLiteral("POST /api/sessions/acme-sales/stop")), 0);
    QCOMPARE(workerOf(plant, kName), QByteArray("1"));
}

void KeepCopyTest::otherAccountIsLeftAlone()
{
    Plant plant({ workerWith(kName), workerWith(kName, "12025550999") });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const OperationView view
        = desk.ended(desk.service().keepCopy(desk.session(0, kName), desk.session(1, kName), {}));
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY2(view.error.contains(QStringLiteral("different accounts")), qPrintable(view.error));
    QVERIFY(plant.truth(1, kName).status == sim::Status::Working);
}

/** The application was faster: hands off, and the copy goes on. */
void KeepCopyTest::rowThatWentElsewhereStopsIt()
{
    Plant plant({ workerWith(kName), workerWith(kName), sim::WorkerConfig() });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    sim::Fault slow; // the row goes elsewhere between the looks and the write
    slow.worker = 0;
    slow.method = "GET";
    slow.path = "/api/sessions/acme-sales";
    slow.effect = sim::Fault::Effect::Hang;
    slow.times = 1;
    const int fault = plant.fleet().addFault(slow);
    const OperationId id = desk.service().keepCopy(desk.session(1, kName), desk.session(0, kName), {});
    QTRY_COMPARE(plant.fleet().faultHits(fault), 1);
    QVERIFY(plant.database().run("UPDATE waha_session SET worker_id = 3"));
    const OperationView view = desk.ended(id);
    QVERIFY(view.state == OperationState::Failed);
    QVERIFY(plant.truth(0, kName).status == sim::Status::Working);
    QCOMPARE(workerOf(plant, kName), QByteArray("3"));
}

void KeepCopyTest::everyCrashIsFinished()
{
    for (int write = 1; write < 9; ++write) {
        Plant plant({ workerWith(kName), workerWith(kName) });
        plant.addRow(0, kName);
        auto desk = std::make_unique<Desk>(plant.file());
        CrashKit kit;
        kit.killAt(desk, write);
        const OperationId id = desk->service().keepCopy(desk->session(1, kName), desk->session(0, kName), {});
        CrashKit::wait(desk, id);
        plant.lapseLeases();
        desk.reset();
        Desk next(plant.file(), QStringLiteral("ben@desk-2"));
        QTRY_VERIFY(next.service().view(id).resume.available
                    || shardmap::isEnd(next.service().view(id).state));
        next.service().resume(id);
        QTRY_VERIFY(shardmap::isEnd(next.service().view(id).state));
        QVERIFY2(next.service().view(id).state == OperationState::Succeeded,
                 qPrintable(next.service().view(id).error));
        QVERIFY(plant.truth(0, kName).status == sim::Status::Stopped);
        QVERIFY(plant.truth(1, kName).status == sim::Status::Working);
        QCOMPARE(workerOf(plant, kName), QByteArray("2"));
        QCOMPARE(plant.rowsOf(kName), 1);
    }
}

void KeepCopyTest::unfitCopiesAreRefused()
{
    Plant plant({ workerWith(kName), workerWith(kName) });
    plant.addRow(0, kName);
    Desk desk(plant.file());
    const auto kept = desk.session(0, kName);
    const auto other = desk.session(1, kName);
    QVERIFY(!desk.service().permissions().keepCopy(kept, kept).available);
    QVERIFY(!desk.service().permissions().keepCopy({}, other).available);
    plant.fleet().worker(0).die();
    QTRY_VERIFY(!desk.service().permissions().keepCopy(kept, other).available);
    QVERIFY(!desk.service().permissions().keepCopy(kept, other).reason.isEmpty());
}

QTEST_GUILESS_MAIN(KeepCopyTest)
#include "test_keepcopy.moc"
