// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/searchtext.h"
#include "fleet/truth/fleet.h"

#include <QDeadlineTimer>

#include <algorithm>

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
    /** Lets go of those for which it holds. */
    template <typename Predicate>
    void forget(Predicate isGone)
    {
        std::erase_if(m_kept, [&isGone](const Ranked &kept) { return isGone(kept.hit); });
        std::ranges::make_heap(m_kept, isBetter);
    }
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

/**
 * Answers "where to find the session?": names, phones (any spelling), push names, users, workers.
 *
 * One pass over them, some 20 to 100 ms at 500,000 sessions, in steps so that a window goes on meanwhile.
 * What comes or changes behind the place it is at is not found. UI thread.
 */
class Lookup final
{
    Q_DISABLE_COPY_MOVE(Lookup)
public:
    /** For at most `limit` hits. The fleet must outlive it. */
    Lookup(const Fleet &fleet, const QString &text, int limit);

    /** Goes on until the deadline; true at the end. */
    [[nodiscard]] bool step(QDeadlineTimer deadline);
    /** To be told of every change between two steps, but for a reset: then it is over. */
    void follow(const FleetChange &change);
    /** Best first. */
    [[nodiscard]] std::vector<LookupHit> take() { return m_hits.take(); }

    /** All at once. */
    [[nodiscard]] static std::vector<LookupHit> find(const Fleet &fleet, const QString &text, int limit = 50);
    /** What was found is not there any more, and its number may be another's soon. */
    [[nodiscard]] static bool isGone(const LookupHit &hit, const FleetChange &change);

private:
    bool lookAtNext();

    const Fleet &m_fleet;
    SearchText m_text;
    BestHits m_hits;
    bool m_isOver;
    size_t m_worker = 0; //!< the next one
    size_t m_user = 0;
    quint32 m_session = 0;
};

} // namespace quayside::fleet
