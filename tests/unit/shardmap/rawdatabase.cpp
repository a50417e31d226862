// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawdatabase.h"

#include "databases/rawsql.h"
#include "mapfolder.h"
#include "testbackend.h"

#include <QDebug>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <algorithm>

namespace quayside::test {

namespace {

/** Apart at each semicolon that is no part of a text; what is a trigger's own is left in one. */
QStringList statementsOf(const QByteArray &sql)
{
    if (sql.contains("SIGNAL") || sql.contains("RAISE("))
        return { QString::fromUtf8(sql) };
    QStringList statements { QString() };
    bool isQuoted = false;
    for (const QChar c : QString::fromUtf8(sql)) {
        isQuoted ^= c == u'\'';
        if (c == u';' && !isQuoted)
            statements.append(QString());
        else
            statements.last() += c;
    }
    statements.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return statements;
}

} // namespace

RawDatabase::RawDatabase(const MapFolder &folder)
    : RawDatabase(folder.location())
{ }

RawDatabase::RawDatabase(const shardmap::MapLocation &location)
    : RawDatabase(location.backend == shardmap::Backend::Sqlite ? location.file : QString())
{
    if (location.backend == shardmap::Backend::Sqlite)
        return;
    m_server = std::make_unique<RawSql>(location);
    if (location.ownTables.place == shardmap::OwnTables::Place::LocalFile)
        m_ownFile = location.ownTables.file;
    if (location.backend == shardmap::Backend::MariaDb)
        run("SET SESSION sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,STRICT_ALL_TABLES'");
}

RawDatabase::RawDatabase(const QString &file)
{
    if (file.isEmpty())
        return;

    if (sqlite3_open(file.toUtf8().constData(), &m_handle) != SQLITE_OK)
        qWarning() << "can't open" << file << sqlite3_errmsg(m_handle);
    sqlite3_busy_timeout(m_handle, 10'000);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

bool RawDatabase::isOwn(const QByteArray &sql) const
{
    return !m_ownFile.isEmpty() && sql.contains("quayside_");
}

RawDatabase &RawDatabase::own()
{
    if (!m_own)
        m_own = std::make_unique<RawDatabase>(m_ownFile);
    return *m_own;
}

bool RawDatabase::run(const QByteArray &sql)
{
    if (m_server) {
        const QStringList statements = statementsOf(sql);
        return std::ranges::all_of(statements, [this](const QString &one) {
            return isOwn(one.toUtf8()) ? own().run(one.toUtf8()) : m_server->run(one + QStringLiteral(";\n"));
        });
    }
    char *error = nullptr;
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &error) == SQLITE_OK)
        return true;
    qWarning() << "SQL failed:" << error << sql;
    sqlite3_free(error);
    return false;
}

QByteArray RawDatabase::value(const QByteArray &sql)
{
    if (isOwn(sql))
        return own().value(sql);
    if (m_server)
        return m_server->value(QString::fromUtf8(sql)).toString().toUtf8();
    sqlite3_stmt *statement = nullptr;
    QByteArray result;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qWarning() << "SQL failed:" << sqlite3_errmsg(m_handle) << sql;
    else if (sqlite3_step(statement) == SQLITE_ROW)
        result = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
                            sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    return result;
}

QByteArrayList RawDatabase::lines(const QByteArray &sql)
{
    if (isOwn(sql))
        return own().lines(sql);
    QByteArrayList lines;
    if (m_server) {
        const QList<QVariantList> rows = m_server->rows(QString::fromUtf8(sql));
        for (const QVariantList &row : rows)
            lines << QVariant(row).toStringList().join(u'|').toUtf8();
        return lines;
    }
    const auto addRow = [](void *found, int columns, char **values, char **) {
        QByteArrayList row;
        for (int i = 0; i < columns; ++i)
            row << QByteArray(values[i]);
        *static_cast<QByteArrayList *>(found) << row.join('|');
        return 0;
    };
    char *error = nullptr;
    if (sqlite3_exec(m_handle, sql.constData(), addRow, &lines, &error) != SQLITE_OK)
        qWarning() << "SQL failed:" << error << sql;
    sqlite3_free(error);
    return lines;
}

void damageTable(const QString &file, const QByteArray &table)
{
    const QByteArray page
        = RawDatabase(file).value("SELECT rootpage FROM sqlite_master WHERE name = '" + table + "'");
    damagePage(file, page.toInt());
}

void damagePage(const QString &file, int page)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadWrite))
        qWarning() << "can't damage" << file;
    device.seek(16);
    const auto pageSize = qFromBigEndian<quint16>(device.read(2).constData());
    const qint64 pages = device.size() / pageSize;
    device.seek((page > 0 ? page - 1 : pages + page) * pageSize);
    device.write(QByteArray(pageSize, '\x5a'));
}

