// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/rawsql.h"

#include <QDebug>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace quayside::test {

using shardmap::Backend;

namespace {

QString driverOf(Backend backend)
{
    switch (backend) {
    case Backend::Sqlite:
        return QStringLiteral("QSQLITE");
    case Backend::PostgreSql:
        return QStringLiteral("QPSQL");
    case Backend::MariaDb:
        return QStringLiteral("QMYSQL");
    }
    return {};
}

QString optionsOf(Backend backend)
{
    switch (backend) {
    case Backend::Sqlite:
        return QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000");
    case Backend::PostgreSql:
        return QStringLiteral("connect_timeout=10");
    case Backend::MariaDb:
        return QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=10");
    }
    return {};
}

QStringList statementsOf(const QString &script)
{
    QStringList statements { QString() };
    bool quoted = false;
    const QStringList lines = script.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(QStringLiteral("--")))
            continue;
        statements.last() += line + u'\n';
        quoted ^= line.count(QStringLiteral("$$")) % 2 == 1;
        if (!quoted && line.trimmed().endsWith(u';'))
            statements.append(QString());
    }
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

} // namespace

RawSql::RawSql(const shardmap::MapLocation &location)
    : m_name(QStringLiteral("raw-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QSqlDatabase database = QSqlDatabase::addDatabase(driverOf(location.backend), m_name);
    database.setConnectOptions(optionsOf(location.backend));
    if (location.backend == Backend::Sqlite) {
        database.setDatabaseName(location.file);
    } else {
        database.setHostName(location.server.hosts.front().name);
        database.setPort(location.server.hosts.front().port);
        database.setDatabaseName(location.server.database);
        database.setUserName(location.server.login);
        database.setPassword(location.server.password.reveal());
    }
    if (!database.open())
        m_error = database.lastError().text();
}

RawSql::~RawSql()
{
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase RawSql::database() const
{
    return QSqlDatabase::database(m_name, false);
}

bool RawSql::run(const QString &script)
{
    const QStringList statements = statementsOf(script);
    for (const QString &statement : statements) {
        QSqlQuery query(database());
        if (query.exec(statement))
            continue;
        m_error = query.lastError().text();
        qWarning().noquote() << "SQL failed:" << m_error << statement;
        return false;
    }
    return true;
}

bool RawSql::runFile(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly)) {
        qWarning() << "can't read" << file;
        return false;
    }
    return run(QString::fromUtf8(device.readAll()));
}

QVariant RawSql::value(const QString &sql, const QVariantList &values)
{
    const QList<QVariantList> found = rows(sql, values);
    return found.isEmpty() ? QVariant() : found.first().value(0);
}

QList<QVariantList> RawSql::rows(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    bool done = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    done = done && query.exec();
    QList<QVariantList> found;
    while (query.next()) {
        QVariantList row;
        for (int column = 0; column < query.record().count(); ++column)
            row.append(query.value(column));
        found.append(row);
    }
    if (!done) {
        m_error = query.lastError().text();
        qWarning().noquote() << "SQL failed:" << m_error << sql;
    }
    return found;
}

} // namespace quayside::test
