// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapfile.h"

#include <QFile>

#include <sqlite3.h>

#include <cstdio>
#include <memory>

namespace quayside::benchmarks {

namespace {

constexpr const char *kTables
    = "CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT, api_key TEXT, capacity INTEGER);"
      "CREATE TABLE \"user\"(id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT, user_id INTEGER, worker_id INTEGER);";

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

void require(sqlite3 *database, int code, int wanted = SQLITE_OK)
{
    if (code != wanted)
        qFatal("SQLite: %s", sqlite3_errmsg(database));
}

Database open(const QString &file)
{
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open(QFile::encodeName(file).constData(), &raw);
    Database database(raw, &sqlite3_close);
    require(raw, code);
    return database;
}

Statement prepare(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *raw = nullptr;
    require(database, sqlite3_prepare_v2(database, sql, -1, &raw, nullptr));
    return { raw, &sqlite3_finalize };
}

void run(sqlite3 *database, const char *sql)
{
    require(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

void bind(sqlite3_stmt *statement, int place, int value)
{
    sqlite3_bind_int(statement, place, value);
}

void bind(sqlite3_stmt *statement, int place, const QByteArray &value)
{
    sqlite3_bind_text(statement, place, value.constData(), int(value.size()), SQLITE_TRANSIENT);
}

template <typename... Values>
void insert(sqlite3 *database, const Statement &statement, const Values &...values)
{
    int place = 0;
    (bind(statement.get(), ++place, values), ...);
    require(database, sqlite3_step(statement.get()), SQLITE_DONE);
    sqlite3_reset(statement.get());
}

void fill(sqlite3 *database, const FleetSpec &fleet)
{
    const Statement worker = prepare(database, "INSERT INTO worker VALUES(?, ?, ?, ?)");
    for (int i = 0; i < fleet.workers; ++i)
        insert(database, worker, i + 1, fleet.workerUrl(i), QByteArray("planted-key-of-a-benchmark"),
               fleet.capacity());
    const Statement user = prepare(database, "INSERT INTO \"user\" VALUES(?, ?)");
    for (int i = 0; i < fleet.users; ++i)
        insert(database, user, i + 1, fleet.userName(i));
    const Statement session = prepare(database, "INSERT INTO waha_session VALUES(?, ?, ?, ?)");
    for (int i = 0; i < fleet.sessions; ++i)
        insert(database, session, i + 1, fleet.sessionName(i), fleet.userOf(i) + 1, fleet.workerOf(i) + 1);
}

qint64 readRows(sqlite3 *database, const char *sql)
{
    const Statement statement = prepare(database, sql);
    const int columns = sqlite3_column_count(statement.get());
    qint64 bytes = 0;
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(statement.get(), column) == SQLITE_INTEGER)
                bytes += sqlite3_column_int64(statement.get(), column) != 0 ? 8 : 0;
            else if (sqlite3_column_text(statement.get(), column))
                bytes += sqlite3_column_bytes(statement.get(), column);
        }
    }
    return bytes;
}

} // namespace

void writeMapFile(const QString &file, const FleetSpec &fleet)
{
    QFile::remove(file);
    const Database database = open(file);
    run(database.get(), kTables);
    run(database.get(), "BEGIN");
    fill(database.get(), fleet);
    run(database.get(), "COMMIT");
}

qint64 readEveryRow(const QString &file)
{
    const Database database = open(file);
    return readRows(database.get(), "SELECT id, url, api_key, capacity FROM worker")
        + readRows(database.get(), "SELECT id, name FROM \"user\"")
        + readRows(database.get(), "SELECT id, name, user_id, worker_id FROM waha_session");
}

int writeChangedMapFile(const QString &file, const QString &from, const FleetSpec &fleet)
{
    QFile::remove(file);
    if (!QFile::copy(from, file))
        qFatal("can't copy the map");
    const Database database = open(file);
    const QByteArray workers = QByteArray::number(fleet.workers);
    const QByteArray changes = "BEGIN; UPDATE waha_session SET worker_id = worker_id % " + workers
        + " + 1 WHERE id % 100 = 0; INSERT INTO waha_session SELECT id + 10000000, name, user_id, worker_id"
          " FROM waha_session WHERE id % 200 = 1; DELETE FROM waha_session WHERE id % 200 = 1 AND id < "
          "10000000; COMMIT";
    run(database.get(), changes.constData());
    return fleet.sessions / 50;
}

