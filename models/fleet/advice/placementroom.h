// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/obstacles.h"

#include <set>

namespace quayside::fleet {

/** A worker that takes sessions, with what a plan has left of it. */
struct RoomyWorker
{
    WorkerIndex worker;
    QString engine;
    int storeGroup = -1;
    qint64 capacity = 0;
    qint64 taken = 0; //!< used, reserved, and given by the plan
    bool holdsDefaultOnly = false; //!< nothing but a session of that name fits there
    int order = 0; //!< by id: decides between equals

    [[nodiscard]] qint64 free() const { return capacity - taken; }
    [[nodiscard]] double load() const { return double(taken) / double(capacity); }
    /** The article's rule: more free slots, then less load, then the lower id. */
    [[nodiscard]] static bool isRoomier(const RoomyWorker &a, const RoomyWorker &b);
};

/**
 * Where a plan of many sessions has room: the workers that would take one by the same obstacles as a single
 * placement, less the slots and names that the plan itself has given away. Drains, rebalances and the N-1
 * check use it alike. Short-lived, the fleet must not change meanwhile; UI thread.
 */
class PlacementRoom final
{
    Q_DISABLE_COPY_MOVE(PlacementRoom)
public:
    struct Terms
    {
        WorkerIndex except; //!< no target: the worker that is emptied
        WorkerIndex reopened; //!< a target although it is cordoned or draining now
        QString engine; //!< empty: any
        bool keepsUsersTogether = true; //!< a user's next session goes where the plan has put one already
    };
    /** A worker that takes nothing, and why. */
    struct Closed
    {
        WorkerIndex worker;
        QString reason;
    };

    PlacementRoom(const Fleet &fleet, const Terms &terms);

    [[nodiscard]] const std::vector<RoomyWorker> &workers() const { return m_workers; }
    [[nodiscard]] const std::vector<Closed> &closed() const { return m_closed; }
    /**
     * In which order to place these, as positions among them: those with the fewest workers to go to first, a
     * `default`, which fits where nothing else does, last, so that none takes what only another could use.
     */
    [[nodiscard]] std::vector<size_t> placingOrder(std::span<const SessionIndex> sessions) const;
    /** Null for a worker that takes no sessions. */
    [[nodiscard]] const RoomyWorker *find(WorkerIndex worker) const;
    [[nodiscard]] bool hasSlot(WorkerIndex worker) const;
    [[nodiscard]] bool hasAnySlot() const { return !m_byRoom.empty(); }
    /** Gives a slot and the name away. */
    void take(WorkerIndex worker, SessionIndex session);
    /**
     * The worker this session would go to: with the same engine as the one it is on, then by its wishes, then
     * where the plan has put a session of its user, then where most room is. Invalid: nowhere.
     */
    [[nodiscard]] WorkerIndex best(SessionIndex session) const;
    /**
     * Workers that list this session of a store they share with its own, and have a slot and all that it must
     * have: the row may be pointed to them, and nobody scans. The roomiest first. That they have its name is
     * no obstacle.
     */
    [[nodiscard]] std::vector<WorkerIndex> peers(SessionIndex session) const;

    /** A session that looks for a place here. Its names and wishes are worked out once. */
    class Seeker final
    {
    public:
        Seeker(const PlacementRoom &room, SessionIndex session);
        /** Room and name are free, and what must be is so. */
        [[nodiscard]] bool fits(const RoomyWorker &worker) const
        {
            return hasPlaceOn(worker) && isWished(worker);
        }
        /** Room and name are free. */
        [[nodiscard]] bool hasPlaceOn(const RoomyWorker &worker) const;
        /** What must be is so. */
        [[nodiscard]] bool isWished(const RoomyWorker &worker) const
        {
            return !m_wishes.excludes(worker.worker);
        }
        [[nodiscard]] bool isNameFree(const RoomyWorker &worker) const;
        [[nodiscard]] const WishList &wishes() const { return m_wishes; }

    private:
        friend class PlacementRoom;
        const WorkerIndex m_source;
        const UserIndex m_user;
        bool m_isDefault = false;
        const WishList m_wishes;
        std::vector<WorkerIndex> m_taken; //!< sorted: have the name, by list or by the plan
        std::vector<int> m_takenGroups; //!< stores that have it
    };

private:
    struct Place
    {
        qint64 free;
        double load;
        int order;
        size_t at; //!< in m_workers
        friend bool operator<(const Place &a, const Place &b)
        {
            return std::tie(b.free, a.load, a.order) < std::tie(a.free, b.load, b.order);
        }
    };

    void addWorker(WorkerIndex worker, const ObstacleCourse &course, const Terms &terms);
    [[nodiscard]] static Place placeOf(const RoomyWorker &worker, size_t at);
    [[nodiscard]] bool isHome(UserIndex user, WorkerIndex worker) const;
    [[nodiscard]] const RoomyWorker *bestByRoom(const Seeker &seeker, const QString &engine) const;
    /** Workers, by their place, on which all of these are met. */
    [[nodiscard]] const std::vector<size_t> &wished(const std::vector<WishList::LabelWish> &musts) const;
    [[nodiscard]] const RoomyWorker *bestByWishes(const Seeker &seeker, const QString &engine) const;

    const Fleet &m_fleet;
    const bool m_keepsUsersTogether;
    std::vector<RoomyWorker> m_workers;
    std::vector<Closed> m_closed;
    QHash<WorkerIndex, size_t> m_places;
    std::map<QString, std::set<Place>> m_byRoom; //!< by engine, those with a free slot, the roomiest first
    mutable GroupPlaces m_groups;
    mutable std::map<std::vector<WishList::LabelWish>, std::vector<size_t>> m_wished; //!< as asked for so far
    QHash<QString, std::vector<WorkerIndex>> m_given; //!< by the session's name
    QHash<UserIndex, std::vector<WorkerIndex>> m_homes; //!< given by the plan
};

} // namespace quayside::fleet
