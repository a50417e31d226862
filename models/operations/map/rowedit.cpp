// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/rowedit.h"

#include "operations/engine/observation.h"
#include "operations/map/mapedittext.h"
#include "operations/map/rowoperation.h"

#include <QUuid>

namespace quayside::operations {

using shardmap::OperationState;

namespace {

Result<void> judge(RowEdit::Expected expected, const Sighting &seen, const QString &name)
{
    const bool present = seen.kind == Sighting::Kind::Present;
    const bool absent = seen.kind == Sighting::Kind::Absent;
    if (!present && !absent)
        return failure(seen.error);
    switch (expected) {
    case RowEdit::Expected::Absent:
        return absent ? Result<void>() : Result<void>(failure(MapEditText::stillThere(name)));
    case RowEdit::Expected::Running:
        if (present && !seen.session.status.isRunning())
            return failure(MapEditText::notRunning(name));
        break;
    default:
        break;
    }
    return present ? Result<void>() : Result<void>(failure(MapEditText::gone()));
}

} // namespace

Future<void> RowEdits::run(RowEdit edit)
{
    return toFuture<void>(carryOut(std::move(edit)));
}

shardmap::OperationRecord RowEdits::recordOf(const RowEdit &edit) const
{
    shardmap::OperationRecord record;
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.kind = edit.change.kind;
    record.subject = edit.subject;
    record.state = OperationState::Running;
    record.target = edit.change.target;
    record.input = edit.change.toJson();
    record.actor = m_map.actor();
    shardmap::StepRecord step;
    step.key = RowOperation::stepKey(record.kind);
    record.steps.push_back(step);
    return record;
}

QCoro::Task<Result<void>> RowEdits::check(RowEdit edit)
{
    if (edit.expected == RowEdit::Expected::Anything)
        co_return Result<void>();
    const Result<waha::SessionInfo> seen = co_await m_scope.call(edit.client.session(edit.subject.name));
    const Sighting sighting = seen ? Sighting::of(*seen) : Sighting::of(seen.error());
    co_return judge(edit.expected, sighting, edit.subject.name);
}

QCoro::Task<Result<void>> RowEdits::carryOut(RowEdit edit)
{
    const Result<void> checked = co_await check(edit);
    if (!checked)
        co_return checked;
    const shardmap::OperationRecord record = recordOf(edit);
    CO_TRY_VALUE(const shardmap::LeaseToken begun, co_await m_scope.call(m_map.beginOperation(record)));
    const shardmap::LeaseToken &token = begun;
    const Result<void> written = co_await m_scope.call(edit.change.apply(m_map, token));
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    shardmap::StepRecord step = record.steps.front();
    step.state = written ? shardmap::StepState::Done : shardmap::StepState::Failed;
    const OperationState end = written ? OperationState::Succeeded : OperationState::Failed;
    const QString error = written ? QString() : written.error().toDisplayString();
    const Result<void> noted = co_await m_scope.call(m_map.writeStep(token, step, OperationState::Running));
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    const Result<void> ended = co_await m_scope.call(m_map.endOperation(token, end, error));
    if (!written)
        co_return written;
    co_return noted ? ended : noted;
}

} // namespace quayside::operations
