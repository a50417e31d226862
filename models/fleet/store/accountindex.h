// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/sessioncolumns.h"
#include "fleet/store/slottable.h"
#include "fleet/store/textarena.h"

#include <span>

namespace quayside::fleet {

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
