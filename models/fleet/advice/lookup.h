// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"

namespace quayside::fleet {

/** One thing found for a text. Exactly one of the indexes is valid. */
struct LookupHit
{
    WorkerIndex worker;
    UserIndex user;
    SessionIndex session;
    int score = 0; //!< exact, then prefix, then inside; higher is better
};

/** Keeps the best few of very many hits. Among equal scores shorter texts win, then the earlier offer. */
class BestHits
{
public:
    explicit BestHits(size_t limit)
        : m_limit(limit)
    { }

    void offer(const LookupHit &hit, qsizetype length);
    /** Best first; the object is empty afterwards. */
    [[nodiscard]] std::vector<LookupHit> take();

private:
    struct Ranked
    {
        LookupHit hit;
        qsizetype length = 0;
        quint32 order = 0;
    };
    [[nodiscard]] static bool isBetter(const Ranked &a, const Ranked &b);

    size_t m_limit;
    quint32 m_offered = 0;
    std::vector<Ranked> m_kept; // a heap with the worst one in front
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
