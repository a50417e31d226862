// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"

namespace quayside::benchmarks {

/**
 * What a worker answers to `GET /api/sessions?all=true`, for these sessions of it. With `changed`, every
 * tenth one has another status than without.
 */
[[nodiscard]] QByteArray listBody(const FleetSpec &fleet, const std::vector<int> &sessions,
                                  bool changed = false);

/** The floor of applying a list: every field that is shown, read on demand and left where it lies. */
[[nodiscard]] qint64 readEveryField(const QByteArray &paddedBody);

} // namespace quayside::benchmarks
