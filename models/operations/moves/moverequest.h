// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/store/indexes.h"
#include "operations/moves/moverecipe.h"

namespace quayside::operations {

/** One session, where to, and how. */
struct MoveRequest
{
    fleet::SessionIndex session;
    WorkerId target;
    MoveWay way = MoveWay::NoGap;
    QString reason; //!< typed by the operator, may be empty
    QString sourceNamed; //!< of Evacuate: the dead worker's name, as the operator typed it
};

/** What a session takes along, as its worker reports it, or as last known. Secrets included. Value type. */
struct MoveLuggage
{
    QByteArray config; //!< JSON object; may be empty
    QByteArray apps; //!< JSON array; empty where it has none, or its server tells of none
};

} // namespace quayside::operations
