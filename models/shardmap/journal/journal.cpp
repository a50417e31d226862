// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journal/journal.h"

#include "shardmap/backend/statement.h"
#include "shardmap/journal/journalreader.h"
#include "shardmap/journal/leases.h"
#include "shardmap/stores/auditlog.h"
#include "shardmap/stores/desiredstore.h"
#include "shardmap/stores/slotstore.h"
#include "shardmap/stores/writetext.h"

namespace quayside::shardmap {

namespace {

/** "ok", or the stable name of what else it ended as, or why it failed; of differences both. */
QString resultOf(const OperationRecord &record)
{
    if (record.state == OperationState::Succeeded)
        return QStringLiteral("ok");
    if (record.state == OperationState::Differs)
        return toString(record.state) + QStringLiteral(": ") + record.error;
    return record.error.isEmpty() ? toString(record.state) : record.error;
}

} // namespace

Result<LeaseToken> Journal::begin(const OperationRecord &operation)
{
    return inWriteTransaction(m_map, Needs::RowsAndOwnTables, [&]() -> Result<LeaseToken> {
        TRY_VALUE(const auto begun, alreadyBegun(operation.id));
        if (begun)
            return *begun;
        TRY(requireUnleased(m_map, operation.subject, operation.account, operation.id));
        TRY(requireQuota(operation.quota));
        TRY(insert(operation));
        for (const StepRecord &step : operation.steps) {
            TRY(putStep(operation.id, step));
        }
        TRY(operationsWritten(m_map));
        return LeaseToken { operation.id, 1 };
    });
}

Result<void> Journal::requireQuota(const Quota &quota)
{
    if (quota.name.isEmpty())
        return {};
    Statement rows(m_map.own(),
                   expanded(m_map,
                            QStringLiteral("SELECT count(*), count(CASE WHEN quota_part = ? THEN 1 END) FROM"
                                           " quayside_operation WHERE quota = ? AND ended_ms = 0"
                                           " AND lease_until_ms >= %now")));
    TRY(rows.execute({ textValue(quota.part), quota.name }));
    const bool isUsedUp
        = rows.next() && (rows.integer(0) >= quota.most || rows.integer(1) >= quota.mostOfPart);
    TRY(rows.finished());
    return isUsedUp ? Result<void>(failure(WriteText::enoughMoves())) : Result<void>();
}

/** The same call again, after its answer was lost: this console's lease as it is. */
Result<std::optional<LeaseToken>> Journal::alreadyBegun(const OperationId &operation)
{
    Statement rows(
        m_map.own(),
        QStringLiteral("SELECT epoch, lease_owner FROM quayside_operation WHERE operation_id = ?"));
    TRY(rows.execute({ operation.toString() }));
    if (!rows.next()) {
        TRY(rows.finished());
        return std::nullopt;
    }
    if (rows.text(1) != m_signature.leaseOwner)
        return failure(WriteText::leaseLost());
    return LeaseToken { operation, rows.integer(0) };
}

Result<void> Journal::insert(const OperationRecord &operation)
{
    return executeOwn(
        m_map,
        expanded(
            m_map,
            QStringLiteral(
                "INSERT INTO quayside_operation (operation_id, kind, worker_id, session_name, account,"
                " parent_id, state, input, actor, reason, target_id, detail, quota, quota_part, created_ms,"
                " updated_ms, epoch, lease_owner, lease_until_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "?, ?, ?,"
                " %now, %now, 1, ?, %now + ?)")),
        { operation.id.toString(), operation.kind, textValue(operation.subject.worker.toString()),
          textValue(operation.subject.name), textValue(operation.account),
          textValue(operation.parent.toString()), toString(operation.state),
          textValue(QString::fromUtf8(operation.input)),
          textValue(operation.actor.isEmpty() ? m_signature.actor : operation.actor),
          textValue(operation.reason), textValue(operation.target.toString()), textValue(operation.detail),
          textValue(operation.quota.name), textValue(operation.quota.part), m_signature.leaseOwner,
          kLeaseMs });
}

Result<void> Journal::putStep(const OperationId &operation, const StepRecord &step)
{
    // A step starts when it first leaves Pending and ends when it leaves Running, by the database's clock.
    const bool started = step.state != StepState::Pending;
    const bool ended = started && step.state != StepState::Running;
    return executeOwn(
        m_map,
        expanded(
            m_map,
            QStringLiteral(
                "INSERT INTO quayside_step (operation_id, sequence, \"key\", state, note, data, started_ms,"
                " ended_ms) VALUES (?, ?, ?, ?, ?, ?, CASE WHEN ? THEN %now ELSE 0 END,"
                " CASE WHEN ? THEN %now ELSE 0 END) %upsert(operation_id, sequence)"
                " \"key\" = %new(\"key\"), state = %new(state), note = %new(note),"
                " data = %new(data), ended_ms = %new(ended_ms), started_ms ="
                " CASE WHEN quayside_step.started_ms > 0 THEN quayside_step.started_ms"
                " ELSE %new(started_ms) END")),
        { operation.toString(), step.sequence, step.key, toString(step.state), textValue(step.note),
          textValue(QString::fromUtf8(step.data)), started, ended });
}

Result<void> Journal::writeStep(const LeaseToken &token, const StepRecord &step, OperationState state)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        TRY(putStep(token.operation, step));
        TRY(executeOwn(
            m_map,
            expanded(
                m_map,
                QStringLiteral(
                    "UPDATE quayside_operation SET state = ?, updated_ms = %now WHERE operation_id = ?")),
            { toString(state), token.operation.toString() }));
        return operationsWritten(m_map);
    });
}

