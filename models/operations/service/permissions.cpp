// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/permissions.h"

#include "core/bytetext.h"
#include "fleet/advice/restoreplan.h"
#include "fleet/truth/workercause.h"
#include "operations/engine/kinds.h"
#include "operations/moves/movechecks.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationbook.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

using shardmap::WorkerState;

namespace {

Availability refused(const QString &reason, ErrorKind kind = ErrorKind::Conflict)
{
    return { false, reason, kind };
}

Availability busy(const QString &reason)
{
    return refused(reason, ErrorKind::LeaseHeld);
}

QString noSession()
{
    return Permissions::tr("This session does not exist any more.");
}

QString noWorker()
{
    return Permissions::tr("The shard map does not have this worker.");
}

QString notPlaced()
{
    return Permissions::tr("It is not placed on a worker yet: place it first.");
}

QString notUnderstood(const QString &misfit)
{
    return Permissions::tr("It is not understood: %1.").arg(misfit);
}

bool isWhereItWasMoved(const SeriesMove &move, const fleet::Fleet &fleet)
{
    if (!shardmap::isDone(move.state))
        return false;
    const fleet::SessionIndex session = fleet.findSession({ move.target, move.session.name });
    return session.isValid() && fleet.session(session).row == move.row;
}

} // namespace

Permissions::Permissions(const OperationContext &context, const OperationBook &book)
    : m_context(context)
    , m_book(book)
{ }

Availability Permissions::changes() const
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (info.location.isInspected())
        return inspected();
    if (info.location.readOnly)
        return refused(tr("This connection is set to read-only: nothing is changed by it."),
                       ErrorKind::ReadOnly);
    if (!info.writable)
        return refused(ErrorText::readOnly().message, ErrorKind::ReadOnly);
    if (info.question)
        return refused(shardmap::PlaceQuestion::refusal().message, ErrorKind::PlaceUnknown);
    if (const shardmap::MapProblem *problem = info.problems.forbidding())
        return refused(problem->error.message, problem->error.kind);
    if (info.needsUpgrade)
        return refused(
            tr("Quayside's tables in this map are of an older version: bring them up to date first."),
            ErrorKind::NeedsConsent);
    if (!info.hasOwnTables)
        return refused(ErrorText::needsConsent().message, ErrorKind::NeedsConsent);
    return {};
}

Availability Permissions::inspected()
{
    return { false, tr("This map is inspected offline: nothing is changed and no server is asked."),
             ErrorKind::ReadOnly, true };
}

Availability Permissions::ownTables() const
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (info.location.isInspected())
        return inspected();
    if (info.location.readOnly)
        return changes();
    if (!info.writable)
        return refused(tr("This map can't be written to."), ErrorKind::ReadOnly);
    if (info.question)
        return refused(shardmap::PlaceQuestion::refusal().message, ErrorKind::PlaceUnknown);
    if (const shardmap::MapProblem *problem = info.problems.forbidding())
        return refused(problem->error.message, problem->error.kind);
    if (info.hasOwnTables && !info.needsUpgrade)
        return refused(tr("They are there already."));
    return {};
}

Availability Permissions::addRow(shardmap::MapPart part) const
{
    const Availability allowed = changes();
    const shardmap::MapInfo &info = m_context.map.info();
    if (part == shardmap::MapPart::Users && info.location.names.user.table.takesNewRows)
        return allowed; // an id can be typed
    const QString unknown = info.noNewRows.value(part);
    return allowed.available && !unknown.isEmpty() ? refused(unknown) : allowed;
}