qint64 joinMaps(const QString &before, const QString &after)
{
    const Database database = open(before);
    const Statement attach = prepare(database.get(), "ATTACH ? AS other");
    bind(attach.get(), 1, QFile::encodeName(after));
    require(database.get(), sqlite3_step(attach.get()), SQLITE_DONE);
    qint64 rows = 0;
    for (const char *sql :
         { "SELECT count(*) FROM worker a JOIN other.worker b ON a.id = b.id WHERE a.url <> b.url"
           " OR a.api_key <> b.api_key OR a.capacity <> b.capacity",
           "SELECT count(*) FROM \"user\" a JOIN other.\"user\" b ON a.id = b.id WHERE a.name <> b.name",
           "SELECT count(*) FROM waha_session a JOIN other.waha_session b ON a.id = b.id"
           " WHERE a.name <> b.name OR a.user_id <> b.user_id OR a.worker_id <> b.worker_id" }) {
        const Statement join = prepare(database.get(), sql);
        require(database.get(), sqlite3_step(join.get()), SQLITE_ROW);
        rows += sqlite3_column_int64(join.get(), 0);
    }
    return rows;
}

void writeEverySession(const QString &map, const QString &file, bool isJson)
{
    const Database database = open(map);
    const Statement rows = prepare(database.get(),
                                   "SELECT u.name, s.name, w.url, s.user_id, s.worker_id FROM waha_session s"
                                   " JOIN \"user\" u ON u.id = s.user_id JOIN worker w ON w.id = s.worker_id"
                                   " ORDER BY s.user_id");
    const std::unique_ptr<FILE, decltype(&fclose)> out(fopen(QFile::encodeName(file).constData(), "wb"),
                                                       &fclose);
    if (!out)
        qFatal("can't write %s", qPrintable(file));
    const auto text = [&rows](int column) {
        return reinterpret_cast<const char *>(sqlite3_column_text(rows.get(), column));
    };
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        if (isJson)
            fprintf(out.get(),
                    "{\"user\": \"%s\", \"Name\": \"%s\", \"Worker\": \"%s\", \"userId\": \"%s\","
                    " \"workerId\": \"%s\"},\n",
                    text(0), text(1), text(2), text(3), text(4));
        else
            fprintf(out.get(), "\"%s\",\"%s\",\"%s\",\"%s\",\"%s\"\r\n", text(0), text(1), text(2), text(3),
                    text(4));
    }
}

void writeLastStates(const QString &file, const FleetSpec &fleet)
{
    const Database database = open(file);
    run(database.get(),
        "CREATE TABLE last(worker_id TEXT, session_name TEXT, status TEXT, since_ms INTEGER, exact INTEGER,"
        " account TEXT, push_name TEXT, PRIMARY KEY (worker_id, session_name)) WITHOUT ROWID; BEGIN");
    const Statement row = prepare(database.get(), "INSERT INTO last VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (int i = 0; i < fleet.sessions; ++i)
        insert(database.get(), row, QByteArray::number(fleet.workerOf(i) + 1), fleet.sessionName(i),
               fleet.status(i).text().toUtf8(), i, 0, fleet.phone(i), fleet.userName(fleet.userOf(i)));
    run(database.get(), "COMMIT");
}

qint64 readLastStates(const QString &map)
{
    const Database database = open(map);
    if (readRows(database.get(), "SELECT * FROM quayside_last_session") == 0)
        return 0;
    const Statement count = prepare(database.get(), "SELECT count(*) FROM quayside_last_session");
    require(database.get(), sqlite3_step(count.get()), SQLITE_ROW);
    return sqlite3_column_int64(count.get(), 0);
}

} // namespace quayside::benchmarks
