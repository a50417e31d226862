// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/adoption/quietlook.h"

#include "shardmap/backend/connection.h"
#include "shardmap/backend/dialect.h"
#include "shardmap/backend/transaction.h"

namespace quayside::shardmap {

namespace {

/** MariaDB counts in seconds; MySQL has another name for it and no time is better than no look. */
void setLongest(Connection &connection, std::chrono::milliseconds patience)
{
    switch (connection.dialect().backend) {
    case Backend::PostgreSql:
        (void)connection.execute(QStringLiteral("SET LOCAL statement_timeout = %1").arg(patience.count()));
        return;
    case Backend::MariaDb:
        if (!connection.execute(QStringLiteral("SET SESSION max_statement_time = %1")
                                    .arg(static_cast<double>(patience.count()) / 1'000.0)))
            (void)connection.execute(
                QStringLiteral("SET SESSION max_execution_time = %1").arg(patience.count()));
        return;
    case Backend::Sqlite:
        (void)connection.execute(QStringLiteral("PRAGMA query_only = ON"));
        return;
    }
}

} // namespace

QuietLook::QuietLook(std::unique_ptr<Transaction> transaction)
    : m_transaction(std::move(transaction))
{ }

QuietLook::~QuietLook() = default;

Result<std::unique_ptr<QuietLook>> QuietLook::begin(Connection &connection,
                                                    std::chrono::milliseconds patience)
{
    TRY_VALUE(auto transaction,
              Transaction::begin(connection, connection.dialect(), Transaction::Kind::Read));
    setLongest(connection, patience);
    return std::unique_ptr<QuietLook>(new QuietLook(std::move(transaction)));
}

} // namespace quayside::shardmap
