// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

class QSqlError;

namespace quayside::shardmap {

/**
 * Words for what the database says. Never a value of a row: statements bind their values, so the database's
 * own texts name tables and columns only.
 */
class SqlErrorText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::SqlErrorText)
public:
    [[nodiscard]] static Error from(const QSqlError &error);
    [[nodiscard]] static Error notOpen();
    [[nodiscard]] static Error busy();
    [[nodiscard]] static Error fileGone();
    /** Given up by this program, because it did not come to an end. */
    [[nodiscard]] static Error tooSlow();

private:
    [[nodiscard]] static Error constraint(int extendedCode);
    [[nodiscard]] static Error refused(const QString &message);
    [[nodiscard]] static Error general(int extendedCode);
    [[nodiscard]] static Error readOnly(int extendedCode);
    [[nodiscard]] static Error damaged();
    [[nodiscard]] static Error notADatabase();
};

} // namespace quayside::shardmap
