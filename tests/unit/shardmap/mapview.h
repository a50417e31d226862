// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"

#include <QHash>
#include <QObject>

namespace quayside::test {

/** Listens to a ShardMap as the window does: applies every delta and counts what came. */
class MapView final : public QObject
{
    Q_OBJECT
public:
    explicit MapView(shardmap::ShardMap &map);

    [[nodiscard]] QString worker(const QString &session) const;

    QHash<QString, shardmap::WorkerRow> workers;
    QHash<QString, shardmap::UserRow> users;
    QHash<QString, shardmap::SessionRow> sessions;
    QHash<QString, shardmap::DesiredState> desired; //!< of rows, as a listener keeps it
    /** What a listener keeps of wishes, by source and holder; those without any are not kept. */
    QHash<QPair<int, shardmap::WishHolder>, std::vector<shardmap::Wish>> wishes;
    [[nodiscard]] std::vector<shardmap::Wish> wishesOf(const shardmap::WishHolder &holder,
                                                       shardmap::HolderWishes::Source source
                                                       = shardmap::HolderWishes::Source::Own) const
    {
        return wishes.value({ int(source), holder });
    }
    std::vector<shardmap::Reservation> reservations;
    std::vector<shardmap::MapDelta> deltas; //!< all after the initial ones
    int initialPieces = 0;
    int operationsChanged = 0;
    bool loaded = false;
    bool sessionsBeforeWorkers = false;
    QList<Error> unavailable;
    int recovered = 0;

private:
    void apply(const shardmap::MapDelta &delta);
    void follow(const shardmap::MapProblems &problems);

    bool m_wasUnavailable = false;
};

} // namespace quayside::test
