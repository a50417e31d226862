// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/grouptables.h"
#include "fleet/store/nameindex.h"
#include "fleet/store/packedtext.h"
#include "fleet/store/sessioncolumns.h"
#include "fleet/truth/statuschange.h"

namespace quayside::fleet {

/**
 * The sessions, packed: an entry a (worker, name), with a row of the map, a copy that the worker listed, or
 * both. Of several rows with one worker and name the first entry holds the copy, the others are Secondary.
 *
 * Keeps texts, columns and indexes true to each other; knows nothing of counts, drift and signals, for which
 * it only keeps the columns. About 110 bytes a session with names of a dozen letters. One thread.
 */
class SessionStore final
{
    Q_DISABLE_COPY_MOVE(SessionStore)
public:
    static constexpr quint32 kNone = SlotTable::kEmpty;

    SessionStore(UserTable &users, qint64 nowMs);

    // Entries
    [[nodiscard]] quint32 create(quint32 worker, QByteArrayView name);
    /** Gives an entry without a copy another worker or name. */
    void rekey(quint32 entry, quint32 worker, QByteArrayView name);
    /** Takes an entry out of every index; it can still be read until reclaim(). */
    void retire(quint32 entry);
    /** Makes the indexes of retired entries free again. */
    void reclaim();
    [[nodiscard]] quint32 find(quint32 worker, QByteArrayView name) const
    {
        return m_names.find(worker, name);
    }
    [[nodiscard]] quint32 findRow(QByteArrayView id) const;
    [[nodiscard]] quint32 limit() const { return m_columns.limit(); }
    [[nodiscard]] NameIndex &names() { return m_names; }
    [[nodiscard]] const NameIndex &names() const { return m_names; }
    [[nodiscard]] const AccountIndex &accounts() const { return m_accounts; }

    // Flags and plain columns
    [[nodiscard]] bool has(quint32 entry, EntryFlag flag) const
    {
        return (m_columns.at<&SessionBlock::flags>(entry) & flag) != 0;
    }
    void set(quint32 entry, EntryFlag flag, bool on = true);
    template <auto Member>
    [[nodiscard]] auto &at(quint32 entry)
    {
        return m_columns.at<Member>(entry);
    }
    template <auto Member>
    [[nodiscard]] auto at(quint32 entry) const
    {
        return m_columns.at<Member>(entry);
    }
    [[nodiscard]] quint32 workerOf(quint32 entry) const { return at<&SessionBlock::worker>(entry); }
    [[nodiscard]] QByteArrayView name(quint32 entry) const;

    // Rows
    void setRow(quint32 entry, QByteArrayView id, quint32 user);
    void setRowUser(quint32 entry, quint32 user);
    void clearRow(quint32 entry);
    [[nodiscard]] QString rowId(quint32 entry) const;
    [[nodiscard]] quint32 rowUser(quint32 entry) const;

    // What should run; kept while the row or the copy comes and goes
    [[nodiscard]] shardmap::DesiredState desired(quint32 entry) const;
    void setDesired(quint32 entry, shardmap::DesiredState state);
    /** WORKING when its server last ran it, for all that is known. */
    [[nodiscard]] bool ran(quint32 entry) const { return m_columns.bit<&SessionBlock::ran>(entry); }
    void setRan(quint32 entry, bool ran) { m_columns.setBit<&SessionBlock::ran>(entry, ran); }
    [[nodiscard]] bool lostLogin(quint32 entry) const
    {
        return m_columns.bit<&SessionBlock::lostLogin>(entry);
    }
    void setLostLogin(quint32 entry, bool lost) { m_columns.setBit<&SessionBlock::lostLogin>(entry, lost); }

    [[nodiscard]] bool waited(quint32 entry) const { return m_columns.bit<&SessionBlock::waited>(entry); }
    void setWaited(quint32 entry, bool waited) { m_columns.setBit<&SessionBlock::waited>(entry, waited); }

    // Counted as known from earlier
    [[nodiscard]] bool countedOld(quint32 entry) const
    {
        return m_columns.bit<&SessionBlock::countedOld>(entry);
    }
    void setCountedOld(quint32 entry, bool old) { m_columns.setBit<&SessionBlock::countedOld>(entry, old); }

    // Copies
    void beginCopy(quint32 entry);
    void endCopy(quint32 entry);
    void moveCopy(quint32 from, quint32 to);
    [[nodiscard]] SessionStatus status(quint32 entry) const;
    [[nodiscard]] bool runs(quint32 entry) const;
    void setStatus(quint32 entry, SessionStatus status);
    [[nodiscard]] qint64 sinceMs(quint32 entry) const;
    [[nodiscard]] StatusMoment since(quint32 entry) const;
    void setSince(quint32 entry, const StatusMoment &moment);
    // These tell whether anything changed:
    bool setAccount(quint32 entry, QStringView id);
    bool setPushName(quint32 entry, QStringView name);
    bool setActivityMs(quint32 entry, qint64 ms);
    bool setAssigned(quint32 entry, const QString &worker);
    bool setMetadataUser(quint32 entry, QStringView id);
    [[nodiscard]] QString account(quint32 entry) const;
    [[nodiscard]] quint64 accountIdentity(quint32 entry) const { return m_accounts.identityOf(entry); }
    /** Entries that are connected with an account ("79111111@c.us"). */
    [[nodiscard]] std::span<const quint32> connectedWith(QStringView account) const;
    [[nodiscard]] bool hasAccount(quint32 entry) const { return at<&SessionBlock::account>(entry) != 0; }
    [[nodiscard]] QString phone(quint32 entry) const;
    [[nodiscard]] QString pushName(quint32 entry) const;
    [[nodiscard]] qint64 activityMs(quint32 entry) const;
    [[nodiscard]] const QString &assigned(quint32 entry) const;
    [[nodiscard]] quint32 metadataUser(quint32 entry) const;
    /** Counts as connected, so that its account must not be so elsewhere. */
    [[nodiscard]] bool holdsAccount(quint32 entry) const;

    // Memory
    [[nodiscard]] bool wantsCompaction() const { return m_compactFrom != 0 || m_texts.wantsCompaction(); }
    /** Moves texts of some entries together; call while wantsCompaction(). */
    void compactSome(quint32 entries);
    [[nodiscard]] qsizetype allocatedBytes() const;

private:
    void setMetadataSlot(quint32 entry, quint32 user);
    void setUserColumn(quint32 entry, quint32 user);
    void release(quint32 entry);
    void compact(quint32 entry);
    [[nodiscard]] quint32 hashOfRow(quint32 entry) const;
    template <typename Change>
    void reaccount(quint32 entry, const Change &change);

    UserTable &m_users;
    SessionColumns m_columns;
    TextArena m_texts;
    NameIndex m_names { m_columns, m_texts };
    AccountIndex m_accounts { m_columns, m_texts };
    SlotTable m_rows;
    QHash<quint32, quint32> m_otherUsers; //!< metadata users of copies whose row names another
    std::vector<QString> m_assignedTexts { QString() };
    QHash<QString, quint16> m_assignedNumbers;
    std::vector<quint32> m_retired;
    quint32 m_compactFrom = 0;
    qint64 m_timeBaseMs;
};

} // namespace quayside::fleet
