// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/watch/mailbox.h"
#include "fleet/watch/workerlink.h"

namespace quayside {
class Clock;
}

namespace quayside::fleet {

/**
 * Asks one worker for everything but its sessions: version, status, health, environment. Network thread.
 *
 * Each of them works or fails by itself, and that is told; what was known stays as it is. The environment,
 * which holds secrets, is asked for once a server's start, and again where that failed. Whether the worker
 * answers at all is for the lists to say.
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
    /** As the server said when it last told. */
    [[nodiscard]] bool isKeyLimited() const { return m_limitedKey; }

Q_SIGNALS:
    /** `worker` and `generation` are left to the receiver. */
    void news(const quayside::fleet::WorkerUpdate &update);
    void probed(const quayside::waha::Probe &probe);
    void probeFailed(const quayside::Error &error);

private:
    void onProbe(const waha::Probe &probe);
    void onVersion(const waha::ServerVersion &version, qint64 askedMs);
    [[nodiscard]] bool takeEnvironmentTurn();
    void addEnvironment(const waha::Probe &probe, WorkerUpdate &update);
    void askStatus();
    void askHealth();
    void tellFailed(Capability what, const Error &error);

    WorkerLink &m_link;
    const Clock &m_clock;
    waha::ServerVersion m_version; // last told
    bool m_underWay = false;
    bool m_hasHealth = true;
    qint64 m_environmentOfMs = 0; // start of the server whose environment is known, or is not to be had
    bool m_environmentDue = false; // the last try failed
    int m_environmentFailures = 0;
    int m_pollsToSkip = 0; // before it is tried again
    bool m_limitedKey = false; // as the last answer said; a try that failed says nothing
};

} // namespace quayside::fleet
