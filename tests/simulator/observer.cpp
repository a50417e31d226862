// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/observer.h"

namespace sim {

void Observer::record(int worker, const HttpRequest &request)
{
    ++m_total;
    ++m_counts[static_cast<std::size_t>(worker)][request.method + ' ' + request.path];
    if (m_keep == 0)
        return;
    if (m_recent.size() >= m_keep)
        m_recent.pop_front();
    m_recent.push_back({ worker, request.method, request.target, request.headers, request.body });
}

std::vector<RequestRecord> Observer::requests(int worker) const
{
    std::vector<RequestRecord> result;
    for (const RequestRecord &record : m_recent)
        if (worker < 0 || record.worker == worker)
            result.push_back(record);
    return result;
}

void Observer::clear()
{
    for (RequestCounts &counts : m_counts)
        counts.clear();
    m_recent.clear();
    m_total = 0;
}

} // namespace sim
