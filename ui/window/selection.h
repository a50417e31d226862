// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"

#include <vector>

namespace quayside::ui {

/**
 * What the operator's next action is about. Only rows that are selected *and* visible count; selected rows
 * that a filter hides are told as a number, so that dialogs can say that they stay untouched. Value, UI
 * thread; the indexes are valid until the Fleet says otherwise.
 */
struct Selection
{
    std::vector<fleet::SessionIndex> sessions; //!< in the order shown
    int hiddenSessions = 0; //!< selected but filtered away
    fleet::WorkerIndex worker; //!< of the workers table, or the current row of the tree grouped by worker
    fleet::UserIndex user; //!< the current group of the session tree, or the current session's user
    /** The pane touched last: what the inspector shows. */
    enum class Subject { None, Sessions, Worker, User };
    Subject subject = Subject::None;
    /** Where it was chosen: one place at a time. */
    enum class Place { Sessions, Workers, Attention };
    Place place = Place::Sessions;
};

} // namespace quayside::ui
