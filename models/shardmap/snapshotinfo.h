// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::shardmap {

/** What a file says that is no shard map but was saved from one, to be looked at. */
struct SnapshotInfo
{
    qint64 takenMs = 0; //!< UTC
    QString takenBy; //!< "support@desk-3"
    QString program; //!< version of the console
    QString source; //!< what the map was called there
    bool hasSecrets = false; //!< API keys are as they were; else each stands for one that was left out
    bool hasNames = true; //!< else names and phone numbers are pseudonyms
    bool isCapacityRemaining = false; //!< what MapLocation::capacityMeaning was
};

} // namespace quayside::shardmap
