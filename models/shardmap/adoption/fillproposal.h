// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/adoption/mapproposal.h"
#include "shardmap/adoption/schema.h"

namespace quayside::shardmap {

/**
 * What a new row needs beside what Quayside puts into it. An id that the database does not make is like those
 * that are there, unless an expression is said; where nothing is there, one has to be. Pure, any thread.
 */
class FillProposal final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::FillProposal)
public:
    /**
     * Replaces the proposal's fills by what its three tables need, and its names' likewise. Where nobody
     * knows a column's value, creating rows is the application's business.
     */
    static void addTo(MapProposal &proposal, const Schema &schema);
    /** Puts what a profile says already in the place of what was proposed. */
    static void keep(MapProposal &proposal, const MapNames &names);

private:
    static void addTable(MapProposal &proposal, const Schema &schema, MapName table);
    [[nodiscard]] static std::optional<NeededFill> fillOf(const SchemaTable &table,
                                                          const SchemaColumn &column, Backend backend);
    [[nodiscard]] static std::optional<NeededFill> fillOfId(const SchemaTable &table,
                                                            const SchemaColumn &column, Backend backend);
    [[nodiscard]] static NeededFill required(const SchemaColumn &column, Backend backend);
    [[nodiscard]] static NeededFill unknown(const SchemaColumn &column);
    [[nodiscard]] static QString now(const SchemaColumn &column, Backend backend);
};

} // namespace quayside::shardmap
