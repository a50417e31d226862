// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backoff.h"
#include "shardmap/reading/mapreader.h"
#include "shardmap/reading/openmap.h"
#include "shardmap/sqllink.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTimer>

namespace quayside::shardmap {

/**
 * The SQL thread's side of a ShardMap: holds the open map, carries jobs out, watches for changes by others.
 *
 * Lives in the SQL thread. Signals are facts for the UI thread.
 */
class MapSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapSession)
public:
    explicit MapSession(std::shared_ptr<SqlLink> link);

    [[nodiscard]] Result<MapInfo> open(const MapLocation &location);
    [[nodiscard]] Result<MapInfo> create(const MapLocation &location);
    [[nodiscard]] Result<MapInfo> installOwnTables();
    /** Does nothing where nothing is asked. */
    [[nodiscard]] Result<MapInfo> settlePlace(PlaceAnswer answer, const QString &actor);
    /** Looks for changes by others now. */
    void poll();
    /** The same, and reads everything again where a part of it could not be read. */
    void refresh();

    /** What may become of a job whose write was lost on its way: whether it was made is not known. */
    enum class Repeat {
        Always, //!< made twice it is made once
        UnlessUnknown, //!< it would be made twice, or be refused for what it did itself
    };

    /**
     * Runs a job, again for as long as the database is locked, or its server away, and five seconds are not
     * over. What a successful job changed is told.
     */
    template <typename T>
    [[nodiscard]] Result<T> carryOut(const std::function<Result<T>(OpenMap &)> &job,
                                     Repeat repeat = Repeat::Always)
    {
        TRY(checkReady());
        const SqlBusy busy(*m_link);
        Patience patience;
        for (;;) {
            m_link->getOn();
            m_map->beginJob();
            Result<T> result = job(*m_map);
            if (m_map->isTorn()) { // a copy never is
                TRY(reopen());
                continue;
            }
            if (result)
                publish();
            else if (m_map->connection->isLost()) {
                if (m_map->isWriteUnknown && repeat == Repeat::UnlessUnknown)
                    return failure(writeUnknown());
                TRY(waitForServer(patience));
                continue;
            } else if (result.error().kind == ErrorKind::DatabaseBusy && mayWait(patience))
                continue;
            else if (result.error().kind == ErrorKind::PlaceUnknown)
                notePlace();
            return result;
        }
    }

Q_SIGNALS:
    void infoChanged(const quayside::shardmap::MapInfo &info);
    void deltaRead(const quayside::shardmap::DeltaPointer &delta);
    void operationsChanged();
    /** Bytes of a file that is copied, to be inspected. */
    void copied(qint64 done, qint64 total);
    void generationSeen(const QString &mapId, qint64 generation);

private:
    /** With a database that is locked, or away. Pauses grow, and differ: two nodes that refuse each other's
     * writes would keep step. */
    struct Patience
    {
        QDeadlineTimer end { std::chrono::seconds(5) };
        Backoff pauses { 5, 80 };
    };

    [[nodiscard]] Result<MapInfo> adopt(Result<std::unique_ptr<OpenMap>> opened);
    [[nodiscard]] Result<void> checkReady();
    [[nodiscard]] Result<void> reconnect();
    [[nodiscard]] Result<void> waitForServer(Patience &patience);
    [[nodiscard]] static Error writeUnknown();
    [[nodiscard]] bool mayWait(Patience &patience) const;
    bool passOn(MapDelta &&delta);
    [[nodiscard]] Result<ChangeWatch::Look> look();
    [[nodiscard]] Result<bool> hasInspectedChanged();
    [[nodiscard]] UntouchedFile::Progress progress();
    [[nodiscard]] Result<void> reopen();
    void readAll() { (void)read(MapReader::Extent::Whole); }
    bool read(MapReader::Extent extent);
    void rest(MapReader::Extent extent, std::chrono::milliseconds took);
    void readCopy();
    void publish();
    void noteTrouble(const Error &error);
    void noteGoodLook();
    void noteFound(std::vector<MapProblem> found, std::chrono::milliseconds took);
    void tellInfo();
    void notePlace();
    void tellGeneration();

    std::shared_ptr<SqlLink> m_link;
    std::unique_ptr<OpenMap> m_map;
    QTimer m_pollTimer;
    QDeadlineTimer m_readAgain; //!< a long reading is not repeated at once
    Backoff m_connecting; //!< how often a server that is away is tried
    QDeadlineTimer m_connectAgain;
    QElapsedTimer m_lockedFor; //!< since the first look that a lock prevented
    MapParts m_toldIncomplete;
    QMap<MapPart, QString> m_toldNoNewRows;
    std::optional<PlaceQuestion> m_toldQuestion;
    qint64 m_toldGeneration = 0;
    qint64 m_goodMs = 0; //!< wall clock: when the map was last seen to be as it is shown
};

} // namespace quayside::shardmap
