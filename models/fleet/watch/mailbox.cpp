// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/mailbox.h"

#include <QMutexLocker>

#include <algorithm>
#include <iterator>

namespace quayside::fleet {

namespace {

constexpr size_t kMostInOne = 250; // sessions or events an update carries

bool hasList(const WorkerUpdate &update)
{
    return update.listed || !update.upserts.empty() || !update.gone.empty();
}

/** The fleet applies events, then upserts, then what is gone: joining must not change that order. */
bool canJoin(const WorkerUpdate &first, const WorkerUpdate &second)
{
    if (first.generation != second.generation || !first.gone.empty())
        return false;
    if (hasList(first) && !second.events.empty())
        return false;
    return first.upserts.size() + second.upserts.size() <= kMostInOne
        && first.events.size() + second.events.size() <= kMostInOne;
}

template <typename T>
void takeNewer(std::optional<T> &older, std::optional<T> &newer)
{
    if (newer)
        older = std::move(newer);
}

template <typename T>
void moveTo(std::vector<T> &to, std::vector<T> &from)
{
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void join(WorkerUpdate &first, WorkerUpdate &&second)
{
    if (second.reach) {
        first.problem = std::move(second.problem);
        first.source = std::move(second.source);
    }
    takeNewer(first.reach, second.reach);
    takeNewer(first.feed, second.feed);
    takeNewer(first.nextTryMs, second.nextTryMs);
    takeNewer(first.latencyMs, second.latencyMs);
    takeNewer(first.version, second.version);
    takeNewer(first.status, second.status);
    takeNewer(first.health, second.health);
    takeNewer(first.environment, second.environment);
    takeNewer(first.unreadable, second.unreadable);
    first.listed = first.listed || second.listed;
    moveTo(first.capabilities, second.capabilities);
    moveTo(first.upserts, second.upserts);
    moveTo(first.gone, second.gone);
    moveTo(first.events, second.events);
}

/** Takes the first sessions of a list that is too long out of it, as an update of their own. */
WorkerUpdate cutOff(WorkerUpdate &update)
{
    WorkerUpdate piece;
    piece.worker = update.worker;
    piece.generation = update.generation;
    piece.events = std::exchange(update.events, {});
    const auto end = update.upserts.begin() + kMostInOne;
    piece.upserts.assign(std::make_move_iterator(update.upserts.begin()), std::make_move_iterator(end));
    update.upserts.erase(update.upserts.begin(), end);
    return piece;
}

} // namespace

bool Mailbox::put(WorkerUpdate update)
{
    QMutexLocker locker(&m_mutex);
    while (update.upserts.size() > kMostInOne)
        append(cutOff(update));
    append(std::move(update));
    return !std::exchange(m_told, true);
}

void Mailbox::append(WorkerUpdate &&update)
{
    const auto newest = m_newest.constFind(update.worker);
    if (newest != m_newest.cend() && canJoin(m_waiting[*newest], update))
        return join(m_waiting[*newest], std::move(update));
    m_newest.insert(update.worker, m_waiting.size());
    m_waiting.push_back(std::move(update));
}

std::vector<WorkerUpdate> Mailbox::take()
{
    QMutexLocker locker(&m_mutex);
    m_told = false;
    m_newest.clear();
    return std::exchange(m_waiting, {});
}

} // namespace quayside::fleet
