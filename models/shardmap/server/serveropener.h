// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

class SqlInterrupt;

/**
 * Opens a database on a server as a shard map, or says why it is none. Nothing is written into it. Blocks for
 * as long as the server takes to answer. SQL thread.
 */
class ServerOpener
{
public:
    /** `before`: what the caller has open until then, whose lock on a file of Quayside's tables goes over. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>>
    open(const MapLocation &location, SqlInterrupt &interrupt, const OpenMap *before = nullptr);
    /** Makes the schema that Quayside's own tables are to be in, if there is none. */
    [[nodiscard]] static Result<void> makeOwnSchema(OpenMap &map);
    /** Makes the file of this desk that they are to be in, if there is none. */
    [[nodiscard]] static Result<void> makeOwnFile(OpenMap &map);

private:
    /** A name without a schema is given the one where the connection finds it. */
    [[nodiscard]] static Result<void> findSchema(OpenMap &map, TableIdentifier &table);
    [[nodiscard]] static Result<void> useOwnSchema(OpenMap &map);
    [[nodiscard]] static Result<bool> hasSchema(OpenMap &map, const QString &schema);
    [[nodiscard]] static Result<void> readFacts(OpenMap &map);
    [[nodiscard]] static Result<void> followTriggers(OpenMap &map);
    [[nodiscard]] static Result<bool> isReadOnly(OpenMap &map);
    [[nodiscard]] static Result<void> openOwnFile(OpenMap &map, SqlInterrupt &interrupt,
                                                  const OpenMap *before);
};

} // namespace quayside::shardmap
