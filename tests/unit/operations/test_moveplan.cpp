// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/movestage.h"

#include "core/redact.h"
#include "operations/moves/moveplan.h"
#include "operations/moves/movepreparation.h"

#include <QJsonDocument>
#include <QTest>

using namespace quayside;
using namespace quayside::test;
using operations::MovePlan;
using operations::MoveRequest;
using operations::MoveWay;
using operations::PlannedCall;
using operations::PlannedStep;
using shardmap::OperationState;

namespace {

MoveRequest requestFor(Desk &desk, MoveWay way)
{
    MoveRequest request;
    request.session = desk.session(MoveStage::kFrom, MoveStage::kName);
    request.target = Desk::key(MoveStage::kTo, MoveStage::kName).worker;
    request.way = way;
    return request;
}

/** A body in one spelling, its secrets masked. */
QString spelled(const QByteArray &body)
{
    return body.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument::fromJson(redact::json(body)).toJson(QJsonDocument::Compact));
}

bool isChange(const QString &method)
{
    return method != QStringLiteral("GET");
}

/** The calls that change something, as "POST http://… {…}". */
QStringList planned(const std::vector<PlannedStep> &steps, const QString &mark)
{
    QStringList lines;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind != PlannedCall::Kind::Http || !call.certain || !isChange(call.method))
                continue;
            const QString line = call.method + u' ' + call.url + u' ' + spelled(call.body);
            lines << QString(line).replace(MovePlan::kMark, mark);
        }
    }
    return lines;
}

QStringList received(MoveStage &stage)
{
    QStringList lines;
    for (const sim::RequestRecord &record : stage.plant.fleet().requests()) {
        const QString method = QString::fromStdString(record.method);
        if (!isChange(method))
            continue;
        const QString url
            = QString::fromStdString(stage.plant.fleet().worker(record.worker).url() + record.target);
        lines << method + u' ' + url + u' ' + spelled(QByteArray::fromStdString(record.body));
    }
    return lines;
}

/** Paths that the plan reads, each once. */
QSet<QString> readings(const std::vector<PlannedStep> &steps)
{
    QSet<QString> urls;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind == PlannedCall::Kind::Http && call.certain && !isChange(call.method))
                urls.insert(call.url);
        }
    }
    return urls;
}

} // namespace

/** What a plan says is what the servers receive and the database executes. */
class MovePlanTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatServersReceive_data();
    void saysWhatServersReceive();
    void statementsDoTheMove();
    void hasTheStepsOfTheOperation_data();
    void hasTheStepsOfTheOperation();
    void secretsAreMasked();
    void evacuationWritesATombstone();
};

void MovePlanTest::saysWhatServersReceive_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<bool>("shared");
    QTest::newRow("no gap") << int(MoveWay::NoGap) << false;
    QTest::newRow("strict") << int(MoveWay::Strict) << false;
    QTest::newRow("reassign") << int(MoveWay::Reassign) << true;
}

void MovePlanTest::saysWhatServersReceive()
{
    QFETCH(const int, way);
    QFETCH(const bool, shared);
    MoveStage stage(shared);
    Desk desk(stage.plant.file());
    const MoveRequest request = requestFor(desk, MoveWay(way));
    const auto config = desk.service().moves().luggage(request);
    QTRY_VERIFY(config.isFinished());
    QVERIFY(config.result());
    const auto steps = desk.service().moves().steps(request, *config.result());
    stage.plant.fleet().clearRequests();
    stage.plant.fleet().setAutoScan(1);
    const OperationId id = desk.service().moveSession(request);
    const auto view = desk.ended(id);
    QVERIFY2(view.state == OperationState::Succeeded, qPrintable(view.error));
    QCOMPARE(received(stage).join(u'\n'), planned(steps, id.toString()).join(u'\n'));
    QSet<QString> asked;
    for (const sim::RequestRecord &record : stage.plant.fleet().requests())
        asked.insert(QString::fromStdString(stage.plant.fleet().worker(record.worker).url() + record.target));
    for (const QString &url : readings(steps))
        QVERIFY2(asked.contains(url), qPrintable(url));
}

void MovePlanTest::statementsDoTheMove()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const auto steps = desk.service().moves().steps(requestFor(desk, MoveWay::NoGap), {});
    int executed = 0;
    for (const PlannedStep &step : steps) {
        for (const PlannedCall &call : step.calls) {
            if (call.kind != PlannedCall::Kind::Sql)
                continue;
            QVERIFY2(stage.plant.database().run(call.sql.toUtf8()), qPrintable(call.sql));
            ++executed;
        }
        if (step.key == QStringLiteral("reserve"))
            QCOMPARE(stage.plant.reservations(), 1);
    }
    QCOMPARE(executed, 3 + 4);
    QCOMPARE(stage.mapped(), MoveStage::kTo);
    QCOMPARE(stage.plant.reservations(), 0);
}

void MovePlanTest::hasTheStepsOfTheOperation_data()
{
    saysWhatServersReceive_data();
    QTest::newRow("evacuate") << int(MoveWay::Evacuate) << false;
}

void MovePlanTest::hasTheStepsOfTheOperation()
{
    QFETCH(const int, way);
    QFETCH(const bool, shared);
    MoveStage stage(shared);
    Desk desk(stage.plant.file());
    const auto steps = desk.service().moves().steps(requestFor(desk, MoveWay(way)), {});
    if (MoveWay(way) == MoveWay::Evacuate)
        stage.plant.fleet().worker(MoveStage::kFrom).die();
    const OperationId id = MoveStage::begin(desk, MoveWay(way));
    const auto view = desk.service().view(id);
    QStringList operation;
    for (const shardmap::StepRecord &step : view.steps)
        operation << step.key;
    QStringList plan;
    for (const PlannedStep &step : steps) {
        plan << step.key;
        QVERIFY(!step.title.isEmpty());
    }
    QCOMPARE(plan, operation);
}

void MovePlanTest::secretsAreMasked()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const MoveRequest request = requestFor(desk, MoveWay::NoGap);
    const auto config = desk.service().moves().luggage(request);
    QTRY_VERIFY(config.isFinished());
    QVERIFY(config.result()->config.contains("planted-"));
    const QString text = MovePlan::toText(desk.service().moves().steps(request, *config.result()));
    QVERIFY(!text.contains(QStringLiteral("planted-")));
    QVERIFY(text.contains(redact::mask()));
    QVERIFY(text.contains(QStringLiteral("UPDATE \"waha_session\" SET \"worker_id\"")));
    QVERIFY(text.contains(QStringLiteral("DELETE http://")));
}

void MovePlanTest::evacuationWritesATombstone()
{
    MoveStage stage;
    Desk desk(stage.plant.file());
    const QString text
        = MovePlan::toText(desk.service().moves().steps(requestFor(desk, MoveWay::Evacuate), { "{}", {} }));
    QVERIFY(text.contains(QStringLiteral("INSERT INTO quayside_tombstone")));
    QVERIFY(text.contains(MoveStage::kAccount));
    QVERIFY(!text.contains(QStringLiteral("DELETE http://")));
}

QTEST_GUILESS_MAIN(MovePlanTest)
#include "test_moveplan.moc"
