// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/dialect.h"

namespace quayside::shardmap {

QString Dialect::quoted(const QString &identifier) const
{
    QString inner = identifier;
    inner.replace(quote, QString(2, quote));
    return quote + inner + quote;
}

const Dialect &sqliteDialect()
{
    // 2440587.5 is the Julian day of 1970-01-01. unixepoch('subsec') would need SQLite 3.42.
    static const Dialect dialect {
        QLatin1Char('"'),
        QStringLiteral("CAST(round((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)"),
        QStringLiteral("BEGIN"),
        QStringLiteral("BEGIN IMMEDIATE"),
    };
    return dialect;
}

} // namespace quayside::shardmap
