// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/sessiontreemodel.h"
#include "ui/widgets/emptystate.h"

namespace quayside::ui {

/** The session pane's words. UI thread. */
class SessionsPaneText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::SessionsPaneText)
public:
    /** "5,901 by user · 89 shown · 3 selected". */
    [[nodiscard]] static QString counts(const items::SessionTreeModel &model, const fleet::Fleet &fleet,
                                        int selected, int hidden);
    /** Why the rows of a part of the map are not known, or not all; empty where they are. */
    [[nodiscard]] static QString unreadText(const fleet::Fleet &fleet, shardmap::MapPart part);
    /** "2 selected ones are hidden": what nobody should overlook; empty where none is. */
    [[nodiscard]] static QString hidden(int hidden);
    [[nodiscard]] static EmptyReason emptyReason(const items::SessionTreeModel &model,
                                                 const fleet::Fleet &fleet);
};

} // namespace quayside::ui
