// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/lookup.h"

#include <vector>

namespace quayside::fleet {

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

} // namespace quayside::fleet
