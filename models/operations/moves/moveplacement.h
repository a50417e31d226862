// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/placement.h"

namespace quayside::operations {

/**
 * Where to move a session: Placement's answer, with those first that cost no scan, then those with the same
 * engine. A worker of the same store fits although it lists the session already. UI thread.
 */
class MovePlacement final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MovePlacement)
public:
    [[nodiscard]] static fleet::PlacementAnswer choose(const fleet::Fleet &fleet,
                                                       fleet::SessionIndex session);

private:
    [[nodiscard]] static QString explanation(const fleet::Fleet &fleet, const fleet::PlacementAnswer &answer,
                                             fleet::SessionIndex session, fleet::WorkerIndex before);
};

} // namespace quayside::operations
