// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/statusrecords.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/**
 * What consoles saw last of workers and their sessions, for whoever can't ask them. Compared before it is
 * written: what is known already, by this console or another one, costs a reading and no write. SQL thread.
 */
class LastStateStore final
{
public:
    explicit LastStateStore(OpenMap &map)
        : m_map(map)
    { }

    /** What another console has seen later stays. */
    [[nodiscard]] Result<void> keep(const std::vector<LastWorker> &workers);
    /** With what changed since its list was kept. Nothing without Quayside's tables. */
    [[nodiscard]] Result<LastWorker> of(const WorkerId &worker);
    /** Within the caller's transaction: a worker that is removed. */
    [[nodiscard]] Result<void> forgetNow(const WorkerId &worker);

private:
    using Sessions = QHash<QString, LastSession>;

    /** A session that the database refuses ends it, or is left out, which takes longer. */
    enum class Care { OfAll, OfEach };

    [[nodiscard]] Result<void> keepOne(const LastWorker &worker, Care care);
    [[nodiscard]] Result<bool> keepSessions(const LastWorker &worker, Care care);
    [[nodiscard]] Result<void> dropSessions(const WorkerId &worker, const Sessions &gone);
    [[nodiscard]] Result<void> writeWorker(const LastWorker &worker);
    [[nodiscard]] Result<LastWorker> readWorker(const WorkerId &worker);
    [[nodiscard]] Result<Sessions> readSessions(const WorkerId &worker);
    [[nodiscard]] Result<std::vector<StatusState>> readChanges(const WorkerId &worker);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
