// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/placement.h"
#include "fleet/advice/wishlist.h"

namespace quayside::fleet {

/** One reason why a worker does not take a new session. */
enum class Obstacle {
    Excluded, //!< the session leaves this worker
    BadUrl,
    NotAnswering, //!< or its certificate, key or answer is not accepted
    NotAskedYet,
    LimitedKey,
    TooOld,
    WrongEngine,
    SingleSession, //!< an old CORE server takes `default` only
    NameTaken,
    LabelMissing, //!< a wish that must be met is not
    Cordoned,
    Draining,
    Quarantined,
    RowsUnknown, //!< how many rows point to it is not known
    NoCapacity, //!< the map has no usable number
    Full,
    DiskLow,
    NoNetwork //!< no phone can be linked there
};

/**
 * Looks for everything that stands between a request and a worker, and words it: the one answer to what fits
 * where. The request must outlive it. UI thread.
 */
class ObstacleCourse final
{
    Q_DISABLE_COPY_MOVE(ObstacleCourse)
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::ObstacleCourse)
public:
    ObstacleCourse(const Fleet &fleet, const PlacementRequest &request);

    /** All obstacles, the ones that are hardest to remove first; none: the worker fits. */
    [[nodiscard]] std::vector<Obstacle> obstaclesOn(WorkerIndex worker) const;
    /** What the candidate list shows: "cordoned", "full: 500 of 500 used". */
    [[nodiscard]] QString wording(Obstacle obstacle, WorkerIndex worker) const;
    [[nodiscard]] const WishList &wishes() const { return m_wishes; }
    /** The session can change to it without a scan: both share a store, and the name there is its own. */
    [[nodiscard]] bool isReassignable(WorkerIndex worker, const std::vector<Obstacle> &obstacles) const;
    /** "412 free of 500". */
    [[nodiscard]] QString freeSlots(WorkerIndex worker) const;

private:
    [[nodiscard]] bool isNameInStore(int group) const;
    [[nodiscard]] bool nameTakenOn(WorkerIndex worker) const;
    [[nodiscard]] bool isAgainOn(WorkerIndex worker) const;

    const Fleet &m_fleet;
    const PlacementRequest &m_request;
    GroupPlaces m_places;
    const WishList m_wishes;
    mutable QHash<int, bool> m_nameInStore; // store groups asked for: does a session of the name exist there
};

/** A worker with what placement compares it by. */
struct RankedWorker
{
    WorkerIndex worker;
    std::vector<Obstacle> obstacles;
    bool noScan = false; //!< of a move: it shares the store
    bool sameEngine = true; //!< of a move
    WishScore wishes;
    qint64 free = 0;
    double load = 1; //!< (used + reserved) / capacity; 1 without capacity
    QString id;

    [[nodiscard]] bool fits() const { return obstacles.empty(); }
    /** It would fit if nothing had to be met. */
    [[nodiscard]] bool fitsButForWishes() const;
    [[nodiscard]] static RankedWorker of(const Fleet &fleet, const PlacementRequest &request,
                                         const ObstacleCourse &course, WorkerIndex worker);
    /** Total order: fitting before unfit, then what a move costs, then wishes, then byRule(). */
    [[nodiscard]] static bool isBetter(const RankedWorker &a, const RankedWorker &b,
                                       PlacementRequest::Rule rule);
    /** The rule alone, then the other measure, then the id. */
    [[nodiscard]] static bool isBetterByRule(const RankedWorker &a, const RankedWorker &b,
                                             PlacementRequest::Rule rule);
};

/** Orders ids as people do: numbers by value, the rest as text. */
[[nodiscard]] bool isLowerId(const QString &a, const QString &b);

} // namespace quayside::fleet
