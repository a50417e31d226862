// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/snapshot/snapshotwriter.h"

#include "inspect/mapreading.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/sqlite/filecheck.h"
#include "shardmap/stores/laststatestore.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QScopeGuard>

#include <algorithm>
#include <filesystem>

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::Connection;
using shardmap::Identifier;
using shardmap::LastSession;
using shardmap::LastWorker;
using shardmap::MapLocation;
using shardmap::OpenMap;
using shardmap::Statement;
using shardmap::Transaction;
using Mask = SnapshotMask;

namespace {

constexpr qint64 kRowsBetweenLooks = 512;

Error unusableFile(const QString &message, const QString &detail = {})
{
    return wordedError(ErrorKind::InvalidInput, message, SnapshotWriter::tr("Choose another name or folder."),
                       detail);
}

/** Names and phone numbers, and perhaps keys: for this user alone, from the first byte on. */
Result<void> makePrivate(const QString &name)
{
    QFile::remove(name);
    QFile file(name);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(
            unusableFile(SnapshotWriter::tr("The file can't be written there."), file.errorString()));
    return {};
}

std::filesystem::path pathOf(const QString &file)
{
    return std::filesystem::path(file.toStdU16String());
}

QString quoted(const QString &name)
{
    return shardmap::sqliteDialect().quoted(name);
}

} // namespace

SnapshotWriter::SnapshotWriter(OpenMap &map, Connection &file, const SnapshotRequest &request,
                               const Seen &seen, ReadingControl &control)
    : m_map(map)
    , m_file(file)
    , m_request(request)
    , m_seen(seen)
    , m_control(control)
    , m_masking(request.keepsSecrets, request.keepsNames)
    , m_nowMs(QDateTime::currentMSecsSinceEpoch())
{ }

Result<SnapshotDone> SnapshotWriter::write(const MapLocation &map, const SnapshotRequest &request,
                                           const Seen &seen, ReadingControl &control)
{
    TRY(requireFree(request.file, map));
    const QString part
        = request.file + u".part-"_s + QString::number(QRandomGenerator::global()->generate(), 16);
    const auto tidy = qScopeGuard([&part] {
        QFile::remove(part);
        QFile::remove(part + u"-journal"_s);
    });
    SnapshotDone done { request.file, 0, 0 };
    const MapReading::Job job = [&](OpenMap &open) -> Result<void> {
        TRY(makePrivate(part));
        TRY_VALUE(const auto file, Connection::open(part, Connection::Mode::ReadWrite));
        TRY_VALUE(done.sessions, SnapshotWriter(open, *file, request, seen, control).run());
        return {};
    };
    TRY(MapReading::carryOut(map, control, job));
    TRY(take(part, request.file));
    done.bytes = QFileInfo(request.file).size();
    return done;
}

/** Whatever else has that name stays; a snapshot may make room for a newer one. */
Result<void> SnapshotWriter::requireFree(const QString &file, const MapLocation &map)
{
    using shardmap::FileIdentity;
    const FileIdentity there = FileIdentity::of(file);
    if (!there.exists)
        return {};
    if (!map.file.isEmpty() && FileIdentity::of(map.file).isSameFile(there))
        return failure(unusableFile(tr("That is the map itself.")));
    for (const QString &suffix : { u"-wal"_s, u"-journal"_s }) {
        if (QFileInfo(file + suffix).size() > 0)
            return failure(unusableFile(tr("Another program is writing a file of that name.")));
    }
    if (QFileInfo(file).size() == 0)
        return {};
    const auto old = Connection::open(file, Connection::Mode::Immutable);
    const bool isSnapshot
        = old && shardmap::Catalog::of(**old)->hasTable(u"quayside_snapshot"_s).value_or(false);
    return isSnapshot
        ? Result<void>()
        : failure(unusableFile(tr("There is a file of that name that is no snapshot: it is not replaced.")));
}

Result<void> SnapshotWriter::take(const QString &written, const QString &file)
{
    std::error_code problem;
    std::filesystem::rename(pathOf(written), pathOf(file), problem);
    return problem ? Result<void>(failure(unusableFile(tr("The file can't take its name."),
                                                       QString::fromLocal8Bit(problem.message().c_str()))))
                   : Result<void>();
}

