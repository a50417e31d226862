// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/workervitals.h"

#include "core/clock.h"

namespace quayside::fleet {

WorkerVitals::WorkerVitals(WorkerLink &link, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_clock(clock)
{ }

void WorkerVitals::contact()
{
    m_hasHealth = true;
    whenDone(m_link.probe(), this, [this](const Result<waha::Probe> &probe) {
        if (probe)
            onProbe(*probe);
        else
            Q_EMIT probeFailed(probe.error());
    });
}

void WorkerVitals::onProbe(const waha::Probe &probe)
{
    m_version = probe.version;
    WorkerUpdate update;
    update.version = probe.version;
    update.status = probe.status;
    update.latencyMs = probe.latencyMs;
    Q_EMIT news(update);
    Q_EMIT probed(probe);
    askHealth();
    if (!probe.limitedKey)
        askEnvironment();
}

void WorkerVitals::poll()
{
    if (m_underWay)
        return;
    m_underWay = true;
    const qint64 askedMs = m_clock.monotonicMs();
    whenDone(m_link.version(), this, [this, askedMs](const Result<waha::ServerVersion> &version) {
        m_underWay = false;
        if (!version)
            return;
        onVersion(*version, askedMs);
        askStatus();
        askHealth();
    });
}

void WorkerVitals::onVersion(const waha::ServerVersion &version, qint64 askedMs)
{
    WorkerUpdate update;
    update.latencyMs = static_cast<int>(m_clock.monotonicMs() - askedMs);
    if (version != m_version)
        update.version = m_version = version;
    Q_EMIT news(update);
}

void WorkerVitals::askStatus()
{
    whenDone(m_link.status(), this, [this](const Result<waha::ServerStatus> &status) {
        if (!status)
            return;
        WorkerUpdate update;
        update.status = *status;
        Q_EMIT news(update);
    });
}

void WorkerVitals::askHealth()
{
    if (!m_hasHealth)
        return;
    whenDone(m_link.health(), this, [this](const Result<waha::Health> &health) {
        if (!health)
            return;
        m_hasHealth = health->available;
        WorkerUpdate update;
        update.health = *health;
        Q_EMIT news(update);
    });
}

void WorkerVitals::askEnvironment()
{
    whenDone(m_link.environment(), this, [this](const Result<waha::ServerEnvironment> &environment) {
        if (!environment)
            return;
        WorkerUpdate update;
        update.environment = *environment;
        Q_EMIT news(update);
    });
}

} // namespace quayside::fleet
