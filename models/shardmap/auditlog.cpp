// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/auditlog.h"

#include "shardmap/statement.h"
#include "shardmap/writing.h"

namespace quayside::shardmap {

Result<void> AuditLog::write(const AuditRecord &record)
{
    if (!m_map.ownTables)
        return {};
    return executeAll(
        m_map,
        withClock(m_map,
                  QStringLiteral("INSERT INTO quayside_audit (at_ms, actor, action, worker_id, session_name,"
                                 " reason, result, operation_id) VALUES (%now, ?, ?, ?, ?, ?, ?, ?)")),
        { textValue(record.actor), record.action, textValue(record.subject.worker.toString()),
          textValue(record.subject.name), textValue(record.reason), textValue(record.result),
          textValue(record.operation.toString()) });
}

Result<std::vector<AuditRecord>> AuditLog::newest(int limit)
{
    std::vector<AuditRecord> records;
    if (!m_map.ownTables)
        return records;
    Statement rows(
        *m_map.connection,
        QStringLiteral("SELECT audit_id, at_ms, actor, action, worker_id, session_name, reason, result,"
                       " operation_id FROM quayside_audit ORDER BY audit_id DESC LIMIT ?"));
    if (const auto done = rows.execute({ limit }); !done)
        return failure(done.error());
    while (rows.next()) {
        records.push_back({ rows.integer(0),
                            rows.integer(1),
                            rows.text(2),
                            rows.text(3),
                            { WorkerId(rows.text(4)), rows.text(5) },
                            rows.text(6),
                            rows.text(7),
                            OperationId(rows.text(8)) });
    }
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    return records;
}

} // namespace quayside::shardmap
