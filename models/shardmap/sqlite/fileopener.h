// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/openmap.h"

namespace quayside::shardmap {

struct FileFacts;
class SqlInterrupt;

/**
 * Opens a file as a shard map, or says why it is none: the road of SQLite. A file that is refused stays as it
 * was, with nothing beside it; one that is opened is not written to, and can't be while MapInfo::question is
 * asked. `progress` is asked while a file is copied to be inspected. SQL thread.
 */
class FileOpener
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::FileOpener)
public:
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>>
    open(const MapLocation &location, SqlInterrupt &interrupt, const UntouchedFile::Progress &progress = {});
    /** What open() does where the location is inspected; Way::Copy once a reading of the file was torn. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> inspect(const MapLocation &location,
                                                                  SqlInterrupt &interrupt,
                                                                  const UntouchedFile::Progress &progress,
                                                                  UntouchedFile::Way way);
    /** Opens, for reading only, a file that this process has open already. Only SQLite itself opens it:
     * closing it in another way would end the locks that the process holds on it. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> openAgain(const MapLocation &location,
                                                                    SqlInterrupt &interrupt);
    /** Makes a new file with the three tables and Quayside's own, then opens it. */
    [[nodiscard]] static Result<std::unique_ptr<OpenMap>> create(const MapLocation &location,
                                                                 SqlInterrupt &interrupt);
    /** Connects a map that is open for looking only to its file itself, for writing. */
    [[nodiscard]] static Result<void> openToWrite(OpenMap &map, SqlInterrupt &interrupt);

private:
    [[nodiscard]] static std::unique_ptr<OpenMap> begin(const MapLocation &location);
    static void readNewestRecord(OpenMap &map);
    [[nodiscard]] static Result<void> readInspected(OpenMap &map, SqlInterrupt &interrupt);
    [[nodiscard]] static Result<void> upgradeCopy(OpenMap &map, SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>>
    connectToLook(OpenMap &map, const FileFacts &facts, SqlInterrupt &interrupt);
    [[nodiscard]] static bool seemsElsewhere(const OpenMap &map, SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> connectToCopy(OpenMap &map,
                                                                           SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> connectToRollBack(OpenMap &map,
                                                                               SqlInterrupt &interrupt);
    [[nodiscard]] static Result<void> readTables(OpenMap &map);
    [[nodiscard]] static Result<void> readSnapshot(OpenMap &map);
    [[nodiscard]] static Error snapshotRefusal(const SnapshotInfo &snapshot);
    [[nodiscard]] static Result<void> fill(const QString &file);
    [[nodiscard]] static Error asRefusal(const Error &error);
};

} // namespace quayside::shardmap
