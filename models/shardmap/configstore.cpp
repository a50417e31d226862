// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/configstore.h"

#include "shardmap/statement.h"
#include "shardmap/writing.h"

namespace quayside::shardmap {

Result<void> ConfigStore::save(const std::vector<ConfigSnapshot> &snapshots)
{
    return inWriteTransaction(m_map, Needs::OwnTables, [&]() -> Result<void> {
        const QString sql = withClock(
            m_map,
            QStringLiteral("INSERT INTO quayside_config_snapshot (worker_id, session_name, taken_ms, account,"
                           " config) VALUES (?, ?, %now, ?, ?) ON CONFLICT (worker_id, session_name)"
                           " DO UPDATE SET taken_ms = excluded.taken_ms, account = excluded.account,"
                           " config = excluded.config"));
        for (const ConfigSnapshot &snapshot : snapshots) {
            if (const auto done
                = executeAll(m_map, sql,
                             { snapshot.session.worker.toString(), textValue(snapshot.session.name),
                               textValue(snapshot.account), textValue(QString::fromUtf8(snapshot.config)) });
                !done)
                return done;
        }
        return {};
    });
}

Result<std::optional<ConfigSnapshot>> ConfigStore::find(const SessionKey &session)
{
    if (!m_map.ownTables)
        return std::optional<ConfigSnapshot>();
    Statement rows(*m_map.connection,
                   QStringLiteral("SELECT taken_ms, account, config FROM quayside_config_snapshot"
                                  " WHERE worker_id = ? AND session_name = ?"));
    if (const auto done = rows.execute({ session.worker.toString(), textValue(session.name) }); !done)
        return failure(done.error());
    if (rows.next())
        return std::optional<ConfigSnapshot>(
            { session, rows.integer(0), rows.text(1), rows.text(2).toUtf8() });
    if (const auto done = rows.finished(); !done)
        return failure(done.error());
    return std::optional<ConfigSnapshot>();
}

} // namespace quayside::shardmap
