// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/gatekeeper.h"

#include "core/clock.h"
#include "fleet/workercause.h"
#include "operations/moves/movechecks.h"

namespace quayside::operations {

namespace {

Availability refused(const QString &reason)
{
    return { false, reason };
}

} // namespace

Availability Gatekeeper::changes() const
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (!info.writable)
        return refused(ErrorText::readOnly().message);
    if (const shardmap::MapProblem *problem = info.problems.forbidding())
        return refused(problem->error.message);
    if (!info.hasOwnTables)
        return refused(ErrorText::needsConsent().message);
    return {};
}

SessionKey Gatekeeper::target(fleet::SessionIndex session) const
{
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    SessionKey key = facts.key;
    if (facts.runsOn.isValid())
        key.worker = m_context.fleet.worker(facts.runsOn).row.id;
    return key;
}

Availability Gatekeeper::verb(Verb verb, fleet::SessionIndex session) const
{
    Availability allowed = item(verb, session);
    return allowed.available ? fitting(verb, m_context.fleet.session(session)) : allowed;
}

Availability Gatekeeper::item(Verb verb, fleet::SessionIndex session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!m_context.fleet.isSession(session))
        return refused(tr("This session does not exist any more."));
    const SessionKey key = target(session);
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(key.worker);
    if (!worker.isValid())
        return refused(m_context.fleet.isPlaced(session)
                           ? tr("Its worker is not in the shard map.")
                           : tr("It is not placed on a worker yet: place it first."));
    if (Availability idle = free(key); !idle.available)
        return idle;
    if (Availability there = reachable(m_context.fleet.worker(worker)); !there.available)
        return there;
    if (Availability clean = unburdened(m_context.fleet.worker(worker)); !clean.available)
        return clean;
    return safe(verb, m_context.fleet.session(session));
}

Availability Gatekeeper::movable(fleet::SessionIndex session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!m_context.fleet.isSession(session))
        return refused(tr("This session does not exist any more."));
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    if (facts.row.isEmpty())
        return refused(tr("It has no row in the map: adopt it first."));
    if (!m_context.fleet.isPlaced(session))
        return refused(tr("It is not placed on a worker yet: place it first."));
    return free(facts.key);
}

Availability Gatekeeper::move(const MoveRequest &request) const
{
    if (Availability allowed = movable(request.session); !allowed.available)
        return allowed;
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    if (facts.key.worker == request.target)
        return refused(tr("It is on this worker already."));
    const fleet::WorkerIndex target = m_context.fleet.findWorker(request.target);
    if (!target.isValid())
        return refused(tr("The shard map does not have this worker."));
    if (Availability clean = unburdened(m_context.fleet.worker(target)); !clean.available)
        return clean;
    if (Availability dead = evacuable(request); !dead.available)
        return dead;
    return free(SessionKey { request.target, facts.key.name });
}

/** Silent for five minutes, as this console saw it, and named by hand: no dialog can be trusted with that. */
Availability Gatekeeper::evacuable(const MoveRequest &request) const
{
    if (request.way != MoveWay::Evacuate)
        return {};
    const MoveKnowledge nothing;
    const std::optional<PreflightCheck> alive = MoveChecks(m_context.fleet, request, nothing).notDead();
    return alive ? refused(alive->remedy.isEmpty() ? alive->reason : alive->reason + u' ' + alive->remedy)
                 : Availability();
}

/** Old copies go before anything else is done on the worker that has them (design §6). */
Availability Gatekeeper::unburdened(const fleet::WorkerFacts &worker)
{
    if (worker.copiesToRemove == 0)
        return {};
    return refused(tr("%1 is in quarantine until %n old copies of moved sessions are removed from it.",
                      nullptr, worker.copiesToRemove)
                       .arg(worker.name));
}

/** Its worker restarts it for that, so what forbids a restart forbids this. */
Availability Gatekeeper::configure(fleet::SessionIndex session) const
{
    if (Availability allowed = item(Verb::Restart, session); !allowed.available)
        return allowed;
    if (m_context.fleet.sessionDrift(session).testFlag(fleet::Drift::StaleCopy))
        return refused(tr("This is a leftover copy; changing it could change the one that works."));
    return {};
}

Availability Gatekeeper::free(const SessionKey &session) const
{
    const OperationId id = m_book.on(session);
    if (id.isEmpty())
        return {};
    const OperationView view = m_book.view(id);
    if (!view.misfit.isEmpty())
        return refused(
            tr("The journal has an operation on it (“%1” by %2) that is not understood: look at it in "
               "the list of operations.")
                .arg(view.title, view.actor));
    if (view.interrupted)
        return refused(tr("“%1” by %2 was interrupted: finish or undo it first, in the list of operations.")
                           .arg(view.title, view.actor));
    if (view.title.isEmpty())
        return refused(tr("Another operation works on it now."));
    return refused(tr("“%1” by %2 works on it now.").arg(view.title, view.actor));
}

Availability Gatekeeper::reachable(const fleet::WorkerFacts &worker) const
{
    if (worker.reach == fleet::Reachability::Online)
        return {};
    const fleet::Cause cause = fleet::WorkerCause::reach(worker);
    const QString text = fleet::CauseText::sentence(worker.name, cause, m_context.fleet.clock().nowMs());
    return refused(QString(text + u' ' + cause.remedy).trimmed());
}

/** What must not be done to a session, whatever its status. */
Availability Gatekeeper::safe(Verb verb, const fleet::SessionFacts &facts)
{
    if (verb == Verb::Create)
        return createFits(facts);
    if (verb == Verb::Delete)
        return deleteFits(facts);
    if (facts.drift.testFlag(fleet::Drift::Missing))
        return refused(
            tr("Its worker does not have this session: create it again there, or remove its row."));
    if (facts.status == SessionStatus::Unknown)
        return refused(tr("It was never seen on its worker."));
    if (verb == Verb::LogOut && facts.drift.testFlag(fleet::Drift::StaleCopy))
        return refused(tr("This is a leftover copy; logging it out could unlink the one that works."));
    return {};
}

Availability Gatekeeper::fitting(Verb verb, const fleet::SessionFacts &facts)
{
    if (verb == Verb::Stop && facts.status == SessionStatus::Stopped)
        return refused(tr("It is stopped already."));
    const bool runs = facts.status.isRunning() && facts.status != SessionStatus::Failed;
    if (verb == Verb::Start && runs)
        return refused(tr("It runs already; restart it instead."));
    if (verb == Verb::LogOut && facts.status == SessionStatus::ScanQrCode)
        return refused(tr("No phone is linked to it."));
    return {};
}

Availability Gatekeeper::createFits(const fleet::SessionFacts &facts)
{
    if (facts.row.isEmpty() || !facts.drift.testFlag(fleet::Drift::Missing))
        return refused(tr("It exists on its worker."));
    return {};
}

Availability Gatekeeper::deleteFits(const fleet::SessionFacts &facts)
{
    if (facts.drift.testFlag(fleet::Drift::Misplaced))
        return refused(tr("Its row points to another worker: correct the row first, so that it is clear what "
                          "would be deleted."));
    if (facts.drift.testFlag(fleet::Drift::DuplicateRow))
        return refused(tr("Several rows point to it: remove the surplus rows first."));
    return {};
}

} // namespace quayside::operations
