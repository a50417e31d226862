// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/soon.h"
#include "fleet/truth/fleet.h"

#include <QTimer>

#include <deque>

namespace quayside::shardmap {
class ShardMap;
}

namespace quayside::fleet {

/**
 * Keeps in the map how workers and their sessions were last seen, and brings that back for those that can't
 * be asked: a worker that is down when the console starts, and all of them where a map is inspected.
 *
 * Only what this console sees just now is kept, a minute after the start and then every five minutes; a
 * worker of which nothing changed costs one row at most. With 500,000 sessions the first time is 500,000 rows
 * in batches of two thousand, about 60 MB in the map; later, a comparison of what changed. What is brought
 * back is old to the Fleet until the worker's first list, and no evidence of anything. UI thread; the SQL
 * thread does the work.
 */
class LastStateKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LastStateKeeper)
public:
    static constexpr int kAskAgainMs = 5'000; //!< what the map could not tell

    LastStateKeeper(Fleet &fleet, shardmap::ShardMap &map, QObject *parent = nullptr);

    /** Keeps what there is to see now, without waiting for its time. */
    void save();
    [[nodiscard]] bool isSaving() const { return m_saving || !m_toSave.empty(); }

private:
    void follow(const FleetChange &change);
    void lookAtAll();
    void askAgain();
    void look(WorkerIndex worker);
    void noteChanged(WorkerIndex worker);
    [[nodiscard]] bool wantsRecall(WorkerIndex worker) const;
    void recallNext();
    void saveNext();
    [[nodiscard]] std::vector<shardmap::LastWorker> nextBatch();
    void finishBatch(const std::vector<shardmap::LastWorker> &batch, const Result<void> &kept);
    [[nodiscard]] bool isSeenNow(WorkerIndex worker) const;
    [[nodiscard]] bool canRead() const;
    [[nodiscard]] bool canWrite() const;

    Fleet &m_fleet;
    shardmap::ShardMap &m_map;
    QSet<WorkerId> m_asked; //!< workers whose last state was asked for
    QSet<WorkerId> m_failed; //!< those of them that are to be asked for again
    Soon m_again;
    std::deque<WorkerId> m_toRecall;
    bool m_recalling = false;
    qint64 m_fileMs = 0; //!< of the inspected file that was asked
    std::vector<bool> m_changed; //!< by worker: sessions since it was kept
    std::vector<StatusCounts> m_counts; //!< by worker: as looked at last
    std::deque<WorkerIndex> m_toSave;
    bool m_saving = false;
    QTimer m_due;
    QTimer m_pause; //!< between two batches, for whoever else wants the map
};

} // namespace quayside::fleet
