// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/mailbox.h"

#include <QMutexLocker>

#include <algorithm>
#include <iterator>

namespace quayside::fleet {

namespace {

constexpr qsizetype kMostInOne = 250; // sessions or events an update carries

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
    return std::ssize(first.upserts) + std::ssize(second.upserts) <= kMostInOne
        && std::ssize(first.events) + std::ssize(second.events) <= kMostInOne;
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

/** A list that is too long as several updates, the last of which has all the rest. */
std::vector<WorkerUpdate> inPieces(WorkerUpdate update)
{
    std::vector<WorkerUpdate> pieces;
    std::vector<waha::SessionInfo> sessions = std::exchange(update.upserts, {});
    auto next = std::make_move_iterator(sessions.begin());
    const auto end = std::make_move_iterator(sessions.end());
    while (end - next > kMostInOne) {
        WorkerUpdate &piece = pieces.emplace_back();
        piece.worker = update.worker;
        piece.generation = update.generation;
        piece.events = std::exchange(update.events, {});
        piece.upserts.assign(next, next + kMostInOne);
        next += kMostInOne;
    }
    update.upserts.assign(next, end);
    pieces.push_back(std::move(update));
    return pieces;
}

} // namespace

bool Mailbox::put(WorkerUpdate update)
{
    std::vector<WorkerUpdate> pieces = inPieces(std::move(update)); // the UI thread does not wait for that
    QMutexLocker locker(&m_mutex);
    for (WorkerUpdate &piece : pieces)
        append(std::move(piece));
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
