// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapview.h"
#include "shardmap/shardmap.h"

namespace quayside::test {

/** One running console: a ShardMap and what its window would show. */
class Console final
{
    Q_DISABLE_COPY_MOVE(Console)
public:
    explicit Console(const QString &actor = QStringLiteral("support@desk-1"));

    /** Opens, waits for the whole map, and adds Quayside's tables where asked. */
    bool open(const shardmap::MapLocation &location, bool withOwnTables = true);
    /** Begins an operation on a session; an empty token where that failed. */
    [[nodiscard]] shardmap::LeaseToken begin(const QString &id, const QString &worker, const QString &name);
    [[nodiscard]] QString outcomeOfBegin(const shardmap::OperationRecord &operation);

    shardmap::ShardMap map;
    MapView view { map };
};

[[nodiscard]] shardmap::OperationRecord makeOperation(const QString &id, const QString &worker,
                                                      const QString &name);
[[nodiscard]] shardmap::SessionRow makeSession(const QString &name, const QString &user,
                                               const QString &worker);

} // namespace quayside::test
