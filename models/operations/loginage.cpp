// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/loginage.h"

#include "core/clock.h"
#include "waha/capabilities.h"

namespace quayside::operations {

int LoginAge::leftMs(const OperationContext &context, const SessionKey &session)
{
    const fleet::WorkerIndex worker = context.fleet.findWorker(session.worker);
    const fleet::SessionIndex index = context.fleet.findSession(session);
    if (!worker.isValid() || !index.isValid() || !context.fleet.sessionStatus(index).isRunning())
        return 0;
    const qint64 linkedMs = context.fleet.sessionLinkedMs(index);
    if (linkedMs == 0 || !waha::Capabilities::of(context.fleet.worker(worker).version).browserEngine)
        return 0;
    const qint64 age = context.fleet.clock().nowMs() - linkedMs;
    return static_cast<int>(std::clamp<qint64>(context.paced(kSafeMs) - age, 0, kSafeMs));
}

} // namespace quayside::operations
