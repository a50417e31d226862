// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/loginage.h"

#include "core/clock.h"
#include "waha/capabilities.h"

namespace quayside::operations {

int LoginAge::leftMs(const OperationContext &context, const SessionKey &session)
{
    const fleet::WorkerIndex worker = context.fleet.findWorker(session.worker);
    const fleet::SessionIndex index = context.fleet.findSession(session);
    if (!worker.isValid() || !index.isValid() || context.fleet.sessionStatus(index) != SessionStatus::Working)
        return 0;
    if (!waha::Capabilities::of(context.fleet.worker(worker).version).browserEngine
        || !wasJustLinked(context.timeline, session))
        return 0;
    const qint64 age = context.fleet.clock().nowMs() - context.fleet.sessionStatusSinceMs(index);
    return static_cast<int>(std::clamp<qint64>(context.paced(kSafeMs) - age, 0, kSafeMs));
}

/** True where WORKING came out of waiting for a person. */
bool LoginAge::wasJustLinked(const fleet::Timeline &timeline, const SessionKey &session)
{
    for (const fleet::TimelineEntry &entry : timeline.of(session)) {
        const bool between
            = entry.status == SessionStatus::Working || entry.status == SessionStatus::Starting;
        if (entry.text.isEmpty() && !between)
            return entry.status.needsPairing();
    }
    return false;
}

} // namespace quayside::operations
