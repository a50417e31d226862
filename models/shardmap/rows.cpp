// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/rows.h"

namespace quayside::shardmap {

QString toString(WorkerState state)
{
    switch (state) {
    case WorkerState::Active:
        return QStringLiteral("active");
    case WorkerState::Cordoned:
        return QStringLiteral("cordoned");
    case WorkerState::Draining:
        return QStringLiteral("draining");
    case WorkerState::Quarantined:
        return QStringLiteral("quarantined");
    }
    return QStringLiteral("active");
}

WorkerState workerStateFromString(QStringView name)
{
    for (const WorkerState state :
         { WorkerState::Cordoned, WorkerState::Draining, WorkerState::Quarantined }) {
        if (name == toString(state))
            return state;
    }
    return WorkerState::Active;
}

} // namespace quayside::shardmap
