// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

class QSqlError;

namespace quayside::shardmap {

/**
 * Words for what the database says: SQLite by `from`, and what is the same with every database, which
 * ServerErrorText takes from here. Never a value of a row: statements bind their values, so the database's
 * own texts name tables and columns only. Pure, any thread.
 */
class SqlErrorText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::SqlErrorText)
public:
    /** Of SQLite. */
    [[nodiscard]] static Error from(const QSqlError &error);
    [[nodiscard]] static Error notOpen();
    [[nodiscard]] static Error busy();
    [[nodiscard]] static Error fileGone();

    /** Given up by this program, because it did not come to an end. */
    [[nodiscard]] static Error tooSlow();
    [[nodiscard]] static Error rowExists();
    /** A foreign key is in the way. */
    [[nodiscard]] static Error rowsDepend();
    [[nodiscard]] static Error columnsMissing();
    [[nodiscard]] static Error checkRefused();
    [[nodiscard]] static Error triggerRefused();
    [[nodiscard]] static Error wrongType();
    /** Another rule of the application's; `message` says which. */
    [[nodiscard]] static Error ruleRefused(const QString &message);
    [[nodiscard]] static Error unknown();

private:
    [[nodiscard]] static Error constraint(int extendedCode);
    [[nodiscard]] static Error general(int extendedCode);
    [[nodiscard]] static Error readOnly(int extendedCode);
    [[nodiscard]] static Error damaged();
    [[nodiscard]] static Error notADatabase();
};

} // namespace quayside::shardmap
