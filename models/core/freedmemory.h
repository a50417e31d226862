// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside {

/**
 * Gives the system back what was freed and the allocator keeps for later. Of hundreds of megabytes that takes
 * some ten milliseconds, while others who allocate may have to wait. Does something with glibc alone, which
 * keeps a thread's whole heap as long as anything at its end is in use. Any thread.
 */
void returnFreedMemory();

} // namespace quayside
