// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QTest>

#include <optional>

using namespace quayside;
using namespace quayside::testing;
using operations::Verb;
using shardmap::OperationState;

namespace {

/** One way a server can answer a lifecycle call. */
struct Trouble
{
    const char *name;
    std::optional<sim::Fault::Effect> effect;
    bool afterActing = false;
    int status = 500;
    const char *body = "";
    int times = 1;
    bool mayFail = false; //!< a refusal: the verb fails, in the server's words
};

constexpr const char *kLockTimeout
    = R"({"statusCode":500,"exception":{"message":"async-lock timed out in queue subject","name":"Error"}})";
constexpr const char *kRefusal
    = R"({"message":"Session 'subject' can not do that now.","error":"Unprocessable Entity","statusCode":422})";

const std::vector<Trouble> &troubles()
{
    using Effect = sim::Fault::Effect;
    static const std::vector<Trouble> all {
        { "well", {}, false, 0, "", 0, false },
        { "dropped-before", Effect::Drop, false, 0, "", 1, false },
        { "dropped-after-acting", Effect::Drop, true, 0, "", 1, false },
        { "reset-after-acting", Effect::Reset, true, 0, "", 1, false },
        { "slow", Effect::Slow, false, 0, "", 1, false },
        { "timeout", Effect::Hang, false, 0, "", 1, false },
        { "timeout-after-acting", Effect::Hang, true, 0, "", 1, false },
        { "422", Effect::Status, false, 422, kRefusal, 1, true },
        { "500", Effect::Status, false, 500, "", 1, false },
        { "500-after-acting", Effect::Status, true, 500, "", 1, false },
        { "lock-timeout", Effect::Status, false, 500, kLockTimeout, 1, false },
        { "garbage", Effect::Garbage, false, 0, "", 1, false },
        { "garbage-after-acting", Effect::Garbage, true, 0, "", 1, false },
        { "proxy-502", Effect::Html, false, 502, "", 1, false },
        { "dropped-always", Effect::Drop, false, 0, "", -1, true },
    };
    return all;
}

sim::Fault faultOf(const Trouble &trouble, const std::string &method, const std::string &path)
{
    sim::Fault fault;
    fault.effect = *trouble.effect;
    fault.afterActing = trouble.afterActing;
    fault.status = trouble.status;
    fault.body = trouble.body;
    fault.times = trouble.times;
    fault.delayMs = 300;
    fault.method = method;
    fault.path = path;
    return fault;
}

struct VerbCase
{
    Verb verb;
    const char *name;
    const char *method;
    const char *path;
    sim::Status before;
};

const std::vector<VerbCase> &verbCases()
{
    static const std::vector<VerbCase> all {
        { Verb::Start, "start", "POST", "/api/sessions/subject/start", sim::Status::Stopped },
        { Verb::Stop, "stop", "POST", "/api/sessions/subject/stop", sim::Status::Working },
        { Verb::Restart, "restart", "POST", "/api/sessions/subject/restart", sim::Status::Working },
        { Verb::LogOut, "logout", "POST", "/api/sessions/subject/logout", sim::Status::Working },
        { Verb::Delete, "delete", "DELETE", "/api/sessions/subject", sim::Status::Working },
    };
    return all;
}

constexpr const char *kPhone = "12025550101";

sim::WorkerConfig workerWith(sim::Status before)
{
    sim::WorkerConfig worker;
    sim::SessionSeed seed;
    seed.name = "subject";
    seed.status = before;
    seed.phone = kPhone;
    worker.sessions = { seed, Plant::working("bystander", "12025550199") };
    return worker;
}

} // namespace

class VerbsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbUnderEveryTrouble_data();
    void everyVerbUnderEveryTrouble();
    void failedIsRestartedNotStarted();
    void stoppedIsStartedByRestart();
    void alreadyStartedIsLookedAt();
    void workerDiesInBetweenAndReturns_data();
    void workerDiesInBetweenAndReturns();
    void sessionVanishes();
    void badKeyIsToldAtOnce();
    void deletedOrphanNeedsNoRow();
    void missingRowIsDeletedWithoutASession();
    void availabilitySaysWhy();
    void unreachableWorkerRefuses();
    void cancelledWhileObserving();
    void timelineTellsWho();

