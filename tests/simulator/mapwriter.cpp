// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/mapwriter.h"

#include <cstdio>
#include <memory>
#include <sqlite3.h>
#include <stdexcept>

namespace sim {

namespace {

constexpr const char *schema = R"(
CREATE TABLE worker(id INTEGER PRIMARY KEY, url TEXT, api_key TEXT, capacity INTEGER, name TEXT);
CREATE TABLE "user"(id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE waha_session(id INTEGER PRIMARY KEY, name TEXT, user_id INTEGER, worker_id INTEGER);
)";

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

void require(sqlite3 *database, int code, int wanted = SQLITE_OK)
{
    if (code != wanted)
        throw std::runtime_error(std::string("cannot write the shard map: ") + sqlite3_errmsg(database));
}

Database open(const std::string &file)
{
    std::remove(file.c_str());
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open(file.c_str(), &raw);
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

void bind(sqlite3_stmt *statement, int place, int value)
{
    sqlite3_bind_int(statement, place, value);
}

void bind(sqlite3_stmt *statement, int place, const std::string &value)
{
    sqlite3_bind_text(statement, place, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

template <class... Values>
void insert(sqlite3 *database, sqlite3_stmt *statement, const Values &...values)
{
    int place = 0;
    (bind(statement, ++place, values), ...);
    require(database, sqlite3_step(statement), SQLITE_DONE);
    sqlite3_reset(statement);
}

void execute(sqlite3 *database, const char *sql)
{
    require(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

} // namespace

void writeMap(const std::string &file, const std::vector<MapWorker> &workers, const MapContent &content)
{
    const Database database = open(file);
    sqlite3 *db = database.get();
    execute(db, schema);
    execute(db, "BEGIN");
    const Statement worker
        = prepare(db, "INSERT INTO worker(url, api_key, capacity, name) VALUES(?, ?, ?, ?)");
    int number = 0;
    for (const MapWorker &each : workers)
        insert(db, worker.get(), each.url, each.apiKey, each.capacity, "waha" + std::to_string(++number));
    const Statement user = prepare(db, "INSERT INTO \"user\"(name) VALUES(?)");
    for (const std::string &name : content.users)
        insert(db, user.get(), name);
    const Statement session
        = prepare(db, "INSERT INTO waha_session(name, user_id, worker_id) VALUES(?, ?, ?)");
    for (const MapRow &row : content.rows)
        insert(db, session.get(), row.name, row.user, row.worker);
    execute(db, "COMMIT");
}

} // namespace sim
