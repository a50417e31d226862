// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleet.h"

#include <QHash>

#include <vector>

namespace quayside::operations {

/** A worker that takes sessions, with what the plan left of it. */
struct RoomyWorker
{
    fleet::WorkerIndex worker;
    QString id;
    QString engine;
    int storeGroup = -1;
    qint64 capacity = 0;
    qint64 taken = 0; //!< used, reserved, and given by the plan

    [[nodiscard]] qint64 free() const { return capacity - taken; }
    [[nodiscard]] double load() const { return double(taken) / double(capacity); }
};

/**
 * Where a plan has room: the workers that would take a session, less the slots and names that the plan itself
 * has given away. Short-lived; UI thread.
 */
class SeriesRoom final
{
public:
    /** `except` is no target: the worker that is emptied; `reopened` is one although it is cordoned or
     * draining now. Both may be invalid. */
    SeriesRoom(const fleet::Fleet &fleet, fleet::WorkerIndex except, fleet::WorkerIndex reopened = {});

    [[nodiscard]] const std::vector<RoomyWorker> &workers() const { return m_workers; }
    /** Null for a worker that takes no sessions. */
    [[nodiscard]] const RoomyWorker *find(fleet::WorkerIndex worker) const;
    [[nodiscard]] bool hasSlot(fleet::WorkerIndex worker) const;
    /** Gives a slot and the name away. */
    void take(fleet::WorkerIndex worker, fleet::SessionIndex session);
    /** The plan has given this worker a session of the user already. */
    [[nodiscard]] bool isHome(fleet::UserIndex user, fleet::WorkerIndex worker) const;

    /** Workers on which a session's name can't be used: by list, by store, or by the plan. */
    class TakenNames final
    {
    public:
        TakenNames(const SeriesRoom &room, fleet::SessionIndex session);
        [[nodiscard]] bool has(const RoomyWorker &worker) const;

    private:
        std::vector<fleet::WorkerIndex> m_workers;
        std::vector<int> m_groups;
    };

private:
    [[nodiscard]] bool isUnusedDefault(fleet::WorkerIndex worker, const QString &name) const;

    const fleet::Fleet &m_fleet;
    std::vector<RoomyWorker> m_workers;
    QHash<fleet::WorkerIndex, size_t> m_places;
    QHash<QString, std::vector<fleet::WorkerIndex>> m_given;
    QHash<fleet::UserIndex, std::vector<fleet::WorkerIndex>> m_homes; // given by the plan
};

} // namespace quayside::operations
