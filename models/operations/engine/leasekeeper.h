// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "shardmap/shardmap.h"

#include <QTimer>

#include <functional>

namespace quayside::operations {

/**
 * Renews the leases of all operations that run here, every 10 s, in one write for all of them: a bulk
 * operation's many children must not fill the database's time with their leases. One that may have lapsed
 * because the computer slept is renewed on its own, when it is needed. UI thread.
 */
class LeaseKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeaseKeeper)
public:
    static constexpr int kRenewMs = 10'000;
    /** What became of a renewal that was asked for then: nothing, LeaseLost, or the database's trouble. */
    using Told = std::function<void(const Result<void> &, const Moment &asked)>;

    /** `speed`: see OperationPace. The map and the clock must outlive it. */
    LeaseKeeper(shardmap::ShardMap &map, const Clock &clock, double speed, QObject *parent = nullptr);

    /** From now on until drop(). */
    void hold(const shardmap::LeaseToken &token, Told told);
    void drop(const shardmap::LeaseToken &token);
    /** Now, this one: LeaseLost where somebody else has it by now. Its holder is told as well. */
    [[nodiscard]] Future<void> renewNow(const shardmap::LeaseToken &token);
    [[nodiscard]] const Clock &clock() const { return m_clock; }

private:
    struct Held
    {
        shardmap::LeaseToken token;
        Told told;
    };

    void renew();
    void tell(const std::vector<shardmap::LeaseToken> &tokens, const Moment &asked,
              const Result<std::vector<shardmap::LostLease>> &lost);
    void tellOne(const shardmap::LeaseToken &token, const Moment &asked, const Result<void> &result) const;

    shardmap::ShardMap &m_map;
    const Clock &m_clock;
    QHash<OperationId, Held> m_held;
    QTimer m_timer;
    bool m_renewing = false;
};

} // namespace quayside::operations