Result<qint64> SnapshotWriter::run()
{
    TRY(m_file.execute(u"PRAGMA journal_mode = MEMORY"_s)); // the file is thrown away if it is not finished
    TRY(shardmap::Migrations(m_file, shardmap::sqliteDialect()).run({}));
    TRY_VALUE(auto transaction,
              Transaction::begin(m_file, shardmap::sqliteDialect(), Transaction::Kind::Write));
    TRY_VALUE(const std::vector<Table> all, tables());
    qint64 sessions = 0;
    for (const Table &table : all) {
        TRY_VALUE(const qint64 rows, count(table));
        m_total += rows;
        sessions = table.to == "waha_session"_L1 ? rows : sessions;
    }
    for (const LastWorker &worker : m_seen)
        m_total += worker.sessions ? qint64(worker.sessions->size()) : 0;
    TRY(copyAll(all));
    TRY(writeSeen());
    TRY(writeKept());
    m_session.reset();
    TRY(index());
    TRY(writeHead());
    TRY(transaction->commit());
    return sessions;
}

/** The application's three, called as the article calls them, then those of Quayside's own that are taken. */
Result<std::vector<SnapshotWriter::Table>> SnapshotWriter::tables()
{
    const auto &names = m_map.tables;
    TRY_VALUE(const QString workerId, typeOf(names.worker.table, names.worker.id));
    TRY_VALUE(const QString userId, typeOf(names.user.table, names.user.id));
    TRY_VALUE(const QString rowId, typeOf(names.session.table, names.session.id));
    Table worker { names.worker.table.sql + names.worker.table.where(),
                   u"worker"_s,
                   { { names.worker.id.sql, u"id"_s, Mask::Keep, workerId },
                     { names.worker.url.sql, u"url"_s, Mask::Address },
                     { names.worker.apiKey.sql, u"api_key"_s, Mask::Secret },
                     { names.worker.capacity.sql, u"capacity"_s } } };
    Table user { names.user.table.sql + names.user.table.where(),
                 u"user"_s,
                 { { names.user.id.sql, u"id"_s, Mask::Id, userId } } };
    if (!names.worker.label.isEmpty())
        worker.columns.push_back({ names.worker.label.sql, u"name"_s, Mask::Text });
    if (!names.user.label.isEmpty())
        user.columns.push_back({ names.user.label.sql, u"name"_s, Mask::Person });
    Table session { names.session.table.sql + names.session.table.where(),
                    u"waha_session"_s,
                    { { names.session.id.sql, u"id"_s, Mask::Id, rowId },
                      { names.session.name.sql, u"name"_s, Mask::Session },
                      { names.session.user.sql, u"user_id"_s, Mask::Id, userId },
                      { names.session.worker.sql, u"worker_id"_s, Mask::Keep, workerId } } };
    std::vector<Table> all { worker, user, session };
    for (const Table &table : all) {
        TRY(make(table));
    }
    if (!m_map.ownTables)
        return all;
    for (const SnapshotTable &own : snapshotTables()) {
        Table table { QString::fromLatin1(own.name), QString::fromLatin1(own.name), {}, true };
        for (const SnapshotColumn &column : own.columns) {
            const QString name = QString::fromLatin1(column.name);
            table.columns.push_back({ m_map.ownDialect().quoted(name), name, column.mask });
        }
        all.push_back(std::move(table));
    }
    return all;
}

/** As it is declared, so that ids are compared and stored as they are there; none of another kind of
 * database. */
Result<QString> SnapshotWriter::typeOf(const shardmap::TableIdentifier &table, const Identifier &column)
{
    if (m_map.info.location.backend != shardmap::Backend::Sqlite)
        return QString();
    TRY_VALUE(const auto columns, shardmap::Catalog::of(*m_map.connection)->columns(table));
    const shardmap::ColumnInfo *found = shardmap::findColumn(columns, column.name);
    return found ? found->type : QString();
}

Connection &SnapshotWriter::source(const Table &table) const
{
    return table.isOwn ? m_map.own() : *m_map.connection;
}

