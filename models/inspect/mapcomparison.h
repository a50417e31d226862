// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/reading.h"
#include "shardmap/maplocation.h"

#include <QMetaType>
#include <QStringList>

#include <array>
#include <vector>

namespace quayside::shardmap {
struct OpenMap;
}

namespace quayside::inspect {

/** What is compared. Values index Comparison::counts. */
enum class Part { Workers, Users, Sessions };
inline constexpr std::array kParts { Part::Workers, Part::Users, Part::Sessions };

/** What happened to a row from one file to the other. One that moved may have changed as well: see `changed`.
 */
enum class Change { Came, Went, Moved, Changed };

/** One value of a row in both files; a null string is NULL, or that there is no such row. */
struct ComparedValue
{
    QString name; //!< stable: "name", "user", "worker", "url", "capacity", "key", "label"
    QString before;
    QString after;
    bool differs = false; //!< of a key this is all that is said
};

/** One row that is not the same in both files. Plain data. */
struct Difference
{
    Part part = Part::Sessions;
    Change change = Change::Changed;
    QString id;
    std::vector<ComparedValue> values;
    /** Of one that moved: whether there was an audit to ask. */
    bool isMoverKnown = false;
    QString by; //!< who moved it and when, by that audit; empty: not by Quayside

    [[nodiscard]] const ComparedValue *value(QStringView name) const
    {
        for (const ComparedValue &one : values) {
            if (one.name == name)
                return &one;
        }
        return nullptr;
    }
};

/** How many rows of one part; a row counts once. */
struct ComparisonCounts
{
    qint64 came = 0;
    qint64 went = 0;
    qint64 moved = 0; //!< whatever else changed
    qint64 changed = 0; //!< and did not move
    qint64 same = 0;
    qint64 withoutId = 0; //!< rows of both files that nothing tells apart: not compared

    [[nodiscard]] qint64 differences() const { return came + went + moved + changed; }
};

/** The outcome: what both files are, and how many rows differ. */
struct Comparison
{
    struct Side
    {
        QString file;
        qint64 savedMs = 0; //!< UTC
    };
    Side before;
    Side after;
    std::array<ComparisonCounts, kParts.size()> counts {};
    QString moversNotKnown; //!< why no audit says who moved sessions; empty: one does

    [[nodiscard]] const ComparisonCounts &of(Part part) const { return counts[size_t(part)]; }
    /** Sessions moved, and nobody can say who moved them. */
    [[nodiscard]] bool lacksMovers() const
    {
        return !moversNotKnown.isEmpty() && of(Part::Sessions).moved > 0;
    }
};

class ComparedTable;

/**
 * Compares two maps by the ids of their rows: two that are inspected, or one and the open map. A server's is
 * copied to be joined.
 *
 * The database joins them; what differs is handed on row by row and nothing of it is kept. Blocks: a pool
 * thread, or a program without a window.
 */
class MapComparison final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::inspect::MapComparison)
public:
    /** Called on the reading thread, a part after the other. */
    using Sink = std::function<void(const Difference &)>;

    /** DatabaseBusy: a file was written meanwhile; what the sink got is of no use then. */
    [[nodiscard]] static Result<Comparison> of(const shardmap::MapLocation &before,
                                               const shardmap::MapLocation &after, ReadingControl &control,
                                               const Sink &sink);

private:
    MapComparison(shardmap::OpenMap &before, shardmap::OpenMap &after, ReadingControl &control,
                  const Sink &sink);

    [[nodiscard]] Result<Comparison> read();
    [[nodiscard]] Result<ComparedTable> tableOf(Part part);
    /** Empty: the later map's audit tells, by the names of sessions, who moved them. */
    [[nodiscard]] QString whyNoAudit() const;
    /** The column of ids: by which rules its values are compared, and whether no two rows share one. */
    struct Key
    {
        QString kind; //!< empty where values of any kind may be in it
        bool isUnique = false;
    };
    [[nodiscard]] Result<Key> keyOf(shardmap::OpenMap &map, Part part);
    [[nodiscard]] Result<ComparisonCounts> compare(const ComparedTable &table);
    [[nodiscard]] Result<void> readCame(const ComparedTable &table, qint64 expected,
                                        ComparisonCounts &counts);
    [[nodiscard]] Result<void> readDifferences(const ComparedTable &table, const QString &sql,
                                               ComparisonCounts &counts);

    shardmap::OpenMap &m_before;
    shardmap::OpenMap &m_after;
    ReadingControl &m_control;
    const Sink &m_sink;
};

} // namespace quayside::inspect

Q_DECLARE_METATYPE(quayside::inspect::Comparison)
