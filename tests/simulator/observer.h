// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/message.h"
#include "simulator/truth.h"

#include <deque>

namespace sim {

/** Remembers what every worker was asked. */
class Observer final
{
public:
    Observer(std::size_t workers, std::size_t keep)
        : m_counts(workers)
        , m_keep(keep)
    { }

    void record(int worker, const HttpRequest &request);
    [[nodiscard]] const RequestCounts &counts(int worker) const
    {
        return m_counts[static_cast<std::size_t>(worker)];
    }
    [[nodiscard]] std::vector<RequestRecord> requests(int worker) const;
    [[nodiscard]] std::uint64_t total() const { return m_total; }
    void clear();

private:
    std::vector<RequestCounts> m_counts;
    std::deque<RequestRecord> m_recent;
    std::size_t m_keep;
    std::uint64_t m_total = 0;
};

} // namespace sim
