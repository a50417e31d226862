// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/text/textquery.h"
#include "items/tree/sessionfilter.h"
#include "items/tree/sessiontreemodel.h"

#include <Qt>

namespace quayside::items {

/** What a tree is to show and in which order. A value. */
struct TreeQuery
{
    SessionTreeModel::Grouping grouping = SessionTreeModel::Grouping::ByUser;
    SessionFilter filter;
    TextQuery text; //!< of filter.text
    int column = SessionTreeModel::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    [[nodiscard]] bool byUser() const { return grouping == SessionTreeModel::Grouping::ByUser; }
    [[nodiscard]] bool showsEmptyGroups() const { return filter.isEmpty(); }
    [[nodiscard]] bool descending() const { return order == Qt::DescendingOrder; }
};

} // namespace quayside::items
