// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/ranking.h"

namespace quayside::fleet {

/** Puts a placement into one sentence: why this worker, or what would help when none fits. UI thread. */
class PlacementWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::PlacementWords)
public:
    PlacementWords(const Fleet &fleet, const PlacementRequest &request)
        : m_fleet(fleet)
        , m_request(request)
    { }

    /** `ranked` is not empty and its first one fits. */
    [[nodiscard]] QString whyBest(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString whatWouldHelp(const std::vector<RankedWorker> &ranked) const;

private:
    [[nodiscard]] QString tieNote(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString advice(const RankedWorker &closest) const;
    [[nodiscard]] QString name(WorkerIndex worker) const { return m_fleet.worker(worker).name; }

    const Fleet &m_fleet;
    const PlacementRequest &m_request;
};

} // namespace quayside::fleet
