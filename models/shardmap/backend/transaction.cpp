// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/transaction.h"

#include "core/logging.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"

namespace quayside::shardmap {

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, const Dialect &dialect,
                                                        Kind kind)
{
    TRY(connection.executeEach(kind == Kind::Write ? dialect.beginWrite : dialect.beginRead));
    return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
{ }

Transaction::~Transaction()
{
    if (!m_open || !m_connection.isOpen())
        return;
    // Fails where the database rolled back by itself already; there is nothing left to do then.
    if (const auto done = m_connection.execute(QStringLiteral("ROLLBACK")); !done)
        qCDebug(lcShardMap) << "rollback:" << done.error().detail;
}

Result<void> Transaction::commit()
{
    TRY(m_connection.execute(QStringLiteral("COMMIT")));
    m_open = false;
    return {};
}

Savepoint::Savepoint(Connection &connection)
    : m_connection(connection)
    , m_isNeeded(connection.dialect().isEndedByFailure)
{ }

Result<void> Savepoint::begin()
{
    if (m_isNeeded)
        TRY(m_connection.execute(QStringLiteral("SAVEPOINT quayside_part")));
    return {};
}

Result<void> Savepoint::end(bool isKept)
{
    if (!m_isNeeded)
        return {};
    TRY(m_connection.execute(isKept ? QStringLiteral("RELEASE SAVEPOINT quayside_part")
                                    : QStringLiteral("ROLLBACK TO SAVEPOINT quayside_part")));
    return {};
}

} // namespace quayside::shardmap
