// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace quayside::operations {

/**
 * The apps of a session (Chatwoot, calls, …) as a move takes them along: JSON arrays as the server writes
 * them. One app of a type and session is WAHA's rule, so that a type tells which is which. Pure.
 */
class MoveApps
{
public:
    /** Their types: "chatwoot". */
    [[nodiscard]] static QStringList types(const QByteArray &apps);
    /** Those of which a secret is not known, so that they can't be made anew. */
    [[nodiscard]] static QStringList incomplete(const QByteArray &apps);
    /** For another worker: without the ids of this one and without the incomplete ones; empty for none. */
    [[nodiscard]] static QByteArray toSend(const QByteArray &apps);
    /** Types of `sent` that a server that reports `seen` does not have as they were. */
    [[nodiscard]] static QStringList missing(const QByteArray &seen, const QByteArray &sent);
    /** True where a server that reports `seen` has all of `sent`, switched on and off as they were. */
    [[nodiscard]] static bool areThere(const QByteArray &seen, const QByteArray &sent);
    /** For keeping: secrets masked; empty for none. */
    [[nodiscard]] static QByteArray masked(const QByteArray &apps);
};

} // namespace quayside::operations
