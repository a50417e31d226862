// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverrows.h"

#include "databases/rawsql.h"

#include <QLibrary>

#include <array>
#include <cstring>

namespace quayside::benchmarks {

using shardmap::Backend;
using shardmap::MapLocation;

namespace {

constexpr int kRowsAStatement = 1'000;

struct Source
{
    const char *sql;
    int columns;
};
/** As Quayside asks for them; PostgreSQL's quotes around a reserved word. */
std::array<Source, 3> sources(Backend backend)
{
    return { Source { "SELECT id, url, api_key, capacity FROM worker", 4 },
             Source { backend == Backend::PostgreSql ? "SELECT id, name FROM \"user\""
                                                     : "SELECT id, name FROM user",
                      2 },
             Source { "SELECT id, name, user_id, worker_id FROM waha_session", 4 } };
}

/** A function of a client library, which the drivers of Qt use, too: no header of it is needed to build. */
template <typename Function>
Function *function(QLibrary &library, const char *name)
{
    const auto found = reinterpret_cast<Function *>(library.resolve(name));
    if (!found)
        qFatal("%s has no %s", qPrintable(library.fileName()), name);
    return found;
}

void require(bool isDone, const char *what)
{
    if (!isDone)
        qFatal("the client library fails to %s", what);
}

qint64 readWithLibpq(const MapLocation &location)
{
    QLibrary library(QStringLiteral("pq"), 5);
    const auto connect = function<void *(const char *)>(library, "PQconnectdb");
    const auto status = function<int(const void *)>(library, "PQstatus");
    const auto send = function<int(void *, const char *)>(library, "PQsendQuery");
    const auto rowByRow = function<int(void *)>(library, "PQsetSingleRowMode");
    const auto next = function<void *(void *)>(library, "PQgetResult");
    const auto rows = function<int(const void *)>(library, "PQntuples");
    const auto value = function<char *(const void *, int, int)>(library, "PQgetvalue");
    const auto clear = function<void(void *)>(library, "PQclear");
    const auto finish = function<void(void *)>(library, "PQfinish");
    const auto &server = location.server;
    const QString target = QStringLiteral("host='%1' port='%2' dbname='%3' user='%4' password='%5'")
                               .arg(server.hosts.front().name)
                               .arg(server.hosts.front().port)
                               .arg(server.database, server.login, server.password.reveal());
    void *connection = connect(target.toUtf8().constData());
    require(connection && status(connection) == 0, "connect");
    qint64 bytes = 0;
    for (const Source &source : sources(Backend::PostgreSql)) {
        require(send(connection, source.sql) == 1 && rowByRow(connection) == 1, "ask");
        while (void *result = next(connection)) {
            for (int column = 0; column < (rows(result) > 0 ? source.columns : 0); ++column)
                bytes += qint64(std::strlen(value(result, 0, column)));
            clear(result);
        }
    }
    finish(connection);
    return bytes;
}

qint64 readWithLibmariadb(const MapLocation &location)
{
    QLibrary library(QStringLiteral("mariadb"), 3);
    const auto make = function<void *(void *)>(library, "mysql_init");
    const auto connect
        = function<void *(void *, const char *, const char *, const char *, const char *, unsigned,
                          const char *, unsigned long)>(library, "mysql_real_connect");
    const auto query = function<int(void *, const char *)>(library, "mysql_query");
    const auto use = function<void *(void *)>(library, "mysql_use_result");
    const auto next = function<char **(void *)>(library, "mysql_fetch_row");
    const auto release = function<void(void *)>(library, "mysql_free_result");
    const auto close = function<void(void *)>(library, "mysql_close");
    const auto &server = location.server;
    void *connection = make(nullptr);
    require(connect(connection, server.hosts.front().name.toUtf8().constData(),
                    server.login.toUtf8().constData(), server.password.reveal().toUtf8().constData(),
                    server.database.toUtf8().constData(), unsigned(server.hosts.front().port), nullptr, 0)
                != nullptr,
            "connect");
    qint64 bytes = 0;
    for (const Source &source : sources(Backend::MariaDb)) {
        require(query(connection, source.sql) == 0, "ask");
        void *result = use(connection);
        require(result != nullptr, "answer");
        while (char **row = next(result)) {
            for (int column = 0; column < source.columns; ++column)
                bytes += row[column] ? qint64(std::strlen(row[column])) : 0;
        }
        release(result);
    }
    close(connection);
    return bytes;
}

/** Rows of `count`, each as written by `row`, in statements of a thousand. */
template <typename Row>
void insert(test::RawSql &database, const QString &table, int count, Row row)
{
    for (int first = 0; first < count; first += kRowsAStatement) {
        QStringList rows;
        for (int i = first; i < std::min(count, first + kRowsAStatement); ++i)
            rows << QString::fromLatin1(row(i));
        const QString statement
            = QStringLiteral("INSERT INTO %1 VALUES %2;").arg(table, rows.join(QStringLiteral(", ")));
        if (!database.run(statement))
            qFatal("a row can't be inserted into %s", qPrintable(table));
    }
}

} // namespace

void fillDatabase(const MapLocation &location, const FleetSpec &fleet)
{
    test::RawSql database(location);
    const QString user
        = location.backend == Backend::PostgreSql ? QStringLiteral("\"user\"") : QStringLiteral("user");
    const bool isMade = database.run(
        QStringLiteral(
            "CREATE TABLE worker(id BIGINT PRIMARY KEY, url TEXT, api_key TEXT, capacity INTEGER);\n"
            "CREATE TABLE %1(id BIGINT PRIMARY KEY, name TEXT);\n"
            "CREATE TABLE waha_session(id BIGINT PRIMARY KEY, name TEXT, user_id BIGINT,"
            " worker_id BIGINT);\n")
            .arg(user));
    if (!isMade)
        qFatal("the tables can't be made");
    const auto number = [](int value) { return QByteArray::number(value); };
    insert(database, QStringLiteral("worker"), fleet.workers, [&](int i) -> QByteArray {
        return '(' + number(i + 1) + ", '" + fleet.workerUrl(i) + "', 'planted-key-of-a-benchmark', "
            + number(fleet.capacity()) + ')';
    });
    insert(database, user, fleet.users,
           [&](int i) -> QByteArray { return '(' + number(i + 1) + ", '" + fleet.userName(i) + "')"; });
    insert(database, QStringLiteral("waha_session"), fleet.sessions, [&](int i) -> QByteArray {
        return '(' + number(i + 1) + ", '" + fleet.sessionName(i) + "', " + number(fleet.userOf(i) + 1) + ", "
            + number(fleet.workerOf(i) + 1) + ')';
    });
}

qint64 readEveryRow(const MapLocation &location)
{
    return location.backend == Backend::PostgreSql ? readWithLibpq(location) : readWithLibmariadb(location);
}

} // namespace quayside::benchmarks
