// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configguard.h"

#include "operations/configure/configedit.h"
#include "operations/configure/configtext.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/operationmark.h"
#include "operations/service/operationtext.h"
#include "waha/capabilities.h"

namespace quayside::operations {

Result<void> ConfigGuard::check(const fleet::Fleet &fleet, const SessionKey &session,
                                const waha::SessionInfo &seen)
{
    const QString owner = otherStoreOwner(fleet, session.worker, seen);
    if (!owner.isEmpty())
        return failure(OperationText::sharedData(session.name, owner));
    const fleet::WorkerIndex worker = fleet.findWorker(session.worker);
    if (worker.isValid() && hidesConfig(fleet.worker(worker).version, seen))
        return failure(ConfigText::hidden(fleet.worker(worker).name));
    return {};
}

Result<QByteArray> ConfigGuard::wanted(const fleet::Fleet &fleet, const SessionKey &session,
                                       const waha::SessionInfo &seen, const ConfigChange &change)
{
    TRY(check(fleet, session, seen));
    const Result<QByteArray> made = ConfigEdit::apply(change, seen.config);
    if (!made || *made == seen.config)
        return made;
    return OperationMark::takenFrom(*made); // of an operation that has long ended
}

bool ConfigGuard::hidesConfig(const waha::ServerVersion &server, const waha::SessionInfo &seen)
{
    return seen.config.isEmpty() && !waha::Capabilities::of(server).multiSession
        && !waha::Version::fromText(server.version).isAtLeast(2025, 1, 4);
}

} // namespace quayside::operations
