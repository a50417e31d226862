// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/mapreading.h"

#include "shardmap/backend/transaction.h"
#include "shardmap/reading/mapopener.h"
#include "shardmap/sqlite/fileopener.h"

namespace quayside::inspect {

using shardmap::FileOpener;
using shardmap::MapOpener;
using shardmap::OpenMap;
using shardmap::UntouchedFile;

Result<std::unique_ptr<OpenMap>> MapReading::open(const shardmap::MapLocation &location,
                                                  ReadingControl &control, UntouchedFile::Way way)
{
    if (!location.isInspected() || location.backend != shardmap::Backend::Sqlite)
        return MapOpener::openAgain(location, control.interrupt());
    return FileOpener::inspect(
        location, control.interrupt(),
        [&control](qint64 done, qint64 total) {
            control.setProgress(done, total);
            return !control.isStopped();
        },
        way);
}

Result<void> MapReading::readAtOnce(OpenMap &map, const Job &job)
{
    TRY_VALUE(
        const auto moment,
        shardmap::Transaction::begin(*map.connection, map.dialect(), shardmap::Transaction::Kind::Read));
    return job(map);
}

Result<void> MapReading::carryOut(const shardmap::MapLocation &location, ReadingControl &control,
                                  const Job &job)
{
    TRY_VALUE(auto map, open(location, control));
    auto done = readAtOnce(*map, job);
    if (map->untouched && map->untouched->isTorn() && !control.isStopped()) {
        TRY_VALUE(map, open(location, control, UntouchedFile::Way::Copy));
        done = readAtOnce(*map, job);
    }
    return control.isStopped() ? failure(ErrorText::cancelled()) : done;
}

} // namespace quayside::inspect
