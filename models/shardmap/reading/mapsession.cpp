// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/reading/mapsession.h"

#include "core/logging.h"
#include "shardmap/backend/migrations.h"
#include "shardmap/backend/sqlerror.h"
#include "shardmap/reading/mapopener.h"
#include "shardmap/reading/mapreader.h"
#include "shardmap/reading/maptables.h"
#include "shardmap/server/servererror.h"
#include "shardmap/sqlite/fileopener.h"

#include <QDateTime>
#include <QThread>

#include <algorithm>

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr auto kPollInterval = 500ms;
constexpr auto kLockTold = 3s; // a backup or a batch of the application may take as long
// A reading of a big map is followed by ten times its own duration of rest, as long as two seconds hold. One
// of the whole map takes a third of the time at most, however often it changes.
constexpr int kRestFactor = 10;
constexpr auto kLongestRest = 1'000ms;
constexpr int kWholeRestFactor = 2;
// A server that is away: sessions of a failover come back within seconds, and each try may wait as long.
constexpr int kFirstConnectMs = 250;
constexpr int kLongestConnectMs = 5'000;
// What could not be read for a reason that may pass by itself is tried again after so long.
constexpr auto kTryAgain = 10'000ms;
constexpr auto kLongestTryAgain = 600'000ms;

} // namespace

MapSession::MapSession(std::shared_ptr<SqlLink> link)
    : m_link(std::move(link))
    , m_pollTimer(this)
    , m_connecting(kFirstConnectMs, kLongestConnectMs)
{
    m_pollTimer.setInterval(kPollInterval);
    connect(&m_pollTimer, &QTimer::timeout, this, &MapSession::poll);
}

Result<MapInfo> MapSession::open(const MapLocation &location)
{
    const SqlBusy busy(*m_link);
    Patience patience;
    for (;;) {
        m_link->getOn();
        auto opened = MapOpener::open(location, m_link->interrupt, progress(), m_map.get());
        if (opened || opened.error().kind != ErrorKind::DatabaseBusy || !mayWait(patience))
            return adopt(std::move(opened));
    }
}

Result<MapInfo> MapSession::create(const MapLocation &location)
{
    const SqlBusy busy(*m_link);
    return adopt(FileOpener::create(location, m_link->interrupt));
}

/** Copying is a sign of getting on, and ends with the map. */
UntouchedFile::Progress MapSession::progress()
{
    return [this](qint64 done, qint64 total) {
        m_link->getOn();
        Q_EMIT copied(done, total);
        return !m_link->closing;
    };
}

/** The map before stays open where the new one can't be. */
Result<MapInfo> MapSession::adopt(Result<std::unique_ptr<OpenMap>> opened)
{
    if (!opened)
        return failure(opened.error());
    m_map = std::move(*opened);
    m_toldGeneration = -1;
    m_lockedFor.invalidate();
    m_goodMs = QDateTime::currentMSecsSinceEpoch();
    tellInfo();
    m_pollTimer.start();
    QMetaObject::invokeMethod(this, &MapSession::readAll, Qt::QueuedConnection);
    return m_map->info;
}

Result<MapInfo> MapSession::installOwnTables()
{
    const auto installed = carryOut<bool>([](OpenMap &map) -> Result<bool> {
        if (!map.info.writable)
            return failure(ErrorText::readOnly());
        if (map.ownTrouble)
            return failure(*map.ownTrouble);
        if (map.info.question)
            return failure(PlaceQuestion::refusal());
        TRY(MapOpener::prepareOwnTables(map));
        Migrations migrations(map.own(), map.ownDialect());
        TRY(migrations.run(map.ownPath(), map.here));
        TRY(MapTables::readOwnVersion(map));
        return MapOpener::completeOwnTables(map);
    });
    if (!installed)
        return failure(installed.error());
    if (*installed)
        TRY(reopen());
    tellInfo();
    readAll(); // names and states may have been there from before
    return m_map->info;
}

Result<MapInfo> MapSession::settlePlace(PlaceAnswer answer, const QString &actor)
{
    if (!m_map)
        return failure(SqlErrorText::notOpen());
    if (!m_map->info.question)
        return m_map->info;
    const SqlBusy busy(*m_link);
    Patience patience;
    for (;;) {
        m_link->getOn();
        const auto settled = MapOpener::settlePlace(*m_map, answer, actor, m_link->interrupt);
        if (settled)
            break;
        if (settled.error().kind != ErrorKind::DatabaseBusy || !mayWait(patience))
            return failure(settled.error());
    }
    TRY(reopen());
    readAll();
    return m_map->info;
}

Error MapSession::writeUnknown()
{
    return wordedError(
        ErrorKind::Timeout,
        tr("The connection was lost while the change was being written: whether it was made is not known."),
        tr("Look at what is there before trying again."));
}

Result<void> MapSession::checkReady()
{
    if (!m_map)
        return failure(SqlErrorText::notOpen());
    if (m_map->connection->isLost())
        TRY(reconnect());
    return m_map->watch->requireThere(*m_map);
}

