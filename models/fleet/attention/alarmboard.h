// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/attention/attention.h"

#include <queue>

namespace quayside::fleet {

/** How long a condition must hold before anybody is told. Milliseconds. */
[[nodiscard]] qint64 alarmDelayMs(AttentionKind kind);

/** One condition that holds: of a session, or of a worker where `subject` is the worker's own index. */
struct Alarm
{
    quint64 id = 0; //!< of the entry; 0 until raised
    quint32 subject = 0;
    qint64 sinceMs = 0;
    bool sinceExact = true; //!< see StatusMoment
};

/**
 * Conditions that hold, those of them that are raised, and when the next one falls due.
 *
 * Raised alarms are gathered by kind and worker, which is how they are shown. O(log n) for a new condition,
 * O(1) for one that goes; nothing is ever scanned.
 */
class AlarmBoard
{
public:
    /** Raised alarms of one kind on one worker. */
    struct Group
    {
        AttentionKind kind = AttentionKind::WorkerDown;
        WorkerIndex worker;
        std::vector<Alarm> alarms;
        quint64 id = 0; //!< of the entry that stands for all of them; 0 while each has its own
    };

    /** False where nothing can heal while one waits: what holds is due at once. */
    void setPatient(bool patient);
    /** The condition holds; one that held already keeps its time. */
    void hold(AttentionKind kind, quint32 subject, WorkerIndex worker, const StatusMoment &since);
    /** The condition holds no longer, or never did. */
    void drop(AttentionKind kind, quint32 subject);
    [[nodiscard]] bool holds(AttentionKind kind, quint32 subject) const;
    void clear();
    [[nodiscard]] bool isRaised(AttentionKind kind, WorkerIndex worker) const;

    /** Raises what is due, some thousands at most: the rest stays due. */
    void settle(qint64 nowMs);
    /** When settle() has work again. */
    [[nodiscard]] std::optional<qint64> nextDueMs() const;

    /** Something that entries are made of changed, apart from the conditions. */
    void noteChange() { m_changed = true; }
    /** True once after the raised alarms changed. */
    [[nodiscard]] bool takeChanged() { return std::exchange(m_changed, false); }
    /** The order of a group's alarms is the board's own. */
    [[nodiscard]] QHash<quint64, Group> &groups() { return m_groups; }
    [[nodiscard]] quint64 newId() { return m_nextId++; }

private:
    struct Watch
    {
        StatusMoment since;
        WorkerIndex worker;
        bool raised = false;
        quint32 at = 0; // of a raised one: its position in the group, which may hold the whole fleet
    };
    struct Due
    {
        qint64 atMs = 0;
        quint64 key = 0;
        friend bool operator>(const Due &a, const Due &b) { return a.atMs > b.atMs; }
    };

    static quint64 keyOf(AttentionKind kind, quint32 subject);
    [[nodiscard]] qint64 delayMs(AttentionKind kind) const { return m_patient ? alarmDelayMs(kind) : 0; }
    void raise(quint64 key, Watch &watch);
    Alarm lower(quint64 key, const Watch &watch);
    [[nodiscard]] Alarm &alarmOf(quint64 key, const Watch &watch);

    QHash<quint64, Watch> m_watches;
    QHash<quint64, Group> m_groups;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    quint64 m_nextId = 1;
    bool m_changed = false;
    bool m_patient = true;
};

} // namespace quayside::fleet
