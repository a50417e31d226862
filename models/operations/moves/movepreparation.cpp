// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movepreparation.h"

#include "operations/engine/fleetquestions.h"
#include "operations/engine/operationcontext.h"
#include "operations/service/operationtext.h"
#include "operations/service/permissions.h"

namespace quayside::operations {

MoveKnowledge MovePreparation::knowledge(const MoveRequest &request) const
{
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    MoveKnowledge known;
    known.changes = m_permissions.changes();
    known.busySource = m_permissions.free(facts.key).reason;
    known.busyTarget = m_permissions.free({ request.target, facts.key.name }).reason;
    if (facts.counterpart.isValid())
        known.busyAccount = m_permissions.free(m_context.fleet.session(facts.counterpart).key).reason;
    known.youngMs = youngLoginLeftMs(m_context, facts.key);
    return known;
}

MoveReport MovePreparation::preflight(const MoveRequest &request, const std::optional<MoveLuggage> &luggage,
                                      const std::optional<Result<void>> &tried) const
{
    MoveKnowledge known = knowledge(request);
    known.commit = tried;
    if (luggage)
        known.apps = luggage->apps;
    return MovePreflight::check(m_context.fleet, request, known);
}

Future<void> MovePreparation::tryCommit(const MoveRequest &request) const
{
    if (const Availability allowed = m_permissions.changes(); !allowed.available)
        return readyFuture<void>(failure(OperationText::notAllowed(allowed)));
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    return m_context.map.tryMoveSession(facts.row, facts.key.worker, request.target);
}

Future<MoveLuggage> MovePreparation::luggage(const MoveRequest &request) const
{
    const SessionKey key = m_context.fleet.session(request.session).key;
    if (request.way == MoveWay::Evacuate) {
        return m_context.map.savedConfig(key).then(
            [](const Result<std::optional<shardmap::ConfigSnapshot>> &saved) -> Result<MoveLuggage> {
                if (!saved)
                    return failure(saved.error());
                return *saved ? MoveLuggage { (*saved)->config, (*saved)->apps } : MoveLuggage();
            });
    }
    const bool apps = capabilitiesOf(m_context.fleet, key.worker).apps;
    const waha::WahaClient client = m_context.sync.client(key.worker);
    return (apps ? client.sessionWithApps(key.name) : client.session(key.name))
        .then([](const Result<waha::SessionInfo> &seen) -> Result<MoveLuggage> {
            return seen ? Result<MoveLuggage>(MoveLuggage { seen->config, seen->apps })
                        : failure(seen.error());
        });
}

std::vector<PlannedStep> MovePreparation::steps(const MoveRequest &request, const MoveLuggage &luggage) const
{
    return MovePlan::of(m_context.fleet, m_context.map, request, luggage);
}

} // namespace quayside::operations
