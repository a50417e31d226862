// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/requestlog.h"
#include "unit/operations/desk.h"
#include "unit/operations/plant.h"

#include <QTest>

#include <algorithm>

using namespace quayside;
using namespace quayside::test;
using operations::RequestLog;
using operations::RequestRecord;
using operations::Verb;
using shardmap::OperationState;

namespace {

waha::CallNote note(const QString &path, int status = 200, qint64 startedMs = 1'000)
{
    waha::CallNote call;
    call.method = QStringLiteral("GET");
    call.path = path;
    call.status = status;
    call.startedMs = startedMs;
    call.elapsedMs = 7;
    return call;
}

shardmap::OperationRecord recordWith(const QStringList &steps)
{
    shardmap::OperationRecord record;
    for (const QString &key : steps) {
        shardmap::StepRecord step;
        step.key = key;
        record.steps.push_back(step);
    }
    return record;
}

QString said(const std::vector<RequestRecord> &requests)
{
    QStringList lines;
    for (const RequestRecord &request : requests)
        lines << request.step + u": " + request.call.method + u' ' + request.call.path;
    return lines.join(u'\n');
}

bool has(const std::vector<RequestRecord> &requests, const QString &method, const QString &path)
{
    return std::ranges::any_of(requests, [&](const RequestRecord &request) {
        return request.call.method == method && request.call.path == path && request.call.status > 0;
    });
}

} // namespace

/** The calls of an operation: noted, bounded, in the journal for everybody, without secrets. */
class RequestsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameCallsAreCounted();
    void onlyTheNewestAreKept();
    void journalKeepsTheStepsOwnData();
    void anotherStartGoesOnWithThem();
    void operationNotesItsCalls();
    void everyConsoleSeesThem();
    void unansweredCallSaysWhy();
    void secretsAreNowhere();
};

