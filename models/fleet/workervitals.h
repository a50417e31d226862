// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/workerlink.h"
#include "fleet/workerupdate.h"

namespace quayside {
class Clock;
}

namespace quayside::fleet {

/**
 * Asks one worker for everything but its sessions: version, status, health, environment. Network thread.
 *
 * A call that fails leaves what was known as it is; whether the worker answers at all is for the lists to
 * say.
 */
class WorkerVitals final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerVitals)
public:
    WorkerVitals(WorkerLink &link, const Clock &clock, QObject *parent = nullptr);

    /** After a (re)connect: probe, health and, with an administrator's key, the environment. */
    void contact();
    /** Now and then: version, status and, where the edition has it, health. */
    void poll();

Q_SIGNALS:
    /** `worker` and `generation` are left to the receiver. */
    void news(const quayside::fleet::WorkerUpdate &update);
    void probed(const quayside::waha::Probe &probe);
    void probeFailed(const quayside::Error &error);

private:
    void onProbe(const waha::Probe &probe);
    void onVersion(const waha::ServerVersion &version, qint64 askedMs);
    void askStatus();
    void askHealth();
    void askEnvironment();

    WorkerLink &m_link;
    const Clock &m_clock;
    waha::ServerVersion m_version; // last told
    bool m_underWay = false;
    bool m_hasHealth = true;
};

} // namespace quayside::fleet
