// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/slottable.h"
#include "fleet/truth/facts.h"
#include "waha/capabilities.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <deque>
#include <memory>

namespace quayside::fleet {

/** A list of session indexes in 16 bytes, growing by half: a user has a handful, a worker some hundred. */
class IndexList final
{
public:
    [[nodiscard]] quint32 size() const { return m_size; }
    [[nodiscard]] quint32 capacity() const { return m_capacity; }
    [[nodiscard]] SessionIndex operator[](quint32 at) const { return m_data[at]; }
    [[nodiscard]] std::span<const SessionIndex> span() const { return { m_data.get(), m_size }; }

    /** Returns the position it got. */
    quint32 append(quint32 session)
    {
        if (m_size == m_capacity)
            resize(std::max(4U, m_capacity + m_capacity / 2));
        m_data[m_size] = SessionIndex(session);
        return m_size++;
    }

    void set(quint32 at, quint32 session) { m_data[at] = SessionIndex(session); }

    /** Puts the last one in the place of `at` and returns it; the same one where `at` was the last. */
    quint32 removeAt(quint32 at)
    {
        const SessionIndex last = m_data[--m_size];
        m_data[at] = last;
        if (m_size == 0)
            clear();
        else if (m_capacity > 64 && m_size < m_capacity / 3)
            resize(m_size + m_size / 4);
        return last.value();
    }

    void clear()
    {
        m_data.reset();
        m_size = m_capacity = 0;
    }

private:
    void resize(quint32 capacity)
    {
        std::unique_ptr<SessionIndex[]> data(new SessionIndex[capacity]);
        std::copy_n(m_data.get(), m_size, data.get());
        m_data = std::move(data);
        m_capacity = capacity;
    }

    std::unique_ptr<SessionIndex[]> m_data;
    quint32 m_size = 0;
    quint32 m_capacity = 0;
};

/** One user id that a row of any table, or a session's metadata, has named. */
struct UserSlot
{
    UserFacts facts;
    IndexList sessions; //!< rows of this user
    quint32 references = 0; //!< from entries, rows and metadata
    quint32 position = SlotTable::kEmpty; //!< in the list of users; empty: not listed
    bool dirty = false;
    bool announced = false;
};

/** User ids interned to dense slots. A user is listed while the map knows it or a row names it. One thread.
 */
class UserTable final
{
    Q_DISABLE_COPY_MOVE(UserTable)
public:
    static constexpr quint32 kNone = SlotTable::kEmpty;

    UserTable() = default;

    [[nodiscard]] quint32 find(const UserId &id) const;
    /** The slot of an id, made where there is none: a user that does not exist, not listed. */
    [[nodiscard]] quint32 obtain(const UserId &id);
    [[nodiscard]] UserSlot &at(quint32 user) { return m_slots[user]; }
    [[nodiscard]] const UserSlot &at(quint32 user) const { return m_slots[user]; }
    [[nodiscard]] bool isListed(quint32 user) const;
    /** Its id is empty. */
    [[nodiscard]] bool isUnnamed(quint32 user) const { return user == m_unnamed; }

    void reference(quint32 user);
    void dereference(quint32 user);
    /** Lists or unlists after `exists` or the rows have changed; true where that changed anything. */
    bool relist(quint32 user);
    /** Frees slots that nothing names any more. */
    void reclaim();

    [[nodiscard]] std::span<const UserIndex> listed() const { return m_listed; }
    [[nodiscard]] quint32 limit() const { return static_cast<quint32>(m_slots.size()); }

private:
    [[nodiscard]] bool isNeeded(const UserSlot &slot) const;

    std::deque<UserSlot> m_slots;
    SlotTable m_ids;
    std::vector<UserIndex> m_listed;
    std::vector<quint32> m_unneeded;
    std::vector<quint32> m_free;
    quint32 m_unnamed = kNone; //!< asked of every session: a look at each user would cost a cache miss
};

/** One worker id that a row of the worker or session table has named. */
struct WorkerSlot
{
    WorkerFacts facts;
    bool exists = false; //!< in the worker table
    IndexList entries; //!< all entries of it; the first `visible` of them are sessions to show
    quint32 visible = 0;
    quint64 generation = 0; //!< of the monitor that was heard last
    bool sweep = false; //!< copies that the next complete list does not confirm are gone
    QStringList reservedNames; //!< sorted, unique
    qint64 restartedMs = 0; //!< start of its last restart, desktop clock
    qint64 serverStartMs = 0; //!< its last start by its own clock; 0: it does not tell
    qint64 keptStartMs = 0; //!< the same as consoles kept it, until this one has heard of a start
    qint64 uptimeMs = 0; //!< as last told
    qint64 lostMs = 0; //!< when it last stopped answering
    QByteArray storeKey; //!< equal for workers that share a session store; empty: own store or not known
    QSet<QString> foreignIds; //!< WAHA worker ids its copies are assigned to, its own not among them
    waha::Capabilities capabilities;
    QString host; //!< of the URL; empty where it can't be used
    QString server; //!< "host:port/path": equal for the same server
    bool dirty = false;
    bool announced = false;
    bool settle = false; //!< its slots and issues have to be worked out again
};

/** Worker ids interned to dense slots. A slot exists while the map has the worker or an entry names it. */
class WorkerTable final
{
    Q_DISABLE_COPY_MOVE(WorkerTable)
public:
    static constexpr quint32 kNone = SlotTable::kEmpty;

    WorkerTable() = default;

    [[nodiscard]] quint32 find(const WorkerId &id) const { return m_ids.value(id, kNone); }
    /** The slot of an id, made where there is none: a worker that does not exist. */
    [[nodiscard]] quint32 obtain(const WorkerId &id);
    [[nodiscard]] WorkerSlot &at(quint32 worker) { return m_slots[worker]; }
    [[nodiscard]] const WorkerSlot &at(quint32 worker) const { return m_slots[worker]; }
    [[nodiscard]] bool exists(quint32 worker) const
    {
        return worker < m_slots.size() && m_slots[worker].exists;
    }

    void setRow(quint32 worker, const shardmap::WorkerRow &row);
    void setExists(quint32 worker, bool exists);
    /** Frees slots that nothing names any more. */
    void reclaim();

    [[nodiscard]] quint32 limit() const { return static_cast<quint32>(m_slots.size()); }
    /** Workers of the map, in the order they came. */
    [[nodiscard]] std::span<const WorkerIndex> listed() const { return m_listed; }

private:
    std::deque<WorkerSlot> m_slots;
    QHash<WorkerId, quint32> m_ids;
    std::vector<WorkerIndex> m_listed;
    std::vector<quint32> m_free;
};

} // namespace quayside::fleet
