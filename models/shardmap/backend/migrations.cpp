// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/backend/migrations.h"

#include "core/logging.h"
#include "shardmap/backend/connection.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/stores/placestore.h"

#include <QFile>

namespace quayside::shardmap {

namespace {

constexpr qint64 kGreatestVersion = 1'000'000; // whatever is greater was not written by any Quayside
constexpr int kShownCharacters = 40;
const QString kLockName = QStringLiteral("concat('quayside ', md5(database()))"); // one for the whole server

} // namespace

const std::vector<Migration> &Migrations::all(Backend backend)
{
    // Servers never had an earlier version than the fifth, which one script makes at once.
    static const std::vector<Migration> ofPostgres {
        { PlaceStore::kSchemaVersion, QStringLiteral(":/quayside/sql/postgresql/0005_own_tables.sql") },
        { 6, QStringLiteral(":/quayside/sql/postgresql/0006_laststate.sql") },
    };
    static const std::vector<Migration> ofMariaDb {
        { PlaceStore::kSchemaVersion, QStringLiteral(":/quayside/sql/mariadb/0005_own_tables.sql") },
        { 6, QStringLiteral(":/quayside/sql/mariadb/0006_laststate.sql") },
        { 7, QStringLiteral(":/quayside/sql/mariadb/0007_nopad.sql") },
    };
    static const std::vector<Migration> steps {
        { 1, QStringLiteral(":/quayside/sql/sqlite/0001_own_tables.sql") },
        { 2, QStringLiteral(":/quayside/sql/sqlite/0002_moves.sql") },
        { 3, QStringLiteral(":/quayside/sql/sqlite/0003_audit.sql") },
        { 4, QStringLiteral(":/quayside/sql/sqlite/0004_evidence.sql") },
        { PlaceStore::kSchemaVersion, QStringLiteral(":/quayside/sql/sqlite/0005_place.sql") },
        { 6, QStringLiteral(":/quayside/sql/sqlite/0006_laststate.sql") },
    };
    return backend == Backend::PostgreSql ? ofPostgres : backend == Backend::MariaDb ? ofMariaDb : steps;
}

const std::vector<TableInfo> &Migrations::ownTables()
{
    static const std::vector<TableInfo> tables = makeOwnTables();
    return tables;
}

/** Makes them in memory: the scripts say once what there is. */
std::vector<TableInfo> Migrations::makeOwnTables()
{
    const auto memory = Connection::open(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    if (!memory || !Migrations(**memory, sqliteDialect()).run({}))
        return {};
    return Catalog::of(**memory)->tables(QStringLiteral("quayside_")).value_or(std::vector<TableInfo>());
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
    TRY_VALUE(const auto present, Catalog::of(connection)->hasTable(QStringLiteral("quayside_schema")));
    if (!present)
        return 0;
    Statement newest(connection,
                     QStringLiteral("SELECT version FROM quayside_schema ORDER BY version DESC LIMIT 1"));
    TRY(newest.execute());
    if (!newest.next()) {
        const auto done = newest.finished();
        if (done && connection.dialect().backend == Backend::MariaDb)
            return 0; // an installation that broke off there
        return failure(done ? oddVersion(tr("the table is empty")) : done.error());
    }
    const qint64 version = newest.integer(0);
    const bool isInteger = newest.value(0).typeId() == QMetaType::LongLong;
    if (!isInteger || version < 1 || version > kGreatestVersion)
        return failure(oddVersion(newest.text(0).left(kShownCharacters)));
    return static_cast<int>(version);
}

Error Migrations::oddVersion(const QString &found)
{
    return wordedError(
        ErrorKind::DatabaseDamaged,
        tr("Quayside's own tables are not as Quayside left them: no version of them can be read."),
        tr("Restore the tables named quayside_… from a backup."),
        //: %1 what was found in a table
        tr("quayside_schema: %1").arg(found));
}

Migrations::Migrations(Connection &connection, const Dialect &dialect)
    : Migrations(connection, dialect, all(dialect.backend))
{ }

Migrations::Migrations(Connection &connection, const Dialect &dialect, const std::vector<Migration> &steps)
    : m_connection(connection)
    , m_dialect(dialect)
    , m_steps(steps)
{ }

Result<QString> Migrations::run(const QString &file, const std::vector<MapPlace> &here)
{
    TRY_VALUE(const auto version, versionOf(m_connection));
    if (version >= m_steps.back().version)
        return QString();
    QString backup;
    const bool isFile = m_dialect.backend == Backend::Sqlite;
    if (isFile && version > 0) {
        TRY_VALUE(const auto copied, backUp(file, version));
        backup = copied;
    }
    Result<void> done = shutOthersOut();
    if (done)
        done = applyAll(here);
    letOthersIn();
    if (!done) {
        dropUseless(backup, version);
        return failure(done.error());
    }
    return backup;
}

Result<void> Migrations::applyAll(const std::vector<MapPlace> &here)
{
    for (const Migration &step : m_steps) {
        const auto done = apply(step, here);
        if (!done && !(done.error().kind == ErrorKind::Conflict && isApplied(step)))
            return done;
    }
    return {};
}

/** On another node of a cluster, which a lock of this one does not shut out. */
bool Migrations::isApplied(const Migration &step)
{
    return versionOf(m_connection).value_or(0) >= step.version;
}

/** The copy of a map that is as it was: the next try makes its own. */
void Migrations::dropUseless(const QString &backup, int versionBefore)
{
    if (!backup.isEmpty() && versionOf(m_connection).value_or(0) == versionBefore)
        QFile::remove(backup);
}

/** Where a change of a table ends a transaction, a lock that does not end with it: of this database alone. */
Result<void> Migrations::shutOthersOut()
{
    if (m_dialect.backend != Backend::MariaDb)
        return {};
    TRY_VALUE(const auto held, m_connection.value(QStringLiteral("SELECT get_lock(%1, 10)").arg(kLockName)));
    if (held.toInt() == 1)
        return {};
    return failure(wordedError(ErrorKind::DatabaseBusy,
                               tr("Another console is changing Quayside's own tables."),
                               tr("Try again in a moment.")));
}

void Migrations::letOthersIn()
{
    if (m_dialect.backend == Backend::MariaDb && m_connection.isOpen())
        (void)m_connection.value(QStringLiteral("SELECT release_lock(%1)").arg(kLockName));
}

/** PostgreSQL's own lock for it, which ends with the transaction; SQLite's transaction shuts others out. */
Result<void> Migrations::shutOthersOutOfStep()
{
    constexpr int key = 0x7175'6179;
    if (m_dialect.backend == Backend::PostgreSql)
        TRY(m_connection.value(QStringLiteral("SELECT pg_advisory_xact_lock(%1)").arg(key)));
    return {};
}

Result<void> Migrations::apply(const Migration &step, const std::vector<MapPlace> &here)
{
    TRY_VALUE(auto transaction, Transaction::begin(m_connection, m_dialect, Transaction::Kind::Write));
    TRY(shutOthersOutOfStep());
    TRY_VALUE(const int version, versionOf(m_connection));
    if (version >= step.version)
        return {};
    QStringList all = statements(step.script);
    if (version == 0 && m_dialect.backend == Backend::Sqlite) {
        all.prepend(QStringLiteral("CREATE TABLE \"quayside_schema\" (\"version\" INTEGER PRIMARY KEY,"
                                   " \"applied_ms\" INTEGER NOT NULL)"));
    }
    for (const QString &statement : std::as_const(all)) {
        TRY(m_connection.execute(statement));
    }
    if (m_dialect.backend == Backend::MariaDb) { // each of them has ended a transaction
        transaction.reset();
        TRY_VALUE(transaction, Transaction::begin(m_connection, m_dialect, Transaction::Kind::Write));
    }
    TRY(record(step, here));
    return transaction->commit();
}

/** Which version there is, and which map it is, are told at once. */
Result<void> Migrations::record(const Migration &step, const std::vector<MapPlace> &here)
{
    const QString record = QStringLiteral("INSERT INTO quayside_schema (version, applied_ms) VALUES (?, %1)")
                               .arg(m_dialect.nowMs);
    TRY(m_connection.execute(record, { step.version }));
    if (step.version == PlaceStore::kSchemaVersion && !here.empty())
        TRY(PlaceStore(m_connection).recordFirst(here));
    return {};
}

Result<QString> Migrations::backUp(const QString &file, int version)
{
    const QString base = QStringLiteral("%1.v%2-backup").arg(file).arg(version);
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i)
        name = QStringLiteral("%1-%2").arg(base).arg(i);
    // It holds the same keys: nobody may read it who may not read the map, not even while it is written.
    QFile backup(name);
    if (!backup.open(QIODevice::NewOnly | QIODevice::WriteOnly,
                     QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser)
        || !backup.setPermissions(QFile::permissions(file))) {
        return failure(wordedError(ErrorKind::Database, tr("No backup of the map can be made beside it."),
                                   tr("Nothing was changed. Check the permissions of the folder."),
                                   backup.errorString()));
    }
    backup.close();
    if (const auto done = m_connection.execute(QStringLiteral("VACUUM INTO ?"), { name }); !done) {
        QFile::remove(name);
        return failure(done.error());
    }
    qCInfo(lcShardMap) << "backed up before the upgrade from version" << version;
    return name;
}

} // namespace quayside::shardmap
