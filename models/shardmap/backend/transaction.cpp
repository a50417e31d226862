// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/transaction.h"

#include "core/logging.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/server/servererror.h"

namespace quayside::shardmap {

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, const Dialect &dialect,
                                                        Kind kind)
{
    const bool isWrite = kind == Kind::Write;
    std::unique_ptr<Transaction> transaction(
        new Transaction(connection, isWrite && connection.mayEndUntold()));
    TRY(transaction->open(isWrite ? dialect.beginWrite : dialect.beginRead));
    return transaction;
}

Transaction::Transaction(Connection &connection, bool isGuarded)
    : m_connection(connection)
    , m_isGuarded(isGuarded)
{ }

Result<void> Transaction::open(const QStringList &statements)
{
    if (m_isGuarded)
        TRY(m_connection.execute(QStringLiteral("SET SESSION autocommit = 0")));
    TRY(m_connection.executeEach(statements));
    m_open = true;
    if (m_isGuarded)
        TRY(m_connection.execute(QStringLiteral("SAVEPOINT quayside_whole")));
    return {};
}

Transaction::~Transaction()
{
    if (m_open)
        rollBack();
    if (!m_isGuarded || !m_connection.isOpen())
        return;
    if (const auto done = m_connection.execute(QStringLiteral("SET SESSION autocommit = 1")); !done)
        qCWarning(lcShardMap) << "a session that commits nothing by itself:" << done.error().detail;
}

/** Fails where the database rolled back by itself already; what came after that goes with the second one. */
void Transaction::rollBack()
{
    for (int tries = m_isGuarded ? 2 : 1; tries > 0 && m_connection.isOpen(); --tries) {
        const auto done = m_connection.execute(QStringLiteral("ROLLBACK"));
        if (done)
            return;
        qCDebug(lcShardMap) << "rollback:" << done.error().detail;
    }
}

Result<void> Transaction::commit()
{
    if (m_isGuarded) {
        const auto whole = m_connection.execute(QStringLiteral("RELEASE SAVEPOINT quayside_whole"));
        if (!whole)
            return failure(m_connection.isLost() ? whole.error() : ServerErrorText::takenBack());
    }
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
