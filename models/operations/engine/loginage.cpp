// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/loginage.h"

#include "core/clock.h"
#include "waha/capabilities.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr qint64 kSafeMs = 180'000;

} // namespace

int youngLoginLeftMs(const OperationContext &context, const SessionKey &session, qint64 sinceLinkedMs)
{
    const fleet::WorkerIndex worker = context.fleet.findWorker(session.worker);
    if (!worker.isValid() || !waha::Capabilities::of(context.fleet.worker(worker).version).browserEngine)
        return 0;
    const qint64 safeMs = context.paced(kSafeMs);
    const auto left = [safeMs](qint64 age) { return std::clamp<qint64>(safeMs - age, 0, safeMs); };
    qint64 wait = sinceLinkedMs < 0 ? 0 : left(sinceLinkedMs);
    const fleet::SessionIndex index = context.fleet.findSession(session);
    const bool runs = index.isValid() && context.fleet.sessionStatus(index).isRunning();
    if (const qint64 linkedMs = runs ? context.fleet.sessionLinkedMs(index) : 0; linkedMs > 0)
        wait = std::max(wait, left(context.fleet.clock().nowMs() - linkedMs));
    return static_cast<int>(wait);
}

} // namespace quayside::operations
