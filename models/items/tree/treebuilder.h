// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/treelayout.h"
#include "items/tree/treesnapshot.h"

#include <atomic>
#include <optional>
#include <vector>

namespace quayside::items {

/** Filters, groups and sorts a snapshot. Pure; runs on a pool thread. */
class TreeBuilder final
{
public:
    /** `stop` makes build() return nothing soon after it is set. */
    TreeBuilder(const TreeSnapshot &snapshot, const std::atomic_bool &stop)
        : m_snapshot(snapshot)
        , m_stop(stop)
    { }

    [[nodiscard]] std::optional<TreeLayout> build();

private:
    void matchText();
    void matchWord(size_t word);
    void collect(TreeLayout &layout);
    void sortRows(TreeLayout::Rows &rows) const;
    void orderGroups(TreeLayout &layout) const;
    [[nodiscard]] QByteArrayView groupText(quint32 slot) const;
    [[nodiscard]] QByteArrayView name(quint32 session) const;

    const TreeSnapshot &m_snapshot;
    const std::atomic_bool &m_stop;
    std::vector<bool> m_found; // by session; empty without a text filter
};

} // namespace quayside::items