Result<qint64> SnapshotWriter::count(const Table &table)
{
    TRY_VALUE(const QVariant rows, source(table).value(u"SELECT count(*) FROM "_s + table.from));
    return rows.toLongLong();
}

Result<void> SnapshotWriter::make(const Table &table)
{
    QStringList columns;
    for (const Column &column : table.columns)
        columns << quoted(column.to)
                + (column.type.isEmpty() ? QString() : QString(u' ' + quoted(column.type)));
    TRY(m_file.execute(u"CREATE TABLE %1 (%2)"_s.arg(quoted(table.to), columns.join(u", "))));
    return {};
}

/** What may be quoted in a sentence has to be known before the first one is read. */
Result<void> SnapshotWriter::learn(const std::vector<Table> &tables)
{
    if (m_request.keepsSecrets && m_request.keepsNames)
        return {};
    for (const Table &table : tables) {
        for (const Column &column : table.columns) {
            TRY(learnColumn(table, column));
        }
    }
    for (const LastWorker &worker : m_seen) {
        for (const LastSession &session : worker.sessions.value_or(std::vector<LastSession>())) {
            m_masking.learn(session.name, Pseudonyms::Kind::Session);
            m_masking.learn(session.pushName, Pseudonyms::Kind::Person);
        }
    }
    return {};
}

Result<void> SnapshotWriter::learnColumn(const Table &table, const Column &column)
{
    using Kind = Pseudonyms::Kind;
    static const QHash<Mask, Kind> kinds { { Mask::Session, Kind::Session },
                                           { Mask::Person, Kind::Person },
                                           { Mask::Actor, Kind::Actor },
                                           { Mask::Id, Kind::Id } };
    const bool isSecret = column.mask == Mask::Secret;
    const auto kind = kinds.constFind(column.mask);
    if (!isSecret && (m_request.keepsNames || kind == kinds.cend()))
        return {};
    Statement rows(source(table), u"SELECT DISTINCT %1 FROM %2"_s.arg(column.from, table.from),
                   Statement::Rows::Many);
    TRY(rows.execute());
    while (rows.next()) {
        if (m_control.isStopped())
            return failure(ErrorText::cancelled());
        if (isSecret)
            m_masking.learnSecret(rows.text(0));
        else
            m_masking.learn(rows.text(0), *kind);
    }
    return rows.finished();
}

/**
 * What was learned has to hold for what is copied: own tables in a file of their own get a moment of their
 * own. They come first, since nobody can write that file until it is over.
 */
Result<void> SnapshotWriter::copyAll(const std::vector<Table> &tables)
{
    std::unique_ptr<Transaction> moment; // of the application's database there is one already
    if (m_map.ownFile) {
        TRY_VALUE(moment, Transaction::begin(m_map.own(), m_map.ownDialect(), Transaction::Kind::Read));
    }
    TRY(learn(tables));
    for (const Table &table : tables) {
        if (table.isOwn)
            TRY(copy(table));
    }
    moment.reset();
    for (const Table &table : tables) {
        if (!table.isOwn)
            TRY(copy(table));
    }
    return {};
}

Result<void> SnapshotWriter::copy(const Table &table)
{
    QStringList from;
    QStringList to;
    for (const Column &column : table.columns) {
        from << column.from;
        to << quoted(column.to);
    }
    const QStringList places(to.size(), u"?"_s);
    Statement rows(source(table), u"SELECT %1 FROM %2"_s.arg(from.join(u", "), table.from),
                   Statement::Rows::Many);
    Statement write(m_file,
                    u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(quoted(table.to), to.join(u", "),
                                                                       places.join(u", ")));
    TRY(rows.execute());
    while (rows.next()) {
        QVariantList values;
        for (int i = 0; i < int(table.columns.size()); ++i)
            values << m_masking.of(table.columns[size_t(i)].mask, rows.value(i));
        TRY(write.execute(values));
        TRY(step(1));
    }
    return rows.finished();
}

Result<void> SnapshotWriter::step(qint64 rows)
{
    m_done += rows;
    if (m_done % kRowsBetweenLooks == 0)
        m_control.setProgress(m_done, std::max(m_total, m_done));
    return m_control.isStopped() ? Result<void>(failure(ErrorText::cancelled())) : Result<void>();
}

