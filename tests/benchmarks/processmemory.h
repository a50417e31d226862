// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace quayside::benchmarks {

/** Resident bytes of this process. Linux only: elsewhere the program ends with a word. */
[[nodiscard]] qint64 residentBytes();
/** The most that it had since the last call, in bytes. Likewise. */
[[nodiscard]] qint64 peakBytes();

} // namespace quayside::benchmarks
