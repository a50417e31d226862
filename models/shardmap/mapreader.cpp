// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/mapreader.h"

#include "core/logging.h"
#include "shardmap/desiredstore.h"
#include "shardmap/idcache.h"
#include "shardmap/idvalue.h"
#include "shardmap/rowreading.h"
#include "shardmap/statement.h"
#include "shardmap/transaction.h"

namespace quayside::shardmap {

namespace {

constexpr size_t kPieceRows = 4'000; // what the window takes in half a frame

template <typename Id>
void appendGone(std::vector<Id> &ids, const std::vector<QString> &gone)
{
    for (const QString &id : gone)
        ids.emplace_back(id);
}

} // namespace

MapReader::MapReader(OpenMap &map, const std::atomic<bool> &stop, DeltaSink sink)
    : m_map(map)
    , m_stop(stop)
    , m_sink(std::move(sink))
    , m_initial(!map.loaded)
{ }

Result<void> MapReader::read()
{
    auto transaction = Transaction::begin(*m_map.connection, m_map.dialect(), Transaction::Kind::Read);
    if (!transaction)
        return failure(transaction.error());
    m_map.index.workers.beginPass();
    m_map.index.users.beginPass();
    m_map.index.sessions.beginPass();
    auto done = readTables();
    if (done)
        finish();
    m_map.index.workers.abandonPass();
    m_map.index.users.abandonPass();
    m_map.index.sessions.abandonPass();
    m_map.index.desired.abandonPass();
    return done;
}

Result<void> MapReader::readTables()
{
    if (auto done = readVersions(); !done)
        return done;
    if (auto done = readReservations(); !done)
        return done;
    if (auto done = readWorkers(); !done)
        return done;
    if (auto done = readUsers(); !done)
        return done;
    if (auto done = passOn(); !done)
        return done;
    if (auto done = readSessions(); !done)
        return done;
    return readDesired();
}

/** Everything was read: what was not seen is gone, and the last piece says so. */
void MapReader::finish()
{
    appendGone(m_piece.workersGone, m_map.index.workers.endPass());
    appendGone(m_piece.usersGone, m_map.index.users.endPass());
    appendGone(m_piece.sessionsGone, m_map.index.sessions.endPass());
    if (isDesiredOther()) {
        for (const QString &id : m_map.index.desired.endPass())
            m_piece.desired.push_back({ RowId(id), DesiredState::Unset });
        m_map.desiredVersion = m_desiredVersion;
    }
    m_map.loaded = true;
    m_map.dataVersion = m_dataVersion;
    m_map.operationsChanged = m_operationsVersion != m_map.operationsVersion;
    m_map.operationsVersion = m_operationsVersion;
    m_piece.initial = m_initial;
    m_piece.last = true;
    if (m_initial || !m_piece.isEmpty())
        m_sink(std::move(m_piece));
    if (m_skipped > 0)
        qCWarning(lcShardMap) << m_skipped << "rows without a key were left out";
}

Result<void> MapReader::readVersions()
{
    const auto version = m_map.connection->value(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return failure(version.error());
    m_dataVersion = version->toLongLong();
    if (!m_map.ownTables)
        return {};
    const auto operations = readVersion("operations");
    if (!operations)
        return failure(operations.error());
    const auto desired = readVersion("desired");
    if (!desired)
        return failure(desired.error());
    m_operationsVersion = *operations;
    m_desiredVersion = *desired;
    return {};
}

Result<qint64> MapReader::readVersion(const char *topic)
{
    const auto version
        = m_map.connection->value(QStringLiteral("SELECT version FROM quayside_change WHERE topic = ?"),
                                  { QString::fromLatin1(topic) });
    if (!version)
        return failure(version.error());
    return version->toLongLong();
}

Result<void> MapReader::readReservations()
{
    auto reservations = shardmap::readReservations(m_map);
    if (!reservations)
        return failure(reservations.error());
    if (*reservations == m_map.reservations)
        return {};
    m_map.reservations = *reservations;
    m_piece.reservations = std::move(*reservations);
    m_piece.reservationsChanged = true;
    return {};
}

Result<void> MapReader::readWorkers()
{
    const auto own = readOwnWorkers(m_map);
    if (!own)
        return failure(own.error());
    Statement rows(*m_map.connection, selectWorkers(m_map));
    if (const auto done = rows.execute(); !done)
        return done;
    while (rows.next()) {
        const QVariant id = rows.value(0);
        if (id.isNull()) {
            ++m_skipped;
            continue;
        }
        const OwnWorker extra = own->isEmpty() ? OwnWorker() : own->value(idText(id));
        if (m_map.index.workers.see(id, hashWorker(rows, extra)) != RowIndex::Seen::Same)
            m_piece.workers.push_back(readWorker(rows, extra));
    }
    return rows.finished();
}

Result<void> MapReader::readUsers()
{
    const auto own = readOwnUsers(m_map);
    if (!own)
        return failure(own.error());
    Statement rows(*m_map.connection, selectUsers(m_map));
    if (const auto done = rows.execute(); !done)
        return done;
    while (rows.next()) {
        const QVariant id = rows.value(0);
        if (id.isNull()) {
            ++m_skipped;
            continue;
        }
        UserRow user = readUser(rows, own->isEmpty() ? QString() : own->value(idText(id)));
        if (m_map.index.users.see(id, hashUser(user)) != RowIndex::Seen::Same)
            m_piece.users.push_back(std::move(user));
        if (const auto done = passOnIfFull(m_piece.users.size()); !done)
            return done;
    }
    return rows.finished();
}

Result<void> MapReader::readSessions()
{
    Statement rows(*m_map.connection, selectSessions(m_map));
    if (const auto done = rows.execute(); !done)
        return done;
    const auto users = std::make_unique<IdCache>();
    const auto workers = std::make_unique<IdCache>();
    while (rows.next()) {
        const QVariant id = rows.value(0);
        if (id.isNull()) {
            ++m_skipped;
            continue;
        }
        if (m_map.index.sessions.see(id, hashSession(rows)) != RowIndex::Seen::Same)
            m_piece.sessions.push_back(readSession(rows, *users, *workers));
        if (const auto done = passOnIfFull(m_piece.sessions.size()); !done)
            return done;
    }
    return rows.finished();
}

/** After the rows it is about; only where it changed, for it is seldom other than it was. */
Result<void> MapReader::readDesired()
{
    if (!isDesiredOther())
        return {};
    m_map.index.desired.beginPass();
    Statement rows(*m_map.connection, QStringLiteral("SELECT row_id, state FROM quayside_desired"));
    if (const auto done = rows.execute(); !done)
        return done;
    while (rows.next()) {
        const DesiredState state = desiredStateFromString(rows.text(1));
        if (m_map.index.desired.see(rows.value(0), DesiredStore::hashOf(state)) != RowIndex::Seen::Same)
            m_piece.desired.push_back({ RowId(rows.text(0)), state });
        if (const auto done = passOnIfFull(m_piece.desired.size()); !done)
            return done;
    }
    return rows.finished();
}

bool MapReader::isDesiredOther() const
{
    return m_map.ownTables && m_desiredVersion != m_map.desiredVersion;
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
