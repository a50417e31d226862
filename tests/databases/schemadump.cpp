// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/schemadump.h"

#include "databases/postgresserver.h"
#include "databases/rawsql.h"

#include <QProcess>
#include <QRegularExpression>

namespace quayside::test {

using shardmap::MapLocation;

namespace {

QString postgresDump(const MapLocation &location, const QString &ownSchema)
{
    const shardmap::DatabaseServer &server = location.server;
    QProcess dump;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), server.password.reveal());
    dump.setProcessEnvironment(environment);
    QStringList arguments { QStringLiteral("--schema-only"), QStringLiteral("--exclude-table=*.quayside_*"),
                            QStringLiteral("--host=") + server.hosts.front().name,
                            QStringLiteral("--port=%1").arg(server.hosts.front().port),
                            QStringLiteral("--username=") + server.login };
    if (!ownSchema.isEmpty())
        arguments << QStringLiteral("--exclude-schema=") + ownSchema;
    dump.start(PostgresServer::program(QStringLiteral("pg_dump")),
               arguments + QStringList { server.database });
    dump.waitForFinished(60'000);
    if (const QByteArray trouble = dump.readAllStandardError(); !trouble.isEmpty())
        qWarning().noquote() << "pg_dump:" << trouble;
    // Newer ones begin and end with a word that is another one each time.
    return QString::fromUtf8(dump.readAllStandardOutput())
        .remove(QRegularExpression(QStringLiteral("^\\\\(un)?restrict .*$"),
                                   QRegularExpression::MultilineOption));
}

QString mariaDbDump(const MapLocation &location)
{
    RawSql sql(location);
    QString dump;
    const auto tables = sql.rows(QStringLiteral("SELECT table_name FROM information_schema.tables"
                                                " WHERE table_schema = database()"
                                                " AND table_name NOT LIKE 'quayside\\_%' ORDER BY 1"));
    for (const QVariantList &table : tables) {
        const auto made = sql.rows(QStringLiteral("SHOW CREATE TABLE `%1`").arg(table.first().toString()));
        dump += made.value(0).value(1).toString() + u'\n';
    }
    const auto triggers = sql.rows(QStringLiteral(
        "SELECT trigger_name, event_object_table, action_statement FROM information_schema.triggers"
        " WHERE trigger_schema = database() AND event_object_table NOT LIKE 'quayside\\_%' ORDER BY 1"));
    for (const QVariantList &trigger : triggers)
        dump += QVariant(trigger).toStringList().join(u' ') + u'\n';
    return dump.remove(QRegularExpression(QStringLiteral(" AUTO_INCREMENT=\\d+")));
}

} // namespace

QString schemaDump(const MapLocation &location, const QString &ownSchema)
{
    return location.backend == shardmap::Backend::PostgreSql ? postgresDump(location, ownSchema)
                                                             : mariaDbDump(location);
}

} // namespace quayside::test
