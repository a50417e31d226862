// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/statusrecords.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/**
 * Since when sessions are as they are, and what happened to them, as all consoles together saw it: what one
 * has told already is not written again, so that consoles that watch the same do not wake each other. SQL
 * thread.
 */
class StatusStore final
{
public:
    explicit StatusStore(OpenMap &map)
        : m_map(map)
    { }

    /** In order. What is known to be so for longer than it was told comes back. */
    [[nodiscard]] Result<std::vector<StatusState>> keep(const std::vector<StatusNews> &news);
    [[nodiscard]] Result<void> keepLines(const std::vector<HistoryLine> &lines);
    /** A worker is watched, or its server started anew. The first console's `working` stays. */
    [[nodiscard]] Result<void> keepWatch(const WorkerId &worker, qint64 serverStartMs,
                                         const QByteArray &working);

    /** Nothing without Quayside's tables. */
    [[nodiscard]] Result<WatchRecord> watchOf(const WorkerId &worker);
    /** The newest `limit` lines, newest first. */
    [[nodiscard]] Result<std::vector<HistoryLine>> historyOf(const SessionKey &session, int limit);

    /** Within the caller's transaction: a worker that is removed. */
    [[nodiscard]] Result<void> forgetNow(const WorkerId &worker);
    /** Old lines, and those beyond what is kept. */
    [[nodiscard]] Result<void> prune();

private:
    [[nodiscard]] Result<std::optional<StatusState>> find(const SessionKey &session);
    [[nodiscard]] Result<std::optional<StatusState>> keepOne(const StatusNews &news);
    [[nodiscard]] Result<void> write(const StatusState &state);
    [[nodiscard]] Result<void> addLine(const SessionKey &session, const StatusSince &at, const QString &text);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
