// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/loginage.h"
#include "operations/moves/moveoperation.h"
#include "operations/moves/movetext.h"

namespace quayside::operations {

/** The preflight's blocking checks again: what they look at may have changed since somebody read them. */
Result<void> MoveOperation::recheck(MovePreflight::Moment moment) const
{
    MoveRequest request;
    request.session = context().fleet.findSession(subject());
    request.target = m_recipe.target;
    request.way = m_recipe.way;
    request.sourceNamed = m_recipe.sourceNamed;
    MoveKnowledge known;
    known.youngMs = LoginAge::leftMs(context(), subject());
    const auto blocking = MovePreflight::recheck(context().fleet, request, known, moment);
    return blocking ? Result<void>(failure(MoveText::blocked(*blocking))) : Result<void>();
}

} // namespace quayside::operations
