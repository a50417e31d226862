// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/journaltap.h"

#include <QHash>

#include <dlfcn.h>

/*
 * The libraries of PostgreSQL and MariaDB as Qt's drivers see them: a program's own functions come before
 * those of its libraries. They tell the tap what is sent, and pass it on.
 */

using quayside::matrix::JournalTap;

struct pg_conn;
struct pg_result;
struct st_mysql;
struct st_mysql_stmt;

namespace {

template <class Function>
Function *of(const char *library, const char *name)
{
    void *const found = dlsym(dlopen(library, RTLD_LAZY), name);
    if (!found)
        qFatal("%s has no %s", library, name);
    return reinterpret_cast<Function *>(found);
}

template <class Function>
Function *ofPostgres(const char *name)
{
    return of<Function>("libpq.so.5", name);
}

template <class Function>
Function *ofMariaDb(const char *name)
{
    return of<Function>("libmariadb.so.3", name);
}

// What a server refuses without changing anything: a commit that is lost, and nothing else.
constexpr const char *kRefusedByPostgres = "COMMIT PREPARED 'lost'";
constexpr const char *kRefusedByMariaDb = "XA COMMIT 'lost'";
constexpr const char *kUnanswered = "SELECT 1"; // of a server that is away

/** What a text does now. PostgreSQL's statements are prepared once, and then executed by their names, which
 * the driver gives once in a process. */
QByteArray deedOf(const QByteArray &sql)
{
    thread_local QHash<QByteArray, QByteArray> prepared;
    const QByteArrayList words = sql.left(80).split(' ');
    if (words.front() == "PREPARE") {
        prepared.insert(words.value(1), sql.mid(sql.indexOf(" AS ") + 4));
        return {};
    }
    return words.front() == "EXECUTE" ? prepared.value(words.value(1)) : sql;
}

} // namespace

extern "C" {

#define SEEN_BY_DRIVERS __attribute__((visibility("default")))

SEEN_BY_DRIVERS pg_result *PQexec(pg_conn *connection, const char *sql);
SEEN_BY_DRIVERS int PQsendQuery(pg_conn *connection, const char *sql);
SEEN_BY_DRIVERS pg_result *PQgetResult(pg_conn *connection);
SEEN_BY_DRIVERS int mysql_real_query(st_mysql *connection, const char *sql, unsigned long length);
SEEN_BY_DRIVERS int mysql_query(st_mysql *connection, const char *sql);
SEEN_BY_DRIVERS int mysql_stmt_prepare(st_mysql_stmt *statement, const char *sql, unsigned long length);

pg_result *PQexec(pg_conn *connection, const char *sql)
{
    static auto *const real = ofPostgres<pg_result *(pg_conn *, const char *)>("PQexec");
    if (!JournalTap::sending(deedOf(sql))) {
        real(connection, "ROLLBACK");
        sql = kRefusedByPostgres;
    }
    pg_result *const result = real(connection, sql);
    return JournalTap::answered() ? result : real(connection, kUnanswered);
}

int PQsendQuery(pg_conn *connection, const char *sql)
{
    static auto *const real = ofPostgres<int(pg_conn *, const char *)>("PQsendQuery");
    static auto *const execute = ofPostgres<pg_result *(pg_conn *, const char *)>("PQexec");
    if (JournalTap::sending(deedOf(sql)))
        return real(connection, sql);
    execute(connection, "ROLLBACK");
    return real(connection, kRefusedByPostgres);
}

pg_result *PQgetResult(pg_conn *connection)
{
    static auto *const real = ofPostgres<pg_result *(pg_conn *)>("PQgetResult");
    pg_result *const result = real(connection);
    return JournalTap::answered() ? result : PQexec(connection, kUnanswered);
}

int mysql_real_query(st_mysql *connection, const char *sql, unsigned long length)
{
    static auto *const real = ofMariaDb<int(st_mysql *, const char *, unsigned long)>("mysql_real_query");
    const QByteArray text = QByteArray(sql, static_cast<qsizetype>(length));
    int failed = 0;
    if (JournalTap::sending(text)) {
        failed = real(connection, sql, length);
    } else {
        real(connection, "ROLLBACK", qstrlen("ROLLBACK"));
        failed = real(connection, kRefusedByMariaDb, qstrlen(kRefusedByMariaDb));
    }
    return JournalTap::answered() ? failed : real(connection, kUnanswered, qstrlen(kUnanswered));
}

int mysql_query(st_mysql *connection, const char *sql)
{
    return mysql_real_query(connection, sql, qstrlen(sql));
}

int mysql_stmt_prepare(st_mysql_stmt *statement, const char *sql, unsigned long length)
{
    static auto *const real
        = ofMariaDb<int(st_mysql_stmt *, const char *, unsigned long)>("mysql_stmt_prepare");
    (void)JournalTap::sending(QByteArray(sql, static_cast<qsizetype>(length)));
    return real(statement, sql, length);
}

} // extern "C"
