// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/operations/verbmatrix.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::Verb;
using shardmap::OperationState;

class StartingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTrouble_data();
    void everyTrouble();
    void failedIsRestartedNotStarted();
    void stoppedIsStartedByRestart();
    void alreadyStartedIsLookedAt();
    void sessionVanishes();
    void cancelledWhileObserving();
    void timelineTellsWho();
    void availabilitySaysWhy();
};

void StartingTest::everyTrouble_data()
{
    VerbMatrix::addRows({ Verb::Start, Verb::Restart });
}

void StartingTest::everyTrouble()
{
    QFETCH(int, verb);
    QFETCH(int, trouble);
    VerbMatrix::run(verb, trouble);
}

void StartingTest::failedIsRestartedNotStarted()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.fleet().setStatus(0, "subject", sim::Status::Failed);
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Start, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/start")), 0);
    QVERIFY(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")) >= 1);
}

void StartingTest::stoppedIsStartedByRestart()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.truth(0, QStringLiteral("subject")).status, sim::Status::Working);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 0);
}

void StartingTest::alreadyStartedIsLookedAt()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, QStringLiteral("subject"), SessionStatus::Stopped));
    const OperationId id = desk.run(Verb::Start, 0, QStringLiteral("subject"));
    plant.fleet().setStatus(0, "subject", sim::Status::Working); // somebody else was faster
    const auto view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void StartingTest::sessionVanishes()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    sim::Fault gone;
    gone.effect = sim::Fault::Effect::Status;
    gone.status = 404;
    gone.body = R"({"message":"Session not found","error":"Not Found","statusCode":404})";
    gone.method = "GET";
    gone.path = "/api/sessions/subject";
    gone.times = -1;
    gone.skip = 1;
    plant.fleet().addFault(gone);
    const auto view = desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY2(view.error.contains(QStringLiteral("does not exist")), qPrintable(view.error));
    QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
}

void StartingTest::cancelledWhileObserving()
{
    sim::WorkerConfig worker = VerbMatrix::workerWith(sim::Status::Stopped);
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    sim::Fault stuck; // every look is slow, so that there is time to cancel
    stuck.effect = sim::Fault::Effect::Hang;
    stuck.method = "POST";
    stuck.path = "/api/sessions/subject/start";
    plant.fleet().addFault(stuck);
    const OperationId id = desk.run(Verb::Start, 0, QStringLiteral("subject"));
    QTRY_VERIFY(desk.service().view(id).steps.size() == 3
                && desk.service().view(id).steps[1].state == shardmap::StepState::Running);
    QVERIFY(desk.service().view(id).canCancel);
    QVERIFY(!desk.service().view(id).cancelMeaning.isEmpty());
    desk.service().cancel(id);
    const auto view = desk.ended(id);
    QCOMPARE(toString(view.state), toString(OperationState::Cancelled));
    QCOMPARE(plant.unfinished(), 0);
}

void StartingTest::timelineTellsWho()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    (void)desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QString told;
    for (const fleet::TimelineEntry &entry : desk.timeline().of(Desk::key(0, QStringLiteral("subject"))))
        told += entry.text;
    QVERIFY2(told.contains(QStringLiteral("support@desk-1")), qPrintable(told));
}

void StartingTest::availabilitySaysWhy()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.addRow(0, QStringLiteral("never-there"));
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, QStringLiteral("subject"), SessionStatus::Stopped));
    const auto subject = desk.session(0, QStringLiteral("subject"));
    const auto missing = desk.session(0, QStringLiteral("never-there"));
    QVERIFY(desk.service().permissions().changes().available);
    QVERIFY(desk.service().permissions().verb(Verb::Start, subject).available);
    QVERIFY(!desk.service().permissions().verb(Verb::Stop, subject).available);
    QVERIFY(!desk.service().permissions().verb(Verb::Create, subject).available);
    const auto start = desk.service().permissions().verb(Verb::Start, missing);
    QVERIFY(!start.available);
    QVERIFY2(start.reason.contains(QStringLiteral("create it again")), qPrintable(start.reason));
    QVERIFY(desk.service().permissions().verb(Verb::Create, missing).available);

    const OperationId id = desk.run(Verb::Start, 0, QStringLiteral("subject"));
    const auto busy = desk.service().permissions().verb(Verb::Restart, subject);
    QVERIFY(!busy.available);
    QVERIFY2(busy.reason.contains(QStringLiteral("support@desk-1")), qPrintable(busy.reason));
    QCOMPARE(desk.service().operationOn(Desk::key(0, QStringLiteral("subject"))), id);
    QCOMPARE(desk.service().runningCount(), 1);
    (void)desk.ended(id);
    QVERIFY(desk.service().operationOn(Desk::key(0, QStringLiteral("subject"))).isEmpty());
}

QTEST_GUILESS_MAIN(StartingTest)
#include "test_starting.moc"
