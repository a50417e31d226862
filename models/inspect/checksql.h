// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/tablemapping.h"

#include <QHash>

namespace quayside::inspect {

/**
 * Statements with names of things in them, made into SQL for one map: `{worker}` is the rows of a table that
 * count, `{!session}` the table itself and `{&session}` the condition of those rows, `{worker.id}` is a
 * column,
 * `{=w.worker.id}` (or `{=worker.id}`) that column of `w` as Quayside reads ids, whatever type they are
 * stored in, `{'worker}` and `{'worker.id}` are what people call table and column, and `{now}` is the moment
 * that leases are compared with. Pure.
 */
class CheckSql final
{
public:
    /** `now` is an expression. */
    CheckSql(const shardmap::TableMapping &tables, const QString &now);
    /** For a person to run on a server, with whatever names it is that its client takes. */
    CheckSql(const shardmap::TableMapping &tables, shardmap::Backend backend, const QString &ownSchema);
    /** Whose names people know: the map's that `tables` is a copy of. */
    void setSpokenNames(const shardmap::TableMapping &tables);

    [[nodiscard]] QString of(const QString &statement) const;
    /** An id as text: an integer in decimal, a blob as x'6869'. NULL stays NULL. SQLite. */
    [[nodiscard]] static QString idText(const QString &column);

private:
    void setNames(const shardmap::TableMapping &tables);
    [[nodiscard]] QString quoted(const QString &name) const;
    [[nodiscard]] QString idOf(const QString &column, shardmap::KeyType type) const;
    [[nodiscard]] QString piece(QStringView name) const;

    shardmap::Backend m_backend = shardmap::Backend::Sqlite;
    QString m_ownSchema; //!< quoted; empty: Quayside's tables are found without
    QHash<QString, QString> m_names; //!< by what stands between the braces
    QHash<QString, shardmap::KeyType> m_types; //!< of columns that ids are in
};

} // namespace quayside::inspect
