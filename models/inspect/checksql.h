// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/backend/tablemapping.h"

#include <QHash>

namespace quayside::inspect {

/**
 * Statements with names of things in them, made into SQL for one map: `{worker}` is a table, `{worker.id}` a
 * column, `{=w.worker.id}` that column of `w` as Quayside reads ids, whatever type they are stored in, and
 * `{now}` the moment that leases are compared with. Pure.
 */
class CheckSql final
{
public:
    /** `now` is an expression; tables are of the schema, the connection's own unless another is named. */
    CheckSql(const shardmap::TableMapping &tables, const QString &now, const QString &schema = {});

    [[nodiscard]] QString of(const QString &statement) const;
    /** An id as text: an integer in decimal, a blob as x'6869'. NULL stays NULL. */
    [[nodiscard]] static QString idText(const QString &column);

private:
    [[nodiscard]] QString piece(QStringView name) const;

    QHash<QString, QString> m_names;
};

} // namespace quayside::inspect
