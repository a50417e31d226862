// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sim {

/** Allows this process as many open files as the system lets it: a thousand workers need a thousand ports. */
void raiseFileLimit();

} // namespace sim