Result<void> Journal::setAccount(const LeaseToken &token, const QString &account)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        TRY(requireUnleased(m_map, {}, account, token.operation));
        TRY(executeOwn(m_map,
                       expanded(m_map,
                                QStringLiteral("UPDATE quayside_operation SET account = ?, updated_ms = "
                                               "%now WHERE operation_id = ?")),
                       { textValue(account), token.operation.toString() }));
        return operationsWritten(m_map);
    });
}

/** One operation's trouble is that operation's: the others are renewed all the same. */
Result<std::vector<LostLease>> Journal::renew(const std::vector<LeaseToken> &tokens)
{
    using Lost = std::vector<LostLease>;
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<Lost> {
        Lost lost;
        for (const LeaseToken &token : tokens) {
            const auto renewed = onItsOwn(m_map.own(), [&] { return renewOne(token); });
            if (renewed)
                continue;
            if (!isOfOneRow(renewed.error()))
                return failure(renewed.error());
            lost.push_back({ token.operation, renewed.error() });
        }
        return lost;
    });
}

Result<void> Journal::renewOne(const LeaseToken &token)
{
    TRY(requireLease(m_map, token));
    const QString operation = token.operation.toString();
    const QString lease = expanded(
        m_map,
        QStringLiteral("UPDATE quayside_operation SET lease_until_ms = %now + ? WHERE operation_id = ?"));
    TRY(executeOwn(m_map, lease, { kLeaseMs, operation }));
    const QString reserved = expanded(
        m_map,
        QStringLiteral("UPDATE quayside_reservation SET expires_ms = %now + ? WHERE operation_id = ?"
                       " AND expires_ms >= %now"));
    return executeOwn(m_map, reserved, { kLeaseMs + kReservationGraceMs, operation });
}

Result<void> Journal::end(const LeaseToken &token, OperationState end, const QString &error,
                          DesiredState desired)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        TRY(executeOwn(
            m_map,
            expanded(m_map,
                     QStringLiteral(
                         "UPDATE quayside_operation SET state = ?, error = ?, ended_ms = %now,"
                         " updated_ms = %now, lease_owner = '', lease_until_ms = 0 WHERE operation_id = ?")),
            { toString(end), textValue(error), token.operation.toString() }));
        TRY(SlotStore(m_map).release(token.operation));
        TRY(auditEnd(token.operation));
        TRY(keepDesired(token.operation, desired));
        return operationsWritten(m_map);
    });
}

