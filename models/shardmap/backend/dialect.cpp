// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/dialect.h"

namespace quayside::shardmap {

namespace {

const QString kConflictUpdate = QStringLiteral("ON CONFLICT (%1) DO UPDATE SET");
const QString kConflictNothing = QStringLiteral("ON CONFLICT (%1) DO NOTHING");
const QString kExcluded = QStringLiteral("excluded.%1");
const QString kForUpdate = QStringLiteral(" FOR UPDATE");
const QString kDefaultValues = QStringLiteral("DEFAULT VALUES");

const Dialect &postgresDialect()
{
    static const Dialect dialect {
        .backend = Backend::PostgreSql,
        .name = QStringLiteral("postgresql"),
        .nowMs = QStringLiteral("CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS bigint)"),
        .beginRead = { QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY") },
        .beginWrite = { QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE") },
        .rowLock = kForUpdate,
        .upsert = kConflictUpdate,
        .newValue = kExcluded,
        .ignore = kConflictNothing,
        .noColumns = kDefaultValues,
        .hasTypedColumns = true,
        .isEndedByFailure = true,
    };
    return dialect;
}

const Dialect &mariaDbDialect()
{
    static const Dialect dialect {
        .backend = Backend::MariaDb,
        .name = QStringLiteral("mariadb"),
        .nowMs = QStringLiteral("CAST(floor(unix_timestamp(now(3)) * 1000) AS SIGNED)"),
        .beginRead = { QStringLiteral("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"),
                       QStringLiteral("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY") },
        .beginWrite = { QStringLiteral("SET TRANSACTION ISOLATION LEVEL READ COMMITTED"),
                        QStringLiteral("START TRANSACTION READ WRITE") },
        .rowLock = kForUpdate,
        .upsert = QStringLiteral("ON DUPLICATE KEY UPDATE"),
        .newValue = QStringLiteral("VALUES(%1)"),
        .ignore = QStringLiteral("ON DUPLICATE KEY UPDATE %1 = %1"),
        .noColumns = QStringLiteral("() VALUES ()"),
        // MariaDB's and MySQL's name for it: each takes the other one for a comment.
        .exactly = QStringLiteral(" COLLATE /*M!100200 utf8mb4_nopad_bin */ /*!80017 utf8mb4_0900_bin */"),
        .returnsRows = false, // MySQL has no RETURNING
        .hasTypedColumns = true,
    };
    return dialect;
}

/** Puts the text between a marker's parentheses into `piece`; of several columns `ignore` needs the first. */
QString replaceMarked(const QString &statement, QLatin1StringView marker, const QString &piece)
{
    QString result;
    qsizetype at = 0;
    for (qsizetype found = statement.indexOf(marker); found >= 0; found = statement.indexOf(marker, at)) {
        const qsizetype inside = found + marker.size();
        const qsizetype end = statement.indexOf(u')', inside);
        const QStringView columns = QStringView(statement).sliced(inside, end - inside);
        const bool takesOne = piece.contains(QLatin1StringView("= %1"));
        result += QStringView(statement).sliced(at, found - at);
        result += piece.contains(QLatin1StringView("%1"))
            ? piece.arg(takesOne ? columns.left(columns.indexOf(u',')) : columns)
            : piece;
        at = end + 1;
    }
    return result + QStringView(statement).sliced(at);
}

} // namespace

QString Dialect::quoted(const QString &identifier) const
{
    // MariaDB, too: the connection's mode is ANSI_QUOTES.
    QString inner = identifier;
    inner.replace(u'"', QLatin1StringView("\"\""));
    return u'"' + inner + u'"';
}

QString Dialect::expand(QString statement) const
{
    statement = replaceMarked(statement, QLatin1StringView("%upsert("), upsert);
    statement = replaceMarked(statement, QLatin1StringView("%ignore("), ignore);
    statement = replaceMarked(statement, QLatin1StringView("%new("), newValue);
    return statement.replace(QLatin1StringView("%now"), nowMs);
}

const Dialect &sqliteDialect()
{
    // 2440587.5 is the Julian day of 1970-01-01. unixepoch('subsec') would need SQLite 3.42.
    static const Dialect dialect {
        .backend = Backend::Sqlite,
        .name = QStringLiteral("sqlite"),
        .nowMs = QStringLiteral("CAST(round((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)"),
        .beginRead = { QStringLiteral("BEGIN") },
        .beginWrite = { QStringLiteral("BEGIN IMMEDIATE") },
        .rowLock = {},
        .upsert = kConflictUpdate,
        .newValue = kExcluded,
        .ignore = kConflictNothing,
        .noColumns = kDefaultValues,
        .isSerial = true,
    };
    return dialect;
}

const Dialect &dialectOf(Backend backend)
{
    switch (backend) {
    case Backend::PostgreSql:
        return postgresDialect();
    case Backend::MariaDb:
        return mariaDbDialect();
    case Backend::Sqlite:
        break;
    }
    return sqliteDialect();
}

} // namespace quayside::shardmap
