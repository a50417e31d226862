// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "shardmap/databaseserver.h"

class QSqlError;

namespace quayside::shardmap {

/**
 * Words for what a database server says, of the same kinds as SqlErrorText's. Never a value of a row or a
 * password. Any thread; `ofConnecting` looks whether the files that the server's profile names can be read.
 */
class ServerErrorText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::ServerErrorText)
public:
    /** Of a statement: `sql` says which was refused. */
    [[nodiscard]] static Error from(Backend backend, const QSqlError &error, const QString &sql);
    /** Of a connection that did not come about, as precisely as the client's words tell; the password is cut
     * out of them, wherever it is. */
    [[nodiscard]] static Error ofConnecting(Backend backend, const QSqlError &error,
                                            const DatabaseServer &server);
    /** The server or the way to it is gone, or it takes no writes any more: another connection may do. */
    [[nodiscard]] static bool isLost(Backend backend, const QSqlError &error);
    /** PostgreSQL's texts have no character U+0000: what is behind it would be cut off, with the statement. */
    [[nodiscard]] static Error nullCharacter();
    /** The transaction, in favour of another one: it may be tried again. */
    [[nodiscard]] static Error takenBack() { return ofMeaning(Meaning::Busy); }
    /** `reason` is why, where that is known. */
    [[nodiscard]] static Error lost(const QString &reason);
    [[nodiscard]] static Error noDriver(Backend backend);

private:
    enum class Meaning {
        Unknown,
        Busy,
        TooSlow,
        Exists,
        Depends,
        NotNull,
        Check,
        Trigger,
        WrongType,
        Denied,
        ReadOnly,
        NoTable,
        NoColumn,
        Full,
        Lost
    };
    [[nodiscard]] static Meaning meaningOf(Backend backend, const QSqlError &error);
    [[nodiscard]] static Meaning ofSqlState(const QString &state);
    [[nodiscard]] static Meaning ofNumber(int number);
    [[nodiscard]] static Error ofMeaning(Meaning meaning);
    [[nodiscard]] static Error denied(const QString &sql);
    [[nodiscard]] static Error notConnected(ErrorKind kind);
    [[nodiscard]] static Error precise(Error error, const DatabaseServer &server);
    [[nodiscard]] static Error preciseOfTls(Error error, const DatabaseServer &server);
};

} // namespace quayside::shardmap
