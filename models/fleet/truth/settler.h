// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/entrylists.h"
#include "fleet/truth/nameresolver.h"

namespace quayside::fleet {

/**
 * Works out what follows from a change for the entries and accounts that were touched, and for those only:
 * drift, what each session shows, sums. After StoreGroups, before WorkerSettler. UI thread.
 */
class Settler final
{
    Q_DISABLE_COPY_MOVE(Settler)
public:
    Settler(FleetState &state, EntryLists &lists)
        : m_state(state)
        , m_lists(lists)
    { }

    void settle();

private:
    static constexpr quint32 kNone = FleetState::kNone;

    struct Shown
    {
        bool visible = false;
        SessionStatus status;
        Drifts drift;
        bool old = false; //!< of a worker that does not answer now
    };

    void settleAccounts();
    void settleAccount(std::span<const quint32> members);
    void settleEntry(quint32 entry);
    void settleAlone(quint32 entry);
    void settleGroup(std::span<const quint32> group);
    void settleNames(std::vector<NameMember> &members);
    void markCaseClashes(std::vector<NameMember> &members);
    [[nodiscard]] bool isPlain(std::span<const quint32> group) const;
    [[nodiscard]] NameMember memberOf(quint32 entry) const;
    void publish(quint32 entry, quint32 source, bool folded, quint32 counterpart, Drifts drift);
    void setCounterpart(quint32 entry, quint32 counterpart);
    [[nodiscard]] Drifts driftOfRow(quint32 entry, quint32 source) const;
    [[nodiscard]] bool pointsNowhere(quint32 entry) const;
    [[nodiscard]] bool hasOtherConfig(quint32 source) const;
    void show(quint32 entry, const Shown &now);
    void countSlots(quint32 entry);

    FleetState &m_state;
    EntryLists &m_lists;
    std::vector<NameMember> m_scratch; //!< of settleGroup(): its memory is used again
};

} // namespace quayside::fleet
