// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QFlags>

#include <vector>

namespace quayside::shardmap {

/** A piece of the map that can be sound while another is not. */
enum class MapPart {
    File = 1 << 0, //!< all of it
    Workers = 1 << 1,
    Users = 1 << 2,
    Sessions = 1 << 3,
    OwnTables = 1 << 4 //!< quayside_…
};
Q_DECLARE_FLAGS(MapParts, MapPart)

/**
 * Something that is wrong with the map, for as long as it is. Plain data, any thread.
 *
 * Its words are an Error's: what happened, what to do, and the database's own text.
 */
struct MapProblem
{
    enum class Kind {
        Unavailable, //!< the file can't be read now: everything is as last known
        Locked, //!< another program keeps everybody out: everything is as last known
        Unreadable, //!< this part could not be read, or not to its end
        WithoutId, //!< rows that no id tells apart: left out
        RepeatedId, //!< rows with an id that another has: only one of each is shown
        UnreadableId, //!< rows whose id is no text: left out
        OddValues, //!< values of Quayside's own that mean nothing
        MissingColumns //!< columns that are named for placement
    };

    MapPart part = MapPart::File;
    Kind kind = Kind::Unavailable;
    Error error;
    qint64 sinceMs = 0; //!< when it was noticed first, or the last good look of what is as last known: UTC
    qint64 rows = 0; //!< of those left out

    /** Nothing may be written into the application's tables, and no operation begun, while it lasts. */
    [[nodiscard]] bool forbidsChanges() const;
    /** The same problem, perhaps noticed at another time. */
    [[nodiscard]] bool isSame(const MapProblem &other) const
    {
        return part == other.part && kind == other.kind;
    }
};

/** The problems of one map: each stays until it is mended, whatever comes after it. Any thread, one at a
 * time. */
class MapProblems final
{
public:
    /** Adds it, or brings its words up to date; it keeps the time it was noticed first. True for a change. */
    bool put(MapProblem problem);
    /** True where there was one. */
    bool remove(MapPart part, MapProblem::Kind kind);
    /** Takes what another reading of everything but the file found in place of what the last one did. */
    bool replaceFound(std::vector<MapProblem> found);

    /** The worst first. */
    [[nodiscard]] const std::vector<MapProblem> &all() const { return m_problems; }
    [[nodiscard]] const MapProblem *find(MapPart part, MapProblem::Kind kind) const;
    /** Why changes are off; null where no problem forbids them. */
    [[nodiscard]] const MapProblem *forbidding() const;
    /** The file as a whole is out of reach: what is shown is as it was at that problem's time. */
    [[nodiscard]] const MapProblem *outdating() const;

private:
    std::vector<MapProblem> m_problems;
};

} // namespace quayside::shardmap

Q_DECLARE_OPERATORS_FOR_FLAGS(quayside::shardmap::MapParts)
