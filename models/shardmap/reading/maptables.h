// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/reading/openmap.h"

#include <initializer_list>

namespace quayside::shardmap {

/**
 * Finds the tables and columns that a location names in the database that is open, whatever its backend, and
 * what there is of Quayside's own. SQL thread.
 */
class MapTables
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::MapTables)
public:
    /** NotAShardMap where something is missing. Completes OpenMap::tables, and reads the own version. */
    [[nodiscard]] static Result<void> read(OpenMap &map);
    /**
     * Looks again which of Quayside's tables there are, after somebody may have added them. Tables that are
     * there and can't be used are OpenMap::ownTrouble, and keep nobody from reading the application's.
     */
    [[nodiscard]] static Result<void> readOwnVersion(OpenMap &map);

private:
    [[nodiscard]] static Result<void> requireTables(OpenMap &map);
    [[nodiscard]] static Result<void> requireColumns(OpenMap &map, const TableIdentifier &table,
                                                     std::initializer_list<Identifier *> columns);
    [[nodiscard]] static Result<void> findLocks(OpenMap &map);
    [[nodiscard]] static Result<void> readLabelColumns(OpenMap &map);
    [[nodiscard]] static Result<void> findPlacementColumns(OpenMap &map);
    [[nodiscard]] static Result<void> findWishColumns(OpenMap &map, const TableIdentifier &table,
                                                      const std::vector<PlacementColumns::Wish> &named,
                                                      std::vector<WishColumn> &found);
    /** Empty where the table has no such column: noted as missing. */
    [[nodiscard]] static Result<Identifier> namedColumn(OpenMap &map, const TableIdentifier &table,
                                                        const QString &name);
    [[nodiscard]] static Result<Identifier> labelColumn(OpenMap &map, const TableIdentifier &table,
                                                        const QString &named);
    [[nodiscard]] static Result<void> requireOwnTables(OpenMap &map);
    [[nodiscard]] static Error refusal(const OpenMap &map, const QString &message);
    [[nodiscard]] static Error tableRefusal(const OpenMap &map, const TableIdentifier &table,
                                            const Error &error);
};

} // namespace quayside::shardmap
