// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/observation.h"

namespace quayside::operations {

/** What a look at the worker means for a create under way. */
enum class CreateVerdict {
    Absent, //!< may be created
    Ours, //!< this operation made it
    FreshDefault, //!< an old CORE server's own `default`, of which nothing is told: perhaps never used
    Foreign //!< somebody else's
};

/** What the operation knows of itself when it looks. */
struct CreateTrace
{
    QString mark; //!< what our session carries in its metadata until it runs
    bool asked = false; //!< a create or a start of `default` was sent, maybe
    bool made = false; //!< ours was seen to be there, or could not be marked; the user tells it then
    QString user; //!< metadata["user.id"] of ours; may be empty
};

/** Never guesses: ours is what carries our mark, what we saw to carry it, or, where a server hides configs,
 * what we asked for. */
[[nodiscard]] CreateVerdict judgeCreate(const Sighting &seen, const CreateTrace &trace);

} // namespace quayside::operations
