// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/sessionstatus.h"

#include <QByteArray>
#include <QFlags>

#include <span>
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

/** Who can make a session's status change. */
enum class Causer : quint8 {
    None = 0,
    Person = 1 << 0, //!< by the server's API or dashboard, or by an operation of Quayside
    Server = 1 << 1, //!< the server or its engine, unasked
    Phone = 1 << 2 //!< the account's phone, or WhatsApp: links, unlinks
};
Q_DECLARE_FLAGS(Causers, Causer)

/** One line of the table of transitions. */
struct StatusTransition
{
    SessionStatus::Code from = SessionStatus::Unknown; //!< Unknown: its server does not list it
    SessionStatus::Code to = SessionStatus::Unknown; //!< Unknown: likewise
    Causers causers;
    bool needsPerson = false; //!< by itself it does not come back from there
};

/**
 * Which changes of status there are and who may cause each of them (api.md §2.3). What an alarm may be raised
 * for is decided by it: only a change that nobody asked for, into a status that needs a person.
 */
class StatusTransitions
{
public:
    [[nodiscard]] static std::span<const StatusTransition> all();
    /** The line of a change; one that is not in the table, such as into a later status, is the server's. */
    [[nodiscard]] static StatusTransition of(SessionStatus from, SessionStatus to);
    /** True where a session that was linked has lost that by this change, unless somebody asked for it. */
    [[nodiscard]] static bool losesLogin(SessionStatus from, SessionStatus to);
};

/** How long a session may be in a status it leaves by itself; longer is worth a look. 0: for ever. */
[[nodiscard]] qint64 longestMs(SessionStatus status);

} // namespace quayside::fleet

Q_DECLARE_OPERATORS_FOR_FLAGS(quayside::fleet::Causers)
