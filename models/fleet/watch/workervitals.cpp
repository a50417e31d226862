// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/workervitals.h"

#include "core/clock.h"

namespace quayside::fleet {

namespace {

using State = CapabilityState::State;

constexpr int kMostDoublings = 6; // of the polls between tries for the environment: half an hour

CapabilityNews works(Capability what)
{
    return { what, State::Works, {} };
}

/** What an edition, engine or key does not have is no fault. */
CapabilityNews failed(Capability what, const Error &error)
{
    const bool isOffered = error.kind != ErrorKind::Unsupported && error.kind != ErrorKind::Forbidden;
    return { what, isOffered ? State::Fails : State::NotOffered, error };
}

/** A proxy that keeps the server's secrets to itself does as its owner wants. */
CapabilityNews environmentFailed(const Error &error)
{
    CapabilityNews news = failed(Capability::Environment, error);
    if (error.kind == ErrorKind::ProxyRefused)
        news.state = State::NotOffered;
    return news;
}

} // namespace

WorkerVitals::WorkerVitals(WorkerLink &link, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_clock(clock)
{ }

void WorkerVitals::tellFailed(Capability what, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return; // the network is being closed
    WorkerUpdate update;
    update.capabilities.push_back(failed(what, error));
    Q_EMIT news(update);
}

void WorkerVitals::contact()
{
    m_hasHealth = true;
    whenDone(m_link.probe({ true, m_environmentOfMs }), this, [this](const Result<waha::Probe> &probe) {
        if (probe)
            return onProbe(*probe);
        tellFailed(Capability::Version, probe.error());
        Q_EMIT probeFailed(probe.error());
    });
}

void WorkerVitals::onProbe(const waha::Probe &found)
{
    waha::Probe probe = found;
    m_version = probe.version;
    WorkerUpdate update;
    update.version = probe.version;
    update.status = probe.status;
    update.latencyMs = probe.latencyMs;
    update.capabilities
        = { works(Capability::Version),
            probe.status ? works(Capability::Status) : failed(Capability::Status, probe.statusProblem) };
    addEnvironment(probe, update);
    Q_EMIT news(update);
    probe.limitedKey = m_limitedKey;
    Q_EMIT probed(probe);
    askHealth();
}

void WorkerVitals::addEnvironment(const waha::Probe &probe, WorkerUpdate &update)
{
    if (!probe.askedEnvironment)
        return;
    update.environment = probe.environment;
    update.capabilities.push_back(probe.environment ? works(Capability::Environment)
                                                    : environmentFailed(probe.environmentProblem));
    if (probe.environment || probe.limitedKey)
        m_limitedKey = probe.limitedKey;
    const bool isSettled = update.capabilities.back().state != State::Fails;
    m_environmentDue = !isSettled;
    m_environmentFailures = isSettled ? 0 : std::min(m_environmentFailures + 1, kMostDoublings);
    m_pollsToSkip = isSettled ? 0 : (1 << (m_environmentFailures - 1)) - 1;
    m_environmentOfMs = isSettled && probe.status ? probe.status->startTimestampMs : 0;
}

bool WorkerVitals::takeEnvironmentTurn()
{
    return m_environmentDue && m_pollsToSkip-- <= 0;
}

void WorkerVitals::poll()
{
    if (m_underWay)
        return;
    if (takeEnvironmentTurn())
        return contact(); // asks for everything
    m_underWay = true;
    const qint64 askedMs = m_clock.monotonicMs();
    whenDone(m_link.version(), this, [this, askedMs](const Result<waha::ServerVersion> &version) {
        m_underWay = false;
        if (version)
            onVersion(*version, askedMs);
        else if (version.error().kind == ErrorKind::Cancelled)
            return;
        else
            tellFailed(Capability::Version, version.error());
        askStatus();
        askHealth();
    });
}

void WorkerVitals::onVersion(const waha::ServerVersion &version, qint64 askedMs)
{
    WorkerUpdate update;
    update.latencyMs = static_cast<int>(m_clock.monotonicMs() - askedMs);
    update.capabilities = { works(Capability::Version) };
    if (version != m_version)
        update.version = m_version = version;
    Q_EMIT news(update);
}

void WorkerVitals::askStatus()
{
    whenDone(m_link.status(), this, [this](const Result<waha::ServerStatus> &status) {
        if (!status)
            return tellFailed(Capability::Status, status.error());
        WorkerUpdate update;
        update.status = *status;
        update.capabilities = { works(Capability::Status) };
        Q_EMIT news(update);
        const qint64 startMs = status->startTimestampMs;
        if (m_environmentOfMs != 0 && startMs != 0 && startMs != m_environmentOfMs)
            contact(); // it has started anew, perhaps with other settings
    });
}

void WorkerVitals::askHealth()
{
    if (!m_hasHealth)
        return;
    whenDone(m_link.health(), this, [this](const Result<waha::Health> &health) {
        if (!health)
            return tellFailed(Capability::Health, health.error());
        m_hasHealth = health->available;
        WorkerUpdate update;
        update.health = *health;
        update.capabilities = { { Capability::Health, m_hasHealth ? State::Works : State::NotOffered, {} } };
        Q_EMIT news(update);
    });
}

} // namespace quayside::fleet
