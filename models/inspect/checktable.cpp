// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/checktable.h"

#include <QUrl>

#include <array>
#include <utility>

namespace quayside::inspect {

namespace {

/** What no worker can be reached at. */
bool isBadAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isHttp
        = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    return !url.isValid() || !isHttp || url.host().isEmpty();
}

constexpr std::array kChecks {
    // The file
    Check { "file-damaged", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Damaged pages of the file"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "SQLite finds contradictions in the file: what is read from it may be wrong."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Restore a backup, or recover the file with the tools of SQLite."),
            "what", "SELECT quick_check FROM pragma_quick_check(100) WHERE quick_check <> 'ok'" },

    // References
    Check { "session-worker-missing", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions of a worker that is not there"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Their rows name a worker that has no row: the application can't reach them."),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "Look where they run, then correct their rows. The SQL takes the worker out of them, which "
                "says: not placed yet."),
            "row,session,worker",
            "SELECT s.{session.id}, s.{session.name}, s.{session.worker} FROM {session} s"
            " WHERE s.{session.worker} <> '' AND {=s.session.worker} NOT IN"
            " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)",
            "UPDATE {!session} SET {session.worker} = NULL WHERE {=session.worker} <> ''"
            " AND {=session.worker} NOT IN"
            " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL){&session}" },
    Check { "session-worker-removed", Severity::Error, "quayside_worker,quayside_audit",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions of a worker that was removed"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Quayside knew the worker they name; its row is gone, and theirs were left."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Add the worker again, or look where the sessions run and correct their rows."),
            "row,session,worker",
            "SELECT s.{session.id}, s.{session.name}, s.{session.worker} FROM {session} s"
            " WHERE s.{session.worker} <> '' AND {=s.session.worker} NOT IN"
            " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)"
            " AND (EXISTS (SELECT 1 FROM quayside_worker q WHERE q.worker_id = {=s.session.worker})"
            " OR EXISTS (SELECT 1 FROM quayside_audit q WHERE q.worker_id = {=s.session.worker}))" },
    Check {
        "session-user-missing", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions of a user who is not there"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Their rows name a user who has no row: nobody can be told what happens to them."),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "Find out whose they are and correct their rows. The SQL takes the user out of them."),
        "row,session,worker,user",
        "SELECT s.{session.id}, s.{session.name}, s.{session.worker}, s.{session.user} FROM {session} s"
        " WHERE s.{session.user} <> '' AND {=s.session.user} NOT IN"
        " (SELECT {=u.user.id} FROM {user} u WHERE u.{user.id} IS NOT NULL)",
        "UPDATE {!session} SET {session.user} = NULL WHERE {=session.user} <> ''"
        " AND {=session.user} NOT IN (SELECT {=u.user.id} FROM {user} u WHERE u.{user.id} IS NOT NULL)"
        "{&session}" },
    Check { "session-without-user", Severity::Warning, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions without a user"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "They belong to nobody: no customer is shown for them."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Find out whose they are and write it into their rows."),
            "row,session,worker",
            "SELECT s.{session.id}, s.{session.name}, s.{session.worker} FROM {session} s"
            " WHERE s.{session.user} IS NULL OR s.{session.user} = ''" },
    Check { "session-without-worker", Severity::Note, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions without a worker"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "They are not placed yet: they run nowhere, as far as the map knows."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Place them, or remove their rows where they are no longer wanted."),
            "row,session,user",
            "SELECT s.{session.id}, s.{session.name}, s.{session.user} FROM {session} s"
            " WHERE s.{session.worker} IS NULL OR s.{session.worker} = ''" },
    Check {
        "reference-type", Severity::Warning, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "References of another type than what they name"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "A number in one table and text in the other: Quayside finds the row, a join of the "
            "application may not."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Store the reference in the type of the id it names."),
        "row,session,column",
        "SELECT s.{session.id}, s.{session.name}, {'session.worker} FROM {session} s"
        " WHERE {=s.session.worker} IN (SELECT {=w.worker.id} FROM {worker} w)"
        " AND typeof(s.{session.worker}) || {=s.session.worker} NOT IN"
        " (SELECT typeof(w.{worker.id}) || {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)"
        " UNION ALL SELECT s.{session.id}, s.{session.name}, {'session.user} FROM {session} s"
        " WHERE {=s.session.user} IN (SELECT {=u.user.id} FROM {user} u)"
        " AND typeof(s.{session.user}) || {=s.session.user} NOT IN"
        " (SELECT typeof(u.{user.id}) || {=u.user.id} FROM {user} u WHERE u.{user.id} IS NOT NULL)" },

    // Duplicates
    Check {
        "id-missing", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Rows without an id"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Nothing tells them from others: Quayside leaves them out."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Give each an id of its own, or remove it."),
        "table,what",
        "SELECT {'worker}, w.{worker.url} FROM {worker} w WHERE w.{worker.id} IS NULL OR w.{worker.id} = ''"
        " UNION ALL SELECT {'user}, NULL FROM {user} u WHERE u.{user.id} IS NULL OR u.{user.id} = ''"
        " UNION ALL SELECT {'session}, s.{session.name} FROM {session} s"
        " WHERE s.{session.id} IS NULL OR s.{session.id} = ''" },
    Check {
        "id-repeated", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Ids that several rows have"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "An id names one row. Quayside shows one of them and leaves the others out."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Give each row an id of its own, and let the database refuse the same one twice."),
        "table,row,rows",
        "SELECT {'worker}, {=w.worker.id}, count(*) FROM {worker} w WHERE w.{worker.id} IS NOT NULL"
        " GROUP BY 2 HAVING count(*) > 1"
        " UNION ALL SELECT {'user}, {=u.user.id}, count(*) FROM {user} u WHERE u.{user.id} IS NOT NULL"
        " GROUP BY 2 HAVING count(*) > 1"
        " UNION ALL SELECT {'session}, {=s.session.id}, count(*) FROM {session} s"
        " WHERE s.{session.id} IS NOT NULL GROUP BY 2 HAVING count(*) > 1" },
    Check { "session-repeated", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "The same session on two rows"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Worker and name are the same: both rows stand for one session of the server."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Keep the row of the right user and remove the other."),
            "row,session,worker,user",
            "SELECT s.{session.id}, s.{session.name}, s.{session.worker}, s.{session.user} FROM {session} s"
            " WHERE ({=s.session.worker}, s.{session.name} COLLATE BINARY) IN"
            " (SELECT {=s.session.worker}, s.{session.name} COLLATE BINARY FROM {session} s"
            " WHERE s.{session.worker} <> '' AND s.{session.name} <> '' GROUP BY 1, 2 HAVING count(*) > 1)"
            " ORDER BY 3, 2" },
    Check {
        "session-case", Severity::Warning, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Names that differ by case only"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "Two sessions of one worker whose names some servers and file systems take for the same."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Create one of them again under another name."),
        "row,session,worker",
        "SELECT s.{session.id}, s.{session.name}, s.{session.worker} FROM {session} s"
        " WHERE ({=s.session.worker}, lower(s.{session.name}) COLLATE BINARY) IN"
        " (SELECT {=s.session.worker}, lower(s.{session.name}) COLLATE BINARY FROM {session} s"
        " WHERE s.{session.worker} <> '' GROUP BY 1, 2"
        " HAVING count(DISTINCT s.{session.name} COLLATE BINARY) > 1) ORDER BY 3, lower(s.{session.name})" },
    Check { "account-repeated", Severity::Error, "quayside_config_snapshot",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "The same account on two rows"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "Both sessions were last seen with one WhatsApp account. If both run, events come twice and "
                "WhatsApp may log one out."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Keep the one the customer uses, stop the other, then correct the row."),
            "row,session,worker,account,seen",
            "SELECT s.{session.id}, s.{session.name}, s.{session.worker}, c.account,"
            " datetime(c.taken_ms / 1000, 'unixepoch') FROM {session} s JOIN quayside_config_snapshot c"
            " ON c.worker_id = {=s.session.worker} AND c.session_name = s.{session.name} WHERE c.account IN"
            " (SELECT c.account FROM {session} s JOIN quayside_config_snapshot c"
            " ON c.worker_id = {=s.session.worker} AND c.session_name = s.{session.name}"
            " WHERE c.account <> '' GROUP BY 1 HAVING count(*) > 1) ORDER BY c.account" },

    // Capacity
    Check {
        "over-capacity-map", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers over capacity, by the map"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "More sessions are mapped to them than they have slots."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Move some away, or raise the capacity where the server can bear it."),
        "worker,capacity,sessions",
        "SELECT w.{worker.id}, w.{worker.capacity}, m.sessions FROM {worker} w JOIN"
        " (SELECT {=s.session.worker} AS id, count(*) AS sessions FROM {session} s GROUP BY 1) m"
        " ON m.id = {=w.worker.id} WHERE typeof(w.{worker.capacity}) = 'integer' AND w.{worker.capacity} >= 0"
        " AND m.sessions > w.{worker.capacity} ORDER BY m.sessions - w.{worker.capacity} DESC" },
    Check { "over-capacity-live", Severity::Warning, "quayside_watch,quayside_session_status",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers over capacity, by what ran last"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "At least so many sessions were last seen running there, mapped or not."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Look for sessions that the map does not have, and move some away."),
            "worker,capacity,sessions",
            "SELECT w.{worker.id}, w.{worker.capacity}, r.seen FROM {worker} w JOIN"
            " (SELECT worker_id, max(0, hashes - lines) + running AS seen FROM"
            " (SELECT v.worker_id, length(v.working) / 4 AS hashes,"
            " (SELECT count(*) FROM quayside_session_status t WHERE t.worker_id = v.worker_id) AS lines,"
            " (SELECT count(*) FROM quayside_session_status t WHERE t.worker_id = v.worker_id"
            " AND t.status IN ('WORKING', 'STARTING', 'SCAN_QR_CODE')) AS running FROM quayside_watch v)) r"
            " ON r.worker_id = {=w.worker.id} WHERE typeof(w.{worker.capacity}) = 'integer'"
            " AND w.{worker.capacity} >= 0 AND r.seen > w.{worker.capacity}" },

    // Addresses and keys
    Check {
        "worker-url-missing", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers without an address"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Nobody can reach them."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Write the address of the server into the row."),
        "worker",
        "SELECT w.{worker.id} FROM {worker} w WHERE w.{worker.url} IS NULL OR trim(w.{worker.url}) = ''" },
    Check { "worker-url-bad", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Addresses that lead nowhere"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "They are no http:// or https:// address of a server."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Correct the address in the row."),
            "worker,url",
            "SELECT w.{worker.id}, w.{worker.url} FROM {worker} w WHERE trim(w.{worker.url}) <> ''", nullptr,
            isBadAddress },
    Check { "worker-url-repeated", Severity::Warning, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers with the same address"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Two rows stand for one server: its slots are counted twice."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Keep one of the rows, and point the sessions of the other to it."),
            "worker,url",
            "SELECT w.{worker.id}, w.{worker.url} FROM {worker} w WHERE rtrim(lower(w.{worker.url}), '/') IN"
            " (SELECT rtrim(lower({worker.url}), '/') FROM {worker} WHERE trim({worker.url}) <> ''"
            " GROUP BY 1 HAVING count(*) > 1) ORDER BY lower(w.{worker.url})" },
    Check {
        "worker-key-missing", Severity::Warning, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers without a key"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "There is none (NULL): a server that asks for one refuses every call."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Write the server's key into the row. A server without one is open to everybody."),
        "worker", "SELECT w.{worker.id} FROM {worker} w WHERE w.{worker.key} IS NULL" },
    Check {
        "worker-key-empty", Severity::Warning, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers with an empty key"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "A server that asks for a key refuses every call."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Write the server's key into the row. A server without one is open to everybody."),
        "worker", "SELECT w.{worker.id} FROM {worker} w WHERE trim(w.{worker.key}) = ''" },
    Check { "worker-key-equal", Severity::Note, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers with the same key"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Who knows the key of one can use the others as well."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Give every server a key of its own."),
            "worker",
            "SELECT w.{worker.id} FROM {worker} w WHERE w.{worker.key} IN (SELECT {worker.key} FROM {worker}"
            " WHERE trim({worker.key}) <> '' GROUP BY 1 HAVING count(*) > 1) ORDER BY w.{worker.key}" },

    // Nobody's and nothing's
    Check { "user-without-sessions", Severity::Note, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Users without sessions"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "They have no row in the session table."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Nothing, where they are new; else ask whether their sessions were lost."),
            "user",
            "SELECT u.{user.id} FROM {user} u WHERE u.{user.id} <> '' AND {=u.user.id} NOT IN"
            " (SELECT {=s.session.user} FROM {session} s WHERE s.{session.user} IS NOT NULL)" },
    Check { "worker-without-sessions", Severity::Note, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers without sessions"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "No row of the session table names them."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Nothing, where they are spare; else ask whether their sessions were lost."),
            "worker",
            "SELECT w.{worker.id} FROM {worker} w WHERE w.{worker.id} <> '' AND {=w.worker.id} NOT IN"
            " (SELECT {=s.session.worker} FROM {session} s WHERE s.{session.worker} IS NOT NULL)" },
    Check {
        "session-on-cordoned-worker", Severity::Warning, "quayside_worker",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions of a worker that is cordoned"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "The worker is cordoned, draining or quarantined, and these sessions are still mapped to it."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Finish draining it, or take it into use again."),
        "row,session,worker,state",
        "SELECT s.{session.id}, s.{session.name}, s.{session.worker}, q.state FROM {session} s"
        " JOIN quayside_worker q ON q.worker_id = {=s.session.worker}"
        " WHERE q.state IN ('cordoned', 'draining', 'quarantined')" },

    // Values
    Check {
        "session-name-missing", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Sessions without a name"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "A session is found on its server by its name."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Write the name that it has on its server into the row."),
        "row,worker,user",
        "SELECT s.{session.id}, s.{session.worker}, s.{session.user} FROM {session} s"
        " WHERE s.{session.name} IS NULL OR s.{session.name} = ''" },
    Check {
        "session-name-bad", Severity::Warning, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Names that no server takes"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "They hold other characters than letters, digits, - and _, or more than 54 of them."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Look for the session on its server and correct the name in the row."),
        "row,session,worker",
        "SELECT s.{session.id}, s.{session.name}, s.{session.worker} FROM {session} s"
        " WHERE s.{session.name} GLOB '*[^-a-zA-Z0-9_]*' OR length(CAST(s.{session.name} AS BLOB)) > 54" },
    Check {
        "value-type", Severity::Error, "",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Values of the wrong type"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "Text where a number belongs, or bytes where text does: the application may not read them."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Correct the values, and the types that the columns are declared with."),
        "table,row,column",
        "SELECT {'worker}, w.{worker.id}, {'worker.capacity} FROM {worker} w"
        " WHERE typeof(w.{worker.capacity}) NOT IN ('integer', 'null')"
        " UNION ALL SELECT {'worker}, w.{worker.id}, {'worker.url} FROM {worker} w"
        " WHERE typeof(w.{worker.url}) NOT IN ('text', 'null')"
        " UNION ALL SELECT {'worker}, w.{worker.id}, {'worker.key} FROM {worker} w"
        " WHERE typeof(w.{worker.key}) NOT IN ('text', 'null')"
        " UNION ALL SELECT {'worker}, w.{worker.id}, {'worker.id} FROM {worker} w WHERE "
        "typeof(w.{worker.id}) = 'real'"
        " UNION ALL SELECT {'user}, u.{user.id}, {'user.id} FROM {user} u WHERE typeof(u.{user.id}) = 'real'"
        " UNION ALL SELECT {'session}, s.{session.id}, {'session.id} FROM {session} s WHERE "
        "typeof(s.{session.id}) = "
        "'real'"
        " UNION ALL SELECT {'session}, s.{session.id}, {'session.name} FROM {session} s"
        " WHERE typeof(s.{session.name}) NOT IN ('text', 'null')" },
    Check { "capacity-missing", Severity::Warning, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Workers without a capacity"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "There is none (NULL): nothing says how many sessions fit."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Write the number of sessions the server can bear into the row."),
            "worker", "SELECT w.{worker.id} FROM {worker} w WHERE w.{worker.capacity} IS NULL" },
    Check { "capacity-negative", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Capacities below zero"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "A worker can't have fewer than no slots."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Write the number of sessions the server can bear into the row."),
            "worker,capacity",
            "SELECT w.{worker.id}, w.{worker.capacity} FROM {worker} w"
            " WHERE typeof(w.{worker.capacity}) IN ('integer', 'real') AND w.{worker.capacity} < 0" },
    Check { "capacity-huge", Severity::Warning, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Capacities that no server has"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "More than 10,000 sessions: one server bears some hundreds."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Write the number of sessions the server can bear into the row."),
            "worker,capacity",
            "SELECT w.{worker.id}, w.{worker.capacity} FROM {worker} w"
            " WHERE typeof(w.{worker.capacity}) IN ('integer', 'real') AND w.{worker.capacity} > 10000" },

    // Quayside's own tables
    Check { "own-tables-unusable", Severity::Error, "",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Quayside's own tables can't be used"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Tables named quayside_… are there, and are not as this program knows them."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Restore the tables named quayside_… from a backup."),
            "what", nullptr },
    Check {
        "operation-without-end", Severity::Warning, "quayside_operation",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Operations without an end"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "They were interrupted: nobody holds their lease, and their journal has no end."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Open the map in Quayside and resume them, or undo them."),
        "operation,kind,worker,session",
        "SELECT operation_id, kind, worker_id, session_name FROM quayside_operation"
        " WHERE ended_ms = 0 AND lease_until_ms < {now}" },
    Check { "operation-under-way", Severity::Note, "quayside_operation",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Operations under way"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "A console was at work on them when the file was saved."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Nothing: that console goes on. In a copy they never end."),
            "operation,kind,worker,session",
            "SELECT operation_id, kind, worker_id, session_name FROM quayside_operation"
            " WHERE ended_ms = 0 AND lease_until_ms >= {now}" },
    Check { "operation-contradicts", Severity::Error, "quayside_operation",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Operations whose journal contradicts itself"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "They have ended and still run, or run although they have ended, or are in a state that is "
                "none."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Look at what the sessions do, then end the operation in the journal by hand."),
            "operation,kind,worker,session,state",
            "SELECT operation_id, kind, worker_id, session_name, state FROM quayside_operation WHERE CASE"
            " WHEN state IN ('queued', 'running', 'waiting', 'paused') THEN ended_ms <> 0"
            " WHEN state IN ('succeeded', 'done-with-differences', 'failed', 'cancelled', 'rolled-back')"
            " THEN ended_ms = 0 ELSE 1 END" },
    Check {
        "step-of-nothing", Severity::Warning, "quayside_operation,quayside_step,quayside_operation_row",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Steps of operations that are not there"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Lines of the journal whose operation is gone."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Remove them: nobody can resume what they belonged to."),
        "operation,what",
        "SELECT operation_id, key FROM quayside_step"
        " WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation)"
        " UNION ALL SELECT operation_id, row_id FROM quayside_operation_row"
        " WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation)",
        "DELETE FROM quayside_step WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation);\n"
        "DELETE FROM quayside_operation_row"
        " WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation)" },
    Check { "reservation-nobody-holds", Severity::Warning, "quayside_operation,quayside_reservation",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Reservations nobody holds"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Slots are kept free for operations that have ended or are not there."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Remove them: the slots are free then."),
            "operation,worker,session",
            "SELECT operation_id, worker_id, session_name FROM quayside_reservation"
            " WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation WHERE ended_ms = 0)",
            "DELETE FROM quayside_reservation"
            " WHERE operation_id NOT IN (SELECT operation_id FROM quayside_operation WHERE ended_ms = 0)" },
    Check {
        "reservation-worker-missing", Severity::Warning, "quayside_reservation",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Reservations on a worker that is not there"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "They keep slots of a worker that has no row."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Remove them."), "operation,worker,session",
        "SELECT operation_id, worker_id, session_name FROM quayside_reservation WHERE worker_id NOT IN"
        " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)",
        "DELETE FROM quayside_reservation WHERE worker_id NOT IN"
        " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)" },
    Check { "tombstone-open", Severity::Note, "quayside_tombstone",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Copies that wait to be deleted"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "The account runs elsewhere, and the old copy is deleted when its worker answers again."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Nothing. Never give a copy of this map out as the live one."),
            "worker,session,account", "SELECT worker_id, session_name, account FROM quayside_tombstone" },
    Check { "tombstone-mapped", Severity::Error, "quayside_tombstone",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Sessions that wait to be deleted where the map has them"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "The map points to a copy that is marked to be deleted: a customer would lose the login."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Look which copy works. Correct the row, or remove the mark."),
            "row,session,worker,account",
            "SELECT s.{session.id}, t.session_name, t.worker_id, t.account FROM quayside_tombstone t"
            " JOIN {session} s ON {=s.session.worker} = t.worker_id AND s.{session.name} = t.session_name" },
    Check { "tombstone-worker-missing", Severity::Warning, "quayside_tombstone",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Copies to be deleted from a worker that is not there"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "The worker they wait for has no row: they wait for ever."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Remove the marks, once nobody takes that server into use again."),
            "worker,session,account",
            "SELECT worker_id, session_name, account FROM quayside_tombstone WHERE worker_id NOT IN"
            " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)",
            "DELETE FROM quayside_tombstone WHERE worker_id NOT IN"
            " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)" },
    Check { "desired-of-nothing", Severity::Warning, "quayside_desired",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Desired states of nothing"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Somebody wanted a session to run or to be stopped whose row is gone."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Remove them."), "row,state",
            "SELECT row_id, state FROM quayside_desired WHERE row_id NOT IN"
            " (SELECT {=s.session.id} FROM {session} s WHERE s.{session.id} IS NOT NULL)",
            "DELETE FROM quayside_desired WHERE row_id NOT IN"
            " (SELECT {=s.session.id} FROM {session} s WHERE s.{session.id} IS NOT NULL)" },
    Check { "own-value-unknown", Severity::Warning, "quayside_worker,quayside_desired",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "States that mean nothing"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "Quayside's tables hold a state that no version of it has; it is read as the ordinary one."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Set the state again."), "table,row,state",
            "SELECT 'quayside_worker', worker_id, state FROM quayside_worker"
            " WHERE state NOT IN ('active', 'cordoned', 'draining', 'quarantined')"
            " UNION ALL SELECT 'quayside_desired', row_id, state FROM quayside_desired"
            " WHERE state NOT IN ('running', 'stopped')" },
    Check {
        "own-worker-of-nothing", Severity::Note, "quayside_worker",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Names and states of workers that are not there"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Quayside knows a name, a state or labels of a worker that has no row."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Remove them, once nobody takes that server into use again."),
        "worker,state",
        "SELECT worker_id, state FROM quayside_worker WHERE worker_id NOT IN"
        " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)",
        "DELETE FROM quayside_worker WHERE worker_id NOT IN"
        " (SELECT {=w.worker.id} FROM {worker} w WHERE w.{worker.id} IS NOT NULL)" },
    Check { "wish-of-nothing", Severity::Note, "quayside_wish",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Placement wishes of nothing"),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "The user or the session that has the wish has no row."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Remove them."), "holder,row",
            "SELECT holder, holder_id FROM quayside_wish WHERE (holder = 'user' AND holder_id NOT IN"
            " (SELECT {=u.user.id} FROM {user} u WHERE u.{user.id} IS NOT NULL))"
            " OR (holder = 'session' AND holder_id NOT IN"
            " (SELECT {=s.session.id} FROM {session} s WHERE s.{session.id} IS NOT NULL))" },

    // Where the map lives
    Check {
        "map-identity-unusable", Severity::Error, "quayside_map",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "The map does not say which one it is"),
        QT_TRANSLATE_NOOP(
            "quayside::inspect::CheckTable",
            "Its id, or its count of writes, is missing, repeated or no such thing: Quayside asks whether "
            "it is a copy, and does nothing with it before."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "Open the map in Quayside and answer what it is: that gives it a new id."),
        "what,state",
        "SELECT map_id, generation FROM quayside_map WHERE typeof(map_id) <> 'text'"
        " OR length(map_id) NOT BETWEEN 1 AND 64 OR typeof(generation) <> 'integer' OR generation < 0"
        " OR (SELECT count(*) FROM quayside_map) > 1 UNION ALL"
        " SELECT 'none', NULL WHERE NOT EXISTS (SELECT 1 FROM quayside_map)" },
    Check { "place-unusable", Severity::Warning, "quayside_place",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Places of the map that can't be read"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "Where a computer has the map is no text, or there is no place at all: on that computer "
                "Quayside asks whether it is a copy."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Open the map on that computer and answer what it is."),
            "what,state",
            "SELECT machine, path FROM quayside_place WHERE typeof(machine) <> 'text' OR machine = ''"
            " OR typeof(path) <> 'text' OR path = '' OR typeof(volume) <> 'text' OR typeof(file) <> 'text'"
            " OR typeof(share) <> 'text' UNION ALL"
            " SELECT 'none', NULL WHERE NOT EXISTS (SELECT 1 FROM quayside_place)" },
    Check { "review-waits", Severity::Warning, "quayside_review",
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "What a backup left to do waits for a review"),
            QT_TRANSLATE_NOOP(
                "quayside::inspect::CheckTable",
                "A backup was put back. Operations, copies to delete and desired states of before do nothing "
                "until somebody has looked at each."),
            QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                              "Open the map in Quayside and accept or drop each of them."),
            "kind,what,session", "SELECT subject, id, name FROM quayside_review" },
    Check {
        "review-of-nothing", Severity::Warning,
        "quayside_review,quayside_operation,quayside_tombstone,quayside_desired",
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Reviews of nothing"),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable",
                          "What should be looked at has ended, or is not there."),
        QT_TRANSLATE_NOOP("quayside::inspect::CheckTable", "Remove them."), "kind,what,session",
        "SELECT subject, id, name FROM quayside_review"
        " WHERE CASE subject WHEN 'operation' THEN NOT EXISTS (SELECT 1 FROM quayside_operation"
        " WHERE operation_id = id AND ended_ms = 0) WHEN 'tombstone' THEN NOT EXISTS"
        " (SELECT 1 FROM quayside_tombstone WHERE worker_id = id AND session_name = name)"
        " WHEN 'desired' THEN NOT EXISTS (SELECT 1 FROM quayside_desired WHERE row_id = id) ELSE 1 END",
        "DELETE FROM quayside_review"
        " WHERE CASE subject WHEN 'operation' THEN NOT EXISTS (SELECT 1 FROM quayside_operation"
        " WHERE operation_id = id AND ended_ms = 0) WHEN 'tombstone' THEN NOT EXISTS"
        " (SELECT 1 FROM quayside_tombstone WHERE worker_id = id AND session_name = name)"
        " WHEN 'desired' THEN NOT EXISTS (SELECT 1 FROM quayside_desired WHERE row_id = id) ELSE TRUE END" },
};

} // namespace

