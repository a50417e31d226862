// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profiles/profilesaving.h"

namespace quayside::ui {

struct Seams;

/** What the dialogs about connections work on. Pointers, owned by the composition root, which outlives them.
 */
struct Connections
{
    profiles::ProfileStore *store = nullptr;
    profiles::ProfilePasswords *passwords = nullptr;
    const Seams *seams = nullptr; //!< the window's own; set by it
};

} // namespace quayside::ui
