// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/server/changebell.h"

#include "core/logging.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/reading/openmap.h"
#include "shardmap/server/serverconnector.h"

#include <QSqlDatabase>
#include <QSqlDriver>

namespace quayside::shardmap {

namespace {

const QString kTrigger = QStringLiteral("quayside_changed");

/** How many of the three tables there are of which that is true; a column of pg_class is `c`. */
Result<int> countTables(OpenMap &map, const QString &condition)
{
    int count = 0;
    for (const TableIdentifier *table : map.tables.rowTables()) {
        TRY_VALUE(
            const auto found,
            map.connection->value(QStringLiteral("SELECT 1 FROM pg_class c WHERE c.oid = to_regclass(?) AND ")
                                      + condition,
                                  { table->sql }));
        count += found.isValid() ? 1 : 0;
    }
    return count;
}

QString hasTrigger()
{
    return QStringLiteral("EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = c.oid AND tgname = '%1'"
                          " AND tgenabled IN ('O', 'A'))")
        .arg(kTrigger);
}

} // namespace

Result<bool> ChangeBell::isInstalled(OpenMap &map)
{
    TRY_VALUE(
        const int tables,
        countTables(map, QStringLiteral("c.relkind = 'r' AND NOT c.relhassubclass AND ") + hasTrigger()));
    return tables == int(map.tables.rowTables().size());
}

Result<bool> ChangeBell::isMissing(OpenMap &map)
{
    TRY_VALUE(const int tables, countTables(map, QStringLiteral("c.relkind = 'r' AND NOT ") + hasTrigger()));
    return tables > 0;
}

Result<void> ChangeBell::install(OpenMap &map)
{
    const QString function
        = map.dialect().quoted(map.connection->ownSchema()) + QStringLiteral(".quayside_tell");
    TRY_VALUE(auto transaction, Transaction::begin(*map.connection, map.dialect(), Transaction::Kind::Write));
    TRY(map.connection->execute(QStringLiteral("SET LOCAL client_min_messages = warning")));
    TRY(map.connection->execute(
        QStringLiteral("CREATE OR REPLACE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql AS"
                       " 'BEGIN PERFORM pg_notify(''%2'', ''''); RETURN NULL; END'")
            .arg(function, kTrigger)));
    for (const TableIdentifier *table : map.tables.rowTables()) {
        TRY_VALUE(const auto kind,
                  map.connection->value(
                      QStringLiteral("SELECT CAST(relkind AS text) FROM pg_class WHERE oid = to_regclass(?)"),
                      { table->sql }));
        if (kind.toString() != u'r')
            continue;
        TRY(map.connection->execute(
            QStringLiteral("DROP TRIGGER IF EXISTS %1 ON %2").arg(kTrigger, table->sql)));
        TRY(map.connection->execute(
            QStringLiteral("CREATE TRIGGER %1 AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %2"
                           " FOR EACH STATEMENT EXECUTE FUNCTION %3()")
                .arg(kTrigger, table->sql, function)));
    }
    return transaction->commit();
}

std::unique_ptr<ChangeBell> ChangeBell::listen(Connection &connection)
{
    const QVariant handle = connection.database().driver()->handle();
    const auto take = reinterpret_cast<Take>(ServerConnector::ofPostgresLibrary("PQnotifies"));
    const auto free = reinterpret_cast<Free>(ServerConnector::ofPostgresLibrary("PQfreemem"));
    if (!take || !free || !QByteArrayView(handle.typeName()).endsWith("*"))
        return nullptr;
    // What it sends to itself comes back, unless something between here and the server keeps it.
    const auto done = connection.executeEach(
        { QStringLiteral("LISTEN ") + kTrigger, QStringLiteral("NOTIFY ") + kTrigger });
    if (!done) {
        qCInfo(lcShardMap) << "the database can't tell of changes here:" << done.error().detail;
        return nullptr;
    }
    return std::unique_ptr<ChangeBell>(
        new ChangeBell(*static_cast<void *const *>(handle.constData()), take, free));
}

ChangeBell::ChangeBell(void *client, Take take, Free free)
    : m_client(client)
    , m_take(take)
    , m_free(free)
{ }

int ChangeBell::rings()
{
    while (void *notification = m_take(m_client)) {
        m_free(notification);
        ++m_rings;
    }
    return m_rings;
}

} // namespace quayside::shardmap
