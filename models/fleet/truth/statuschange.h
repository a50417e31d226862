// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/sessionstatus.h"

#include <QByteArray>

#include <vector>

namespace quayside::fleet {

/** When something began, desktop clock. */
struct StatusMoment
{
    qint64 atMs = 0;
    bool exact = true; //!< false: found so at that time, it began then or before

    friend bool operator==(const StatusMoment &, const StatusMoment &) = default;
};

/** A change of the status of one worker's copy of a session. */
struct StatusChange
{
    SessionKey session; //!< the worker that reports it, which need not be its row's
    SessionStatus from; //!< Unknown: it was not listed
    SessionStatus to; //!< Unknown: it is listed no longer
    StatusMoment moment;
    StatusMoment before; //!< since when it was `from`
};

/** What is known of a session's login. Kept by name. */
enum class Login : quint8 {
    Unknown,
    Held, //!< it was WORKING when its server last ran it
    Lost, //!< it was, and then it waited for a phone unasked
    None //!< it waited for a phone when its server last ran it
};
[[nodiscard]] QString toString(Login login);
[[nodiscard]] Login loginFromString(QStringView name);

/** The status of one copy as a list or the map's memory has it. */
struct StatusRecord
{
    QString name;
    SessionStatus status;
    StatusMoment since;
    Login login = Login::Unknown;

    friend bool operator==(const StatusRecord &, const StatusRecord &) = default;
};

/** What consoles have kept of one worker; see StatusKeeper. */
struct WorkerMemory
{
    qint64 serverStartMs = 0; //!< as the server said it, by its own clock; 0: not known
    qint64 watchedMs = 0; //!< desktop clock; 0: nobody has watched it before
    QByteArray working; //!< hashes of the names that worked then, see hashOfName(); sorted
    std::vector<StatusRecord> statuses; //!< of all that changed since or did not work; sorted by name
};

/** Four bytes a name, for WorkerMemory::working. Stable: they are stored. */
[[nodiscard]] quint32 stableHash(QByteArrayView name);
/** Packs hashes, in any order, into what WorkerMemory::working holds. */
[[nodiscard]] QByteArray packHashes(std::vector<quint32> hashes);
[[nodiscard]] bool holdsHash(const QByteArray &packed, quint32 hash);

} // namespace quayside::fleet
