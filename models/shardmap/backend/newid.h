// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

struct ColumnInfo;

/** How an INSERT gives its row a key. */
struct NewId
{
    bool given = false; //!< false: leave the column out, the database chooses
    QString sql; //!< an expression, with `?` where there is a value
    QVariantList values;
};

/**
 * Chooses the key of a new row as the table's own rows have them, or says why that can't be known: nothing is
 * guessed. SQL thread, short-lived.
 *
 * What the profile says of the column goes first. A rowid or a column with a default: the database's choice,
 * which is asked for beforehand where an INSERT does not tell it.
 * Integers: the greatest plus one, under the write lock. Texts and bytes: see IdForm. A view may hide rows,
 * and what its trigger makes of a row nobody knows.
 */
class NewIds final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::NewIds)
    Q_DISABLE_COPY_MOVE(NewIds)
public:
    NewIds(OpenMap &map, const TableIdentifier &table, const Identifier &column)
        : m_map(map)
        , m_table(table)
        , m_column(column)
    { }

    /** InvalidInput where the profile leaves new rows to the application, whoever makes their keys. */
    [[nodiscard]] Result<void> requireOurs() const;
    /** InvalidInput where it can't be known. In a write transaction, if its result is to be used. */
    [[nodiscard]] Result<NewId> choose();
    /** A key that a person typed, as the column stores such. */
    [[nodiscard]] Result<QVariant> stored(const QString &typed);

    /** InvalidInput: `why` nobody can know how rows get theirs. */
    [[nodiscard]] Error unknown(const QString &why) const;

private:
    [[nodiscard]] std::optional<NewId> byProfile() const;
    [[nodiscard]] Result<NewId> byDatabase(const ColumnInfo &column) const;
    [[nodiscard]] Result<NewId> byExample(const ColumnInfo &column, bool hasRowIds);
    [[nodiscard]] Result<QVariantList> examples(bool hasRowIds);
    [[nodiscard]] Result<NewId> nextInteger();
    /** True for a table with rowids, false for one without; InvalidInput for a view. */
    [[nodiscard]] Result<bool> hasRowIds();

    OpenMap &m_map;
    const TableIdentifier m_table;
    const Identifier m_column;
};

} // namespace quayside::shardmap
