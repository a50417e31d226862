// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/snapshot/snapshotwriter.h"

namespace quayside {
class Clock;
}
namespace quayside::shardmap {
struct MapInfo;
}

namespace quayside::inspect {

class Snapshots;

/** How often a snapshot is saved by itself, and where. */
struct SnapshotPlan
{
    int everyHours = 0; //!< 0: never
    QString folder;
    int kept = 7; //!< the newest of this plan; older ones are deleted
    bool keepsNames = true;
    QString id; //!< written into each file: no other file is ever deleted
    qint64 lastMs = 0; //!< when the last one was saved, UTC; 0: none yet
    QString actor;

    friend bool operator==(const SnapshotPlan &, const SnapshotPlan &) = default;
};

/**
 * Saves snapshots by itself while the map is open: without keys, by the wall clock, so that a computer that
 * slept is late and not wrong. A failure is told when it begins and when its reason changes, until one is
 * saved again. UI thread; files are written and deleted on a pool thread.
 */
class SnapshotSchedule final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnapshotSchedule)
public:
    /** All must outlive it; `info` is current for as long as it lives. */
    SnapshotSchedule(Snapshots &snapshots, const shardmap::MapInfo &info, const Clock &clock,
                     QObject *parent = nullptr);

    void setPlan(const SnapshotPlan &plan);
    /** The same, by a person: it is this console's from now on, and to be remembered. */
    void choose(const SnapshotPlan &plan);
    [[nodiscard]] const SnapshotPlan &plan() const { return m_plan; }
    /** Saves one if it is due. By itself once a minute, the first time some minutes after the map was opened.
     */
    void look();
    /** The same without waiting until the next try after a failure. */
    void tryNow();

Q_SIGNALS:
    void saved(qint64 atMs, const QString &file);
    void failed(const quayside::Error &error, qint64 sinceMs);
    void chosen();

private:
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString baseName() const;
    void finish(const Result<SnapshotDone> &done);
    static void deleteOld(const SnapshotPlan &plan, const QString &base);
    [[nodiscard]] static bool isOfPlan(const QString &file, const SnapshotPlan &plan);

    Snapshots &m_snapshots;
    const shardmap::MapInfo &m_info;
    const Clock &m_clock;
    SnapshotPlan m_plan;
    QTimer m_timer;
    qint64 m_triedMs = 0; //!< wall clock: no sooner than some minutes later again
    bool m_isSaving = false;
    qint64 m_failsSinceMs = 0; //!< wall clock; 0: it does not
    QString m_told; //!< why, as it was told last
};

} // namespace quayside::inspect
