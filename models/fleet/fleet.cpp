// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/fleet.h"

#include "core/clock.h"
#include "fleet/fleetprivate.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr int kExpiryMs = 30'000;

} // namespace

bool FleetChange::isEmpty() const
{
    return !reset && !map && sessionsAdded.empty() && sessionsChanged.empty() && sessionsGone.empty()
        && usersAdded.empty() && usersChanged.empty() && usersGone.empty() && workersAdded.empty()
        && workersChanged.empty() && workersGone.empty();
}

Fleet::Private::Private(Fleet &fleet)
    : q(fleet)
    , store(users, fleet.m_clock.nowMs())
{
    flushTimer.setSingleShot(true);
    QObject::connect(&flushTimer, &QTimer::timeout, &q, [this] { flush(); });
    expiryTimer.setInterval(kExpiryMs);
    QObject::connect(&expiryTimer, &QTimer::timeout, &q, [this] { expireNews(); });
}

qint64 Fleet::Private::nowMs() const
{
    return q.m_clock.nowMs();
}

Fleet::Fleet(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , d(std::make_unique<Private>(*this))
{ }

Fleet::~Fleet() = default;

void Fleet::clear()
{
    const auto meaning = d->meaning;
    d = std::make_unique<Private>(*this);
    d->meaning = meaning;
    FleetChange change;
    change.reset = true;
    Q_EMIT changed(change);
}

void Fleet::setCapacityMeaning(shardmap::MapLocation::CapacityMeaning meaning)
{
    d->meaning = meaning;
    for (const WorkerIndex worker : d->workers.listed())
        d->touchWorker(worker.value());
    d->settle();
}

const shardmap::MapProblems &Fleet::mapProblems() const
{
    return d->mapProblems;
}

bool Fleet::isWhole(shardmap::MapPart part) const
{
    return d->isWhole(part);
}

std::span<const WorkerIndex> Fleet::workers() const
{
    return d->workers.listed();
}

std::span<const UserIndex> Fleet::users() const
{
    return d->users.listed();
}

const WorkerFacts &Fleet::worker(WorkerIndex worker) const
{
    static const WorkerFacts nothing;
    return worker.value() < d->workers.limit() ? d->workers.at(worker.value()).facts : nothing;
}

const UserFacts &Fleet::user(UserIndex user) const
{
    static const UserFacts nothing;
    return user.value() < d->users.limit() ? d->users.at(user.value()).facts : nothing;
}

WorkerIndex Fleet::findWorker(const WorkerId &id) const
{
    const quint32 worker = d->workers.find(id);
    return d->workers.exists(worker) ? WorkerIndex(worker) : WorkerIndex();
}

UserIndex Fleet::findUser(const UserId &id) const
{
    const quint32 user = d->users.find(id);
    return d->users.isListed(user) ? UserIndex(user) : UserIndex();
}

std::span<const SessionIndex> Fleet::sessionsOfUser(UserIndex user) const
{
    if (user.value() >= d->users.limit())
        return {};
    return d->users.at(user.value()).sessions.span();
}

std::span<const SessionIndex> Fleet::sessionsOfWorker(WorkerIndex worker) const
{
    if (worker.value() >= d->workers.limit())
        return {};
    const WorkerSlot &slot = d->workers.at(worker.value());
    return slot.entries.span().first(slot.visible);
}

std::span<const SessionIndex> Fleet::orphans() const
{
    return d->orphans.span();
}

const Wishes &Fleet::wishes() const
{
    return d->wishes;
}

const StatusCounts &Fleet::counts() const
{
    return d->counts;
}

const StatusCounts &Fleet::oldCounts() const
{
    return d->oldCounts;
}

quint32 Fleet::driftCount() const
{
    return d->driftCount;
}

} // namespace quayside::fleet
