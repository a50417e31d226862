// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/ranking.h"

namespace quayside::fleet {

/** Puts a placement into words: why this worker, or what would help when none fits. UI thread. */
class PlacementWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::PlacementWords)
public:
    PlacementWords(const Fleet &fleet, const PlacementRequest &request, const ObstacleCourse &course)
        : m_fleet(fleet)
        , m_request(request)
        , m_course(course)
    { }

    /** The verdict on one worker: "95 free of 500 · country=BR", "cordoned, full". */
    [[nodiscard]] QString reason(const RankedWorker &one) const;
    /** `ranked` is not empty and its first one fits. */
    [[nodiscard]] QString whyBest(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString whatWouldHelp(const std::vector<RankedWorker> &ranked) const;

private:
    [[nodiscard]] QString whyByWishes(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString whyByRule(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString contrast(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString tieNote(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString ruledOut(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString advice(const RankedWorker &closest) const;
    [[nodiscard]] const RankedWorker &bestByRule(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString name(WorkerIndex worker) const { return m_fleet.worker(worker).name; }

    const Fleet &m_fleet;
    const PlacementRequest &m_request;
    const ObstacleCourse &m_course;
};

} // namespace quayside::fleet