private:
    void checkEnd(Plant &plant, Desk &desk, Verb verb, const operations::OperationView &view, bool mayFail);
};

void VerbsTest::everyVerbUnderEveryTrouble_data()
{
    QTest::addColumn<int>("verbCase");
    QTest::addColumn<int>("trouble");
    for (size_t v = 0; v < verbCases().size(); ++v) {
        for (size_t t = 0; t < troubles().size(); ++t) {
            const QByteArray name = QByteArray(verbCases()[v].name) + ' ' + troubles()[t].name;
            QTest::newRow(name.constData()) << static_cast<int>(v) << static_cast<int>(t);
        }
    }
}

void VerbsTest::everyVerbUnderEveryTrouble()
{
    QFETCH(int, verbCase);
    QFETCH(int, trouble);
    const VerbCase &what = verbCases()[static_cast<size_t>(verbCase)];
    const Trouble &how = troubles()[static_cast<size_t>(trouble)];
    Plant plant({ workerWith(what.before) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.addRow(0, QStringLiteral("bystander"));
    Desk desk(plant.file());
    if (how.effect)
        plant.fleet().addFault(faultOf(how, what.method, what.path));
    const OperationId id = desk.run(what.verb, 0, QStringLiteral("subject"));
    const operations::OperationView view = desk.ended(id);
    checkEnd(plant, desk, what.verb, view, how.mayFail);
}

void VerbsTest::checkEnd(Plant &plant, Desk &, Verb verb, const operations::OperationView &view, bool mayFail)
{
    QCOMPARE(plant.reservations(), 0);
    QCOMPARE(plant.unfinished(), 0);
    QCOMPARE(plant.truth(0, QStringLiteral("bystander")).status, sim::Status::Working);
    if (mayFail) {
        QCOMPARE(toString(view.state), toString(OperationState::Failed));
        QVERIFY2(!view.error.isEmpty(), "a failure says why");
        QVERIFY(plant.has(0, QStringLiteral("subject")));
        QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
        return;
    }
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    const sim::SessionTruth truth = plant.truth(0, QStringLiteral("subject"));
    switch (verb) {
    case Verb::Delete:
        QVERIFY(!plant.has(0, QStringLiteral("subject")));
        QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 0);
        return;
    case Verb::Stop:
        QCOMPARE(truth.status, sim::Status::Stopped);
        QCOMPARE(truth.linkedTo, std::string(kPhone));
        break;
    case Verb::LogOut:
        QCOMPARE(truth.linkedTo, std::string());
        break;
    default:
        QCOMPARE(truth.status, sim::Status::Working);
    }
    QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
}

void VerbsTest::failedIsRestartedNotStarted()
{
    Plant plant({ workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.fleet().setStatus(0, "subject", sim::Status::Failed);
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Start, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/start")), 0);
    QVERIFY(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")) >= 1);
}

void VerbsTest::stoppedIsStartedByRestart()
{
    Plant plant({ workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.truth(0, QStringLiteral("subject")).status, sim::Status::Working);
    QCOMPARE(plant.calls(0, QStringLiteral("POST /api/sessions/subject/restart")), 0);
}

void VerbsTest::alreadyStartedIsLookedAt()
{
    Plant plant({ workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, QStringLiteral("subject"), SessionStatus::Stopped));
    const OperationId id = desk.run(Verb::Start, 0, QStringLiteral("subject"));
    plant.fleet().setStatus(0, "subject", sim::Status::Working); // somebody else was faster
    const auto view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
}

void VerbsTest::workerDiesInBetweenAndReturns_data()
{
    QTest::addColumn<int>("verbCase");
    for (size_t v = 0; v < verbCases().size(); ++v)
        QTest::newRow(verbCases()[v].name) << static_cast<int>(v);
}

void VerbsTest::workerDiesInBetweenAndReturns()
{
    QFETCH(int, verbCase);
    const VerbCase &what = verbCases()[static_cast<size_t>(verbCase)];
    Plant plant({ workerWith(what.before) });
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
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.unfinished(), 0);
    QCOMPARE(plant.rowsOf(QStringLiteral("subject")), what.verb == Verb::Delete ? 0 : 1);
}

void VerbsTest::sessionVanishes()
{
    Plant plant({ workerWith(sim::Status::Working) });
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

void VerbsTest::badKeyIsToldAtOnce()
{
    Plant plant({ workerWith(sim::Status::Working) });
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

void VerbsTest::deletedOrphanNeedsNoRow()
{
    Plant plant({ workerWith(sim::Status::Working) });
    Desk desk(plant.file());
    QVERIFY(desk.session(0, QStringLiteral("subject")).isValid());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(!plant.has(0, QStringLiteral("subject")));
    const sim::Truth truth = plant.fleet().truth();
    QVERIFY2(truth.phone(kPhone) == nullptr, "deleting a running session takes its device off the phone");
}

void VerbsTest::missingRowIsDeletedWithoutASession()
{
    Plant plant({ workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("never-there"));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("never-there")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(plant.rowsOf(QStringLiteral("never-there")), 0);
    QCOMPARE(plant.calls(0, QStringLiteral("DELETE /api/sessions/never-there")), 0);
}

void VerbsTest::availabilitySaysWhy()
{
    Plant plant({ workerWith(sim::Status::Stopped) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.addRow(0, QStringLiteral("never-there"));
    Desk desk(plant.file());
    QVERIFY(desk.waitForStatus(0, QStringLiteral("subject"), SessionStatus::Stopped));
    const auto subject = desk.session(0, QStringLiteral("subject"));
    const auto missing = desk.session(0, QStringLiteral("never-there"));
    QVERIFY(desk.service().changesAllowed().available);
    QVERIFY(desk.service().availability(Verb::Start, subject).available);
    QVERIFY(!desk.service().availability(Verb::Stop, subject).available);
    QVERIFY(!desk.service().availability(Verb::Create, subject).available);
    const auto start = desk.service().availability(Verb::Start, missing);
    QVERIFY(!start.available);
    QVERIFY2(start.reason.contains(QStringLiteral("create it again")), qPrintable(start.reason));
    QVERIFY(desk.service().availability(Verb::Create, missing).available);

    const OperationId id = desk.run(Verb::Start, 0, QStringLiteral("subject"));
    const auto busy = desk.service().availability(Verb::Restart, subject);
    QVERIFY(!busy.available);
    QVERIFY2(busy.reason.contains(QStringLiteral("support@desk-1")), qPrintable(busy.reason));
    QCOMPARE(desk.service().operationOn(Desk::key(0, QStringLiteral("subject"))), id);
    QCOMPARE(desk.service().runningCount(), 1);
    (void)desk.ended(id);
    QVERIFY(desk.service().operationOn(Desk::key(0, QStringLiteral("subject"))).isEmpty());
}

void VerbsTest::unreachableWorkerRefuses()
{
    sim::WorkerConfig down = workerWith(sim::Status::Working);
    down.reachable = false;
    Plant plant({ down });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    QTRY_VERIFY(!desk.service()
                     .availability(Verb::Delete, desk.session(0, QStringLiteral("subject")))
                     .reason.isEmpty());
    const auto view = desk.ended(desk.run(Verb::Delete, 0, QStringLiteral("subject")));
    QCOMPARE(toString(view.state), toString(OperationState::Failed));
    QVERIFY(view.error.contains(QStringLiteral("does not answer")));
    QCOMPARE(plant.rowsOf(QStringLiteral("subject")), 1);
}

void VerbsTest::cancelledWhileObserving()
{
    sim::WorkerConfig worker = workerWith(sim::Status::Stopped);
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

void VerbsTest::timelineTellsWho()
{
    Plant plant({ workerWith(sim::Status::Working) });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    (void)desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QString told;
    for (const fleet::TimelineEntry &entry : desk.timeline().of(Desk::key(0, QStringLiteral("subject"))))
        told += entry.text;
    QVERIFY2(told.contains(QStringLiteral("support@desk-1")), qPrintable(told));
}

QTEST_GUILESS_MAIN(VerbsTest)
#include "tst_verbs.moc"
