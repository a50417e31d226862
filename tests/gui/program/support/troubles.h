// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fault.h"

#include <QString>

#include <vector>

namespace quayside::test {

/** One way a server can answer a call that changes something. */
struct Trouble
{
    const char *name;
    sim::Fault::Effect effect = sim::Fault::Effect::Status;
    bool afterActing = false; //!< the server does it, and answers like this all the same
    int status = 0;
    const char *words = ""; //!< that the operations pane must contain when the operation fails
    bool fails = false; //!< the operation can't succeed while the trouble lasts
    bool dies = false; //!< the process dies as soon as it has acted, and is started again

    /** This trouble for every such request until it is lifted. */
    [[nodiscard]] sim::Fault fault(const std::string &method, const std::string &path) const;
};

[[nodiscard]] const std::vector<Trouble> &troubles();

} // namespace quayside::test
