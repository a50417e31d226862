// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/mapreader.h"

#include "core/bytetext.h"
#include "core/logging.h"
#include "core/redact.h"
#include "shardmap/backend/idvalue.h"
#include "shardmap/backend/newid.h"
#include "shardmap/backend/statement.h"
#include "shardmap/backend/transaction.h"
#include "shardmap/reading/rowreading.h"
#include "shardmap/stores/desiredstore.h"
#include "shardmap/stores/placestore.h"
#include "shardmap/stores/wishstore.h"

#include <QDateTime>

#include <algorithm>

namespace quayside::shardmap {

namespace {

constexpr size_t kPieceRows = 4'000; // what the window takes in half a frame
// Ten and four times the largest fleet this program is made for: a view without end must not fill the memory.
constexpr qint64 kMostWorkers = 10'000;
constexpr qint64 kMostRows = 2'000'000;
constexpr qsizetype kExamples = 3; // of rows that were left out
constexpr qsizetype kExampleCharacters = 40;
constexpr qsizetype kLongestRead = 4'096; //!< of an example, looked at for secrets before it is cut
constexpr int kExampleBytes = 16;

QString exampleList(const QStringList &examples)
{
    return examples.join(QStringLiteral(", "));
}

} // namespace

MapReader::MapReader(OpenMap &map, const std::atomic<bool> &stop, DeltaSink sink, Extent extent)
    : m_map(map)
    , m_stop(stop)
    , m_sink(std::move(sink))
    , m_initial(!map.loaded)
    , m_extent(extent)
{ }

/** Rows are counted to find out that some are gone: that needs a map without rows that can't be told apart.
 */
bool MapReader::canReadChanges(const OpenMap &map)
{
    const auto isInTheWay = [](const MapProblem &problem) {
        return problem.kind != MapProblem::Kind::OddValues
            && problem.kind != MapProblem::Kind::MissingColumns;
    };
    return map.loaded && !map.ownTrouble && !map.info.question
        && std::ranges::none_of(map.info.problems.all(), isInTheWay);
}

Result<void> MapReader::read()
{
    TRY_VALUE(auto transaction,
              Transaction::begin(*m_map.connection, m_map.dialect(), Transaction::Kind::Read));
    auto done = readTables();
    m_isWholeNeeded = m_extent == Extent::Changes && (!done || m_isWholeNeeded || !areAllTold());
    if (done && !m_isWholeNeeded)
        finish();
    abandonPasses();
    return done;
}

void MapReader::beginPasses()
{
    if (m_changes.workers.extent != TableChange::Extent::Nothing)
        m_map.index.workers.beginPass();
    if (m_changes.users.extent != TableChange::Extent::Nothing)
        m_map.index.users.beginPass();
    if (m_changes.sessions.extent != TableChange::Extent::Nothing)
        m_map.index.sessions.beginPass();
}

void MapReader::abandonPasses()
{
    for (RowIndex *index : { &m_map.index.workers, &m_map.index.users, &m_map.index.sessions,
                             &m_map.index.desired, &m_map.index.wishes })
        index->abandonPass();
}

/** Before any row: what is read of each table, and whether this is still the map that was read before. */
Result<void> MapReader::findChanges()
{
    if (m_extent == Extent::Whole)
        return {};
    m_changes = m_map.watch->changes();
    if (!m_map.ownTables)
        return {};
    TRY_VALUE(const auto generation, PlaceStore::followed(m_map));
    m_isWholeNeeded = !generation;
    m_generation = generation.value_or(0);
    return {};
}

bool MapReader::areAllTold() const
{
    const MapIndex &index = m_map.index;
    const bool isSound
        = m_workersLeft.isNone() && m_usersLeft.isNone() && m_sessionsLeft.isNone() && m_problems.empty();
    return isSound && isTold(m_changes.workers, index.workers) && isTold(m_changes.users, index.users)
        && isTold(m_changes.sessions, index.sessions);
}

/** Where rows are gone there are fewer than those that were known and those that came. */
bool MapReader::isTold(const TableChange &change, const RowIndex &index) const
{
    return change.extent != TableChange::Extent::Some || index.sizeWithSeen() == size_t(change.rows);
}

Result<void> MapReader::readTables()
{
    const TableMapping &tables = m_map.tables;
    m_operationsVersion = m_map.operationsVersion;
    TRY(m_map.watch->beginReading(m_map));
    TRY(findChanges());
    TRY(readOwnTables());
    if (m_isWholeNeeded)
        return {};
    beginPasses();
    TRY(readPart(MapPart::Workers, tables.worker.table.name, [this] { return readWorkers(); }));
    TRY(readPart(MapPart::Users, tables.user.table.name, [this] { return readUsers(); }));
    TRY(passOn());
    TRY(readPart(MapPart::Sessions, tables.session.table.name, [this] { return readSessions(); }));
    TRY(readPart(MapPart::OwnTables, QStringLiteral("quayside_desired"), [this] { return readDesired(); }));
    return readPart(MapPart::OwnTables, QStringLiteral("quayside_wish"), [this] { return readWishes(); });
}

/** Its failure leaves the transaction as it is, so that the other parts can be read. */
template <typename Read>
Result<void> MapReader::readPart(MapPart part, const QString &table, Read read)
{
    return settle(part, table, onItsOwn(*m_map.connection, read));
}

/** Where they can't be used, what was known of them stays. */
Result<void> MapReader::readOwnTables()
{
    if (m_map.ownTrouble) {
        Error error = *m_map.ownTrouble;
        error.message = tr("Quayside's own tables can't be used; your own are shown. %1").arg(error.message);
        note(MapPart::OwnTables, MapProblem::Kind::Unreadable, error);
        return {};
    }
    TRY(readPart(MapPart::OwnTables, QStringLiteral("quayside_change"), [this] { return readCounters(); }));
    TRY(readPart(MapPart::OwnTables, QStringLiteral("quayside_reservation"),
                 [this] { return readReservations(); }));
    return readPart(MapPart::OwnTables, QStringLiteral("quayside_worker"), [this] { return readOwnNames(); });
}

Result<void> MapReader::settle(MapPart part, const QString &table, const Result<void> &done)
{
    if (done) {
        m_read |= part;
        return {};
    }
    const Error &error = done.error();
    if (m_stop || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::DatabaseBusy
        || m_map.connection->isLost())
        return done;
    Error told = error;
    told.message = part == MapPart::OwnTables
        ? tr("Quayside's table “%1” can't be read; your own tables are shown. %2").arg(table, error.message)
        : tr("The table “%1” can't be read: what it holds is not known. %2").arg(table, error.message);
    note(part, MapProblem::Kind::Unreadable, told);
    qCWarning(lcShardMap) << "table" << table << "can't be read:" << error.message << error.detail;
    return {};
}

void MapReader::note(MapPart part, MapProblem::Kind kind, const Error &error, qint64 rows)
{
    m_problems.push_back({ part, kind, error, QDateTime::currentMSecsSinceEpoch(), rows });
}

/** What was read to its end and not seen there is gone; the last piece says so. */
void MapReader::finish()
{
    finish(MapPart::Workers, m_changes.workers, m_map.index.workers, m_piece.workersGone);
    finish(MapPart::Users, m_changes.users, m_map.index.users, m_piece.usersGone);
    finish(MapPart::Sessions, m_changes.sessions, m_map.index.sessions, m_piece.sessionsGone);
    if (m_desiredRead) {
        for (const QString &id : m_map.index.desired.endPass())
            m_piece.desired.push_back({ RowId(id), DesiredState::Unset });
        m_map.desiredVersion = m_desiredVersion;
    }
    if (m_wishesRead) {
        for (const QString &key : m_map.index.wishes.endPass())
            m_piece.wishes.push_back({ WishStore::holderOf(key), {}, HolderWishes::Source::Own });
        m_map.wishesVersion = m_wishesVersion;
    }
    const TableMapping &tables = m_map.tables;
    noteLeftOut(MapPart::Workers, tables.worker.table, tables.worker.id, m_workersLeft, m_map.index.workers);
    noteLeftOut(MapPart::Users, tables.user.table, tables.user.id, m_usersLeft, m_map.index.users);
    noteLeftOut(MapPart::Sessions, tables.session.table, tables.session.id, m_sessionsLeft,
                m_map.index.sessions);
    noteOddValues();
    noteGarbled();
    noteMissingColumns();
    if (m_extent == Extent::Whole)
        lookAtIds();
    else if (m_map.ownTables)
        m_map.info.generation = m_generation;
    m_map.namesVersion = m_namesVersion;
    m_map.loaded = true;
    m_map.info.incomplete &= ~m_read;
    m_map.watch->finishReading();
    m_map.operationsChanged = m_operationsVersion != m_map.operationsVersion;
    m_map.operationsVersion = m_operationsVersion;
    m_piece.initial = m_initial;
    m_piece.last = true;
}

template <typename Id>
void MapReader::finish(MapPart part, const TableChange &change, RowIndex &index, std::vector<Id> &gone)
{
    if (change.extent == TableChange::Extent::Nothing)
        return;
    if (!m_read.testFlag(part) || change.extent == TableChange::Extent::Some)
        return index.endBrokenPass();
    for (const QString &id : index.endPass())
        gone.emplace_back(id);
}

void MapReader::tellRest()
{
    if (m_initial || !m_piece.isEmpty())
        m_sink(std::move(m_piece));
}

Result<void> MapReader::readCounters()
{
    if (!m_map.ownTables)
        return {};
    Statement rows(m_map.own(), QStringLiteral("SELECT topic, version FROM quayside_change"));
    TRY(rows.execute());
    QHash<QString, qint64> versions;
    while (rows.next())
        versions.insert(rows.text(0), rows.integer(1));
    TRY(rows.finished());
    m_operationsVersion = versions.value(QStringLiteral("operations"));
    m_desiredVersion = versions.value(QStringLiteral("desired"));
    m_wishesVersion = versions.value(QStringLiteral("wishes"));
    m_namesVersion = versions.value(QStringLiteral("names"));
    return {};
}

Result<void> MapReader::readReservations()
{
    TRY_VALUE(auto reservations, shardmap::readReservations(m_map));
    if (reservations == m_map.reservations)
        return {};
    m_map.reservations = reservations;
    m_piece.reservations = std::move(reservations);
    m_piece.reservationsChanged = true;
    return {};
}

/** Names, states and labels stay as last known where they can't be read. */
Result<void> MapReader::readOwnNames()
{
    auto workers = readOwnWorkers(m_map);
    if (workers && *workers != m_map.ownWorkers) {
        m_map.ownWorkers = std::move(*workers);
        m_changes.workers = {};
    }
    if (m_extent == Extent::Changes && m_namesVersion == m_map.namesVersion)
        return workers ? Result<void>() : Result<void>(failure(workers.error()));
    auto users = readOwnUsers(m_map);
    if (users && *users != m_map.ownUsers) {
        m_map.ownUsers = std::move(*users);
        m_changes.users = {};
    }
    if (!workers)
        return failure(workers.error());
    return users ? Result<void>() : Result<void>(failure(users.error()));
}

/** False for a row that can't be told from others; it is counted then. */
bool MapReader::isUsable(const Statement &row, LeftOut &left)
{
    const QVariant &id = row.value(0);
    if (id.typeId() == QMetaType::LongLong)
        return true;
    const bool isText = id.typeId() == QMetaType::QString;
    if (id.isNull() || (isText && id.toString().isEmpty())) {
        ++left.withoutId;
        const QString name = row.text(1);
        if (left.named.size() < kExamples && !name.isEmpty())
            left.named.append(redact::value(name.left(kLongestRead)).left(kExampleCharacters));
        return false;
    }
    // SQLite puts this character in the place of bytes that are no UTF-8: different ids would look the same.
    if (isText && id.toString().contains(QChar::ReplacementCharacter)) {
        ++left.unreadable;
        return false;
    }
    return true;
}

Error MapReader::tooMany(qint64 rows)
{
    return wordedError(ErrorKind::InvalidInput, tr("It has more than %L1 rows: no more are read.").arg(rows),
                       tr("Look at what it is made of: a view, perhaps, that never ends."));
}

Result<void> MapReader::readWorkers()
{
    if (m_changes.workers.extent == TableChange::Extent::Nothing)
        return {};
    Statement rows(*m_map.connection, selectWorkers(m_map, m_changes.workers.wanted), Statement::Rows::Many);
    TRY(rows.execute());
    for (qint64 read = 0; rows.next(); ++read) {
        const QVariant &id = rows.value(0);
        if (m_stop)
            return failure(ErrorText::cancelled());
        if (read >= kMostWorkers)
            return failure(tooMany(kMostWorkers));
        if (!isUsable(rows, m_workersLeft))
            continue;
        const OwnWorker extra = m_map.ownWorkers.isEmpty() ? OwnWorker() : m_map.ownWorkers.value(idText(id));
        if (m_map.index.workers.see(id, hashWorker(m_map, rows, extra)) != RowIndex::Seen::Same)
            m_piece.workers.push_back(readWorker(m_map, rows, extra));
    }
    return rows.finished();
}

Result<void> MapReader::readUsers()
{
    if (m_changes.users.extent == TableChange::Extent::Nothing)
        return {};
    Statement rows(*m_map.connection, selectUsers(m_map, m_changes.users.wanted), Statement::Rows::Many);
    TRY(rows.execute());
    for (qint64 read = 0; rows.next(); ++read) {
        const QVariant &id = rows.value(0);
        if (read >= kMostRows)
            return failure(tooMany(kMostRows));
        if (!isUsable(rows, m_usersLeft))
            continue;
        UserRow user
            = readUser(rows, m_map.ownUsers.isEmpty() ? QString() : m_map.ownUsers.value(idText(id)));
        const HolderWishes columns = userColumnWishes(m_map, rows);
        const RowIndex::Seen seen = m_map.index.users.see(id, hashUser(user, columns));
        if (seen != RowIndex::Seen::Same)
            m_piece.users.push_back(std::move(user));
        if (!m_map.tables.user.wishes.empty())
            noteColumns(columns, seen);
        TRY(passOnIfFull(m_piece.users.size()));
    }
    return rows.finished();
}

Result<void> MapReader::readSessions()
{
    if (m_changes.sessions.extent == TableChange::Extent::Nothing)
        return {};
    Statement rows(*m_map.connection, selectSessions(m_map, m_changes.sessions.wanted),
                   Statement::Rows::Many);
    TRY(rows.execute());
    const auto users = std::make_unique<IdCache>();
    const auto workers = std::make_unique<IdCache>();
    for (qint64 read = 0; rows.next(); ++read) {
        const QVariant &id = rows.value(0);
        if (read >= kMostRows)
            return failure(tooMany(kMostRows));
        if (!isUsable(rows, m_sessionsLeft))
            continue;
        if (isGarbled(rows)) {
            TRY(readGarbled(id));
            continue;
        }
        const RowIndex::Seen seen = m_map.index.sessions.see(id, hashSession(m_map, rows));
        if (m_initial && m_piece.sessions.empty())
            m_piece.sessions.reserve(kPieceRows);
        if (seen != RowIndex::Seen::Same)
            m_piece.sessions.push_back(readSession(rows, *users, *workers));
        if (seen != RowIndex::Seen::Same && !m_map.tables.session.wishes.empty())
            noteColumns(sessionColumnWishes(m_map, rows), seen);
        TRY(passOnIfFull(m_piece.sessions.size()));
    }
    return rows.finished();
}

/** A name or a reference may have lost bytes that are no UTF-8: SQLite puts a character in their place. */
bool MapReader::isGarbled(const Statement &rows) const
{
    if (m_map.dialect().backend != Backend::Sqlite)
        return false; // a server lets no such bytes in
    for (const int column : { 1, 2, 3 }) {
        const QVariant &value = rows.value(column);
        if (value.typeId() == QMetaType::QString && value.toString().contains(QChar::ReplacementCharacter))
            return true;
    }
    return false;
}

/** The row of a session again, with its bytes: rows that differ in these must not become one. */
Result<void> MapReader::readGarbled(const QVariant &id)
{
    const TableMapping::Session &session = m_map.tables.session;
    const Condition condition = idIs(session.id, idText(id));
    Statement row(*m_map.connection,
                  QStringLiteral("SELECT CAST(%1 AS BLOB), %2, CAST(%2 AS BLOB), %3, CAST(%3 AS BLOB)"
                                 " FROM %4%5")
                      .arg(session.name.sql, session.user.sql, session.worker.sql, session.table.sql,
                           session.table.where(condition.sql)));
    TRY(row.execute(condition.values));
    if (!row.next())
        return row.finished();
    const auto keyOf = [&row](int column) {
        const bool isText = row.value(column).typeId() == QMetaType::QString;
        return isText ? textOfBytes(row.value(column + 1).toByteArray()) : idText(row.value(column));
    };
    const SessionRow read { RowId(idText(id)), textOfBytes(row.value(0).toByteArray()), UserId(keyOf(1)),
                            WorkerId(keyOf(3)) };
    const QStringList texts { read.name, read.user.toString(), read.worker.toString() };
    if (std::ranges::any_of(texts, hasWrittenBytes) && ++m_garbled <= kExamples)
        m_garbledNames.append(read.name);
    ContentHash hash;
    for (const QString &text : texts)
        hash.add(QStringView(text));
    if (m_map.index.sessions.see(id, hash.value()) != RowIndex::Seen::Same)
        m_piece.sessions.push_back(read);
    return {};
}

/** They are shown, bytes and all; nothing can be asked of the database by such a text. */
void MapReader::noteGarbled()
{
    if (m_garbled == 0)
        return;
    note(MapPart::Sessions, MapProblem::Kind::OddValues,
         wordedError(ErrorKind::InvalidInput,
                     tr("%Ln row(s) of the table “%1” have a name or a reference whose bytes are no text: "
                        "they are shown with these bytes, and can't be changed here.",
                        nullptr, int(m_garbled))
                         .arg(m_map.tables.session.table.name),
                     tr("Correct them with your own application."),
                     //: %1 is a list of ids or names as they were found in the database
                     tr("For example: %1").arg(exampleList(m_garbledNames))),
         m_garbled);
}

/** After the rows it is about; only where it changed, for it is seldom other than it was. */
Result<void> MapReader::readDesired()
{
    if (!isDesiredOther())
        return {};
    m_map.index.desired.beginPass();
    Statement rows(m_map.own(),
                   QStringLiteral("SELECT row_id, state FROM quayside_desired WHERE NOT EXISTS (SELECT 1 FROM"
                                  " quayside_review WHERE subject = 'desired' AND id = row_id)"));
    TRY(rows.execute());
    while (rows.next()) {
        const DesiredState state = desiredStateFromString(rows.text(1));
        if (m_map.index.desired.see(rows.value(0), DesiredStore::hashOf(state)) != RowIndex::Seen::Same)
            m_piece.desired.push_back({ RowId(rows.text(0)), state });
        TRY(passOnIfFull(m_piece.desired.size()));
    }
    const auto done = rows.finished();
    m_desiredRead = done.has_value();
    return done;
}

/** What the application's columns wish comes with the row; a new row that wishes nothing is nothing to tell.
 */
void MapReader::noteColumns(const HolderWishes &columns, RowIndex::Seen seen)
{
    const bool told
        = seen == RowIndex::Seen::Changed || (seen == RowIndex::Seen::New && !columns.wishes.empty());
    if (told)
        m_piece.wishes.push_back(columns);
}

/** Quayside's own; seldom other than they were, as what should run. */
Result<void> MapReader::readWishes()
{
    if (!areWishesOther())
        return {};
    m_map.index.wishes.beginPass();
    const auto done = WishStore(m_map).readAll([this](HolderWishes wishes) -> Result<void> {
        const QString key = WishStore::keyOf(wishes.holder);
        if (m_map.index.wishes.see(key, WishStore::hashOf(wishes.wishes)) != RowIndex::Seen::Same)
            m_piece.wishes.push_back(std::move(wishes));
        return passOnIfFull(m_piece.wishes.size());
    });
    m_wishesRead = done.has_value();
    return done;
}

bool MapReader::areWishesOther() const
{
    return m_map.ownTables && m_wishesVersion >= 0 && m_wishesVersion != m_map.wishesVersion;
}

bool MapReader::isDesiredOther() const
{
    return m_map.ownTables && m_desiredVersion >= 0 && m_desiredVersion != m_map.desiredVersion;
}

void MapReader::noteLeftOut(MapPart part, const TableIdentifier &table, const Identifier &id,
                            const LeftOut &left, const RowIndex &index)
{
    const QString remedy = tr("Give each row an id of its own, with your own application.");
    const auto add
        = [&](MapProblem::Kind kind, qint64 rows, const QString &message, const QStringList &examples) {
              //: %1 is a list of ids or names as they were found in the database
              const QString example
                  = examples.isEmpty() ? QString() : u' ' + tr("For example: %1.").arg(exampleList(examples));
              note(part, kind, wordedError(ErrorKind::InvalidInput, message + example, remedy), rows);
          };
    if (left.withoutId > 0)
        add(MapProblem::Kind::WithoutId, left.withoutId,
            tr("%Ln row(s) of the table “%1” have no id: they are not shown.", nullptr, int(left.withoutId))
                .arg(table.name),
            left.named);
    if (index.repeatedRows() > 0)
        add(MapProblem::Kind::RepeatedId, index.repeatedRows(),
            tr("%Ln row(s) of the table “%1” have the id of another row: only one of each is shown.", nullptr,
               int(index.repeatedRows()))
                .arg(table.name),
            index.repeatedIds());
    if (left.unreadable > 0)
        add(MapProblem::Kind::UnreadableId, left.unreadable,
            tr("%Ln row(s) of the table “%1” have an id whose bytes are no text: they are not shown.", nullptr,
               int(left.unreadable))
                .arg(table.name),
            firstBytes(table, id));
}

/** The ids that are no UTF-8, as bytes. Read again, because a text has lost them. */
QStringList MapReader::firstBytes(const TableIdentifier &table, const Identifier &id)
{
    QStringList found;
    if (m_map.dialect().backend != Backend::Sqlite)
        return found;
    Statement rows(*m_map.connection,
                   QStringLiteral("SELECT %1, CAST(%1 AS BLOB) FROM %2 WHERE typeof(%1) = 'text'")
                       .arg(id.sql, table.sql));
    if (const auto done = rows.execute(); !done)
        return found;
    while (found.size() < kExamples && rows.next()) {
        if (rows.text(0).contains(QChar::ReplacementCharacter))
            found.append(QString::fromLatin1(rows.value(1).toByteArray().left(kExampleBytes).toHex(' ')));
    }
    return found;
}

/** A profile names them, for labels and wishes, and the application does not have them (any more). */
void MapReader::noteMissingColumns()
{
    const QStringList &missing = m_map.info.missingColumns;
    if (missing.isEmpty())
        return;
    note(MapPart::OwnTables, MapProblem::Kind::MissingColumns,
         wordedError(
             ErrorKind::InvalidInput,
             //: %1 a list of columns: "user.region, worker.zone"
             tr("Columns named for placement are not there: %1. Labels and wishes are read without them.")
                 .arg(missing.join(QStringLiteral(", "))),
             tr("Correct their names in the map's profile.")));
}

/** Who wants to add a row is told before asking for it where that can't be done. */
void MapReader::lookAtIds()
{
    const TableMapping &tables = m_map.tables;
    const auto look = [this](MapPart part, const TableIdentifier &table, const Identifier &id) {
        const auto chosen = NewIds(m_map, table, id).choose();
        if (!chosen && chosen.error().kind == ErrorKind::InvalidInput)
            m_map.info.noNewRows.insert(part, chosen.error().message);
        else
            m_map.info.noNewRows.remove(part);
    };
    look(MapPart::Workers, tables.worker.table, tables.worker.id);
    look(MapPart::Users, tables.user.table, tables.user.id);
    look(MapPart::Sessions, tables.session.table, tables.session.id);
}

void MapReader::noteOddValues()
{
    QStringList examples;
    qint64 odd = 0;
    for (auto own = m_map.ownWorkers.cbegin(); own != m_map.ownWorkers.cend(); ++own) {
        if (!isOdd(*own))
            continue;
        ++odd;
        if (examples.size() < kExamples)
            examples.append(own.key().left(kExampleCharacters));
    }
    if (odd == 0)
        return;
    //: %1 is a list of ids
    const QString detail = tr("For example: %1").arg(exampleList(examples));
    note(MapPart::OwnTables, MapProblem::Kind::OddValues,
         wordedError(
             ErrorKind::InvalidInput,
             tr("What Quayside has stored about %Ln worker(s) means nothing: the state or the labels.",
                nullptr, int(odd)),
             tr("A worker whose state is not known takes no new sessions. Edit it, or restore the table "
                "quayside_worker."),
             detail),
         odd);
}

Result<void> MapReader::passOnIfFull(size_t rows)
{
    if (rows >= kPieceRows)
        return passOn();
    if (m_stop)
        return failure(ErrorText::cancelled());
    return {};
}

Result<void> MapReader::passOn()
{
    if (m_piece.isEmpty() && !m_initial)
        return {};
    m_piece.initial = m_initial;
    m_piece.last = !m_initial;
    if (!m_sink(std::exchange(m_piece, {})))
        return failure(ErrorText::cancelled());
    return {};
}

} // namespace quayside::shardmap
