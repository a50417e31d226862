// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleetstate.h"

namespace quayside::fleet {

/**
 * Entries come, move and go here, so that the lists they are in (of their worker, of their user, of the
 * sessions without a row) and all sums stay true to them. UI thread.
 */
class EntryLists final
{
    Q_DISABLE_COPY_MOVE(EntryLists)
public:
    explicit EntryLists(FleetState &state)
        : m_state(state)
    { }

    [[nodiscard]] quint32 create(quint32 worker, QByteArrayView name);
    void retire(quint32 entry);
    /** Gives an entry without a copy another worker or name. */
    void move(quint32 entry, quint32 worker, QByteArrayView name);
    /** The copy of one entry becomes that of another, with all that is known of it. */
    void moveCopy(quint32 from, quint32 to);
    /** Hands the copy of a row that leaves to the next row with the same worker and name, if there is one. */
    void promoteSecondary(quint32 leaving);
    /** Its worker has it no longer; without a row the entry goes with it. */
    void removeCopy(quint32 entry);
    [[nodiscard]] std::vector<quint32> entriesWith(quint32 worker, EntryFlag flag) const;

    /** Takes an entry out of all counts and lists of sessions; settling puts it back. */
    void withdraw(quint32 entry);
    /** Puts an entry into the lists of sessions, or takes it out of them. Sums are for count(). */
    void setShown(quint32 entry, bool shown);
    /** Adds a visible entry's status and drift to all sums (1), or takes them off (-1). */
    void count(quint32 entry, int by);

private:
    void enlist(quint32 entry);
    void delist(quint32 entry);
    void swapInWorkerList(WorkerSlot &slot, quint32 a, quint32 b);

    FleetState &m_state;
};

} // namespace quayside::fleet
