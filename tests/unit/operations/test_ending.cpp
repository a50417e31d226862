// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"
#include "unit/operations/verbmatrix.h"

#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::Verb;
using shardmap::OperationState;

class EndingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTrouble_data();
    void everyTrouble();
    void badKeyIsToldAtOnce();
    void deletedOrphanNeedsNoRow();
    void missingRowIsDeletedWithoutASession();
    void unreachableWorkerRefuses();
    void workerDiesInBetweenAndReturns_data();
    void workerDiesInBetweenAndReturns();
};

void EndingTest::everyTrouble_data()
{
    VerbMatrix::addRows({ Verb::Stop, Verb::LogOut, Verb::Delete });
}

void EndingTest::everyTrouble()
{
    QFETCH(int, verb);
    QFETCH(int, trouble);
    VerbMatrix::run(verb, trouble);
}

void EndingTest::badKeyIsToldAtOnce()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    sim::Fault refused;
    refused.effect = sim::Fault::Effect::Status;
    refused.status = 401;
    refused.body = R"({"message":"Unauthorized","statusCode":401})";
    refused.path = "/api/sessions/subject.*";
    refused.times = -1;
    plant.fleet().addFault(refused);
    const auto view = desk.ended(desk.run(Verb::Stop, 0, QStringLiteral("subject")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QCOMPARE(plant.truth(0, QStringLiteral("subject")).status, sim::Status::Working);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/stop")), 0);
}

void EndingTest::deletedOrphanNeedsNoRow()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    Desk desk(plant.file());
    QVERIFY(desk.session(0, QStringLiteral("subject")).isValid());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(!plant.has(0, QStringLiteral("subject")));
    const sim::Truth truth = plant.fleet().truth();
    QVERIFY2(truth.phone(VerbMatrix::kPhone) == nullptr,
             "deleting a running session takes its device off the phone");
}

void EndingTest::missingRowIsDeletedWithoutASession()
{
    Plant plant({ VerbMatrix::workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("never-there"));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("never-there")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rowsOf(QStringLiteral("never-there")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/never-there")), 0);
}

void EndingTest::unreachableWorkerRefuses()
{
    sim::WorkerConfig down = VerbMatrix::workerWith(sim::Status::Working);
    down.reachable = false;
    Plant plant({ down });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    QTRY_VERIFY(!desk.service()
                     .permissions()
                     .verb(Verb::Delete, desk.session(0, QStringLiteral("subject")))
                     .reason.isEmpty());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("subject")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(view.error.contains(QStringLiteral("does not answer")));
    QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
}

void EndingTest::workerDiesInBetweenAndReturns_data()
{
    QTest::addColumn<int>("verb");
    for (const Verb verb : { Verb::Start, Verb::Stop, Verb::Restart, Verb::LogOut, Verb::Delete })
        QTest::addRow("%s", VerbMatrix::verbCase(verb).name) << static_cast<int>(verb);
}

void EndingTest::workerDiesInBetweenAndReturns()
{
    QFETCH(int, verb);
    const VerbMatrix::VerbCase &what = VerbMatrix::verbCase(static_cast<Verb>(verb));
    Plant plant({ VerbMatrix::workerWith(what.before) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Drop;
    fault.afterActing = true;
    fault.method = what.method;
    fault.path = what.path;
    const int number = plant.fleet().addFault(fault);
    const OperationId id = desk.run(what.verb, 0, QStringLiteral("subject"));
    QTRY_COMPARE_WITH_TIMEOUT(plant.fleet().faultHits(number), 1, 20'000);
    plant.fleet().worker(0).die();
    QTest::qWait(300);
    plant.fleet().worker(0).comeBack();
    const auto view = desk.ended(id);
    QCOMPARE(plant.unfinished(), 0);
    const bool destroys = what.verb == Verb::LogOut || what.verb == Verb::Delete;
    if (!destroys || view.state == OperationState::Succeeded) {
        QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
        QCOMPARE(plant.rowsOf(QStringLiteral("subject")), what.verb == Verb::Delete ? 0 : 1);
    } else { // it may have been the call that took the server down: a person decides
        QVERIFY2(view.error.contains(QStringLiteral("not asked again")), qPrintable(view.error));
        QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
    }
    if (destroys)
        QCOMPARE(plant.calls(0, QLatin1StringView(what.method) + u' ' + QLatin1StringView(what.path)), 1);
}

QTEST_GUILESS_MAIN(EndingTest)
#include "test_ending.moc"
