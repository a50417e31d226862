// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "unit/waiting.h"

namespace quayside::test {

using namespace shardmap;

Console::Console(const QString &actor)
{
    map.setActor(actor);
}

bool Console::open(const MapLocation &location, bool withOwnTables)
{
    if (!await(map.open(location)) || !QTest::qWaitFor([this] { return view.loaded; }, 20'000))
        return false;
    return !withOwnTables || map.info().hasOwnTables || await(map.installOwnTables()).has_value();
}

LeaseToken Console::begin(const QString &id, const QString &worker, const QString &name)
{
    return await(map.beginOperation(makeOperation(id, worker, name))).value_or(LeaseToken());
}

QString Console::outcomeOfBegin(const OperationRecord &operation)
{
    return outcome(await(map.beginOperation(operation)));
}

OperationRecord makeOperation(const QString &id, const QString &worker, const QString &name)
{
    OperationRecord operation;
    operation.id = OperationId(id);
    operation.kind = QStringLiteral("create");
    operation.subject = { WorkerId(worker), name };
    operation.state = OperationState::Running;
    operation.input = "{\"engine\":\"NOWEB\"}";
    operation.reason = QStringLiteral("asked by the customer");
    StepRecord reserve;
    reserve.key = QStringLiteral("reserve");
    StepRecord create;
    create.sequence = 1;
    create.key = QStringLiteral("create");
    operation.steps = { reserve, create };
    return operation;
}

SessionRow makeSession(const QString &name, const QString &user, const QString &worker)
{
    return { {}, name, UserId(user), WorkerId(worker) };
}

} // namespace quayside::test
