// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/expressiontext.h"
#include "shardmap/mapnames.h"

namespace quayside::shardmap {

class Connection;

/**
 * Asks the database itself what it makes of a condition or an expression that a person typed, before it is
 * kept: in a read-only transaction, with a limit of time, and only where ExpressionText takes it and all it
 * calls is known to change nothing. SQL thread.
 */
class ExpressionCheck final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::ExpressionCheck)
public:
    /** How many rows of a table a condition leaves. */
    struct Rows
    {
        qint64 matching = 0;
        qint64 all = 0;
    };

    explicit ExpressionCheck(Connection &connection)
        : m_connection(connection)
    { }

    /**
     * The first of all conditions and expressions of a profile that is not taken, as InvalidInput: a profile
     * may have been written by somebody else. None of them is tried.
     */
    [[nodiscard]] Result<void> require(const MapNames &names);
    /** InvalidInput, with the database's words, where it is none for that table. */
    [[nodiscard]] Result<Rows> condition(const TableName &table, const QString &text);
    /** A value as it would be made for a column of this type; empty where it can't be tried without writing.
     */
    [[nodiscard]] Result<QString> newValue(const QString &columnType, const QString &text);

private:
    enum class Use { Condition, NewValue };

    [[nodiscard]] Result<ExpressionText> read(const QString &text, Use use);
    [[nodiscard]] Result<void> allow(const ExpressionText::Function &function, Use use);
    [[nodiscard]] Result<void> allowInPostgres(const ExpressionText::Function &function, Use use);
    [[nodiscard]] static Error refused(const QString &function);
    [[nodiscard]] static Error inTheDatabasesWords(const Error &error);

    Connection &m_connection;
};

} // namespace quayside::shardmap
