// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

namespace quayside::shardmap {

class Connection;

/** One prepared statement, read forward only. Its values are bound in order; it may be executed again. */
class Statement final
{
    Q_DISABLE_COPY_MOVE(Statement)
public:
    Statement(Connection &connection, const QString &sql);

    [[nodiscard]] Result<void> execute(const QVariantList &values = {});
    /** Moves to the next row. False at the end and on an error: ask finished() which. */
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] Result<void> finished() const;

    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] int changedRows() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    bool m_prepared = false;
};

} // namespace quayside::shardmap
