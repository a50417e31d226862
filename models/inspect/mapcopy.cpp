// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/mapcopy.h"

#include "core/logging.h"
#include "shardmap/backend/catalog.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"

#include <QFile>

namespace quayside::inspect {

using namespace Qt::StringLiterals;
using shardmap::Connection;
using shardmap::Identifier;
using shardmap::KeyType;
using shardmap::OpenMap;
using shardmap::Statement;
using shardmap::TableIdentifier;
using shardmap::Transaction;

namespace {

constexpr qint64 kRowsBetweenTwoLooks = 512;

QString inFile(const QString &name)
{
    return shardmap::sqliteDialect().quoted(name);
}

bool holdsBytes(const QString &type)
{
    return type.contains("BLOB"_L1) || type.contains("BYTEA"_L1) || type.contains("BINARY"_L1);
}

} // namespace

MapCopy::MapCopy(const OpenMap &map, ReadingControl &control)
    : m_control(control)
    , m_names(map.tables)
    , m_backend(map.info.location.backend)
    , m_ownSchema(map.connection->ownSchema())
    , m_areOwnApart(map.ownFile != nullptr)
{
    m_map.info = map.info;
    m_map.info.location.backend = shardmap::Backend::Sqlite;
    m_map.info.location.file = map.info.location.displayName();
    m_map.tables = shardmap::TableMapping::of({}, shardmap::sqliteDialect());
    m_map.ownTables = map.ownTables;
    m_map.ownTrouble = map.ownTrouble;
}

Result<std::unique_ptr<MapCopy>> MapCopy::of(OpenMap &map, ReadingControl &control)
{
    std::unique_ptr<MapCopy> copy(new MapCopy(map, control));
    QFile file(copy->file());
    if (!copy->m_folder.isValid() || !file.open(QIODevice::NewOnly | QIODevice::WriteOnly))
        return failure(wordedError(ErrorKind::Internal, file.errorString()));
    file.close();
    TRY_VALUE(copy->m_map.connection,
              Connection::open(copy->file(), Connection::Mode::ReadWrite, &control.interrupt()));
    TRY(copy->fill(map));
    return copy;
}

Result<void> MapCopy::fill(OpenMap &from)
{
    Connection &file = *m_map.connection;
    // Thrown away if it is not finished, and afterwards.
    TRY(file.executeEach({ u"PRAGMA journal_mode = OFF"_s, u"PRAGMA synchronous = OFF"_s }));
    TRY_VALUE(auto transaction,
              Transaction::begin(file, shardmap::sqliteDialect(), Transaction::Kind::Write));
    for (const Table &table : applicationsTables(from)) {
        TRY(copy(*from.connection, table));
    }
    TRY(copyOwnTables(from));
    return transaction->commit();
}

std::vector<MapCopy::Table> MapCopy::applicationsTables(const OpenMap &from)
{
    const auto tableOf = [](const TableIdentifier &table, const QString &to) {
        return Table { table.sql + table.where(), to, {} };
    };
    const auto add = [](Table &table, const Identifier &column, const QString &to) {
        if (!column.isEmpty())
            table.columns.push_back({ column.sql, to, column.type == KeyType::Integer, false });
    };
    const shardmap::TableMapping &theirs = from.tables;
    Table worker = tableOf(theirs.worker.table, u"worker"_s);
    add(worker, theirs.worker.id, u"id"_s);
    add(worker, theirs.worker.url, u"url"_s);
    add(worker, theirs.worker.apiKey, u"api_key"_s);
    add(worker, theirs.worker.capacity, u"capacity"_s);
    add(worker, theirs.worker.label, u"name"_s);
    Table user = tableOf(theirs.user.table, u"user"_s);
    add(user, theirs.user.id, u"id"_s);
    add(user, theirs.user.label, u"name"_s);
    Table session = tableOf(theirs.session.table, u"waha_session"_s);
    add(session, theirs.session.id, u"id"_s);
    add(session, theirs.session.name, u"name"_s);
    add(session, theirs.session.user, u"user_id"_s);
    add(session, theirs.session.worker, u"worker_id"_s);
    const Identifier label { u"name"_s, inFile(u"name"_s) };
    m_map.tables.worker.label = theirs.worker.label.isEmpty() ? Identifier() : label;
    m_map.tables.user.label = theirs.user.label.isEmpty() ? Identifier() : label;
    return { worker, user, session };
}

/** One that this login may not read says so where it is asked for, and keeps nobody from the others. */
Result<void> MapCopy::copyOwnTables(OpenMap &from)
{
    if (from.info.location.ownTables.place == shardmap::OwnTables::Place::None)
        return {};
    std::unique_ptr<Transaction> moment; // of the server's tables there is one already
    if (from.ownFile) {
        TRY_VALUE(moment, Transaction::begin(from.own(), from.ownDialect(), Transaction::Kind::Read));
    }
    TRY_VALUE(const auto tables, shardmap::Catalog::of(from.own())->tables(u"quayside_"_s));
    for (const shardmap::TableInfo &own : tables) {
        Table table { from.ownDialect().quoted(own.name), own.name, {} };
        for (const shardmap::ColumnInfo &column : own.columns)
            table.columns.push_back(
                { from.ownDialect().quoted(column.name), column.name, false, holdsBytes(column.type) });
        const auto copied
            = shardmap::onItsOwn(from.own(), [&]() -> Result<void> { return copy(from.own(), table); });
        if (copied)
            continue;
        if (m_control.isStopped() || from.connection->isLost())
            return copied;
        qCInfo(lcShardMap) << "not read:" << own.name << copied.error().toDisplayString();
        m_unread.insert(own.name, copied.error());
        TRY(m_map.connection->execute(u"DROP TABLE IF EXISTS "_s + inFile(own.name)));
    }
    return {};
}

/** A number that only a text holds stays one. */
QVariant MapCopy::valueOf(const Statement &row, int at, const Column &column)
{
    QVariant value = row.value(at);
    if (column.isBytes && !value.isNull())
        return row.bytes(at);
    if (!column.isNumber || value.typeId() != QMetaType::QString)
        return value;
    const auto number = shardmap::idInteger(value.toString());
    return number ? QVariant(*number) : value;
}

Result<void> MapCopy::copy(Connection &from, const Table &table)
{
    QStringList there;
    QStringList here;
    for (const Column &column : table.columns) {
        there << column.from;
        here << inFile(column.to);
    }
    TRY(m_map.connection->execute(u"CREATE TABLE %1 (%2)"_s.arg(inFile(table.to), here.join(u", "))));
    Statement rows(from, u"SELECT %1 FROM %2"_s.arg(there.join(u", "), table.from), Statement::Rows::Many);
    Statement write(
        *m_map.connection,
        u"INSERT INTO %1 VALUES (%2)"_s.arg(inFile(table.to), QStringList(here.size(), u"?"_s).join(u", ")));
    TRY(rows.execute());
    while (rows.next()) {
        QVariantList values;
        for (int i = 0; i < int(table.columns.size()); ++i)
            values << valueOf(rows, i, table.columns[size_t(i)]);
        TRY(write.execute(values));
        if (++m_rows % kRowsBetweenTwoLooks != 0)
            continue;
        m_control.setProgress(m_rows, 0);
        if (m_control.isStopped())
            return failure(ErrorText::cancelled());
    }
    return rows.finished();
}

} // namespace quayside::inspect
