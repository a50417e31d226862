// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "shardmap/reading/openmap.h"

#include <QCoreApplication>

namespace quayside::shardmap {

struct FileFacts;
class SqlInterrupt;

/**
 * Opens a file as a shard map, or says why it is none. A file that is refused stays as it was, with nothing
 * beside it; one that is opened is not written to, and can't be while MapInfo::question is asked. `progress`
 * is asked while a file is copied to be inspected. SQL thread.
 */
class MapOpener
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::MapOpener)
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
    /**
     * Looks again which of Quayside's tables there are, after somebody may have added them. Tables that are
     * there and can't be used are OpenMap::ownTrouble, and keep nobody from reading the application's.
     */
    [[nodiscard]] static Result<void> readOwnVersion(OpenMap &map);
    /** Writes down what a person says the map is; see PlaceQuestion. It has to be opened anew after it. */
    [[nodiscard]] static Result<void> settlePlace(OpenMap &map, PlaceAnswer answer, const QString &actor,
                                                  SqlInterrupt &interrupt);

private:
    [[nodiscard]] static std::unique_ptr<OpenMap> begin(const MapLocation &location);
    static void readNewestRecord(OpenMap &map);
    [[nodiscard]] static Result<void> readInspected(OpenMap &map, SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>>
    connectToLook(OpenMap &map, const FileFacts &facts, SqlInterrupt &interrupt);
    [[nodiscard]] static bool seemsElsewhere(const OpenMap &map, SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> connectToCopy(OpenMap &map,
                                                                           SqlInterrupt &interrupt);
    [[nodiscard]] static Result<std::unique_ptr<Connection>> connectToRollBack(OpenMap &map,
                                                                               SqlInterrupt &interrupt);
    [[nodiscard]] static Result<void> readTables(OpenMap &map);
    [[nodiscard]] static Result<void> requireColumns(OpenMap &map, const Identifier &table,
                                                     const QList<Identifier> &columns);
    [[nodiscard]] static Result<void> readLabelColumns(OpenMap &map);
    [[nodiscard]] static Result<void> findPlacementColumns(OpenMap &map);
    [[nodiscard]] static Result<void> findWishColumns(OpenMap &map, const Identifier &table,
                                                      const std::vector<PlacementColumns::Wish> &named,
                                                      std::vector<WishColumn> &found);
    /** Empty where the table has no such column: noted as missing. */
    [[nodiscard]] static Result<Identifier> namedColumn(OpenMap &map, const Identifier &table,
                                                        const QString &name);
    [[nodiscard]] static Result<Identifier> labelColumn(OpenMap &map, const Identifier &table);
    [[nodiscard]] static Result<void> fill(const QString &file);
    [[nodiscard]] static Result<void> requireOwnTables(OpenMap &map);
    [[nodiscard]] static Error tableRefusal(const Identifier &table, const Error &error);
    [[nodiscard]] static Error asRefusal(const Error &error);
};

} // namespace quayside::shardmap
