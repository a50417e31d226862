// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/migrations.h"

#include "core/logging.h"
#include "shardmap/catalog.h"
#include "shardmap/connection.h"
#include "shardmap/dialect.h"
#include "shardmap/transaction.h"

#include <QFile>

namespace quayside::shardmap {

const std::vector<Migration> &Migrations::all()
{
    static const std::vector<Migration> steps {
        { 1, QStringLiteral(":/quayside/sql/sqlite/0001_own_tables.sql") },
        { 2, QStringLiteral(":/quayside/sql/sqlite/0002_moves.sql") },
        { 3, QStringLiteral(":/quayside/sql/sqlite/0003_audit.sql") },
        { 4, QStringLiteral(":/quayside/sql/sqlite/0004_evidence.sql") },
    };
    return steps;
}

QStringList Migrations::statements(const QString &script)
{
    QFile file(script);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList result;
    QString statement;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (line.isEmpty() || line.startsWith(QLatin1String("--")))
            continue;
        statement += line + QLatin1Char('\n');
        if (line.endsWith(QLatin1Char(';'))) {
            result << statement;
            statement.clear();
        }
    }
    return result;
}

Result<int> Migrations::versionOf(Connection &connection)
{
    const auto present = Catalog(connection).hasTable(QStringLiteral("quayside_schema"));
    if (!present)
        return failure(present.error());
    if (!*present)
        return 0;
    const auto version = connection.value(QStringLiteral("SELECT max(version) FROM quayside_schema"));
    if (!version)
        return failure(version.error());
    return version->toInt();
}

Migrations::Migrations(Connection &connection, const Dialect &dialect, const std::vector<Migration> &steps)
    : m_connection(connection)
    , m_dialect(dialect)
    , m_steps(steps)
{ }

Result<QString> Migrations::run(const QString &file)
{
    const auto version = versionOf(m_connection);
    if (!version)
        return failure(version.error());
    QString backup;
    if (*version > 0 && *version < m_steps.back().version) {
        const auto copied = backUp(file, *version);
        if (!copied)
            return failure(copied.error());
        backup = *copied;
    }
    for (const Migration &step : m_steps) {
        if (const auto done = apply(step); !done)
            return failure(done.error());
    }
    return backup;
}

Result<void> Migrations::apply(const Migration &step)
{
    auto transaction = Transaction::begin(m_connection, m_dialect, Transaction::Kind::Write);
    if (!transaction)
        return failure(transaction.error());
    const auto version = versionOf(m_connection);
    if (!version)
        return failure(version.error());
    if (*version >= step.version)
        return {};
    QStringList all = statements(step.script);
    if (*version == 0) {
        all.prepend(QStringLiteral("CREATE TABLE \"quayside_schema\" (\"version\" INTEGER PRIMARY KEY,"
                                   " \"applied_ms\" INTEGER NOT NULL)"));
    }
    for (const QString &statement : std::as_const(all)) {
        if (const auto done = m_connection.execute(statement); !done)
            return failure(done.error());
    }
    const QString record = QStringLiteral("INSERT INTO quayside_schema (version, applied_ms) VALUES (?, %1)")
                               .arg(m_dialect.nowMs);
    if (const auto done = m_connection.execute(record, { step.version }); !done)
        return failure(done.error());
    return (*transaction)->commit();
}

Result<QString> Migrations::backUp(const QString &file, int version)
{
    const QString base = QStringLiteral("%1.v%2-backup").arg(file).arg(version);
    QString backup = base;
    for (int i = 2; QFile::exists(backup); ++i)
        backup = QStringLiteral("%1-%2").arg(base).arg(i);
    if (const auto done = m_connection.execute(QStringLiteral("VACUUM INTO ?"), { backup }); !done)
        return failure(done.error());
    QFile::setPermissions(backup, QFile::permissions(file)); // it holds the same keys
    qCInfo(lcShardMap) << "backed up before the upgrade from version" << version;
    return backup;
}

} // namespace quayside::shardmap
