// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace quayside::test {

/**
 * A port of loopback that nothing listens on, another one at every call.
 *
 * Below the range that systems take for outgoing connections, so that a server finds it free again when it
 * comes back. Two test programs may still get the same: who fails to listen asks again.
 */
[[nodiscard]] int freePort();

} // namespace quayside::test
