// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/entrylists.h"

namespace quayside::fleet {

/**
 * Takes in what the shard map says: workers, users, rows, desired states, wishes and reservations. What
 * follows is left to be settled. UI thread.
 */
class MapInput final
{
    Q_DISABLE_COPY_MOVE(MapInput)
public:
    MapInput(FleetState &state, EntryLists &lists)
        : m_state(state)
        , m_lists(lists)
    { }

    void apply(const shardmap::MapDelta &delta);
    void applyInfo(const shardmap::MapInfo &info);

private:
    static constexpr quint32 kNone = FleetState::kNone;

    void applyWorkerRow(const shardmap::WorkerRow &row);
    void removeWorkerRow(const WorkerId &id);
    void applyUserRow(const shardmap::UserRow &row);
    void removeUserRow(const UserId &id);
    void applySessionRow(const shardmap::SessionRow &row);
    void removeSessionRow(const RowId &id);
    void addRow(QByteArrayView rowId, QByteArrayView name, quint32 worker, quint32 user);
    void moveRow(quint32 entry, QByteArrayView name, quint32 worker);
    void applyDesired(const shardmap::DesiredRow &row);
    void applyWishes(const shardmap::HolderWishes &told);
    void applyReservations(const std::vector<shardmap::Reservation> &reservations);
    void touchNowhere();

    FleetState &m_state;
    EntryLists &m_lists;
};

} // namespace quayside::fleet
