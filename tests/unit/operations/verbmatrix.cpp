// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/verbmatrix.h"

#include "unit/operations/desk.h"

#include <QTest>

#include <algorithm>

namespace quayside::test {

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

const std::vector<VerbMatrix::VerbCase> &verbCases()
{
    static const std::vector<VerbMatrix::VerbCase> all {
        { Verb::Start, "start", "POST", "/api/sessions/subject/start", sim::Status::Stopped },
        { Verb::Stop, "stop", "POST", "/api/sessions/subject/stop", sim::Status::Working },
        { Verb::Restart, "restart", "POST", "/api/sessions/subject/restart", sim::Status::Working },
        { Verb::LogOut, "logout", "POST", "/api/sessions/subject/logout", sim::Status::Working },
        { Verb::Delete, "delete", "DELETE", "/api/sessions/subject", sim::Status::Working },
    };
    return all;
}

} // namespace

void VerbMatrix::addRows(const std::vector<Verb> &verbs)
{
    QTest::addColumn<int>("verb");
    QTest::addColumn<int>("trouble");
    for (const Verb verb : verbs) {
        for (size_t t = 0; t < troubles().size(); ++t) {
            QTest::addRow("%s %s", verbCase(verb).name, troubles()[t].name)
                << static_cast<int>(verb) << static_cast<int>(t);
        }
    }
}

const VerbMatrix::VerbCase &VerbMatrix::verbCase(Verb verb)
{
    return *std::find_if(verbCases().begin(), verbCases().end(),
                         [verb](const VerbCase &known) { return known.verb == verb; });
}

sim::WorkerConfig VerbMatrix::workerWith(sim::Status before)
{
    sim::WorkerConfig worker;
    sim::SessionSeed seed;
    seed.name = "subject";
    seed.status = before;
    seed.phone = kPhone;
    worker.sessions = { seed, Plant::working("bystander", "12025550199") };
    return worker;
}

void VerbMatrix::run(int verb, int trouble)
{
    const VerbCase &what = verbCase(static_cast<Verb>(verb));
    const Trouble &how = troubles()[static_cast<size_t>(trouble)];
    Plant plant({ workerWith(what.before) });
    plant.addRow(0, QStringLiteral("subject"));
    plant.addRow(0, QStringLiteral("bystander"));
    Desk desk(plant.file());
    if (how.effect)
        plant.fleet().addFault(faultOf(how, what.method, what.path));
    const OperationId id = desk.run(what.verb, 0, QStringLiteral("subject"));
    checkEnd(plant, what.verb, desk.ended(id), how.mayFail);
}

void VerbMatrix::checkEnd(const Plant &plant, Verb verb, const operations::OperationView &view, bool mayFail)
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

} // namespace quayside::test
