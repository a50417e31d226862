// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journal/tombstones.h"

#include "shardmap/backend/statement.h"
#include "shardmap/journal/leases.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

Condition Tombstones::writing(const Tombstone &tombstone)
{
    return { QStringLiteral(
                 "INSERT INTO quayside_tombstone (worker_id, session_name, account, operation_id, created_ms)"
                 " VALUES (?, ?, ?, ?, %now) %upsert(worker_id, session_name)"
                 " account = %new(account), operation_id = %new(operation_id)"),
             { tombstone.session.worker.toString(), textValue(tombstone.session.name),
               textValue(tombstone.account), textValue(tombstone.operation.toString()) } };
}

Result<void> Tombstones::write(const Tombstone &tombstone, const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        const Condition statement = writing(tombstone);
        TRY(executeOwn(m_map, expanded(m_map, statement.sql), statement.values));
        TRY(forgetReview(tombstone.session)); // it is meant again
        return operationsWritten(m_map);
    });
}

Result<void> Tombstones::remove(const SessionKey &session, const LeaseToken &token)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        TRY(requireLease(m_map, token));
        TRY(executeOwn(
            m_map, QStringLiteral("DELETE FROM quayside_tombstone WHERE worker_id = ? AND session_name = ?"),
            { session.worker.toString(), textValue(session.name) }));
        TRY(forgetReview(session));
        return operationsWritten(m_map);
    });
}

Result<void> Tombstones::forgetReview(const SessionKey &session)
{
    return executeOwn(
        m_map,
        QStringLiteral("DELETE FROM quayside_review WHERE subject = 'tombstone' AND id = ? AND name = ?"),
        { session.worker.toString(), textValue(session.name) });
}

Result<std::vector<Tombstone>> Tombstones::all()
{
    std::vector<Tombstone> found;
    if (!m_map.ownTables || m_map.info.question)
        return found;
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT worker_id, session_name, account, operation_id, created_ms"
                                  " FROM quayside_tombstone WHERE NOT EXISTS (SELECT 1 FROM quayside_review"
                                  " WHERE subject = 'tombstone' AND id = worker_id AND name = session_name)"
                                  " ORDER BY created_ms, worker_id, session_name"));
    TRY(rows.execute({}));
    while (rows.next())
        found.push_back({ { WorkerId(rows.text(0)), rows.text(1) },
                          rows.text(2),
                          OperationId(rows.text(3)),
                          rows.integer(4) });
    TRY(rows.finished());
    return found;
}

} // namespace quayside::shardmap
