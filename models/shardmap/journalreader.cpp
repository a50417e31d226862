// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journalreader.h"

#include "shardmap/statement.h"
#include "shardmap/writetext.h"
#include "shardmap/writing.h"

namespace quayside::shardmap {

namespace {

OperationRecord readOperation(const Statement &row)
{
    OperationRecord record;
    record.id = OperationId(row.text(0));
    record.kind = row.text(1);
    record.subject = { WorkerId(row.text(2)), row.text(3) };
    record.account = row.text(4);
    record.parent = OperationId(row.text(5));
    record.state = operationStateFromString(row.text(6));
    record.input = row.text(7).toUtf8();
    record.actor = row.text(8);
    record.reason = row.text(9);
    record.error = row.text(10);
    record.createdMs = row.integer(11);
    record.updatedMs = row.integer(12);
    record.endedMs = row.integer(13);
    record.epoch = row.integer(14);
    record.leaseOwner = row.text(15);
    record.leaseUntilMs = row.integer(16);
    record.leaseExpired = record.endedMs == 0 && row.integer(17) != 0;
    return record;
}

} // namespace

Result<OperationRecord> JournalReader::find(const OperationId &operation)
{
    auto found = read(QStringLiteral("WHERE operation_id = ?"), { operation.toString() });
    if (!found)
        return failure(found.error());
    if (found->empty())
        return failure(WriteText::noSuchOperation());
    return std::move(found->front());
}

Result<std::vector<OperationRecord>> JournalReader::newest(int limit)
{
    if (!m_map.ownTables)
        return std::vector<OperationRecord>();
    return read(QStringLiteral(
                    "WHERE ended_ms = 0 OR operation_id IN (SELECT operation_id FROM quayside_operation"
                    " WHERE ended_ms > 0 AND parent_id = '' ORDER BY ended_ms DESC, created_ms DESC LIMIT ?)"
                    " ORDER BY created_ms DESC, rowid DESC"),
                { limit });
}

Result<std::vector<OperationRecord>> JournalReader::read(const QString &tail, const QVariantList &values)
{
    Statement rows(
        *m_map.connection,
        withClock(
            m_map,
            QStringLiteral("SELECT operation_id, kind, worker_id, session_name, account, parent_id, state,"
                           " input, actor, reason, error, created_ms, updated_ms, ended_ms, epoch,"
                           " lease_owner, lease_until_ms, lease_until_ms < %now FROM quayside_operation "))
            + tail);
    if (const auto done = rows.execute(values); !done)
        return failure(done.error());
    std::vector<OperationRecord> records;
    while (rows.next())
        records.push_back(readOperation(rows));
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    for (OperationRecord &record : records) {
        const auto done = readSteps(record);
        if (!done && !isOfOneRow(done.error()))
            return failure(done.error());
        if (!done)
            record.unreadable = done.error().toDisplayString();
    }
    return records;
}

Result<void> JournalReader::readSteps(OperationRecord &operation)
{
    Statement rows(
        *m_map.connection,
        QStringLiteral("SELECT sequence, key, state, started_ms, ended_ms, note, data FROM quayside_step"
                       " WHERE operation_id = ? ORDER BY sequence"));
    if (const auto done = rows.execute({ operation.id.toString() }); !done)
        return done;
    while (rows.next()) {
        operation.steps.push_back({ static_cast<int>(rows.integer(0)), rows.text(1),
                                    stepStateFromString(rows.text(2)), rows.integer(3), rows.integer(4),
                                    rows.text(5), rows.text(6).toUtf8() });
    }
    return rows.finished();
}

} // namespace quayside::shardmap