Result<void> Journal::keepDesired(const OperationId &operation, DesiredState desired)
{
    if (desired == DesiredState::Unset)
        return {};
    TRY_VALUE(const auto record, JournalReader(m_map).find(operation));
    return DesiredStore(m_map).setNow(record.subject, desired, record.actor);
}

Result<void> Journal::auditEnd(const OperationId &operation)
{
    TRY_VALUE(const auto record, JournalReader(m_map).find(operation));
    AuditRecord line;
    line.actor = record.actor;
    line.action = record.kind;
    line.subject = record.subject;
    line.target = record.target;
    line.detail = record.detail;
    line.reason = record.reason;
    line.result = resultOf(record);
    line.operation = operation;
    return AuditLog(m_map).write(line);
}

/** What somebody else does with another one's operation. */
Result<void> Journal::auditOther(const OperationRecord &record, const QString &action)
{
    AuditRecord line;
    line.actor = m_signature.actor;
    line.action = action;
    line.subject = record.subject;
    line.detail = record.kind;
    line.result = QStringLiteral("ok");
    line.operation = record.id;
    return AuditLog(m_map).write(line);
}

Result<OperationRecord> Journal::takeOver(const OperationId &operation)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<OperationRecord> {
        TRY_VALUE(const auto lapsed, requireLapsed(operation));
        if (lapsed.waitsForReview)
            return failure(WriteText::waitsForReview());
        if (!lapsed.misfit.isEmpty())
            return failure(WriteText::notUnderstood(lapsed.misfit));
        const QString sql
            = QStringLiteral("UPDATE quayside_operation SET epoch = epoch + 1, lease_owner = ?, actor = ?,"
                             " lease_until_ms = %now + ?, updated_ms = %now WHERE operation_id = ?");
        TRY(executeOwn(
            m_map, expanded(m_map, sql),
            { m_signature.leaseOwner, textValue(m_signature.actor), kLeaseMs, operation.toString() }));
        TRY_VALUE(auto record, JournalReader(m_map).find(operation));
        TRY(auditOther(record, QStringLiteral("take-over")));
        return record;
    });
}

Result<OperationRecord> Journal::requireLapsed(const OperationId &operation)
{
    TRY_VALUE(auto record, JournalReader(m_map).find(operation));
    if (record.endedMs != 0)
        return failure(WriteText::operationEnded());
    if (!record.leaseExpired)
        return failure(WriteText::leaseHeld(record.actor, record.kind, false));
    return record;
}

Result<void> Journal::setAside(const OperationId &operation, const QString &why)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY_VALUE(const auto record, requireLapsed(operation));
        TRY(endUntouched(operation, OperationState::Failed, why));
        TRY(executeOwn(m_map,
                       QStringLiteral("DELETE FROM quayside_review WHERE subject = 'operation' AND id = ?"),
                       { operation.toString() }));
        TRY(auditOther(record, QStringLiteral("set-aside")));
        return operationsWritten(m_map);
    });
}

Result<void> Journal::endUntouched(const OperationId &operation, OperationState end, const QString &why)
{
    const QString sql
        = QStringLiteral("UPDATE quayside_operation SET epoch = epoch + 1, state = ?, error = ?,"
                         " ended_ms = %now, updated_ms = %now, lease_owner = '', lease_until_ms = 0"
                         " WHERE operation_id = ?");
    TRY(executeOwn(m_map, expanded(m_map, sql), { toString(end), textValue(why), operation.toString() }));
    return SlotStore(m_map).release(operation);
}

} // namespace quayside::shardmap
