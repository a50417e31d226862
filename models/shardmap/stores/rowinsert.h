// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/reading/openmap.h"

#include <QVariantList>

namespace quayside::shardmap {

/**
 * One new row of a table of the application: what Quayside knows of it, what the profile says of the columns
 * that the table demands beyond that, and an id. Within the caller's write transaction. SQL thread.
 *
 * Its id is what the database returned, or was known before, and the row is there under it: whatever is kept
 * of a row is kept by its id, and a wrong one would be another row's.
 */
class RowInsert final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::RowInsert)
    Q_DISABLE_COPY_MOVE(RowInsert)
public:
    RowInsert(OpenMap &map, const TableIdentifier &table, const Identifier &id)
        : m_map(map)
        , m_table(table)
        , m_id(id)
    { }

    void put(const Identifier &column, const QVariant &value);
    void put(const Identifier &column, const Condition &expression);
    /**
     * Adds it with a key that NewIds chooses, unless one was put; its text. InvalidInput where that can't be
     * known, Conflict where another row has it.
     */
    [[nodiscard]] Result<QString> insert();

private:
    [[nodiscard]] Result<void> chooseId();
    void putFills();
    [[nodiscard]] bool isPut(const QString &column) const;
    [[nodiscard]] Result<QVariant> valueOf(const QString &expression);
    [[nodiscard]] Result<QVariant> insertNumbered(const QString &statement);
    [[nodiscard]] Result<QVariant> insertAs(const QString &statement);
    [[nodiscard]] Result<QString> idOfTheOne(const QVariant &made);

    OpenMap &m_map;
    const TableIdentifier &m_table;
    const Identifier &m_id;
    QStringList m_names;
    QStringList m_columns;
    QStringList m_places;
    QVariantList m_values;
    QVariant m_givenId; //!< where its value is known before
};

} // namespace quayside::shardmap