Result<void> SnapshotWriter::writeSeen()
{
    for (const LastWorker &worker : m_seen) {
        if (worker.seenAgoMs >= 0)
            TRY(writeWorker(worker));
    }
    return {};
}

/** What consoles saw of workers that this one does not see. */
Result<void> SnapshotWriter::writeKept()
{
    if (!m_map.ownTables)
        return {};
    QSet<WorkerId> seen;
    for (const LastWorker &worker : m_seen) {
        if (worker.seenAgoMs >= 0)
            seen.insert(worker.worker);
    }
    std::vector<WorkerId> others;
    Statement rows(m_map.own(), u"SELECT worker_id FROM quayside_last_worker"_s);
    TRY(rows.execute());
    while (rows.next()) {
        if (const WorkerId worker(rows.text(0)); !seen.contains(worker))
            others.push_back(worker);
    }
    TRY(rows.finished());
    for (const WorkerId &worker : others) {
        TRY_VALUE(const LastWorker kept, shardmap::LastStateStore(m_map).of(worker));
        TRY(writeWorker(kept));
    }
    return {};
}

Result<void> SnapshotWriter::writeWorker(const LastWorker &worker)
{
    TRY(m_file.execute(
        u"INSERT OR REPLACE INTO quayside_last_worker (worker_id, seen_ms, version, engine, tier,"
        " latency_ms) VALUES (?, ?, ?, ?, ?, ?)"_s,
        { worker.worker.toString(), m_nowMs - worker.seenAgoMs, shardmap::textValue(worker.version),
          shardmap::textValue(worker.engine), shardmap::textValue(worker.tier), worker.latencyMs }));
    if (!m_session)
        m_session = std::make_unique<Statement>(
            m_file,
            u"INSERT OR REPLACE INTO quayside_last_session (worker_id, session_name, status, since_ms, exact,"
            " account, push_name) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (const LastSession &session : worker.sessions.value_or(std::vector<LastSession>())) {
        TRY(m_session->execute(
            { worker.worker.toString(), m_masking.of(Mask::Session, shardmap::textValue(session.name)),
              shardmap::textValue(session.now.status), m_nowMs - session.now.agoMs, int(session.now.exact),
              m_masking.of(Mask::Account, shardmap::textValue(session.account)),
              m_masking.of(Mask::Person, shardmap::textValue(session.pushName)) }));
        TRY(step(1));
    }
    return {};
}

/** Made when all rows are there: that is the quickest. Without any promise, for the rows may break it. */
Result<void> SnapshotWriter::index()
{
    for (const QString &what : { u"worker (id)"_s, u"\"user\" (id)"_s, u"waha_session (id)"_s,
                                 u"waha_session (worker_id, name)"_s, u"waha_session (user_id)"_s }) {
        if (m_control.isStopped())
            return failure(ErrorText::cancelled());
        QString name = what;
        name.replace(QRegularExpression(u"[^a-z_]+"_s), u"_"_s);
        TRY(m_file.execute(u"CREATE INDEX %1 ON %2"_s.arg(quoted(u"snapshot_"_s + name), what)));
    }
    return {};
}

Result<void> SnapshotWriter::writeHead()
{
    for (const QString &statement :
         shardmap::Migrations::statements(u":/quayside/sql/sqlite/snapshot.sql"_s)) {
        TRY(m_file.execute(statement));
    }
    const MapLocation &location = m_map.info.location;
    const bool isRemaining = location.capacityMeaning == MapLocation::CapacityMeaning::Remaining;
    TRY(m_file.execute(
        u"INSERT INTO quayside_snapshot (taken_ms, taken_by, program, source, has_secrets, has_names,"
        " capacity_meaning, plan) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        { m_nowMs, m_masking.of(Mask::Actor, shardmap::textValue(m_request.actor)),
          shardmap::textValue(QCoreApplication::applicationVersion()),
          m_masking.of(Mask::Person, shardmap::textValue(location.displayName())),
          int(m_request.keepsSecrets), int(m_request.keepsNames), isRemaining ? u"remaining"_s : u"total"_s,
          shardmap::textValue(m_request.plan) }));
    return {};
}

} // namespace quayside::inspect
