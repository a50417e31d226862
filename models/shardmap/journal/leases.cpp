// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journal/leases.h"

#include "shardmap/backend/statement.h"
#include "shardmap/stores/writetext.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

Result<void> requireLease(OpenMap &map, const LeaseToken &token)
{
    Statement rows(map.own(),
                   QStringLiteral("SELECT epoch, ended_ms FROM quayside_operation WHERE operation_id = ?"));
    TRY(rows.execute({ token.operation.toString() }));
    if (!rows.next()) {
        TRY(rows.finished());
        return failure(WriteText::operationVanished());
    }
    if (rows.integer(1) != 0)
        return failure(WriteText::operationEnded());
    if (rows.integer(0) != token.epoch)
        return failure(WriteText::leaseLost());
    return {};
}

Result<void> requireUnleased(OpenMap &map, const SessionKey &subject, const QString &account,
                             const OperationId &except)
{
    // A slot is taken for a session that is about to be there: who holds it works on that session, too.
    const QString sql = QStringLiteral(
        "SELECT actor, kind, lease_until_ms < %now FROM quayside_operation o"
        " WHERE ended_ms = 0 AND operation_id <> ? AND"
        " ((worker_id = ? AND session_name = ? AND worker_id || session_name <> '')"
        " OR (account = ? AND account <> '')"
        " OR EXISTS (SELECT 1 FROM quayside_reservation r WHERE r.operation_id = o.operation_id"
        " AND r.worker_id = ? AND r.session_name = ? AND r.session_name <> ''))");
    Statement rows(map.own(), expanded(map, sql));
    const QString worker = subject.worker.toString();
    TRY(rows.execute({ textValue(except.toString()), textValue(worker), textValue(subject.name),
                       textValue(account), textValue(worker), textValue(subject.name) }));
    if (rows.next())
        return failure(WriteText::leaseHeld(rows.text(0), rows.text(1), rows.integer(2) != 0));
    return rows.finished();
}

} // namespace quayside::shardmap