QByteArray handMadeTables()
{
    if (TestBackend::now() == shardmap::Backend::PostgreSql)
        return "CREATE TABLE worker(id BIGINT GENERATED BY DEFAULT AS IDENTITY (START 100000) PRIMARY KEY, "
               "url "
               "TEXT,"
               " api_key TEXT, capacity INTEGER);"
               "CREATE TABLE \"user\"(id BIGINT GENERATED BY DEFAULT AS IDENTITY (START 100000) PRIMARY KEY);"
               "CREATE TABLE waha_session(id BIGINT GENERATED BY DEFAULT AS IDENTITY (START 100000) PRIMARY "
               "KEY,"
               " name TEXT, user_id BIGINT, worker_id BIGINT);";
    if (TestBackend::now() == shardmap::Backend::MariaDb)
        return "CREATE TABLE worker(id BIGINT AUTO_INCREMENT PRIMARY KEY, url TEXT, api_key TEXT, capacity "
               "INTEGER);"
               "CREATE TABLE \"user\"(id BIGINT AUTO_INCREMENT PRIMARY KEY);"
               "CREATE TABLE waha_session(id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(200), user_id "
               "BIGINT,"
               " worker_id BIGINT) DEFAULT CHARACTER SET utf8mb4;";
    return "CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT, api_key TEXT, capacity INTEGER);"
           "CREATE TABLE \"user\"(id INTEGER PRIMARY KEY);"
           "CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT, user_id INTEGER, worker_id "
           "INTEGER);";
}

void makeHandMadeMap(const QString &file)
{
    shardmap::MapLocation location;
    location.file = file;
    makeHandMadeMap(location);
}

void makeHandMadeMap(const MapFolder &folder)
{
    makeHandMadeMap(folder.location());
}

void makeHandMadeMap(const shardmap::MapLocation &location)
{
    RawDatabase database(location);
    database.run(handMadeTables()
                 + "INSERT INTO worker VALUES (1, 'http://one:3000', 'planted-key-one', 25),"
                   " (2, 'http://two:3000', 'planted-key-two', 3);"
                   "INSERT INTO \"user\" VALUES (7), (8);"
                   "INSERT INTO waha_session VALUES (11, 'default', 7, 1), (12, 'default', 7, 2), (13, "
                   "'sales', 8, 1);");
}

void makeBigMap(const QString &file, int sessions)
{
    RawDatabase database(file);
    const QByteArray count = QByteArray::number(sessions);
    database.run(
        "BEGIN;" + handMadeTables()
        + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= " + count
        + " / 1000) INSERT INTO worker SELECT i, 'http://w' || i || ':3000', 'key' || i, 1500 FROM n;"
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= "
        + count
        + " / 7) INSERT INTO \"user\" SELECT i FROM n;"
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + count
        + ") INSERT INTO waha_session SELECT i, 'session-' || i, i / 7 + 1, i / 1000 + 1 FROM n;"
          "COMMIT;");
}

void makeBigMap(const MapFolder &folder, int sessions)
{
    if (TestBackend::isSqlite())
        return makeBigMap(folder.path(), sessions);
    const auto numbers = [](int count) -> QByteArray {
        const QByteArray last = QByteArray::number(count);
        return TestBackend::choose({}, "generate_series(1, " + last + ") AS n(seq)", "seq_1_to_" + last);
    };
    const auto text = [](const QByteArray &before) -> QByteArray { return "concat('" + before + "', seq)"; };
    RawDatabase database(folder);
    database.run(handMadeTables() + "INSERT INTO worker SELECT seq, " + text("http://w") + ", " + text("key")
                 + ", 1500 FROM " + numbers(sessions / 1000 + 1) + ";INSERT INTO \"user\" SELECT seq FROM "
                 + numbers(sessions / 7 + 1) + ";INSERT INTO waha_session SELECT seq, " + text("session-")
                 + ", floor(seq / 7) + 1, floor(seq / 1000) + 1 FROM " + numbers(sessions));
}

} // namespace quayside::test
