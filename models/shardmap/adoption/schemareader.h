// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/adoption/schema.h"

namespace quayside::shardmap {

class Connection;
class Statement;
struct SchemaQueries;

/**
 * Reads what there is in a database, of what the login may see. It only reads, in read-only transactions, and
 * no value of a column that looks like a secret's. SQL thread.
 *
 * Rows are counted up to a bound, and a few of them looked at; where that takes longer than two seconds of a
 * table (a view may compute anything), it does without.
 */
class SchemaReader final
{
public:
    static constexpr int kMostTables = 2'000;
    static constexpr int kMostLookedInto = 300; //!< tables whose rows are counted and sampled
    static constexpr qint64 kMostCounted = 100'000;
    static constexpr int kSampledRows = 200;

    explicit SchemaReader(Connection &connection);

    [[nodiscard]] Result<Schema> read();

private:
    [[nodiscard]] Result<void> readPlace();
    [[nodiscard]] Result<void> readTables();
    [[nodiscard]] Result<void> readColumns();
    [[nodiscard]] Result<void> readKeys();
    [[nodiscard]] Result<void> readReferences();
    void lookInto(SchemaTable &table);
    [[nodiscard]] Result<void> count(SchemaTable &table);
    [[nodiscard]] Result<void> sample(SchemaTable &table);
    [[nodiscard]] QString sampled(const SchemaColumn &column) const;
    static void take(SchemaTable &table, const Statement &row, std::vector<QStringList> &seen);
    [[nodiscard]] QString sqlName(const SchemaTable &table) const;

    Connection &m_connection;
    const SchemaQueries &m_queries;
    Schema m_schema;
};

} // namespace quayside::shardmap
