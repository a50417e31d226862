// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"
#include "inspect/snapshot/snapshotwriter.h"

#include <deque>

namespace quayside::fleet {
class Fleet;
}

namespace quayside::inspect {

class Reading;

/**
 * Saves snapshots of the open map, one at a time: collects what the console sees in slices of a few
 * milliseconds, then reads and writes on a pool thread. UI thread; destroying it cancels.
 */
class Snapshots final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Snapshots)
public:
    /** `info` is current for as long as this object lives. */
    Snapshots(const fleet::Fleet &fleet, const shardmap::MapInfo &info, QObject *parent = nullptr);
    ~Snapshots() override;

    /** InvalidInput where the file can't be written or is something else; Conflict while one is being saved.
     */
    [[nodiscard]] Future<SnapshotDone> save(const SnapshotRequest &request);
    void cancel();
    [[nodiscard]] bool isSaving() const { return m_promise != nullptr; }

Q_SIGNALS:
    /** Rows; a total of 0 is not known. */
    void progressed(qint64 done, qint64 total);

private:
    void collectSome();
    void write();
    void finish(Result<SnapshotDone> result);

    const fleet::Fleet &m_fleet;
    const shardmap::MapInfo &m_info;
    QTimer m_slice;
    std::deque<fleet::WorkerIndex> m_left;
    std::vector<shardmap::LastWorker> m_seen;
    SnapshotRequest m_request;
    std::shared_ptr<Promise<SnapshotDone>> m_promise;
    std::unique_ptr<Reading> m_reading;
};

} // namespace quayside::inspect