void RequestsTest::sameCallsAreCounted()
{
    const auto log = std::make_shared<RequestLog>();
    log->enter(QStringLiteral("look"));
    const auto noter = log->noter(WorkerId(QStringLiteral("1")));
    noter(note(QStringLiteral("/a"), 200, 1'000));
    noter(note(QStringLiteral("/a"), 200, 2'000));
    noter(note(QStringLiteral("/a"), 500, 3'000));
    noter(note(QStringLiteral("/a"), 200, 4'000));
    const auto requests = log->all(recordWith({ QStringLiteral("look") }));
    QCOMPARE(requests.size(), size_t(3)); // what differs stays apart, in its order
    QCOMPARE(requests[0].times, 2);
    QCOMPARE(requests[0].lastMs, 2'000);
    QCOMPARE(requests[1].call.status, 500);
    QCOMPARE(requests[2].times, 1);
}

void RequestsTest::onlyTheNewestAreKept()
{
    const auto log = std::make_shared<RequestLog>();
    log->enter(QStringLiteral("look"));
    const auto noter = log->noter(WorkerId(QStringLiteral("1")));
    for (int i = 0; i < 3 * RequestLog::kPerStep; ++i)
        noter(note(QStringLiteral("/%1").arg(i)));
    const auto requests = log->all(recordWith({ QStringLiteral("look") }));
    QCOMPARE(requests.size(), size_t(RequestLog::kPerStep));
    QCOMPARE(requests.back().call.path, QStringLiteral("/%1").arg(3 * RequestLog::kPerStep - 1));
}

void RequestsTest::journalKeepsTheStepsOwnData()
{
    const auto log = std::make_shared<RequestLog>();
    shardmap::OperationRecord record = recordWith({ QStringLiteral("look"), QStringLiteral("call") });
    record.steps[0].data = R"({"account":"12025550101"})";
    QCOMPARE(log->addedTo(record.steps[0]), record.steps[0].data); // nothing to add
    log->enter(QStringLiteral("look"));
    log->noter(WorkerId(QStringLiteral("1")))(note(QStringLiteral("/a")));
    record.steps[0].data = log->addedTo(record.steps[0]);
    QVERIFY(record.steps[0].data.contains(R"("account":"12025550101")"));
    const auto read = RequestLog::read(record);
    QCOMPARE(read.size(), size_t(1));
    QVERIFY(read == log->all(record));
}

void RequestsTest::anotherStartGoesOnWithThem()
{
    const auto first = std::make_shared<RequestLog>();
    shardmap::OperationRecord record = recordWith({ QStringLiteral("look") });
    first->enter(QStringLiteral("look"));
    first->noter(WorkerId(QStringLiteral("1")))(note(QStringLiteral("/before")));
    record.steps[0].data = first->addedTo(record.steps[0]);
    const auto second = std::make_shared<RequestLog>();
    second->adopt(record);
    second->enter(QStringLiteral("look"));
    second->noter(WorkerId(QStringLiteral("1")))(note(QStringLiteral("/after")));
    record.steps[0].data = second->addedTo(record.steps[0]);
    QCOMPARE(said(RequestLog::read(record)), QStringLiteral("look: GET /before\nlook: GET /after"));
}

void RequestsTest::operationNotesItsCalls()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("subject", "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    const auto view = desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY2(has(view.requests, QStringLiteral("POST"), QStringLiteral("/api/sessions/subject/restart")),
             qPrintable(said(view.requests)));
    const auto call = std::ranges::find(view.requests, QStringLiteral("call"), &RequestRecord::step);
    QVERIFY(call != view.requests.end());
    QCOMPARE(call->worker, WorkerId(QStringLiteral("1")));
    QVERIFY(call->call.status >= 200 && call->call.status < 300);
    QVERIFY(call->call.startedMs >= view.startedMs);
    QVERIFY(std::ranges::count(view.requests, QStringLiteral("observe"), &RequestRecord::step) >= 1);
}

void RequestsTest::everyConsoleSeesThem()
{
    sim::WorkerConfig first;
    first.sessions = { Plant::working("subject", "12025550101") };
    Plant plant({ first });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    const OperationId id = desk.run(Verb::Stop, 0, QStringLiteral("subject"));
    const auto own = desk.ended(id);
    Desk other(plant.file(), QStringLiteral("support@desk-2"));
    QTRY_VERIFY(!other.service().view(id).requests.empty());
    const auto seen = other.service().view(id);
    QVERIFY(!seen.mine);
    QVERIFY2(has(seen.requests, QStringLiteral("POST"), QStringLiteral("/api/sessions/subject/stop")),
             qPrintable(said(seen.requests)));
    QVERIFY(seen.requests == own.requests);
}

void RequestsTest::unansweredCallSaysWhy()
{
    sim::WorkerConfig worker;
    worker.sessions = { Plant::working("subject", "12025550101") };
    Plant plant({ worker });
    plant.addRow(0, QStringLiteral("subject"));
    Desk desk(plant.file());
    sim::Fault fault;
    fault.effect = sim::Fault::Effect::Reset;
    fault.method = "POST";
    fault.path = "/api/sessions/subject/restart";
    fault.times = 1;
    plant.fleet().addFault(fault);
    const auto view = desk.ended(desk.run(Verb::Restart, 0, QStringLiteral("subject")));
    const auto lost = std::ranges::find_if(
        view.requests, [](const RequestRecord &request) { return request.call.status == 0; });
    QVERIFY2(lost != view.requests.end(), qPrintable(said(view.requests)));
    QVERIFY(!lost->call.problem.isEmpty());
}

void RequestsTest::secretsAreNowhere()
{
    sim::WorkerConfig worker;
    worker.apiKey = "planted-key-of-a-worker";
    Plant plant({ worker });
    Desk desk(plant.file());
    const QJsonObject proxy { { QStringLiteral("server"), QStringLiteral("proxy.example.com:8080") },
                              { QStringLiteral("password"), QStringLiteral("planted-proxy-password") } };
    const auto view
        = desk.ended(desk.create(0, QStringLiteral("fresh"), 1, { { QStringLiteral("proxy"), proxy } }));
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QVERIFY(has(view.requests, QStringLiteral("POST"), QStringLiteral("/api/sessions")));
    for (const RequestRecord &request : view.requests)
        QVERIFY(!QString(request.call.path + request.call.problem).contains(QStringLiteral("planted-")));
    QCOMPARE(plant.database().value("SELECT COUNT(*) FROM quayside_step WHERE data LIKE '%/api/sessions%'")
                 > "0",
             true);
    QCOMPARE(plant.database().value("SELECT COUNT(*) FROM quayside_step WHERE data LIKE '%planted-%'"), "0");
}

QTEST_GUILESS_MAIN(RequestsTest)
#include "test_requests.moc"
