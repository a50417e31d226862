// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/workermonitor.h"

#include "core/clock.h"
#include "core/logging.h"

#include <QRandomGenerator>

#include <algorithm>

namespace quayside::fleet {

namespace {

const QString kList = QStringLiteral("GET /api/sessions"); // what a cause names as its source
const QString kProbe = QStringLiteral("GET /api/server/version");

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

WorkerMonitor::WorkerMonitor(const WorkerId &worker, quint64 generation, std::unique_ptr<WorkerLink> link,
                             MonitorSurroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_around(surroundings)
    , m_worker(worker)
    , m_generation(generation)
    , m_link(std::move(link))
    , m_vitals(*m_link, surroundings.clock)
    , m_backoff(surroundings.intervals.firstRetryMs, surroundings.intervals.longestRetryMs)
{
    connect(m_link.get(), &WorkerLink::wentLive, this, &WorkerMonitor::onLive);
    connect(m_link.get(), &WorkerLink::wentDown, this, &WorkerMonitor::onDown);
    connect(m_link.get(), &WorkerLink::statusEvent, this, &WorkerMonitor::onEvent);
    connect(&m_vitals, &WorkerVitals::probed, this, &WorkerMonitor::onProbed);
    connect(&m_vitals, &WorkerVitals::probeFailed, this, &WorkerMonitor::onProbeFailed);
    connect(&m_vitals, &WorkerVitals::news, this, [this](WorkerUpdate update) {
        update.worker = m_worker;
        update.generation = m_generation;
        m_around.deliver(std::move(update));
    });
}

WorkerMonitor::~WorkerMonitor()
{
    m_around.timers.cancel(m_listTimer);
    m_around.timers.cancel(m_vitalsTimer);
}

WorkerUpdate WorkerMonitor::blank() const
{
    WorkerUpdate update;
    update.worker = m_worker;
    update.generation = m_generation;
    return update;
}

qint64 WorkerMonitor::nowMs() const
{
    return m_around.clock.monotonicMs();
}

bool WorkerMonitor::isOnline() const
{
    return m_reach == Reachability::Online || m_reach == Reachability::LimitedKey;
}

void WorkerMonitor::start(int delayMs)
{
    listIn(delayMs);
}

void WorkerMonitor::relist()
{
    if (m_listing)
        m_listAgain = true;
    else
        askList();
}

void WorkerMonitor::refresh(int delayMs)
{
    listWithin(delayMs);
    if (!isOnline())
        return;
    pollVitalsIn(delayMs);
    m_link->retryStream();
}

void WorkerMonitor::listIn(int ms)
{
    m_around.timers.cancel(m_listTimer);
    m_listDueMs = nowMs() + ms;
    m_listTimer = m_around.timers.after(ms, [this] {
        m_listTimer = 0;
        askList();
    });
}

/** Lists after `ms` at the latest. */
void WorkerMonitor::listWithin(int ms)
{
    if (m_listing)
        m_listAgain = true;
    else if (m_listTimer == 0 || m_listDueMs > nowMs() + ms)
        listIn(ms);
}

void WorkerMonitor::askList()
{
    m_around.timers.cancel(m_listTimer);
    m_listing = true;
    m_askedWhileLive = m_streamLive;
    m_doubtedInFlight = std::exchange(m_doubted, {});
    m_latest.clear();
    // After an event an unchanged list still differs from what was told: then it must be read.
    const Future<waha::SessionList> reply = m_link->list(m_doubtedInFlight.isEmpty() ? m_etag : QByteArray());
    whenDone(reply, this, [this, reply](const Result<waha::SessionList> &) {
        whenDone(compareOn(m_around.pool, reply, m_memory, m_doubtedInFlight), this,
                 [this](const Result<std::shared_ptr<ListOutcome>> &outcome) { onList(outcome); });
    });
}

void WorkerMonitor::onList(const Result<std::shared_ptr<ListOutcome>> &outcome)
{
    m_listing = false;
    if (outcome) {
        onListed(**outcome);
    } else {
        m_doubted.unite(m_doubtedInFlight);
        onListFailed(outcome.error());
    }
    m_latest.clear();
}

void WorkerMonitor::onListed(ListOutcome &outcome)
{
    WorkerUpdate update = blank();
    takeOver(outcome, update);
    update.capabilities.push_back({ Capability::List, CapabilityState::State::Works, {} });
    m_backoff.reset();
    const bool wasAway = !isOnline();
    if (wasAway && m_deniedByProbe)
        return askProbeAgain(std::move(update));
    if (wasAway)
        comeOnline(update);
    const Feed feed = m_streamLive && m_askedWhileLive ? Feed::Live : Feed::Polling;
    if (feed != m_feed)
        update.feed = m_feed = feed;
    m_around.deliver(std::move(update));
    if (wasAway) {
        beginOnline();
        m_vitals.contact();
    }
    listLater();
}

/** A list alone does not overrule what the probe found: else the two would take turns for ever. */
void WorkerMonitor::askProbeAgain(WorkerUpdate update)
{
    m_around.deliver(std::move(update));
    m_probingOddAnswer = true;
    m_vitals.contact();
    listAfter(m_backoff.longest());
}

/** Makes the list what was told, but lets events that came meanwhile stand. */
void WorkerMonitor::takeOver(ListOutcome &outcome, WorkerUpdate &update)
{
    update.listed = true;
    m_memory = outcome.memory;
    if (!outcome.notModified) {
        m_etag = outcome.etag;
        if (m_unreadable != outcome.unreadable)
            update.unreadable = m_unreadable = outcome.unreadable;
    }
    for (waha::SessionInfo &info : outcome.upserts) {
        const auto event = m_latest.constFind(info.name);
        if (event == m_latest.cend())
            continue;
        info.status = event->status;
        if (!event->account.id.isEmpty())
            info.account = event->account;
    }
    update.upserts = std::move(outcome.upserts);
    update.gone = std::move(outcome.gone);
    for (auto event = m_latest.cbegin(); event != m_latest.cend(); ++event) {
        if (m_memory->contains(event.key()))
            m_doubted.insert(event.key());
        else
            onUnknownSession();
    }
}

void WorkerMonitor::listLater()
{
    if (std::exchange(m_listAgain, false))
        return askList();
    const SyncIntervals &every = m_around.intervals;
    const int wait = jittered(m_feed == Feed::Live ? every.listMs : every.pollMs);
    if (m_listTimer == 0 || m_listDueMs > nowMs() + wait) // one for an unknown session may be due earlier
        listIn(wait);
}

/** Or at once where somebody asked for it meanwhile. */
void WorkerMonitor::listAfter(int ms)
{
    if (std::exchange(m_listAgain, false))
        askList();
    else
        listIn(ms);
}

void WorkerMonitor::onListFailed(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return; // the network is being closed
    qCDebug(lcFleet) << "list of worker" << m_worker.toString() << "failed:" << toString(error.kind);
    tellCapability(Capability::List, CapabilityState::State::Fails, error);
    if (isOddAnswer(error)) {
        m_probingOddAnswer = true; // whether it is a WAHA server is for the probe to say
        m_vitals.contact();
        listAfter(m_backoff.longest());
        return;
    }
    const bool mayBeHeard = error.kind == ErrorKind::Timeout || error.kind == ErrorKind::RateLimited;
    if (mayBeHeard && m_streamLive && m_backoff.failures() == 0)
        listAfter(waitAfter(Reachability::Online, error)); // its events still come in
    else
        stayAway(error, kList);
}

void WorkerMonitor::tellCapability(Capability what, CapabilityState::State state, const Error &problem)
{
    WorkerUpdate update = blank();
    update.capabilities.push_back({ what, state, problem });
    m_around.deliver(std::move(update));
}

/** How long to leave it alone: as long as it asks for, and longer where only a person can help. */
int WorkerMonitor::waitAfter(Reachability reach, const Error &error)
{
    const int wait = needsPerson(reach) ? m_backoff.longest() : m_backoff.next();
    return static_cast<int>(std::max<qint64>(wait, error.retryAfterMs));
}

void WorkerMonitor::comeOnline(WorkerUpdate &update)
{
    m_reach = m_vitals.isKeyLimited() ? Reachability::LimitedKey : Reachability::Online;
    m_problem.clear();
    update.reach = m_reach;
    update.source = kList;
    update.nextTryMs = 0;
}

/** What belongs to being online, however it was found: events and vitals. */
void WorkerMonitor::beginOnline()
{
    m_link->openStream();
    pollVitalsIn(jittered(m_around.intervals.versionMs));
}

/** The worker can't be used now: says so, drops the stream and plans the next try. */
void WorkerMonitor::stayAway(const Error &error, const QString &source)
{
    m_link->closeStream();
    m_streamLive = m_streamBroke = false;
    m_around.timers.cancel(m_vitalsTimer);
    const Reachability reach = reachabilityOf(error);
    const int wait = waitAfter(reach, error);
    WorkerUpdate update = blank();
    update.capabilities.push_back({ Capability::Events, CapabilityState::State::Unknown, {} });
    if (reach != m_reach || error.message != m_problem) {
        update.reach = m_reach = reach;
        update.problem = error;
        update.source = source;
        m_problem = error.message;
    }
    if (m_feed != Feed::None)
        update.feed = m_feed = Feed::None;
    update.nextTryMs = m_around.clock.nowMs() + wait;
    m_around.deliver(std::move(update));
    listAfter(wait);
}

void WorkerMonitor::onProbed(const waha::Probe &probe)
{
    const bool odd = std::exchange(m_probingOddAnswer, false);
    m_deniedByProbe = false;
    const Reachability reach = probe.limitedKey ? Reachability::LimitedKey : Reachability::Online;
    const bool wasAway = !isOnline();
    if ((odd || !wasAway) && reach != m_reach)
        tellReach(reach, {}, kProbe);
    if (odd && wasAway)
        beginOnline();
}

void WorkerMonitor::onProbeFailed(const Error &error)
{
    const bool odd = std::exchange(m_probingOddAnswer, false);
    if (error.kind == ErrorKind::Cancelled)
        return;
    // A list that came, from a server without a version, is somebody else's list.
    m_deniedByProbe = m_deniedByProbe || error.kind == ErrorKind::NotWaha;
    if (odd || error.kind == ErrorKind::NotWaha)
        stayAway(error, kProbe);
}

void WorkerMonitor::tellReach(Reachability reach, const Error &problem, const QString &source)
{
    if (reach == m_reach && problem.message == m_problem)
        return;
    WorkerUpdate update = blank();
    update.reach = m_reach = reach;
    update.problem = problem;
    update.source = source;
    m_problem = problem.message;
    if (isOnline())
        update.nextTryMs = 0;
    m_around.deliver(std::move(update));
}

void WorkerMonitor::pollVitalsIn(int ms)
{
    m_around.timers.cancel(m_vitalsTimer);
    m_vitalsTimer = m_around.timers.after(ms, [this] {
        m_vitals.poll();
        pollVitalsIn(jittered(m_around.intervals.versionMs));
    });
}

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
