// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "waha/values.h"

#include <QHash>
#include <QSet>

namespace quayside::fleet {

/**
 * What is remembered of sessions' logins beyond what their servers tell just now: when a phone was linked,
 * and when a server last told an account that it does not tell of a stopped session. By entry of the session
 * store; costs nothing for sessions of which there is nothing to remember. Times are this desktop's clock.
 * One thread.
 */
class LoginMemory final
{
    Q_DISABLE_COPY_MOVE(LoginMemory)
public:
    LoginMemory() = default;

    /** A session was seen in this status, by a list or an event. */
    void noteStatus(quint32 entry, SessionStatus status, const Moment &now);
    /** What a server says of the last statuses: fills in what was not seen. Told again, it is the same. */
    void noteHistory(quint32 entry, const waha::StatusEvent &event, const Moment &now);
    /** When a phone was linked; 0: that was not seen. It stays while the session is restarted. */
    [[nodiscard]] qint64 linkedMs(quint32 entry) const { return linked(entry).wallMs; }
    [[nodiscard]] Moment linked(quint32 entry) const { return m_linked.value(entry); }

    /** Its server does not tell the account that it told at `toldMs`. Only the first time counts. */
    void noteHidden(quint32 entry, qint64 toldMs);
    void noteTold(quint32 entry) { m_toldMs.remove(entry); }
    /** When the account that is shown was last told; 0: it is told now, or there is none. */
    [[nodiscard]] qint64 toldMs(quint32 entry) const { return m_toldMs.value(entry); }

    void move(quint32 from, quint32 to);
    void forget(quint32 entry);

private:
    QSet<quint32> m_pairing; //!< asked for a phone when last seen, or has been starting since
    QHash<quint32, Moment> m_linked;
    QHash<quint32, qint64> m_toldMs;
};

} // namespace quayside::fleet
