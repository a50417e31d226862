// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

class Statement;

/** Last known configurations of sessions. Each call is one transaction. SQL thread. */
class ConfigStore final
{
public:
    explicit ConfigStore(OpenMap &map)
        : m_map(map)
    { }

    /** Replaces what is known of these sessions. */
    [[nodiscard]] Result<void> save(const std::vector<ConfigSnapshot> &snapshots);
    [[nodiscard]] Result<std::optional<ConfigSnapshot>> find(const SessionKey &session);
    [[nodiscard]] Result<std::vector<ConfigSnapshot>> ofAccount(const QString &account);
    /** Those whose server was seen to have another one: session and `found` only. */
    [[nodiscard]] Result<std::vector<ConfigSnapshot>> others();
    [[nodiscard]] Result<void> forgetLogin(const SessionKey &session);
    /** See ShardMap::claimConfigs(). */
    [[nodiscard]] Result<std::optional<std::vector<ConfigSnapshot>>> claim(const WorkerId &worker,
                                                                           qint64 notSinceMs);

private:
    [[nodiscard]] Result<bool> saveOne(const ConfigSnapshot &told);
    [[nodiscard]] static ConfigSnapshot completed(ConfigSnapshot snapshot,
                                                  const std::optional<ConfigSnapshot> &known);
    [[nodiscard]] Result<bool> take(const WorkerId &worker, qint64 notSinceMs);
    [[nodiscard]] Result<std::vector<ConfigSnapshot>> ofWorker(const WorkerId &worker);
    // One text holds both: the apps are a member of a name that no configuration has.
    [[nodiscard]] static QString written(const ConfigSnapshot &snapshot);
    [[nodiscard]] static ConfigSnapshot readRow(const Statement &rows, const SessionKey &session);
    static void read(const QByteArray &text, ConfigSnapshot &snapshot);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
