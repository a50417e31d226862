// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexlist.h"
#include "fleet/store/slottable.h"
#include "fleet/truth/facts.h"

#include "waha/capabilities.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <deque>
#include <span>
#include <vector>

namespace quayside::fleet {

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
