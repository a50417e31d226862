// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/leasekeeper.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr int kShortestRenewMs = 200;

} // namespace

LeaseKeeper::LeaseKeeper(shardmap::ShardMap &map, const Clock &clock, double speed, QObject *parent)
    : QObject(parent)
    , m_map(map)
    , m_clock(clock)
{
    m_timer.setInterval(std::max(kShortestRenewMs, static_cast<int>(kRenewMs / speed)));
    connect(&m_timer, &QTimer::timeout, this, &LeaseKeeper::renew);
}

void LeaseKeeper::hold(const shardmap::LeaseToken &token, Told told)
{
    m_held.insert(token.operation, { token, std::move(told) });
    if (!m_timer.isActive())
        m_timer.start();
}

void LeaseKeeper::drop(const shardmap::LeaseToken &token)
{
    const auto held = m_held.constFind(token.operation);
    if (held != m_held.constEnd() && held->token == token)
        m_held.erase(held);
    if (m_held.isEmpty())
        m_timer.stop();
}

void LeaseKeeper::renew()
{
    if (m_renewing)
        return;
    m_renewing = true;
    std::vector<shardmap::LeaseToken> tokens;
    for (const Held &held : std::as_const(m_held))
        tokens.push_back(held.token);
    whenDone(m_map.renewLeases(tokens), this, [this, tokens, asked = Moment::now(m_clock)](const auto &lost) {
        m_renewing = false;
        tell(tokens, asked, lost);
    });
}

Future<void> LeaseKeeper::renewNow(const shardmap::LeaseToken &token)
{
    Future<std::vector<shardmap::LostLease>> renewed = m_map.renewLeases({ token });
    whenDone(renewed, this,
             [this, token, asked = Moment::now(m_clock)](const auto &lost) { tell({ token }, asked, lost); });
    return renewed.then([](const Result<std::vector<shardmap::LostLease>> &lost) -> Result<void> {
        if (!lost)
            return failure(lost.error());
        return lost->empty() ? Result<void>() : failure(lost->front().error);
    });
}

void LeaseKeeper::tell(const std::vector<shardmap::LeaseToken> &tokens, const Moment &asked,
                       const Result<std::vector<shardmap::LostLease>> &lost)
{
    QHash<OperationId, Error> errors;
    if (lost) {
        for (const shardmap::LostLease &one : *lost)
            errors.insert(one.operation, one.error);
    }
    for (const shardmap::LeaseToken &token : tokens) {
        const auto error = errors.constFind(token.operation);
        if (!lost)
            tellOne(token, asked, failure(lost.error()));
        else
            tellOne(token, asked, error == errors.constEnd() ? Result<void>() : failure(*error));
    }
}

/** A copy is called: it may drop the lease. */
void LeaseKeeper::tellOne(const shardmap::LeaseToken &token, const Moment &asked,
                          const Result<void> &result) const
{
    const auto held = m_held.constFind(token.operation);
    if (held == m_held.constEnd() || held->token != token)
        return;
    const Told told = held->told;
    told(result, asked);
}

} // namespace quayside::operations
