// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/config.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sim {

/** What a made-up fleet should look like. */
struct Plan
{
    int workers = 20;
    int sessions = 2000;
    int users = 300;
    std::uint64_t seed = 1;
    bool drift = false; //!< a few differences of every kind between map and fleet, and workers in trouble
    bool tls = false; //!< the first worker speaks HTTPS
    std::uint16_t portBase = 0;
};

/** A row of waha_session. */
struct MapRow
{
    std::string name;
    int user = 0; //!< id of the user; may point to nobody
    int worker = 0; //!< id of the worker: its number + 1; may point to none
};

/** What the shard map of a fleet says. */
struct MapContent
{
    std::vector<std::string> users; //!< names; the id is the place + 1
    std::vector<MapRow> rows;
};

/** A fleet and its map, the same for the same plan. */
struct Built
{
    FleetConfig fleet;
    MapContent map;
};

[[nodiscard]] Built build(const Plan &plan);

} // namespace sim
