// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessionstatus.h"

#include <QFlags>

#include <span>

namespace quayside::fleet {

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
