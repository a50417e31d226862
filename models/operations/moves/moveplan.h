// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "operations/moves/moverecipe.h"

#include <QUrl>

namespace quayside::shardmap {
class ShardMap;
}

namespace quayside::operations {

/** One request or one statement of a move, before it is made. Secrets are masked. */
struct PlannedCall
{
    enum class Kind { Http, Sql };
    Kind kind = Kind::Http;
    QString method; //!< of Http: "POST"
    QString url; //!< of Http, without user info
    QByteArray body; //!< of Http, JSON, may be empty
    QString sql; //!< of Sql
    QString remark; //!< "repeated until it is STOPPED", "only if …"; may be empty
    bool certain = true; //!< false: made only in the case the remark names
};

/** What one step of a move is going to do. */
struct PlannedStep
{
    QString key; //!< as in the journal
    QString title;
    std::vector<PlannedCall> calls;
};

/**
 * The exact calls and statements of a move in their order, for people to read before anything happens (design
 * §6). Requests are made by the functions that make the real ones, statements by the shard map. UI thread.
 */
class MovePlan final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MovePlan)
public:
    /** What stands for the operation's id, which is not known before it begins. */
    static const QString kMark;

    [[nodiscard]] static std::vector<PlannedStep> of(const fleet::Fleet &fleet, const shardmap::ShardMap &map,
                                                     const MoveRequest &request, const MoveLuggage &luggage);
    /** For the clipboard. */
    [[nodiscard]] static QString toText(const std::vector<PlannedStep> &steps);

private:
    [[nodiscard]] static QString toText(const PlannedCall &call);
};

} // namespace quayside::operations
