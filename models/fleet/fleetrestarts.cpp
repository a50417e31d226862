// SPDX-License-Identifier: GPL-3.0-or-later
// Noticing that a server started anew, and which of its sessions worked before.
#include "fleet/fleetprivate.h"

#include <algorithm>
#include <cstdlib>

namespace quayside::fleet {

namespace {

constexpr qint64 kSameStartMs = 30'000; // an uptime read over a slow line is late by no more
constexpr qint64 kToldStartMs = 1'000; // the server's own start time does not change while it runs
constexpr qint64 kReorderedMs = 1'000; // answers may overtake each other
constexpr qint64 kShutdownMs
    = 60'000; // a server that shuts down says STOPPED of all, and is missed soon after
constexpr qint64 kFreshMs = 3'600'000; // the start is news where the server was not known before

bool isOtherStart(qint64 before, qint64 now)
{
    return std::abs(now - before) > kToldStartMs;
}

/** A start time that changed, and nothing else: the server's own where it tells it, else by its uptime. */
bool hasRestarted(const WorkerSlot &slot, qint64 started, const waha::ServerStatus &status)
{
    if (slot.serverStartMs != 0 && status.startTimestampMs != 0)
        return isOtherStart(slot.serverStartMs, status.startTimestampMs);
    return started > slot.facts.startedMs + kSameStartMs || status.uptimeMs + kReorderedMs < slot.uptimeMs;
}

/** Consoles have kept another start of it: it restarted while this one was not watching. */
bool hasRestartedUnseen(const WorkerSlot &slot)
{
    return slot.keptStartMs != 0 && slot.serverStartMs != 0
        && isOtherStart(slot.keptStartMs, slot.serverStartMs);
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
    const bool changed = !first && hasRestarted(slot, started, status);
    slot.uptimeMs = status.uptimeMs;
    if (status.startTimestampMs != 0)
        slot.serverStartMs = status.startTimestampMs;
    if (!first && !changed && started > known - kSameStartMs)
        return; // the same start, read a little later
    known = started;
    const bool restarted = changed || (first && hasRestartedUnseen(slot));
    slot.keptStartMs = 0;
    if (restarted)
        slot.restartedMs = started;
    if (restarted || (first && status.uptimeMs < kFreshMs))
        noteRestart(worker, restarted);
    watchExpiry();
}

/** What consoles kept of a worker: since when its sessions are as they are, and when its server started. */
void Fleet::Private::applyKept(quint32 worker, const WorkerMemory &memory)
{
    WorkerSlot &slot = workers.at(worker);
    for (const SessionIndex session : slot.entries.span()) {
        const quint32 entry = session.value();
        if (!store.has(entry, HasLive))
            continue;
        const QByteArrayView name = store.name(entry);
        const auto known
            = std::ranges::lower_bound(memory.statuses, QString::fromUtf8(name), {}, &StatusRecord::name);
        const bool isKnown = known != memory.statuses.end() && Utf8Text(known->name).view() == name;
        if (!isKnown && !holdsHash(memory.working, stableHash(name)))
            continue;
        const StatusRecord worked { {}, SessionStatus::Working, { memory.watchedMs, false }, Login::Held };
        if (!statuses.recall(entry, isKnown ? *known : worked))
            continue;
        forgiveUnlinked(entry);
        touch(entry);
    }
    slot.keptStartMs = memory.serverStartMs;
    if (slot.facts.startedMs == 0)
        return; // its start is yet to be told
    if (hasRestartedUnseen(slot) && !slot.facts.restart.watched) {
        slot.restartedMs = slot.facts.startedMs;
        noteRestart(worker, true);
        touchWorker(worker);
        watchExpiry();
    }
    slot.keptStartMs = 0;
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

} // namespace quayside::fleet
