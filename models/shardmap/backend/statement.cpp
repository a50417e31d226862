// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/statement.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/sqlerror.h"

#include <QSqlError>

namespace quayside::shardmap {

Statement::Statement(Connection &connection, const QString &sql)
    : m_query(connection.database())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Result<void> Statement::execute(const QVariantList &values)
{
    if (!m_prepared)
        return failure(SqlErrorText::from(m_query.lastError()));
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    if (!m_query.exec())
        return failure(SqlErrorText::from(m_query.lastError()));
    return {};
}

Result<void> Statement::finished() const
{
    if (m_query.lastError().isValid())
        return failure(SqlErrorText::from(m_query.lastError()));
    return {};
}

} // namespace quayside::shardmap
