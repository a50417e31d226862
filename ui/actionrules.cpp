// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionrules.h"

#include "fleet/fleet.h"
#include "fleet/restorewords.h"
#include "operations/operationservice.h"
#include "shardmap/maplocation.h"
#include "ui/dialogs/series/seriesrules.h"

#include <algorithm>

namespace quayside::ui {

using operations::Availability;
using operations::Verb;
using shardmap::WorkerState;

namespace {

/** Enough of a selection to know whether a verb fits any of it; the dialog looks at every one. */
constexpr size_t kLooked = 200;

bool needsNoMap(ActionId id)
{
    switch (id) {
    case ActionId::NewMap:
    case ActionId::OpenMap:
    case ActionId::OpenDemo:
    case ActionId::Quit:
    case ActionId::AppearanceSystem:
    case ActionId::AppearanceLight:
    case ActionId::AppearanceDark:
    case ActionId::ResetLayout:
    case ActionId::Shortcuts:
    case ActionId::About:
        return true;
    default:
        return false;
    }
}

} // namespace

ActionRules::ActionRules(const Selection &selection, const MapContext *context)
    : m_selection(selection)
    , m_context(context)
{ }

Availability ActionRules::no(const QString &reason)
{
    Availability result;
    result.available = false;
    result.reason = reason;
    return result;
}

Availability ActionRules::availability(ActionId id) const
{
    if (needsNoMap(id))
        return {};
    if (!m_context)
        return no(tr("Open a shard map first."));
    if (const auto verb = Actions::verbOf(id))
        return ofVerb(*verb);
    switch (id) {
    case ActionId::AddOwnTables:
        return ofOwnTables();
    case ActionId::AddWorker:
        return ofNewRow(shardmap::MapPart::Workers);
    case ActionId::NewSession:
        return ofNewRow(shardmap::MapPart::Sessions);
    case ActionId::AddUser:
        return ofChange();
    case ActionId::EditWorker:
    case ActionId::CordonWorker:
    case ActionId::UncordonWorker:
    case ActionId::RestoreWorker:
    case ActionId::DrainWorker:
    case ActionId::RemoveWorker:
    case ActionId::RefreshWorker:
    case ActionId::ShowWorkerSessions:
    case ActionId::ShowWorkerHistory:
    case ActionId::NewSessionOnWorker:
    case ActionId::CopyWorkerUrl:
        return ofWorker(id);
    case ActionId::RebalanceFleet:
        return ofSeries({});
    case ActionId::EditUser:
    case ActionId::NewSessionForUser:
        return ofUser(id);
    case ActionId::ConfigureSession:
        return ofVerb(Verb::Restart); // what forbids a restart forbids this
    case ActionId::MoveSession:
        return ofMove();
    case ActionId::AdoptSession:
    case ActionId::PlaceSession:
    case ActionId::GoToWorker:
    case ActionId::ShowSessionHistory:
    case ActionId::CopySessionName:
    case ActionId::CopySessionPhone:
    case ActionId::CopySessionRow:
    case ActionId::CopySessionWorkerUrl:
        return ofSession(id);
    default:
        return {};
    }
}

Availability ActionRules::ofChange() const
{
    return m_context->operations ? m_context->operations->changesAllowed() : Availability();
}

/** How a table gets its ids is not guessed. */
Availability ActionRules::ofNewRow(shardmap::MapPart part) const
{
    const Availability allowed = ofChange();
    const QString unknown = m_context->info ? m_context->info->noNewRows.value(part) : QString();
    return allowed.available && !unknown.isEmpty() ? no(unknown) : allowed;
}

Availability ActionRules::ofOwnTables() const
{
    const shardmap::MapInfo *info = m_context->info;
    if (!info || !info->writable)
        return no(tr("This map can't be written to."));
    if (const shardmap::MapProblem *problem = info->problems.forbidding())
        return no(problem->error.message);
    if (info->hasOwnTables && !info->needsUpgrade)
        return no(tr("They are there already."));
    return {};
}

Availability ActionRules::ofVerb(Verb verb) const
{
    if (m_selection.sessions.empty())
        return no(m_selection.hiddenSessions > 0 ? tr("The selected sessions are hidden by the filter.")
                                                 : tr("Select a session first."));
    if (!m_context->operations)
        return {};
    if (const Availability allowed = ofChange(); !allowed.available)
        return allowed;
    Availability first;
    const size_t looked = std::min(m_selection.sessions.size(), kLooked);
    for (size_t i = 0; i < looked; ++i) {
        const Availability one = m_context->operations->availability(verb, m_selection.sessions[i]);
        if (one.available)
            return one;
        if (i == 0)
            first = one;
    }
    return first;
}

Availability ActionRules::ofWorker(ActionId id) const
{
    if (!m_selection.worker.isValid())
        return no(tr("Select a worker first."));
    if (id == ActionId::RefreshWorker || id == ActionId::ShowWorkerSessions
        || id == ActionId::ShowWorkerHistory || id == ActionId::CopyWorkerUrl)
        return {};
    if (const Availability allowed = ofChange(); !allowed.available)
        return allowed;
    const fleet::WorkerFacts &worker = m_context->fleet->worker(m_selection.worker);
    if (id == ActionId::RestoreWorker)
        return ofRestore();
    if (id == ActionId::DrainWorker)
        return ofSeries(m_selection.worker);
    const bool isActive = worker.row.state == WorkerState::Active;
    if (id == ActionId::CordonWorker && !isActive)
        return no(tr("%1 takes no new sessions already.").arg(worker.name));
    if (id == ActionId::UncordonWorker && worker.row.state != WorkerState::Cordoned)
        return no(tr("%1 is not cordoned.").arg(worker.name));
    if (id == ActionId::NewSessionOnWorker && !worker.acceptsNewSessions())
        return no(tr("%1 takes no new sessions now.").arg(worker.name));
    if (id == ActionId::NewSessionOnWorker)
        return ofNewRow(shardmap::MapPart::Sessions);
    return {};
}

Availability ActionRules::ofRestore() const
{
    const auto plan = fleet::RestorePlan::of(*m_context->fleet, m_selection.worker);
    const QString whyNot = fleet::RestoreWords::whyNot(plan, *m_context->fleet);
    return whyNot.isEmpty() ? Availability() : no(whyNot);
}

/** A drain of the worker, without one a rebalance; one that runs already may be looked at. */
Availability ActionRules::ofSeries(fleet::WorkerIndex worker) const
{
    const operations::OperationService *service = m_context->operations;
    if (!service)
        return {};
    const Availability can
        = worker.isValid() ? service->drainAvailability(worker) : service->rebalanceAvailability();
    const WorkerId id = worker.isValid() ? m_context->fleet->worker(worker).row.id : WorkerId();
    return can.available || SeriesRules::running(*service, id).isEmpty() ? can : Availability();
}

Availability ActionRules::ofUser(ActionId id) const
{
    if (!m_selection.user.isValid())
        return no(tr("Select a user or one of its sessions first."));
    return id == ActionId::NewSessionForUser ? ofNewRow(shardmap::MapPart::Sessions) : ofChange();
}

bool ActionRules::isOneSession() const
{
    return m_selection.sessions.size() == 1;
}

Availability ActionRules::ofPhone() const
{
    const auto hasPhone
        = [this](fleet::SessionIndex session) { return !m_context->fleet->sessionPhone(session).isEmpty(); };
    if (std::any_of(m_selection.sessions.begin(), m_selection.sessions.end(), hasPhone))
        return {};
    return no(tr("No phone is linked."));
}

Availability ActionRules::ofMove() const
{
    if (m_selection.sessions.empty())
        return no(m_selection.hiddenSessions > 0 ? tr("The selected sessions are hidden by the filter.")
                                                 : tr("Select a session first."));
    if (!isOneSession())
        return no(tr("Select one session."));
    return m_context->operations ? m_context->operations->moveAvailability(m_selection.sessions.front())
                                 : Availability();
}

Availability ActionRules::ofSession(ActionId id) const
{
    const bool isWorkerMeant
        = m_selection.subject == Selection::Subject::Worker && m_selection.worker.isValid();
    if (id == ActionId::CopySessionName && isWorkerMeant)
        return {};
    if (m_selection.sessions.empty())
        return no(tr("Select a session first."));
    if (id == ActionId::CopySessionPhone)
        return ofPhone();
    if (id == ActionId::CopySessionName || id == ActionId::CopySessionRow)
        return {};
    const fleet::SessionIndex session = m_selection.sessions.front();
    if (id == ActionId::ShowSessionHistory)
        return isOneSession() ? Availability() : no(tr("Select one session."));
    if (id == ActionId::AdoptSession) {
        if (!isOneSession())
            return no(tr("Select one session."));
        if (!m_context->fleet->sessionDrift(session).testFlag(fleet::Drift::Orphan))
            return no(tr("This session is in the map already."));
        return ofNewRow(shardmap::MapPart::Sessions);
    }
    if (id == ActionId::PlaceSession) {
        if (!isOneSession())
            return no(tr("Select one session."));
        if (m_context->fleet->isPlaced(session))
            return no(tr("Its row names a worker already."));
        if (m_context->fleet->sessionRunsOn(session).isValid())
            return no(tr("It runs on a worker: correct its row instead."));
        return ofChange();
    }
    if (!m_context->fleet->sessionWorker(session).isValid())
        return no(m_context->fleet->isPlaced(session) ? tr("This session's row points to no worker.")
                                                      : tr("This session is not placed on a worker yet."));
    return {};
}

QString ActionRules::consequence(ActionId id) const
{
    const auto verb = Actions::verbOf(id);
    if (!verb || !m_context || m_selection.sessions.empty())
        return {};
    if (!isOneSession())
        return tr("For %Ln session(s).", nullptr, int(m_selection.sessions.size()));
    const fleet::SessionFacts facts = m_context->fleet->session(m_selection.sessions.front());
    const operations::Consequence words = operations::VerbText::consequence(*verb, facts);
    QStringList lines { words.effect, words.newQr, words.unlinksPhone };
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace quayside::ui
