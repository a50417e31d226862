// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/builder.h"

#include <string>
#include <vector>

namespace sim {

/** A row of the worker table. */
struct MapWorker
{
    std::string url;
    std::string apiKey;
    int capacity = 0;
};

/**
 * Writes a shard map of exactly the article's three tables: worker, user, waha_session; an existing file is
 * replaced. Throws std::runtime_error with SQLite's words.
 */
void writeMap(const std::string &file, const std::vector<MapWorker> &workers, const MapContent &content);

} // namespace sim
