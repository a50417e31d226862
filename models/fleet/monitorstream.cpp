// SPDX-License-Identifier: GPL-3.0-or-later
// The stream's side of a worker's monitor.
#include "fleet/workermonitor.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quayside::fleet {

namespace {

const QString kSocket = QStringLiteral("WebSocket /ws"); // what a cause names as its source

constexpr int kVerifyWithinMs = 500; // spread, for a proxy that drops a thousand streams at once
constexpr int kVitalsWithinMs = 5'000; // the same, for what may wait
constexpr qint64 kUnknownDebounceMs = 500;
constexpr qint64 kUnknownGapMs = 5'000; // a server whose events name what it never lists
constexpr qsizetype kMostLatest = 20'000;

int within(int ms)
{
    return static_cast<int>(QRandomGenerator::global()->bounded(ms));
}

} // namespace

void WorkerMonitor::onLive()
{
    m_streamLive = true;
    if (isOnline())
        tellReach(m_reach, {}, kSocket); // a refusal of the stream is over
    listWithin(0);
    // A server that restarts quickly is missed by no list: only its uptime tells.
    if (std::exchange(m_streamBroke, false) && isOnline())
        pollVitalsIn(within(kVitalsWithinMs));
}

void WorkerMonitor::onDown(const Error &error)
{
    const bool wasLive = std::exchange(m_streamLive, false);
    m_streamBroke = m_streamBroke || wasLive;
    if (m_feed == Feed::Live)
        tellFeed(Feed::Polling);
    const bool refused = error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
    const bool newlyRefused = refused && isOnline() && m_problem != error.message;
    if (newlyRefused)
        tellReach(m_reach, error, kSocket);
    // Whether the worker went, or only its stream, the list tells.
    if (wasLive || newlyRefused)
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

/** Lists soon, for several events at once, and not again and again for one that stays unknown. */
void WorkerMonitor::onUnknownSession()
{
    const qint64 now = nowMs();
    if (m_unknownListMs > now)
        return; // planned already
    const qint64 earliest = m_unknownListMs == 0 ? now : m_unknownListMs + kUnknownGapMs;
    m_unknownListMs = std::max(now + kUnknownDebounceMs, earliest);
    listWithin(static_cast<int>(m_unknownListMs - now));
}

void WorkerMonitor::tellFeed(Feed feed)
{
    WorkerUpdate update = blank();
    update.feed = m_feed = feed;
    m_around.deliver(std::move(update));
}

} // namespace quayside::fleet
