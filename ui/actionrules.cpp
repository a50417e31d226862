// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionrules.h"

#include "core/redact.h"
#include "fleet/truth/fleet.h"
#include "operations/service/operationservice.h"

#include <algorithm>

namespace quayside::ui {

using operations::Availability;
using operations::Permissions;
using operations::WorkerChange;

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

/** What an action on the selected worker changes; nothing for those that only look. */
std::optional<WorkerChange> changeOf(ActionId id)
{
    switch (id) {
    case ActionId::EditWorker:
    case ActionId::RemoveWorker: // its dialog tells what keeps the row
        return WorkerChange::Edit;
    case ActionId::CordonWorker:
        return WorkerChange::Cordon;
    case ActionId::UncordonWorker:
        return WorkerChange::Uncordon;
    case ActionId::ReturnWorker:
        return WorkerChange::BackIntoService;
    case ActionId::NewSessionOnWorker:
        return WorkerChange::NewSession;
    case ActionId::RestoreWorker:
        return WorkerChange::Restore;
    case ActionId::DrainWorker:
        return WorkerChange::Drain;
    case ActionId::EvacuateWorker:
        return WorkerChange::Evacuate;
    default:
        return {};
    }
}

Availability no(const QString &reason)
{
    return { false, reason };
}

} // namespace

ActionRules::ActionRules(const Selection &selection, const MapContext *context)
    : m_selection(selection)
    , m_context(context)
{ }

Availability ActionRules::availability(ActionId id) const
{
    if (needsNoMap(id))
        return {};
    if (!m_context)
        return no(tr("Open a shard map first."));
    switch (id) {
    case ActionId::AddOwnTables:
    case ActionId::AddWorker:
    case ActionId::NewSession:
    case ActionId::AddUser:
    case ActionId::RebalanceFleet:
        return ofMap(id);
    case ActionId::EditUser:
    case ActionId::NewSessionForUser:
        return ofUser(id);
    case ActionId::StartSession:
    case ActionId::RestartSession:
    case ActionId::StopSession:
    case ActionId::LogOutSession:
    case ActionId::DeleteSession:
    case ActionId::ConfigureSession:
        return ofSessions(id);
    case ActionId::MoveSession:
    case ActionId::AdoptSession:
    case ActionId::PlaceSession:
    case ActionId::ShowSessionHistory:
        return ofOneSession(id);
    case ActionId::GoToWorker:
    case ActionId::CopySessionName:
    case ActionId::CopySessionPhone:
    case ActionId::CopySessionRow:
    case ActionId::CopySessionWorkerUrl:
        return ofCopying(id);
    case ActionId::RefreshWorker:
    case ActionId::ShowWorkerSessions:
    case ActionId::ShowWorkerHistory:
    case ActionId::CopyWorkerUrl:
    case ActionId::CopyWorkerSecretUrl:
        return ofWorker(id);
    default:
        return changeOf(id) ? ofWorker(id) : Availability();
    }
}

Availability ActionRules::ofMap(ActionId id) const
{
    const Permissions &permissions = m_context->operations->permissions();
    if (id == ActionId::AddOwnTables)
        return permissions.ownTables();
    if (id == ActionId::AddWorker)
        return permissions.addRow(shardmap::MapPart::Workers);
    if (id == ActionId::NewSession)
        return permissions.addRow(shardmap::MapPart::Sessions);
    return id == ActionId::RebalanceFleet ? orRunning(permissions.rebalance(), {}) : permissions.changes();
}

Availability ActionRules::ofWorker(ActionId id) const
{
    if (!m_selection.worker.isValid())
        return no(tr("Select a worker first."));
    if (id == ActionId::CopyWorkerSecretUrl
        && !redact::hasSecret(m_context->fleet->worker(m_selection.worker).row.url))
        return no(tr("Its URL has no secret in it: copy it as it is."));
    const std::optional<WorkerChange> change = changeOf(id);
    if (!change)
        return {};
    const Availability allowed = m_context->operations->permissions().worker(*change, m_selection.worker);
    return id == ActionId::DrainWorker || id == ActionId::EvacuateWorker
        ? orRunning(allowed, m_context->fleet->worker(m_selection.worker).row.id)
        : allowed;
}

