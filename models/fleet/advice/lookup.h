// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

#include <QString>

#include <vector>

namespace quayside::fleet {

/** One thing found for a text. Exactly one of the indexes is valid. */
struct LookupHit
{
    WorkerIndex worker;
    UserIndex user;
    SessionIndex session;
    int score = 0; //!< exact, then prefix, then inside; higher is better
};

/** Answers "where to find the session?": names, phones (any spelling), push names, users, workers. UI thread.
 */
class Lookup
{
public:
    /** At most `limit` hits, best first. One pass over the sessions: some 20 to 40 ms at 500,000. */
    [[nodiscard]] static std::vector<LookupHit> find(const Fleet &fleet, const QString &text, int limit = 50);
};

} // namespace quayside::fleet
