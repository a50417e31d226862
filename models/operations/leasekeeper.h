// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace quayside::operations {

/**
 * Renews the leases of all operations that run here, every 10 s, in one write for all of them: a bulk
 * operation's many children must not fill the database's time with their leases. UI thread.
 */
class LeaseKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeaseKeeper)
public:
    static constexpr int kRenewMs = 10'000;
    /** What became of a renewal: nothing, LeaseLost, or the database's trouble. */
    using Told = std::function<void(const Result<void> &)>;

    /** `speed`: see OperationPace. The map must outlive it. */
    LeaseKeeper(shardmap::ShardMap &map, double speed, QObject *parent = nullptr);

    /** From now on until drop(). */
    void hold(const shardmap::LeaseToken &token, Told told);
    void drop(const shardmap::LeaseToken &token);

private:
    struct Held
    {
        shardmap::LeaseToken token;
        Told told;
    };

    void renew();
    void tell(const std::vector<shardmap::LeaseToken> &asked,
              const Result<std::vector<shardmap::LostLease>> &lost);
    void tellOne(const shardmap::LeaseToken &token, const Result<void> &result) const;

    shardmap::ShardMap &m_map;
    QHash<OperationId, Held> m_held;
    QTimer m_timer;
    bool m_renewing = false;
};

} // namespace quayside::operations
