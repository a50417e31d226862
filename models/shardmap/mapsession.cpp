// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/mapsession.h"

#include "core/logging.h"
#include "shardmap/mapopener.h"
#include "shardmap/mapreader.h"
#include "shardmap/migrations.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr auto kPollInterval = 500ms;
constexpr auto kBusyPause = 5ms;
// A reading of a big map is followed by ten times its own duration of rest, as long as two seconds hold.
constexpr qint64 kRestFactor = 10;
constexpr qint64 kLongestRestMs = 1'000;

const QString kWalSuffix = QStringLiteral("-wal");

} // namespace

MapSession::MapSession(SqlLink &link)
    : m_link(link)
    , m_pollTimer(this)
{
    m_pollTimer.setInterval(kPollInterval);
    connect(&m_pollTimer, &QTimer::timeout, this, &MapSession::poll);
}

Result<MapInfo> MapSession::open(const MapLocation &location)
{
    const QDeadlineTimer patience(kBusyPatience);
    for (;;) {
        auto opened = MapOpener::open(location);
        if (opened || opened.error().kind != ErrorKind::DatabaseBusy || !mayWait(patience))
            return adopt(std::move(opened));
    }
}

Result<MapInfo> MapSession::create(const MapLocation &location)
{
    return adopt(MapOpener::create(location));
}

/** The map before stays open where the new one can't be. */
Result<MapInfo> MapSession::adopt(Result<std::unique_ptr<OpenMap>> opened)
{
    if (!opened)
        return failure(opened.error());
    m_map = std::move(*opened);
    m_available = true;
    Q_EMIT infoChanged(m_map->info);
    m_pollTimer.start();
    QMetaObject::invokeMethod(this, &MapSession::readAll, Qt::QueuedConnection);
    return m_map->info;
}

Result<MapInfo> MapSession::installOwnTables()
{
    const auto installed = carryOut<void>([](OpenMap &map) -> Result<void> {
        if (!map.info.writable)
            return failure(ErrorText::readOnly());
        Migrations migrations(*map.connection, map.dialect());
        if (const auto done = migrations.run(map.info.location.file); !done)
            return failure(done.error());
        return MapOpener::readOwnVersion(map);
    });
    if (!installed)
        return failure(installed.error());
    Q_EMIT infoChanged(m_map->info);
    readAll(); // names and states may have been there from before
    return m_map->info;
}

Result<void> MapSession::checkReady() const
{
    if (!m_map)
        return failure(SqlErrorText::notOpen());
    // An open handle would go on writing into a file that is deleted.
    if (!FileIdentity::of(m_map->info.location.file).isSameFile(m_map->identity))
        return failure(SqlErrorText::fileGone());
    return {};
}

bool MapSession::mayWait(const QDeadlineTimer &patience) const
{
    if (m_link.closing || patience.hasExpired())
        return false;
    QThread::usleep(std::chrono::microseconds(kBusyPause).count());
    return true;
}

void MapSession::publish()
{
    MapDelta delta = m_map->takeDelta();
    if (!delta.isEmpty())
        passOn(std::move(delta));
    if (std::exchange(m_map->operationsChanged, false))
        Q_EMIT operationsChanged();
}

/** Waits while the window has not taken earlier pieces, so that a big map is never in memory as a whole. */
bool MapSession::passOn(MapDelta &&delta)
{
    while (!m_link.pieces.tryAcquire(1, 50)) {
        if (m_link.closing)
            return false;
    }
    Q_EMIT deltaRead(std::make_shared<const MapDelta>(std::move(delta)));
    return !m_link.closing;
}

void MapSession::readAll()
{
    if (!m_map || m_link.closing)
        return;
    QElapsedTimer timer;
    timer.start();
    m_map->beginJob();
    MapReader reader(*m_map, m_link.closing, [this](MapDelta &&delta) { return passOn(std::move(delta)); });
    const auto done = reader.read();
    const qint64 took = timer.elapsed();
    m_readAgain.setRemainingTime(std::min(took * kRestFactor, kLongestRestMs));
    qCDebug(lcShardMap) << "read" << m_map->index.sessions.size() << "sessions in" << took << "ms";
    if (!done) {
        if (done.error().kind != ErrorKind::DatabaseBusy && done.error().kind != ErrorKind::Cancelled)
            setUnavailable(done.error());
        return;
    }
    publish();
    setAvailable();
}

void MapSession::poll()
{
    if (!m_map || m_link.closing)
        return;
    const auto changed = hasChanged();
    if (!changed) {
        if (changed.error().kind != ErrorKind::DatabaseBusy)
            setUnavailable(changed.error());
        return;
    }
    if (!*changed)
        return setAvailable();
    if (!m_readAgain.hasExpired())
        return;
    const MapInfo before = m_map->info;
    if (const auto own = MapOpener::readOwnVersion(*m_map); !own)
        return setUnavailable(own.error());
    if (before.ownSchemaVersion != m_map->info.ownSchemaVersion)
        Q_EMIT infoChanged(m_map->info);
    readAll();
}

/** True where the map has to be read again. Reopens a file that was replaced. */
Result<bool> MapSession::hasChanged()
{
    const QString &file = m_map->info.location.file;
    const FileIdentity now = FileIdentity::of(file);
    if (!now.exists)
        return failure(SqlErrorText::fileGone());
    const bool stale = m_map->immutable
        && (now != m_map->identity || FileIdentity::of(file + kWalSuffix) != m_map->walIdentity);
    if (stale || !now.isSameFile(m_map->identity)) {
        if (const auto done = reopen(); !done)
            return failure(done.error());
        return true;
    }
    const auto version = m_map->connection->value(QStringLiteral("PRAGMA data_version"));
    if (!version)
        return failure(version.error());
    return !m_map->loaded || version->toLongLong() != m_map->dataVersion;
}

Result<void> MapSession::reopen()
{
    auto opened = MapOpener::open(m_map->info.location);
    if (!opened)
        return failure(opened.error());
    OpenMap &fresh = **opened;
    fresh.index = std::move(m_map->index);
    fresh.reservations = std::move(m_map->reservations);
    fresh.operationsVersion = m_map->operationsVersion;
    fresh.loaded = m_map->loaded;
    m_map = std::move(*opened);
    Q_EMIT infoChanged(m_map->info);
    return {};
}

void MapSession::setUnavailable(const Error &error)
{
    if (!std::exchange(m_available, false))
        return;
    qCWarning(lcShardMap) << "the shard map can't be read:" << error.message << error.detail;
    Q_EMIT unavailable(error);
}

void MapSession::setAvailable()
{
    if (!std::exchange(m_available, true))
        Q_EMIT recovered();
}

} // namespace quayside::shardmap
