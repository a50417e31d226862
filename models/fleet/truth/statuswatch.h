// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/sessionstore.h"
#include "fleet/truth/statuschange.h"

#include <QHash>

namespace quayside::fleet {

/**
 * Follows the statuses of the store's copies: since when, by the server's own times where it tells them, what
 * became of the login, and every change in order. Knows nothing of drift and counts. One thread.
 */
class StatusWatch final
{
    Q_DISABLE_COPY_MOVE(StatusWatch)
public:
    /** A change as it was noted; the entry may be retired by now, and can still be read. */
    struct Noted
    {
        quint32 entry = 0;
        SessionStatus from;
        SessionStatus to;
        StatusMoment moment;
        StatusMoment before;
    };

    explicit StatusWatch(SessionStore &store)
        : m_store(store)
    { }

    /** A copy was not known and has this status now. `told`: then that is a change, not a first look. */
    void begin(quint32 entry, SessionStatus status, qint64 nowMs, bool told);
    /** The copy's status differs. */
    void change(quint32 entry, SessionStatus status, const StatusMoment &moment);
    /** Its server lists it no longer. */
    void end(quint32 entry, qint64 nowMs);
    /**
     * An event, the one of its status among others that were missed. WORKING that is sent again, and codes
     * that rotate, change nothing. True where anything that is shown differs.
     */
    [[nodiscard]] bool hear(quint32 entry, const waha::StatusEvent &event, qint64 nowMs);
    /** What is kept beside the store follows the copy to another entry. */
    void move(quint32 from, quint32 to);
    /** The copy is gone, whatever for: its entry may be given to another one. */
    void forget(quint32 entry) { endTurns(entry); }
    /** FAILED, and its server knows of no account any more. */
    void loseAccount(quint32 entry);
    /** What consoles had kept of a copy that was first seen a moment ago. True where anything differs. */
    [[nodiscard]] bool recall(quint32 entry, const StatusRecord &kept);
    /** Seen at another copy's or person's wish: nobody is to be alarmed. */
    void forgive(quint32 entry);

    [[nodiscard]] Login login(quint32 entry) const;
    /** It fails, starts by itself and fails again, as a session without a network does: since the first time.
     */
    [[nodiscard]] std::optional<StatusMoment> turningSince(quint32 entry) const;
    /** How many do so on that worker. */
    [[nodiscard]] quint32 turningOn(quint32 worker) const { return m_turningOn.value(worker); }
    /** All changes since the last call. */
    [[nodiscard]] std::vector<Noted> take() { return std::exchange(m_noted, {}); }

private:
    /** Of one that failed: how often it began to start or failed again since. */
    struct Turns
    {
        SessionStatus last;
        int count = 0;
        StatusMoment since;
        quint32 worker = 0;
    };

    void set(quint32 entry, SessionStatus status, const StatusMoment &moment);
    void countTurn(quint32 entry, SessionStatus status, const StatusMoment &moment);
    void endTurns(quint32 entry);
    [[nodiscard]] bool hearMissed(quint32 entry, const waha::StatusEvent &event, qint64 nowMs);
    [[nodiscard]] bool refine(quint32 entry, const StatusMoment &moment);

    SessionStore &m_store;
    std::vector<Noted> m_noted;
    QHash<quint32, Turns> m_turns;
    QHash<quint32, quint32> m_turningOn; // by worker, those that count
};

} // namespace quayside::fleet