std::span<const Check> CheckTable::all()
{
    return kChecks;
}

Finding CheckTable::finding(const Check &check)
{
    Finding finding;
    finding.id = QString::fromLatin1(check.id);
    finding.severity = check.severity;
    finding.title = tr(check.title);
    finding.explanation = tr(check.explanation);
    finding.remedy = tr(check.remedy);
    finding.columns = QString::fromLatin1(check.columns).split(u',');
    return finding;
}

QString CheckTable::columnTitle(const QString &column)
{
    const std::array titles {
        std::pair("row", tr("Row")),
        std::pair("rows", tr("Rows")),
        std::pair("session", tr("Session")),
        std::pair("sessions", tr("Sessions")),
        std::pair("worker", tr("Worker")),
        std::pair("user", tr("User")),
        std::pair("account", tr("Account")),
        std::pair("capacity", tr("Capacity")),
        std::pair("url", tr("Address")),
        std::pair("table", tr("Table")),
        std::pair("column", tr("Column")),
        std::pair("state", tr("State")),
        std::pair("operation", tr("Operation")),
        std::pair("kind", tr("Kind")),
        std::pair("what", tr("What")),
        std::pair("seen", tr("Seen (UTC)")),
        std::pair("holder", tr("Whose")),
    };
    const auto at = std::ranges::find_if(
        titles, [&column](const auto &title) { return column == QLatin1StringView(title.first); });
    return at == titles.end() ? column : at->second;
}

} // namespace quayside::inspect
