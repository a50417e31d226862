// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/reading.h"
#include "shardmap/reading/openmap.h"

namespace quayside::inspect {

/**
 * Opens a map to be read in one go, on the thread that calls and beside whatever has it open.
 *
 * A location that is inspected is opened without a trace. Any other is one that this process has open: it is
 * read in a transaction of its own, and never written.
 */
class MapReading final
{
public:
    using Job = std::function<Result<void>(shardmap::OpenMap &)>;

    /** Carries the job out, a second time on a copy where an inspected file was written meanwhile. */
    [[nodiscard]] static Result<void> carryOut(const shardmap::MapLocation &location, ReadingControl &control,
                                               const Job &job);
    /** For what can't be begun again: the caller looks at OpenMap::untouched when it is done. */
    [[nodiscard]] static Result<std::unique_ptr<shardmap::OpenMap>>
    open(const shardmap::MapLocation &location, ReadingControl &control,
         shardmap::UntouchedFile::Way way = shardmap::UntouchedFile::Way::Cheapest);

private:
    [[nodiscard]] static Result<void> readAtOnce(shardmap::OpenMap &map, const Job &job);
};

} // namespace quayside::inspect
