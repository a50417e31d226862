// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/alarmboard.h"

namespace quayside::fleet {

/** Decides which conditions hold of a session or a worker and tells the board. UI thread. */
class AttentionRules
{
public:
    AttentionRules(const Fleet &fleet, AlarmBoard &board)
        : m_fleet(fleet)
        , m_board(board)
    { }

    void examine(SessionIndex session);
    void examine(WorkerIndex worker);
    void forget(SessionIndex session);
    void forget(WorkerIndex worker);
    void clear();
    /** It fails and starts and fails, as a session without a network does. */
    [[nodiscard]] bool isTurning(SessionIndex session) const
    {
        return m_fleet.sessionTurningSince(session).has_value();
    }
    /** What is wrong with a worker where an entry of that kind says so; None: it says something else. */
    [[nodiscard]] static WorkerIssue issueOf(AttentionKind kind);

private:
    void examineAlone(SessionIndex session);

    [[nodiscard]] quint64 kindsOf(SessionIndex session) const;
    [[nodiscard]] quint64 statusKindsOf(SessionIndex session) const;
    [[nodiscard]] quint64 kindsOf(WorkerIndex worker);
    [[nodiscard]] bool isUnrestored(WorkerIndex worker);
    [[nodiscard]] quint64 withoutIntended(SessionIndex session, quint64 kinds) const;
    [[nodiscard]] quint64 withoutWork(SessionIndex session, quint64 kinds) const;
    [[nodiscard]] bool isToldElsewhere(SessionIndex session, const OperationId &operation) const;
    void noteTurning(SessionIndex session);
    [[nodiscard]] bool isUnlinkedPair(SessionIndex session) const;
    [[nodiscard]] bool isSecondOfPair(SessionIndex session) const;
    [[nodiscard]] WorkerIndex placeOf(SessionIndex session) const;
    [[nodiscard]] StatusMoment sinceOf(AttentionKind kind, SessionIndex session) const;
    [[nodiscard]] StatusMoment sinceOf(AttentionKind kind, WorkerIndex worker) const;
    [[nodiscard]] StatusMoment foundMoment(WorkerIndex worker) const;

    const Fleet &m_fleet;
    AlarmBoard &m_board;
    QHash<SessionIndex, quint64> m_sessions; // kinds that hold, as bits; sessions without any are absent
    QHash<WorkerIndex, quint64> m_workers;
    QSet<SessionIndex> m_turning;
    QHash<WorkerIndex, qint64> m_restored; // the restart after which everything ran again
};

} // namespace quayside::fleet
