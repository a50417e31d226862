// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/restartwatch.h"

#include <cstdlib>

namespace quayside::fleet {

namespace {

constexpr int kExpiryMs = 30'000;
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

RestartWatch::RestartWatch(FleetState &state, const std::function<void()> &touched)
    : m_state(state)
{
    m_expiryTimer.setInterval(kExpiryMs);
    QObject::connect(&m_expiryTimer, &QTimer::timeout, &m_expiryTimer, [this, touched] {
        expire();
        touched();
    });
}

void RestartWatch::noteUptime(quint32 worker, const waha::ServerStatus &status)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    const qint64 started = m_state.nowMs() - status.uptimeMs;
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

void RestartWatch::recall(quint32 worker, const WorkerMemory &memory)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    for (const SessionIndex session : slot.entries.span()) {
        const quint32 entry = session.value();
        if (!m_state.store.has(entry, HasLive))
            continue;
        const QByteArrayView name = m_state.store.name(entry);
        const auto known
            = std::ranges::lower_bound(memory.statuses, QString::fromUtf8(name), {}, &StatusRecord::name);
        const bool isKnown = known != memory.statuses.end() && Utf8Text(known->name).view() == name;
        if (!isKnown && !holdsHash(memory.working, stableHash(name)))
            continue;
        const StatusRecord worked { {}, SessionStatus::Working, { memory.watchedMs, false }, Login::Held };
        if (!m_state.statuses.recall(entry, isKnown ? *known : worked))
            continue;
        m_state.forgiveUnlinked(entry);
        m_state.touch(entry);
    }
    slot.keptStartMs = memory.serverStartMs;
    if (slot.facts.startedMs == 0)
        return; // its start is yet to be told
    if (hasRestartedUnseen(slot) && !slot.facts.restart.watched) {
        slot.restartedMs = slot.facts.startedMs;
        noteRestart(worker, true);
        m_state.touchWorker(worker);
        watchExpiry();
    }
    slot.keptStartMs = 0;
}

/**
 * Sessions that had been stopped well before the server went away were stopped by somebody; those that have
 * been so since the start before were not.
 */
void RestartWatch::noteRestart(quint32 worker, bool watched)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    const WorkerRestart &before = slot.facts.restart;
    const qint64 beginMs = before.watched ? before.noticedMs + kShutdownMs : 0;
    const qint64 endMs = endOfLifeBefore(slot) - kShutdownMs;
    for (const SessionIndex session : slot.entries.span()) {
        const quint32 entry = session.value();
        const qint64 sinceMs = m_state.store.sinceMs(entry);
        const bool stopped = m_state.store.has(entry, HasLive) && !m_state.store.runs(entry);
        if (stopped && sinceMs > beginMs && sinceMs < endMs)
            m_state.store.setRan(entry, false);
    }
    slot.facts.restart = { slot.facts.startedMs, m_state.nowMs(), watched };
    m_state.markWorker(worker);
}

/** Wakes up when the news of a restart grows old. */
void RestartWatch::watchExpiry()
{
    const auto listed = m_state.workers.listed();
    const bool news = std::any_of(listed.begin(), listed.end(), [&](WorkerIndex worker) {
        return m_state.workers.at(worker.value()).restartedMs != 0;
    });
    if (!news)
        m_expiryTimer.stop();
    else if (!m_expiryTimer.isActive())
        m_expiryTimer.start();
}

void RestartWatch::expire()
{
    for (const WorkerIndex worker : m_state.workers.listed()) {
        WorkerSlot &slot = m_state.workers.at(worker.value());
        if (slot.restartedMs == 0 || m_state.nowMs() - slot.restartedMs < kNewsMs)
            continue;
        slot.restartedMs = 0;
        m_state.touchWorker(worker.value());
    }
    watchExpiry();
}

} // namespace quayside::fleet
