// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/sessioncolumns.h"
#include "fleet/store/slottable.h"
#include "fleet/store/textarena.h"

#include <QByteArrayView>

#include <span>

namespace quayside::fleet {

/**
 * Entries by name, fleet-wide: the entries whose names are the same but for case form one group, because
 * nearly every kind of drift is a matter of such a group.
 *
 * A name that occurs once costs one hash slot; one that occurs more often has a list, sorted by worker and
 * exact name; of equal ones the first is the one that holds the copy. One thread.
 */
class NameIndex final
{
    Q_DISABLE_COPY_MOVE(NameIndex)
public:
    NameIndex(SessionColumns &columns, const TextArena &texts)
        : m_columns(columns)
        , m_texts(texts)
    { }

    void insert(quint32 entry);
    void remove(quint32 entry);

    /** The first entry with this worker and exact name, or SlotTable::kEmpty. */
    [[nodiscard]] quint32 find(quint32 worker, QByteArrayView name) const;
    /** Entries with the worker and name of `entry`, itself included. */
    [[nodiscard]] std::span<const quint32> sameKey(quint32 entry) const;
    /** All entries of the group of `entry`. */
    [[nodiscard]] std::span<const quint32> group(quint32 entry) const;
    [[nodiscard]] std::span<const quint32> group(QByteArrayView name) const;

    /** What the settling has found out about a group; forgotten when its members change. */
    enum class GroupState : quint8 {
        Unknown,
        Plain, //!< every member stands for itself
        Entangled //!< members depend on each other
    };
    [[nodiscard]] GroupState state(quint32 entry) const;
    void setState(quint32 entry, GroupState state);
    void forgetState(quint32 entry) { setState(entry, GroupState::Unknown); }
    void forgetStates();

    [[nodiscard]] qsizetype allocatedBytes() const;

private:
    struct Crowd
    {
        std::vector<quint32> members;
        GroupState state = GroupState::Unknown;
    };
    static constexpr quint32 kCrowdBit = 1U << 31;

    [[nodiscard]] QByteArrayView nameOf(quint32 entry) const;
    [[nodiscard]] quint32 hashOf(quint32 slotValue) const;
    [[nodiscard]] const quint32 *slot(QByteArrayView name) const;
    [[nodiscard]] std::span<const quint32> membersOf(const quint32 *slot) const;
    [[nodiscard]] Crowd *crowdOf(quint32 entry);
    [[nodiscard]] bool isBefore(quint32 entry, quint32 worker, QByteArrayView name) const;
    void join(quint32 *slot, quint32 entry);

    SessionColumns &m_columns;
    const TextArena &m_texts;
    SlotTable m_table;
    std::vector<Crowd> m_crowds;
    std::vector<quint32> m_freeCrowds;
};

/** Entries by the account they are linked to, for finding one account in two places. One thread. */
class AccountIndex final
{
    Q_DISABLE_COPY_MOVE(AccountIndex)
public:
    AccountIndex(const SessionColumns &columns, const TextArena &texts)
        : m_columns(columns)
        , m_texts(texts)
    { }

    void insert(quint32 entry);
    void remove(quint32 entry);
    /** Entries of an account, by packed::identity(). */
    [[nodiscard]] std::span<const quint32> members(quint64 identity) const;
    [[nodiscard]] quint64 identityOf(quint32 entry) const;
    [[nodiscard]] qsizetype allocatedBytes() const;

private:
    static constexpr quint32 kCrowdBit = 1U << 31;

    [[nodiscard]] quint32 entryOf(quint32 slotValue) const;
    [[nodiscard]] const quint32 *slot(quint64 identity) const;

    const SessionColumns &m_columns;
    const TextArena &m_texts;
    SlotTable m_table;
    std::vector<std::vector<quint32>> m_crowds;
    std::vector<quint32> m_freeCrowds;
};

} // namespace quayside::fleet
