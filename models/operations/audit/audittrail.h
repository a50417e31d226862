// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "fleet/truth/fleet.h"
#include "shardmap/auditrecords.h"

namespace quayside::shardmap {
class ShardMap;
}

namespace quayside::operations {

/** What somebody wants to see of the audit. */
struct AuditFilter
{
    WorkerId worker; //!< its lines, its sessions' lines, and what was put there
    QString session; //!< its name; without a worker, wherever sessions of that name were
    QString text; //!< words as typed; each has to be found in a line as it is shown

    [[nodiscard]] bool isEmpty() const { return worker.isEmpty() && session.isEmpty() && text.isEmpty(); }
    friend bool operator==(const AuditFilter &, const AuditFilter &) = default;
};

/** Who did what, when, on what, why and with what result: the map's audit in words. UI thread. */
class AuditTrail final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AuditTrail)
public:
    AuditTrail(shardmap::ShardMap &map, const fleet::Fleet &fleet, QObject *parent = nullptr);

    /** Without Quayside's tables nothing was ever written. */
    [[nodiscard]] bool isKept() const;
    /** What a filter means now: translations and display names are looked up. */
    [[nodiscard]] shardmap::AuditQuery query(const AuditFilter &filter) const;
    [[nodiscard]] Future<shardmap::AuditPage> page(const shardmap::AuditQuery &query) const;

    /** "sales on Frankfurt 1", "sales: Frankfurt 1 → Paris 2", "Frankfurt 1", "Seven Ltd". */
    [[nodiscard]] QString onWhat(const shardmap::AuditRecord &line) const;
    [[nodiscard]] QString workerName(const WorkerId &worker) const;

Q_SIGNALS:
    /** There may be new lines. */
    void grown();
    /** isKept() changed. */
    void keptChanged();

private:
    [[nodiscard]] shardmap::AuditWord word(const QString &typed) const;
    [[nodiscard]] QString userName(const UserId &user) const;

    shardmap::ShardMap &m_map;
    const fleet::Fleet &m_fleet;
    bool m_outdated = false; //!< the map can't be read just now
    bool m_wasKept;
};

} // namespace quayside::operations