Availability Permissions::worker(WorkerChange change, fleet::WorkerIndex worker) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!worker.isValid())
        return refused(noWorker());
    const fleet::WorkerFacts &facts = m_context.fleet.worker(worker);
    switch (change) {
    case WorkerChange::Edit:
        return {};
    case WorkerChange::Remove:
        return remove(facts);
    case WorkerChange::Cordon:
        return facts.row.state == WorkerState::Active
            ? Availability()
            : refused(tr("%1 takes no new sessions already.").arg(facts.name));
    case WorkerChange::Uncordon:
        return facts.row.state == WorkerState::Cordoned ? Availability()
                                                        : refused(tr("%1 is not cordoned.").arg(facts.name));
    case WorkerChange::BackIntoService:
        return backIntoService(facts);
    case WorkerChange::NewSession:
        return facts.acceptsNewSessions() ? addRow(shardmap::MapPart::Sessions)
                                          : refused(tr("%1 takes no new sessions now.").arg(facts.name));
    case WorkerChange::Restore: {
        const auto plan = fleet::RestorePlan::of(m_context.fleet, worker);
        const QString whyNot = fleet::RestoreWords::whyNot(plan, m_context.fleet);
        return whyNot.isEmpty() ? Availability() : refused(whyNot);
    }
    case WorkerChange::Evacuate:
        return evacuate(facts);
    case WorkerChange::Drain:
        break;
    }
    return drain(facts);
}

Availability Permissions::remove(const fleet::WorkerFacts &worker) const
{
    if (worker.slotUse.mapped > 0)
        return refused(tr("%Ln session(s) of the map still point to it. Move or delete them first.", nullptr,
                          static_cast<int>(worker.slotUse.mapped)));
    return unbusy(m_book.onWorker(worker.row.id));
}

/** What a drain or a quarantine took out of service; while one of them lasts it stays out. */
Availability Permissions::backIntoService(const fleet::WorkerFacts &worker) const
{
    const WorkerState state = worker.row.state;
    if (state == WorkerState::Active)
        return worker.isQuarantined() ? unburdened(worker)
                                      : refused(tr("%1 is in service.").arg(worker.name));
    if (state == WorkerState::Cordoned)
        return refused(tr("%1 is only cordoned: uncordon it.").arg(worker.name));
    if (Availability idle = unbusy(m_book.onWorker(worker.row.id)); !idle.available)
        return idle;
    return unburdened(worker);
}

Availability Permissions::drain(const fleet::WorkerFacts &worker) const
{
    if (Availability idle = unbusy(m_book.onWorker(worker.row.id)); !idle.available)
        return idle;
    if (worker.reach != fleet::Reachability::Online)
        return refused(MoveSeriesText::silent(worker.name));
    return {};
}

/** May be looked at as soon as it is silent; the plan says how long it has to be. */
Availability Permissions::evacuate(const fleet::WorkerFacts &worker) const
{
    if (Availability idle = unbusy(m_book.onWorker(worker.row.id)); !idle.available)
        return idle;
    if (worker.reach != fleet::Reachability::Unreachable)
        return refused(MoveSeriesText::answers(worker.name));
    return {};
}

/** No dialog can be trusted with that. */
Availability Permissions::givesUp(const MoveSeriesPlan &plan, const QString &sourceNamed) const
{
    const QString name = m_context.workerName(plan.worker);
    if (plan.kind != SeriesKind::Evacuate || sourceNamed.trimmed().compare(name, Qt::CaseInsensitive) == 0)
        return {};
    return refused(MoveSeriesText::notNamed(name));
}

Availability Permissions::rebalance() const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    return unbusy(m_book.unfinished(kinds::kRebalance));
}

Availability Permissions::begin(const MoveSeriesPlan &plan) const
{
    if (plan.kind == SeriesKind::Rebalance)
        return rebalance();
    if (Availability allowed = changes(); !allowed.available || plan.worker.isEmpty())
        return allowed;
    return unbusy(m_book.onWorker(plan.worker));
}

Availability Permissions::unbusy(const OperationId &operation) const
{
    if (operation.isEmpty())
        return {};
    const OperationSummary found = m_book.summary(operation);
    return busy(MoveSeriesText::busyWorker(found.title, found.actor));
}

