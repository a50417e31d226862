// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/ledger.h"

#include "simulator/clock.h"

namespace sim {

void Ledger::add(LedgerEntry entry)
{
    if (!m_on)
        return;
    entry.at = nowMs();
    m_entries.push_back(std::move(entry));
}

std::vector<LedgerEntry> Ledger::since(std::size_t from) const
{
    if (from >= m_entries.size())
        return {};
    return { m_entries.begin() + static_cast<std::ptrdiff_t>(from), m_entries.end() };
}

} // namespace sim
