// SPDX-License-Identifier: GPL-3.0-or-later
// The stream's side of a worker's monitor.
#include "fleet/workermonitor.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr int kVerifyWithinMs = 500; // spread, for a proxy that drops a thousand streams at once
constexpr int kVitalsWithinMs = 5'000; // the same, for what may wait
constexpr qint64 kUnknownDebounceMs = 500;
constexpr qint64 kUnknownGapMs = 5'000; // a server whose events name what it never lists; doubles
constexpr qint64 kLongestUnknownGapMs = 60'000;
constexpr qsizetype kMostLatest = 20'000;

int within(int ms)
{
    return static_cast<int>(QRandomGenerator::global()->bounded(ms));
}

} // namespace

void WorkerMonitor::onLive()
{
    m_streamLive = true;
    tellCapability(Capability::Events, CapabilityState::State::Works);
    listWithin(0);
    // A server that restarts quickly is missed by no list: only its uptime tells.
    if (std::exchange(m_streamBroke, false) && isOnline())
        pollVitalsIn(within(kVitalsWithinMs));
}

void WorkerMonitor::onDown(const Error &error)
{
    const bool wasLive = std::exchange(m_streamLive, false);
    m_streamBroke = m_streamBroke || wasLive;
    WorkerUpdate update = blank();
    update.capabilities.push_back({ Capability::Events, CapabilityState::State::Fails, error });
    if (m_feed == Feed::Live)
        update.feed = m_feed = Feed::Polling;
    m_around.deliver(std::move(update));
    const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
    // Whether the worker went, or its key, or only its stream, the list tells.
    if (wasLive || refused)
        listWithin(within(kVerifyWithinMs));
}

void WorkerMonitor::onEvent(const waha::StatusEvent &event)
{
    if (m_listing && (m_latest.size() < kMostLatest || m_latest.contains(event.session)))
        m_latest.insert(event.session, event);
    if (m_memory->contains(event.session))
        m_doubted.insert(event.session);
    else if (!m_listing)
        onUnknownSession();
    WorkerUpdate update = blank();
    update.events.push_back(event);
    m_around.deliver(std::move(update));
}

/** Lists soon, for several events at once, and less and less often for one that stays unknown. */
void WorkerMonitor::onUnknownSession()
{
    const qint64 now = nowMs();
    if (m_unknownListMs > now)
        return; // planned already
    const bool isFirst = m_unknownListMs == 0 || now - m_unknownListMs > kLongestUnknownGapMs;
    const qint64 earliest = isFirst ? now : m_unknownListMs + m_unknownGapMs;
    m_unknownGapMs = isFirst ? kUnknownGapMs : std::min(m_unknownGapMs * 2, kLongestUnknownGapMs);
    m_unknownListMs = std::max(now + kUnknownDebounceMs, earliest);
    listWithin(static_cast<int>(m_unknownListMs - now));
}

} // namespace quayside::fleet
