// SPDX-License-Identifier: GPL-3.0-or-later
// Noticing that a server started anew, and which of its sessions worked before.
#include "fleet/fleetprivate.h"

namespace quayside::fleet {

namespace {

constexpr qint64 kSameStartMs = 30'000; // an uptime read over a slow line is late by no more
constexpr qint64 kReorderedMs = 1'000; // answers may overtake each other
constexpr qint64 kShutdownMs
    = 60'000; // a server that shuts down says STOPPED of all, and is missed soon after
constexpr qint64 kFreshMs = 3'600'000; // the start is news where the server was not known before

bool hasRestarted(const WorkerSlot &slot, qint64 started, qint64 uptimeMs)
{
    return started > slot.facts.startedMs + kSameStartMs || uptimeMs + kReorderedMs < slot.uptimeMs;
}

/** When the server's life before this start ended: where its silence includes the start, with that. */
qint64 endOfLifeBefore(const WorkerSlot &slot)
{
    const qint64 started = slot.facts.startedMs;
    const bool wasSilent = slot.lostMs != 0 && slot.lostMs <= started + kSameStartMs
        && started <= slot.facts.reachSinceMs + kSameStartMs;
    return wasSilent ? slot.lostMs : started;
}

} // namespace

void Fleet::Private::applyUptime(quint32 worker, const waha::ServerStatus &status)
{
    WorkerSlot &slot = workers.at(worker);
    const qint64 started = nowMs() - status.uptimeMs;
    qint64 &known = slot.facts.startedMs;
    const bool first = known == 0;
    const bool restarted = !first && hasRestarted(slot, started, status.uptimeMs);
    slot.uptimeMs = status.uptimeMs;
    if (!first && !restarted && started > known - kSameStartMs)
        return; // the same start, read a little later
    known = started;
    if (restarted)
        slot.restartedMs = started;
    if (restarted || (first && status.uptimeMs < kFreshMs))
        noteRestart(worker, restarted);
    watchExpiry();
}

/**
 * Sessions that had been stopped well before the server went away were stopped by somebody; those that have
 * been so since the start before were not.
 */
void Fleet::Private::noteRestart(quint32 worker, bool watched)
{
    WorkerSlot &slot = workers.at(worker);
    const WorkerRestart &before = slot.facts.restart;
    const qint64 beginMs = before.watched ? before.noticedMs + kShutdownMs : 0;
    const qint64 endMs = endOfLifeBefore(slot) - kShutdownMs;
    for (const SessionIndex session : slot.entries.span()) {
        const quint32 entry = session.value();
        const qint64 sinceMs = store.sinceMs(entry);
        const bool stopped = store.has(entry, HasLive) && !store.runs(entry);
        if (stopped && sinceMs > beginMs && sinceMs < endMs)
            store.setRan(entry, false);
    }
    slot.facts.restart = { slot.facts.startedMs, nowMs(), watched };
    markWorker(worker);
}

void Fleet::Private::noteStatus(quint32 entry, SessionStatus status)
{
    store.setStatus(entry, status);
    store.setSinceMs(entry, nowMs());
    logins.noteStatus(entry, status, nowMs());
    if (status == SessionStatus::Working)
        store.setRan(entry, true);
    else if (status.needsPairing())
        store.setRan(entry, false);
}

} // namespace quayside::fleet
