// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <bitset>
#include <memory>
#include <vector>

namespace quayside::fleet {

/** Times in the columns are counted in tenths of a second. */
inline constexpr qint64 kTimeUnitMs = 100;

/** What an entry has and what has been counted for it. */
enum EntryFlag : quint16 {
    HasRow = 1 << 0, //!< the map has a row for it
    HasLive = 1 << 1, //!< its worker listed it: status, account, … are of that copy
    Secondary = 1 << 2, //!< a further row with the same worker and name
    Folded = 1 << 3, //!< its copy is shown by another entry
    Unconfirmed = 1 << 4, //!< its worker's present monitor has not listed it yet
    SameUser = 1 << 5, //!< the copy's metadata names the row's user
    OtherUser = 1 << 6, //!< the copy's metadata names another user than the row
    AccountTwin = 1 << 7, //!< its account runs on another worker too
    ShownElsewhere = 1 << 8, //!< shows the copy of another entry
    Visible = 1 << 9, //!< counted and in its lists
    CountedUsed = 1 << 10,
    CountedRunning = 1 << 11,
    Announced = 1 << 12, //!< told as existing by Fleet::changed()
    Dirty = 1 << 13, //!< in the next Fleet::changed()
    Touched = 1 << 14, //!< to be settled
    Retired = 1 << 15 //!< gone; its index is free after the next Fleet::changed()
};

/** Columns of some thousand entries; a little under 57 bytes an entry, no slack when the store grows. */
struct SessionBlock
{
    static constexpr quint32 kShift = 11;
    static constexpr quint32 kSize = 1U << kShift;
    static constexpr quint32 kMask = kSize - 1;
    template <typename T>
    using Column = std::array<T, kSize>;

    Column<quint64> rowId; //!< packed
    Column<quint64> account; //!< packed
    Column<quint32> name; //!< text reference
    Column<quint32> worker;
    Column<quint32> user; //!< of the row, else of the copy's metadata
    Column<quint32> pushName; //!< text reference
    Column<quint32> activity; //!< seconds since 1970
    Column<quint32> since; //!< packed desktop time of the last status change
    Column<quint32> userPosition; //!< in the list of the user, or of the orphans
    Column<quint32> workerPosition;
    Column<quint16> assigned; //!< number of the assigned WAHA worker id
    Column<quint16> flags;
    Column<quint8> status; //!< of the own copy
    Column<quint8> shown; //!< status as counted
    Column<quint16> drift; //!< as counted
    using Bits = std::bitset<kSize>;
    Bits sharesName; //!< others have its name too, but for case; kept by NameIndex
    Bits wantedRunning; //!< somebody said that it should run
    Bits wantedStopped;
    Bits ran; //!< was WORKING when its server last ran it
    Bits lostLogin; //!< was WORKING, and then waited for a phone unasked
    Bits waited; //!< waited for a phone when its server last ran it
    Bits sinceFound; //!< `since` is when the status was first seen
    Bits countedOld; //!< counted as known from earlier
};

/** Dense indexes into blocks; indexes are handed out again after release(). */
class SessionColumns final
{
public:
    template <auto Member>
    [[nodiscard]] auto &at(quint32 entry)
    {
        return ((*m_blocks[entry >> SessionBlock::kShift]).*Member)[entry & SessionBlock::kMask];
    }
    template <auto Member>
    [[nodiscard]] const auto &at(quint32 entry) const
    {
        return ((*m_blocks[entry >> SessionBlock::kShift]).*Member)[entry & SessionBlock::kMask];
    }

    template <auto Member>
    [[nodiscard]] bool bit(quint32 entry) const
    {
        return ((*m_blocks[entry >> SessionBlock::kShift]).*Member)[entry & SessionBlock::kMask];
    }
    template <auto Member>
    void setBit(quint32 entry, bool on)
    {
        ((*m_blocks[entry >> SessionBlock::kShift]).*Member)[entry & SessionBlock::kMask] = on;
    }
    [[nodiscard]] bool sharesName(quint32 entry) const { return bit<&SessionBlock::sharesName>(entry); }
    void setSharesName(quint32 entry, bool shares) { setBit<&SessionBlock::sharesName>(entry, shares); }

    [[nodiscard]] quint32 allocate()
    {
        if (!m_free.empty()) {
            const quint32 entry = m_free.back();
            m_free.pop_back();
            return entry;
        }
        if ((m_limit & SessionBlock::kMask) == 0)
            m_blocks.push_back(std::make_unique<SessionBlock>());
        return m_limit++;
    }
    void release(quint32 entry) { m_free.push_back(entry); }

    /** One more than the largest index ever handed out. */
    [[nodiscard]] quint32 limit() const { return m_limit; }
    [[nodiscard]] qsizetype allocatedBytes() const
    {
        return qsizetype(m_blocks.size()) * qsizetype(sizeof(SessionBlock) + sizeof(void *))
            + qsizetype(m_free.capacity()) * qsizetype(sizeof(quint32));
    }

private:
    std::vector<std::unique_ptr<SessionBlock>> m_blocks;
    std::vector<quint32> m_free;
    quint32 m_limit = 0;
};

} // namespace quayside::fleet
