// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawdatabase.h"

#include <QDebug>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

namespace quayside::testing {

RawDatabase::RawDatabase(const QString &file)
{
    if (sqlite3_open(file.toUtf8().constData(), &m_handle) != SQLITE_OK)
        qWarning() << "can't open" << file << sqlite3_errmsg(m_handle);
    sqlite3_busy_timeout(m_handle, 10'000);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

bool RawDatabase::run(const QByteArray &sql)
{
    char *error = nullptr;
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &error) == SQLITE_OK)
        return true;
    qWarning() << "SQL failed:" << error << sql;
    sqlite3_free(error);
    return false;
}

QByteArray RawDatabase::value(const QByteArray &sql)
{
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
    return "CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT, api_key TEXT, capacity INTEGER);"
           "CREATE TABLE \"user\"(id INTEGER PRIMARY KEY);"
           "CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT, user_id INTEGER, worker_id "
           "INTEGER);";
}

void makeHandMadeMap(const QString &file)
{
    RawDatabase database(file);
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

} // namespace quayside::testing