Availability Permissions::bringBack(const OperationView &series) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!series.series || series.series->kind == SeriesKind::BringBack)
        return refused(MoveSeriesText::isTheWayBack());
    if (!shardmap::isEnd(series.state))
        return refused(MoveSeriesText::notOver());
    const bool any = std::ranges::any_of(series.series->moves, [this](const SeriesMove &move) {
        return isWhereItWasMoved(move, m_context.fleet);
    });
    if (!any)
        return refused(MoveSeriesText::nothingBack());
    if (series.series->worker.isEmpty())
        return {};
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(series.series->worker);
    return worker.isValid() ? this->drain(m_context.fleet.worker(worker))
                            : refused(MoveSeriesText::noSuchWorker());
}

SessionKey Permissions::target(fleet::SessionIndex session) const
{
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    SessionKey key = facts.key;
    if (facts.runsOn.isValid())
        key.worker = m_context.fleet.worker(facts.runsOn).row.id;
    return key;
}

Availability Permissions::verb(Verb verb, fleet::SessionIndex session) const
{
    Availability allowed = item(verb, session);
    return allowed.available ? fitting(verb, m_context.fleet.session(session)) : allowed;
}

Availability Permissions::item(Verb verb, fleet::SessionIndex session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!m_context.fleet.isSession(session))
        return refused(noSession());
    const SessionKey key = target(session);
    if (hasWrittenBytes(key.name))
        return refused(tr("Its name has bytes that are no text: no server can be asked for it by that."));
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(key.worker);
    if (!worker.isValid())
        return refused(m_context.fleet.isPlaced(session) ? tr("Its worker is not in the shard map.")
                                                         : notPlaced());
    if (Availability idle = free(key); !idle.available)
        return idle;
    if (Availability there = reachable(m_context.fleet.worker(worker)); !there.available)
        return there;
    if (Availability clean = unburdened(m_context.fleet.worker(worker)); !clean.available)
        return clean;
    return safe(verb, m_context.fleet.session(session));
}

Availability Permissions::changeRow(fleet::SessionIndex session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!m_context.fleet.isSession(session))
        return refused(noSession());
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    if (facts.row.isEmpty())
        return refused(tr("It has no row in the map: adopt it first."));
    const QStringList texts { facts.key.name, facts.key.worker.toString(), facts.userId.toString() };
    if (std::ranges::any_of(texts, hasWrittenBytes)) // no statement of ours would find it
        return refused(tr("Its row has bytes that are no text: change it with your own application."));
    return free(facts.key);
}

Availability Permissions::movable(fleet::SessionIndex session) const
{
    Availability allowed = changeRow(session);
    if (allowed.available && !m_context.fleet.isPlaced(session))
        return refused(notPlaced());
    return allowed;
}

Availability Permissions::move(const MoveRequest &request) const
{
    if (Availability allowed = movable(request.session); !allowed.available)
        return allowed;
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    if (facts.key.worker == request.target)
        return refused(tr("It is on this worker already."));
    const fleet::WorkerIndex target = m_context.fleet.findWorker(request.target);
    if (!target.isValid())
        return refused(noWorker());
    if (Availability clean = unburdened(m_context.fleet.worker(target)); !clean.available)
        return clean;
    if (Availability dead = evacuable(request); !dead.available)
        return dead;
    return free(SessionKey { request.target, facts.key.name });
}

Availability Permissions::keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    const fleet::Fleet &fleet = m_context.fleet;
    if (kept == other || !fleet.isSession(kept) || !fleet.isSession(other))
        return refused(tr("There is no second copy any more."));
    const fleet::SessionFacts stays = fleet.session(kept);
    if (stays.stale)
        return refused(tr("The worker of the copy that stays does not answer: it can't be seen working."));
    if (stays.status != SessionStatus::Working)
        return refused(tr("The copy that stays is %1, not WORKING.").arg(stays.status.text()));
    if (Availability idle = free(target(kept)); !idle.available)
        return idle;
    const fleet::SessionFacts goes = fleet.session(other);
    const bool needsRow = stays.row.isEmpty() && !goes.row.isEmpty() && stays.key.name != goes.key.name;
    if (Availability row = addRow(shardmap::MapPart::Sessions); needsRow && !row.available)
        return row;
    return verb(Verb::Stop, other);
}

