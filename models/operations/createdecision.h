// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/observation.h"

namespace quayside::operations {

/** What a look at the worker means for a create under way. */
enum class CreateVerdict {
    Absent, //!< may be created
    Ours, //!< this operation made it
    FreshDefault, //!< an old CORE server's own `default`, never used: may be taken over
    Foreign //!< somebody else's
};

/** What the operation knows of itself when it looks. */
struct CreateTrace
{
    QString mark; //!< what our session carries in its metadata
    bool asked = false; //!< a create or a takeover of `default` was sent, maybe
};

/** Never guesses: ours is what carries our mark, or, where a server hides configs, what we asked for. */
[[nodiscard]] CreateVerdict judgeCreate(const Sighting &seen, const CreateTrace &trace);

} // namespace quayside::operations
