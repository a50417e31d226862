// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/besthits.h"

#include <algorithm>

namespace quayside::fleet {

bool BestHits::isBetter(const Ranked &a, const Ranked &b)
{
    if (a.hit.score != b.hit.score)
        return a.hit.score > b.hit.score;
    if (a.length != b.length)
        return a.length < b.length;
    return a.order < b.order;
}

void BestHits::offer(const LookupHit &hit, qsizetype length)
{
    if (hit.score <= 0)
        return;
    const Ranked offered { hit, length, m_offered++ };
    if (m_kept.size() == m_limit) {
        if (!isBetter(offered, m_kept.front()))
            return;
        std::ranges::pop_heap(m_kept, isBetter);
        m_kept.pop_back();
    }
    m_kept.push_back(offered);
    std::ranges::push_heap(m_kept, isBetter);
}

std::vector<LookupHit> BestHits::take()
{
    std::ranges::sort_heap(m_kept, isBetter);
    std::vector<LookupHit> hits;
    hits.reserve(m_kept.size());
    for (const Ranked &kept : m_kept)
        hits.push_back(kept.hit);
    m_kept.clear();
    return hits;
}

} // namespace quayside::fleet