/** Silent for five minutes, as this console saw it, and named by hand: no dialog can be trusted with that. */
Availability Permissions::evacuable(const MoveRequest &request) const
{
    if (request.way != MoveWay::Evacuate)
        return {};
    const MoveKnowledge nothing;
    const std::optional<PreflightCheck> alive = MoveChecks(m_context.fleet, request, nothing).notDead();
    return alive ? refused(alive->sentence()) : Availability();
}

/** Old copies go before anything else is done on the worker that has them (design §6). */
Availability Permissions::unburdened(const fleet::WorkerFacts &worker)
{
    if (worker.copiesToRemove == 0)
        return {};
    return refused(tr("%1 is in quarantine until %Ln old copies of moved sessions are removed from it.",
                      nullptr, worker.copiesToRemove)
                       .arg(worker.name));
}

/** Its worker restarts it for that, so what forbids a restart forbids this. */
Availability Permissions::configure(fleet::SessionIndex session) const
{
    if (Availability allowed = item(Verb::Restart, session); !allowed.available)
        return allowed;
    if (m_context.fleet.sessionDrift(session).testFlag(fleet::Drift::StaleCopy))
        return refused(tr("This is a leftover copy; changing it could change the one that works."));
    return {};
}

Availability Permissions::free(const SessionKey &session) const
{
    const OperationId id = m_book.on(session);
    if (id.isEmpty())
        return {};
    const OperationSummary found = m_book.summary(id);
    if (found.waitsForReview)
        return busy(tr("“%1” by %2 is older than a backup that was put back: review it first.")
                        .arg(found.title, found.actor));
    if (!found.misfit.isEmpty())
        return busy(
            tr("The journal has an operation on it (“%1” by %2) that is not understood: look at it in "
               "the list of operations.")
                .arg(found.title, found.actor));
    if (found.interrupted)
        return busy(tr("“%1” by %2 was interrupted: finish or undo it first, in the list of operations.")
                        .arg(found.title, found.actor));
    if (found.title.isEmpty())
        return busy(tr("Another operation works on it now."));
    return busy(tr("“%1” by %2 works on it now.").arg(found.title, found.actor));
}

Availability Permissions::pair(const SessionKey &session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    const OperationId id = m_book.on(session);
    const OperationSummary found = m_book.summary(id);
    const OperationKind *kind = OperationKind::of(found.kind);
    const bool isLinking = found.mine && kind && kind->linksPhone;
    return isLinking ? Availability() : free(session);
}

Availability Permissions::adopt(fleet::SessionIndex session) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    if (!m_context.fleet.isSession(session))
        return refused(noSession());
    if (!m_context.fleet.sessionDrift(session).testFlag(fleet::Drift::Orphan))
        return refused(tr("This session is in the map already."));
    if (Availability allowed = addRow(shardmap::MapPart::Sessions); !allowed.available)
        return allowed;
    return free(m_context.fleet.session(session).key);
}

Availability Permissions::place(fleet::SessionIndex session) const
{
    if (Availability allowed = changeRow(session); !allowed.available)
        return allowed;
    if (m_context.fleet.isPlaced(session))
        return refused(tr("Its row names a worker already."));
    if (m_context.fleet.sessionRunsOn(session).isValid())
        return refused(tr("It runs on a worker: correct its row instead."));
    return {};
}

Availability Permissions::correctRow(fleet::SessionIndex session) const
{
    if (Availability allowed = changeRow(session); !allowed.available)
        return allowed;
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    if (!facts.runsOn.isValid() || facts.runsOn == facts.worker)
        return refused(tr("It was not seen on another worker than its row says."));
    return free({ m_context.fleet.worker(facts.runsOn).row.id, facts.key.name });
}