/** What was read stays, with its age, until the server answers. */
Result<void> MapSession::reconnect()
{
    if (!m_connectAgain.hasExpired())
        return failure(ServerErrorText::lost({}));
    const auto opened = reopen();
    m_link->getOn();
    if (opened) {
        m_connecting.reset();
        noteGoodLook();
        return {};
    }
    m_connectAgain.setRemainingTime(m_connecting.next());
    const Error lost = ServerErrorText::lost(opened.error().toDisplayString());
    noteTrouble(lost);
    return failure(lost);
}

/** Often only the connection was cut, or another server is about to take over. */
Result<void> MapSession::waitForServer(Patience &patience)
{
    m_connectAgain = {};
    for (;;) {
        const auto back = reconnect();
        if (back || !mayWait(patience))
            return back;
    }
}

bool MapSession::mayWait(Patience &patience) const
{
    if (m_link->closing || patience.end.hasExpired())
        return false;
    QThread::msleep(static_cast<unsigned long>(patience.pauses.next()));
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
    while (!m_link->pieces.tryAcquire(1, 50)) {
        if (m_link->closing)
            return false;
        m_link->getOn(); // it is the window that takes its time
    }
    m_link->getOn();
    Q_EMIT deltaRead(std::make_shared<const MapDelta>(std::move(delta)));
    return !m_link->closing;
}

void MapSession::tellInfo()
{
    m_toldIncomplete = m_map->info.incomplete;
    m_toldNoNewRows = m_map->info.noNewRows;
    m_toldQuestion = m_map->info.question;
    tellGeneration();
    Q_EMIT infoChanged(m_map->info);
}

/** A write found that the file is not the map any more: that is told, if it is so at another look. */
void MapSession::notePlace()
{
    const auto looked = MapTables::readOwnVersion(*m_map);
    if (!looked)
        return noteTrouble(looked.error());
    if (m_map->info.question != m_toldQuestion)
        tellInfo();
}

/** Once a look, so that a busy map costs no more than a quiet one. */
void MapSession::tellGeneration()
{
    const MapInfo &info = m_map->info;
    if (info.mapId.isEmpty() || info.generation == m_toldGeneration)
        return;
    m_toldGeneration = info.generation;
    Q_EMIT generationSeen(info.mapId, info.generation);
}

/** False where changes alone were asked for and can't be told: the whole has to be read. */
bool MapSession::read(MapReader::Extent extent)
{
    if (!m_map || m_link->closing || m_map->info.question)
        return true;
    const SqlBusy busy(*m_link);
    QElapsedTimer timer;
    timer.start();
    m_map->beginJob();
    MapReader reader(
        *m_map, m_link->closing, [this](MapDelta &&delta) { return passOn(std::move(delta)); }, extent);
    const auto done = reader.read();
    const std::chrono::milliseconds took(timer.elapsed());
    if (m_map->isTorn()) {
        readCopy();
        return true;
    }
    if (reader.isWholeNeeded())
        return false;
    rest(extent, took);
    if (!done) {
        noteTrouble(done.error());
        return true;
    }
    reader.tellRest();
    publish();
    noteFound(reader.takeProblems(), took);
    noteGoodLook();
    return true;
}

/** So that a map that changes all the time is not read all the time. */
void MapSession::rest(MapReader::Extent extent, std::chrono::milliseconds took)
{
    const bool isWhole = extent == MapReader::Extent::Whole;
    const auto longest = isWhole ? std::max(kLongestRest, took * kWholeRestFactor) : kLongestRest;
    m_readAgain.setRemainingTime(std::min(took * kRestFactor, longest));
    qCDebug(lcShardMap) << "read" << (isWhole ? "the whole map," : "what changed,")
                        << m_map->index.sessions.size() << "sessions, in" << took.count() << "ms";
}

/** What was told of two states is put right by the differences to the copy. */
void MapSession::readCopy()
{
    if (const auto copy = reopen(); !copy)
        return noteTrouble(copy.error());
    readAll();
}

void MapSession::poll()
{
    if (!m_map || m_link->closing)
        return;
    const SqlBusy busy(*m_link);
    tellGeneration();
    if (m_map->connection->isLost()) {
        if (reconnect())
            readAll();
        return;
    }
    const auto found = look();
    if (!found)
        return noteTrouble(found.error());
    if (*found == ChangeWatch::Look::Same)
        return noteGoodLook();
    if (!m_readAgain.hasExpired())
        return;
    const bool mayBeSome = *found == ChangeWatch::Look::RowsChanged && MapReader::canReadChanges(*m_map);
    if (mayBeSome && read(MapReader::Extent::Changes))
        return;
    const MapInfo before = m_map->info;
    if (const auto own = MapTables::readOwnVersion(*m_map); !own)
        return noteTrouble(own.error());
    if (m_toldQuestion && !m_map->info.question) { // another console was told what it is
        if (const auto opened = reopen(); !opened)
            return noteTrouble(opened.error());
    }
    if (before.ownSchemaVersion != m_map->info.ownSchemaVersion
        || before.hasOwnTables != m_map->info.hasOwnTables || m_map->info.question != m_toldQuestion)
        tellInfo();
    readAll();
}

