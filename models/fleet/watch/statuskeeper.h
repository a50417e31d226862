// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "fleet/truth/fleet.h"
#include "fleet/truth/timeline.h"
#include "shardmap/statusrecords.h"

#include <deque>

namespace quayside::shardmap {
class ShardMap;
}

namespace quayside::fleet {

/**
 * Keeps in the map since when sessions are as they are, and their histories, so that neither begins anew with
 * the console and two consoles say the same.
 *
 * A worker's memory is read once after its first list, again while the map can't be read, and given to the
 * Fleet; from then on changes are gathered and written, the first at once and then every ten seconds at most:
 * each write makes other consoles look at the map. Reads where Quayside's tables are, writes where the map
 * may be written to. UI thread; the SQL thread does the work.
 */
class StatusKeeper final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusKeeper)
public:
    static constexpr int kSaveMs = 10'000;
    static constexpr int kAskAgainMs = 5'000;

    StatusKeeper(Fleet &fleet, shardmap::ShardMap &map, Timeline &timeline, QObject *parent = nullptr);

    /** Writes what waits now. */
    void save();

private:
    void follow(const FleetChange &change);
    void look(WorkerIndex worker);
    void lookAtAll();
    void askAgain();
    void recall(const WorkerId &worker, const shardmap::WatchRecord &kept);
    void watch(const WorkerId &worker, const shardmap::WatchRecord &kept);
    void noteStart(WorkerIndex worker);
    void note(const std::vector<StatusChange> &changes);
    void saveLines();
    void saveChanges();
    void noteLine(const SessionKey &session, const TimelineEntry &entry);
    void correct(const std::vector<shardmap::StatusState> &longer);
    void bringHistory(const SessionKey &session);
    void scheduleSave();
    void dropSome();
    [[nodiscard]] shardmap::StatusNews newsOf(const StatusChange &change) const;
    [[nodiscard]] shardmap::StatusSince since(SessionStatus status, const StatusMoment &moment) const;
    [[nodiscard]] shardmap::StatusState state(const WorkerId &worker, const StatusRecord &record) const;
    [[nodiscard]] StatusMoment moment(const shardmap::StatusSince &kept) const;
    [[nodiscard]] bool canRead() const;
    [[nodiscard]] bool canWrite() const;

    /** Taken down as it was seen; how long ago that is by now is worked out when it is written. */
    struct Line
    {
        SessionKey session;
        TimelineEntry entry;
    };

    Fleet &m_fleet;
    shardmap::ShardMap &m_map;
    QSet<WorkerId> m_asked; //!< workers whose memory was asked for
    QSet<WorkerId> m_failed; //!< those of them that are to be asked for again
    Soon m_again;
    QHash<WorkerId, qint64> m_startMs; //!< of their servers, as last kept
    std::deque<StatusChange> m_changes;
    std::vector<Line> m_lines;
    Soon m_due;
    qint64 m_savedMs = 0; //!< steady clock; 0: never
    qint64 m_prunedMs = 0; //!< likewise
    bool m_saving = false;
    Timeline &m_timeline;
};

} // namespace quayside::fleet
