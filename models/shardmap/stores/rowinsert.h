// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/idvalue.h"
#include "shardmap/reading/openmap.h"

#include <QVariantList>

namespace quayside::shardmap {

/**
 * One new row of a table of the application: what Quayside knows of it, what the profile says of the columns
 * that the table demands beyond that, and an id. Within the caller's write transaction. SQL thread.
 */
class RowInsert final
{
    Q_DISABLE_COPY_MOVE(RowInsert)
public:
    RowInsert(OpenMap &map, const TableIdentifier &table, const Identifier &id)
        : m_map(map)
        , m_table(table)
        , m_id(id)
    { }

    void put(const Identifier &column, const QVariant &value);
    void put(const Identifier &column, const Condition &expression);
    /** Adds it with a key that NewIds chooses, unless one was put; its text. */
    [[nodiscard]] Result<QString> insert();

private:
    [[nodiscard]] Result<void> chooseId();
    void putFills();
    [[nodiscard]] bool isPut(const QString &column) const;
    [[nodiscard]] Result<QString> insertReturning(const QString &statement);
    [[nodiscard]] Result<QString> insertAndAsk(const QString &statement);

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