void MapSession::refresh()
{
    if (m_map && m_map->info.isOutdated) {
        const SqlBusy busy(*m_link);
        return readCopy();
    }
    if (m_map && m_map->info.problems.forbidding()) {
        m_map->watch->forget();
        m_readAgain.setRemainingTime(0);
    }
    poll();
}

/** What the watch sees of a map that was read. Reopens a file that was replaced. */
Result<ChangeWatch::Look> MapSession::look()
{
    using Look = ChangeWatch::Look;
    if (m_map->untouched) {
        TRY_VALUE(const bool hasChanged, hasInspectedChanged());
        return hasChanged ? Look::Changed : Look::Same;
    }
    TRY_VALUE(const auto look, m_map->watch->look(*m_map));
    if (look == Look::Replaced)
        TRY(reopen());
    return look == Look::Replaced || !m_map->loaded ? Look::Changed : look;
}

/** True where it has to be read again. The file itself has to be left as soon as it is written; of a copy it
 * is told only that it is one. */
Result<bool> MapSession::hasInspectedChanged()
{
    if (m_map->isTorn()) {
        TRY(reopen());
        return true;
    }
    const bool outdated = m_map->untouched->hasOriginalChanged();
    if (std::exchange(m_map->info.isOutdated, outdated) != outdated)
        tellInfo();
    return !m_map->loaded || m_map->watch->isForgotten();
}

Result<void> MapSession::reopen()
{
    MapLocation location = m_map->info.location;
    if (!m_map->info.mapId.isEmpty())
        location.seen.insert(m_map->info.mapId, m_map->info.generation);
    TRY_VALUE(auto opened, MapOpener::reopen(*m_map, location, m_link->interrupt, progress()));
    OpenMap &fresh = *opened;
    fresh.index = std::move(m_map->index);
    fresh.ownWorkers = std::move(m_map->ownWorkers);
    fresh.ownUsers = std::move(m_map->ownUsers);
    fresh.reservations = std::move(m_map->reservations);
    fresh.operationsVersion = m_map->operationsVersion;
    fresh.loaded = m_map->loaded;
    fresh.info.problems = std::move(m_map->info.problems);
    fresh.info.incomplete = m_map->info.incomplete;
    fresh.info.noNewRows = m_map->info.noNewRows;
    m_map = std::move(opened);
    m_toldGeneration = -1;
    tellInfo();
    return {};
}

/** The file as a whole is out of reach: what was read stays, with its age. */
void MapSession::noteTrouble(const Error &error)
{
    if (m_link->closing || error.kind == ErrorKind::Cancelled)
        return;
    const bool isLock = error.kind == ErrorKind::DatabaseBusy;
    if (isLock && !m_lockedFor.isValid())
        m_lockedFor.start();
    if (isLock && !m_lockedFor.hasExpired(std::chrono::milliseconds(kLockTold).count()))
        return;
    MapProblem problem { MapPart::File, MapProblem::Kind::Unavailable, error, m_goodMs, 0 };
    if (isLock) {
        problem.kind = MapProblem::Kind::Locked;
        problem.error.message
            = tr("Another program keeps the shard map locked: what is shown is as it was before.");
        problem.error.remedy = tr("It goes on by itself once the lock is released. If it stays, find the "
                                  "program that holds a transaction open.");
    }
    if (!m_map->info.problems.put(problem))
        return;
    qCWarning(lcShardMap) << "the shard map can't be read:" << error.message << error.detail;
    tellInfo();
}

void MapSession::noteGoodLook()
{
    m_lockedFor.invalidate();
    m_goodMs = QDateTime::currentMSecsSinceEpoch();
    MapProblems &problems = m_map->info.problems;
    const bool wasLocked = problems.remove(MapPart::File, MapProblem::Kind::Locked);
    if (problems.remove(MapPart::File, MapProblem::Kind::Unavailable) || wasLocked)
        tellInfo();
}

void MapSession::noteFound(std::vector<MapProblem> found, std::chrono::milliseconds took)
{
    const bool mayPass = std::ranges::any_of(found, [](const MapProblem &problem) {
        return problem.kind == MapProblem::Kind::Unreadable && problem.error.kind == ErrorKind::Database;
    });
    if (mayPass) {
        m_map->watch->forget(); // the next look reads again
        m_readAgain.setRemainingTime(std::clamp(took * kRestFactor, kTryAgain, kLongestTryAgain));
    }
    const bool changed = m_map->info.problems.replaceFound(std::move(found));
    if (changed || m_map->info.incomplete != m_toldIncomplete || m_map->info.noNewRows != m_toldNoNewRows)
        tellInfo();
}

} // namespace quayside::shardmap
