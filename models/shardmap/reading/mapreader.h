// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/mapproblem.h"
#include "shardmap/reading/openmap.h"

#include <atomic>

namespace quayside::shardmap {

class Statement;

/** Deltas cross threads by pointer: copying thousands of rows for every queued call would be felt. */
using DeltaPointer = std::shared_ptr<const MapDelta>;
/** Takes one piece; false: stop reading, nobody listens any more. */
using DeltaSink = std::function<bool(MapDelta &&)>;

/**
 * Reads the map in one read transaction and passes on what differs from what the index knows: everything the
 * first time, in pieces of 4,000 rows, workers and users before sessions. SQL thread.
 *
 * Of a map that was read before, the changes alone may be asked for: what the map's watch can tell apart.
 *
 * Parts fail apart: a table that can't be read, or not to its end, is a problem of its own, its rows stay as
 * they were known, and the others are read all the same. Rows that can't be used are counted.
 */
class MapReader final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::MapReader)
public:
    enum class Extent { Whole, Changes };

    /** `stop` ends a reading early; the index then stays as it was. */
    MapReader(OpenMap &map, const std::atomic<bool> &stop, DeltaSink sink, Extent extent = Extent::Whole);

    /** What changed can be told from the rest: the last reading of the map found nothing that forbids it. */
    [[nodiscard]] static bool canReadChanges(const OpenMap &map);
    /** Fails where nothing could be read at all; the last piece waits for tellRest(). */
    [[nodiscard]] Result<void> read();
    /** Asked for changes alone, the reading could not tell all of them: nothing of it counts. */
    [[nodiscard]] bool isWholeNeeded() const { return m_isWholeNeeded; }
    /** Passes the last piece on. */
    void tellRest();
    /** What is wrong with the parts; the caller's to keep. */
    [[nodiscard]] std::vector<MapProblem> takeProblems() { return std::move(m_problems); }

private:
    /** Rows of one table that were left out. */
    struct LeftOut
    {
        qint64 withoutId = 0;
        QStringList named; //!< what the first of them are called
        qint64 unreadable = 0;
        [[nodiscard]] bool isNone() const { return withoutId == 0 && unreadable == 0; }
    };

    [[nodiscard]] Result<void> readTables();
    [[nodiscard]] Result<void> findChanges();
    void beginPasses();
    void abandonPasses();
    [[nodiscard]] bool areAllTold() const;
    [[nodiscard]] bool isTold(const TableChange &change, const RowIndex &index) const;
    template <typename Read>
    [[nodiscard]] Result<void> readPart(MapPart part, const QString &table, Read read);
    [[nodiscard]] Result<void> readOwnTables();
    [[nodiscard]] Result<void> readWorkers();
    [[nodiscard]] Result<void> readUsers();
    [[nodiscard]] Result<void> readSessions();
    [[nodiscard]] Result<void> readDesired();
    [[nodiscard]] Result<void> readWishes();
    [[nodiscard]] bool areWishesOther() const;
    void noteColumns(const HolderWishes &columns, RowIndex::Seen seen);
    void noteMissingColumns();
    [[nodiscard]] Result<void> readReservations();
    [[nodiscard]] Result<void> readOwnNames();
    [[nodiscard]] bool isDesiredOther() const;
    [[nodiscard]] Result<void> readCounters();
    /** Success, unless the whole reading has to end: trouble of one part is noted and gone on from. */
    [[nodiscard]] Result<void> settle(MapPart part, const QString &table, const Result<void> &done);
    [[nodiscard]] static Error tooMany(qint64 rows);
    [[nodiscard]] static bool isUsable(const Statement &row, LeftOut &left);
    void note(MapPart part, MapProblem::Kind kind, const Error &error, qint64 rows = 0);
    void noteLeftOut(MapPart part, const TableIdentifier &table, const Identifier &id, const LeftOut &left,
                     const RowIndex &index);
    void noteOddValues();
    [[nodiscard]] bool isGarbled(const Statement &rows) const;
    [[nodiscard]] Result<void> readGarbled(const QVariant &id);
    void noteGarbled();
    void lookAtIds();
    [[nodiscard]] QStringList firstBytes(const TableIdentifier &table, const Identifier &id);
    [[nodiscard]] Result<void> passOn();
    [[nodiscard]] Result<void> passOnIfFull(size_t rows);
    void finish();
    template <typename Id>
    void finish(MapPart part, const TableChange &change, RowIndex &index, std::vector<Id> &gone);

    OpenMap &m_map;
    const std::atomic<bool> &m_stop;
    DeltaSink m_sink;
    MapDelta m_piece;
    std::vector<MapProblem> m_problems;
    MapParts m_read; //!< parts that were read to their end
    LeftOut m_workersLeft;
    LeftOut m_usersLeft;
    LeftOut m_sessionsLeft;
    qint64 m_garbled = 0; //!< rows with bytes that are no text, shown all the same
    QStringList m_garbledNames; //!< of the first of them
    const bool m_initial;
    const Extent m_extent;
    MapChanges m_changes; //!< what is read of the tables
    qint64 m_generation = 0; //!< of Changes: of the map, as it was read
    bool m_isWholeNeeded = false;
    qint64 m_operationsVersion = 0;
    qint64 m_desiredVersion = -1;
    bool m_desiredRead = false;
    qint64 m_wishesVersion = -1;
    bool m_wishesRead = false;
    qint64 m_namesVersion = -1;
};

} // namespace quayside::shardmap

Q_DECLARE_METATYPE(quayside::shardmap::DeltaPointer)
