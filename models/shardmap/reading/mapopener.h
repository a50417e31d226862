// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

class SqlInterrupt;

/**
 * Opens what a location names, on the road of its backend: FileOpener or ServerOpener. What is opened is not
 * written to, and can't be while MapInfo::question is asked. `before` is what the caller has open until then:
 * what may be held once alone goes over. SQL thread.
 */
class MapOpener
{
public:
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> open(const MapLocation &location,
                                                               SqlInterrupt &interrupt,
                                                               const UntouchedFile::Progress &progress = {},
                                                               const OpenMap *before = nullptr);
    /** Beside the map that this process has open already, for reading only. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> openAgain(const MapLocation &location,
                                                                    SqlInterrupt &interrupt);
    /** In the place of a map that was lost or replaced; an inspected file becomes a copy. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> reopen(const OpenMap &before,
                                                                 const MapLocation &location,
                                                                 SqlInterrupt &interrupt,
                                                                 const UntouchedFile::Progress &progress);
    /** What has to be there before Quayside's own tables can be added. */
    [[nodiscard]] static Result<void> prepareOwnTables(OpenMap &map);
    /** What is agreed to beside these tables, once they are there. True where the map has to be opened anew.
     */
    [[nodiscard]] static Result<bool> completeOwnTables(OpenMap &map);
    /** Writes down what a person says the map is; see PlaceQuestion. It has to be opened anew after it. */
    [[nodiscard]] static Result<void> settlePlace(OpenMap &map, PlaceAnswer answer, const QString &actor,
                                                  SqlInterrupt &interrupt);
};

} // namespace quayside::shardmap