Availability Permissions::reachable(const fleet::WorkerFacts &worker) const
{
    if (worker.reach == fleet::Reachability::Online)
        return {};
    const fleet::Cause cause = fleet::WorkerCause::reach(worker);
    const QString text = fleet::CauseText::sentence(worker.name, cause, m_context.fleet.clock().nowMs());
    return refused(QString(text + u' ' + cause.remedy).trimmed());
}

/** What must not be done to a session, whatever its status. */
Availability Permissions::safe(Verb verb, const fleet::SessionFacts &facts)
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

Availability Permissions::fitting(Verb verb, const fleet::SessionFacts &facts)
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

Availability Permissions::createFits(const fleet::SessionFacts &facts)
{
    if (facts.row.isEmpty() || !facts.drift.testFlag(fleet::Drift::Missing))
        return refused(tr("It exists on its worker."));
    return {};
}

Availability Permissions::deleteFits(const fleet::SessionFacts &facts)
{
    if (facts.drift.testFlag(fleet::Drift::Misplaced))
        return refused(tr("Its row points to another worker: correct the row first, so that it is clear what "
                          "would be deleted."));
    if (facts.drift.testFlag(fleet::Drift::DuplicateRow))
        return refused(tr("Several rows point to it: remove the surplus rows first."));
    return {};
}

void Permissions::judge(OperationSummary &summary) const
{
    summary.resume = resume(summary);
    summary.undo = undo(summary);
    summary.retryFailed = retryFailed(summary);
    summary.setAside = setAside(summary);
}

/** Taking an operation up and putting it back need the same. */
Availability Permissions::resume(const OperationSummary &summary) const
{
    if (summary.waitsForReview)
        return refused(OperationText::whyItWaits());
    if (!summary.misfit.isEmpty())
        return refused(notUnderstood(summary.misfit));
    if (shardmap::isEnd(summary.state))
        return refused(tr("It has ended."));
    if (!summary.interrupted)
        return refused(summary.mine ? tr("It runs here.")
                                    : tr("It runs in the console of %1.").arg(summary.actor));
    return changes();
}

Availability Permissions::undo(const OperationSummary &summary) const
{
    if (Availability allowed = resume(summary); !allowed.available)
        return allowed;
    if (summary.reversible)
        return {};
    return refused(summary.kind == kinds::kMove
                       ? tr("It can't be undone any more: the map may point to the new worker already.")
                       : tr("What it does can't be undone."));
}

Availability Permissions::retryFailed(const OperationSummary &summary) const
{
    if (!summary.misfit.isEmpty())
        return refused(notUnderstood(summary.misfit));
    if (!shardmap::isEnd(summary.state))
        return refused(tr("It has not ended yet."));
    if (summary.failedItems == 0)
        return refused(tr("None of its sessions failed."));
    return changes();
}

Availability Permissions::setAside(const OperationSummary &summary) const
{
    if (summary.waitsForReview)
        return refused(OperationText::whyItWaits());
    if (summary.misfit.isEmpty())
        return refused(tr("Only what is not understood is set aside."));
    if (!summary.interrupted)
        return refused(shardmap::isEnd(summary.state)
                           ? tr("It has ended.")
                           : tr("It runs in the console of %1.").arg(summary.actor));
    return changes();
}

Availability Permissions::rescue(const shardmap::OperationRecord &record) const
{
    if (!record.misfit.isEmpty())
        return refused(notUnderstood(record.misfit));
    return changes();
}

Availability Permissions::bury(const shardmap::Tombstone &tombstone) const
{
    if (Availability allowed = changes(); !allowed.available)
        return allowed;
    return free(tombstone.session); // the operation that wrote the tombstone may still be under way
}

} // namespace quayside::operations
