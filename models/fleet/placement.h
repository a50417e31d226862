// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"

#include <QCoreApplication>
#include <QMap>

#include <optional>
#include <vector>

namespace quayside::fleet {

/** What a new session needs. Empty members ask for nothing. */
struct PlacementRequest
{
    enum class Rule {
        MostFree, //!< the article's rule
        LowestLoad //!< lowest (used + reserved) / capacity: fairer among unequal workers
    };
    Rule rule = Rule::MostFree;
    QString name; //!< the new session's name: must be free there; an old CORE server takes `default` only
    QString engine; //!< "NOWEB"; empty: any
    QMap<QString, QString> labels; //!< all must match
    std::optional<WorkerIndex> exclude; //!< the worker a session leaves
    /** A session of the map that its worker lacks, to be created there again: name and slot are its own. */
    SessionKey again;
};

/** One worker with the verdict on it. */
struct PlacementCandidate
{
    WorkerIndex worker;
    bool fits = false;
    QString reason; //!< "412 free of 500" or why not: "cordoned", "full", "does not answer since 14:02"
};

/** The answer to "where to run a new session?". */
struct PlacementAnswer
{
    WorkerIndex best; //!< invalid when nothing fits
    QString explanation; //!< why this one, or plainly that nothing fits and what would help
    std::vector<PlacementCandidate> candidates; //!< all workers, best first, unfit ones last
};

/** Suggests workers. Ties: lower load ratio, then lowest id. UI thread; O(workers · log workers). */
class Placement
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::Placement)
public:
    [[nodiscard]] static PlacementAnswer choose(const Fleet &fleet, const PlacementRequest &request);
};

} // namespace quayside::fleet