Availability ActionRules::orRunning(Availability allowed, const WorkerId &worker) const
{
    const bool runs = !m_context->operations->seriesOn(worker).isEmpty();
    return runs ? Availability() : allowed;
}

Availability ActionRules::ofUser(ActionId id) const
{
    if (!m_selection.user.isValid())
        return no(tr("Select a user or one of its sessions first."));
    const Permissions &permissions = m_context->operations->permissions();
    return id == ActionId::NewSessionForUser ? permissions.addRow(shardmap::MapPart::Sessions)
                                             : permissions.changes();
}

Availability ActionRules::noSessions() const
{
    return no(m_selection.hiddenSessions > 0 ? tr("The selected sessions are hidden by the filter.")
                                             : tr("Select a session first."));
}

template <typename Allowed>
Availability ActionRules::ofAny(Allowed allowed) const
{
    Availability first;
    const size_t looked = std::min(m_selection.sessions.size(), kLooked);
    for (size_t i = 0; i < looked; ++i) {
        const Availability one = allowed(m_selection.sessions[i]);
        if (one.available)
            return one;
        if (i == 0)
            first = one;
    }
    return first;
}

Availability ActionRules::ofSessions(ActionId id) const
{
    if (m_selection.sessions.empty())
        return noSessions();
    const Permissions &permissions = m_context->operations->permissions();
    if (id == ActionId::ConfigureSession)
        return ofAny([&](fleet::SessionIndex session) { return permissions.configure(session); });
    const operations::Verb verb = *Actions::verbOf(id);
    return ofAny([&, verb](fleet::SessionIndex session) { return permissions.verb(verb, session); });
}

Availability ActionRules::ofOneSession(ActionId id) const
{
    if (m_selection.sessions.empty())
        return noSessions();
    const Permissions &permissions = m_context->operations->permissions();
    if (!isOneSession() && id == ActionId::MoveSession)
        return ofAny([&](fleet::SessionIndex one) { return permissions.movable(one); });
    if (!isOneSession() && id == ActionId::AdoptSession)
        return ofAny([&](fleet::SessionIndex one) { return permissions.adopt(one); });
    if (!isOneSession())
        return no(tr("Select one session."));
    const fleet::SessionIndex session = m_selection.sessions.front();
    if (id == ActionId::MoveSession)
        return ofMove(session);
    if (id == ActionId::PlaceSession)
        return permissions.place(session);
    return id == ActionId::AdoptSession ? permissions.adopt(session) : Availability();
}

Availability ActionRules::ofMove(fleet::SessionIndex session) const
{
    const operations::OperationService &service = *m_context->operations;
    const OperationId running = service.operationOn(m_context->fleet->session(session).key);
    const bool isShown = !running.isEmpty() && service.view(running).move;
    return isShown ? Availability() : service.permissions().movable(session);
}

/** Nothing of these changes anything. */
Availability ActionRules::ofCopying(ActionId id) const
{
    const bool isWorkerMeant
        = m_selection.subject == Selection::Subject::Worker && m_selection.worker.isValid();
    if (id == ActionId::CopySessionName && isWorkerMeant)
        return {};
    if (m_selection.sessions.empty())
        return no(tr("Select a session first."));
    const auto hasPhone
        = [this](fleet::SessionIndex session) { return !m_context->fleet->sessionPhone(session).isEmpty(); };
    if (id == ActionId::CopySessionPhone)
        return std::ranges::any_of(m_selection.sessions, hasPhone) ? Availability()
                                                                   : no(tr("No phone is linked."));
    const bool needsWorker = id == ActionId::GoToWorker || id == ActionId::CopySessionWorkerUrl;
    const fleet::SessionIndex first = m_selection.sessions.front();
    if (needsWorker && !m_context->fleet->sessionWorker(first).isValid())
        return no(m_context->fleet->isPlaced(first) ? tr("This session's row points to no worker.")
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
