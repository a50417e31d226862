// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionrules.h"

#include "core/redact.h"
#include "operations/engine/kinds.h"
#include "operations/review/reviews.h"
#include "operations/service/operationservice.h"
#include "shardmap/maplocation.h"
#include "ui/actions/actiontable.h"
#include "updates/updatecheck.h"

namespace quayside::ui {

using operations::Availability;
using operations::Permissions;
using operations::Verb;
using operations::WorkerChange;

namespace {

/** Enough of a selection to know whether a verb fits any of it; the dialog looks at every one. */
constexpr size_t kLooked = 200;
constexpr size_t kMostCopied = 20'000; // a quarter of a second of work, and some megabytes on the clipboard

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
    if (id == ActionId::CheckUpdates && !updates::UpdateCheck::isOffered())
        return { .available = false, .reason = {}, .absent = true };
    const Rule rule = actionLine(id).rule;
    if (isInspected() && actionLine(id).effect != ActionEffect::Looks)
        return permissions().changes();
    if (!rule)
        return {};
    return m_context ? (this->*rule)() : no(tr("Open a shard map first."));
}

bool ActionRules::isInspected() const
{
    return m_context && m_context->info && m_context->info->location.isInspected();
}

QString ActionRules::tip(ActionId id) const
{
    if (id == ActionId::Refresh && isInspected())
        return m_context->info->location.backend == shardmap::Backend::Sqlite
            ? tr("Read the file again, if it was written meanwhile.")
            : tr("Look at once whether the map has changed.");
    return ActionText::tip(actionLine(id));
}

const Permissions &ActionRules::permissions() const
{
    return m_context->operations->permissions();
}

Availability ActionRules::review() const
{
    if (Availability allowed = permissions().changes(); allowed.absent)
        return allowed;
    return m_context->operations->reviews().items().empty()
        ? no(tr("Nothing waits: no backup was put back, or all it had left to do is answered."))
        : Availability();
}

Availability ActionRules::rebuild() const
{
    const Availability allowed = permissions().addRow(shardmap::MapPart::Sessions);
    if (!allowed.available)
        return allowed;
    const fleet::Fleet &fleet = *m_context->fleet;
    if (fleet.workers().empty())
        return no(tr("The map has no workers. Add them first: they are asked what they run."));
    const bool isAny = std::ranges::any_of(fleet.orphans(), [&fleet](fleet::SessionIndex session) {
        return fleet.sessionDrift(session).testFlag(fleet::Drift::Orphan);
    });
    return isAny ? Availability() : no(tr("The workers report no session that the map has no row for."));
}

Availability ActionRules::orRunning(Availability allowed, const WorkerId &worker,
                                    std::optional<operations::WorkerChange> change) const
{
    const OperationId running = m_context->operations->seriesOn(worker);
    if (running.isEmpty())
        return allowed;
    const QString kind = m_context->operations->brief(running).kind; // a drain is no evacuation
    const bool isEvacuation = kind == operations::kinds::kEvacuate;
    const bool isOther = change && (*change == operations::WorkerChange::Evacuate) != isEvacuation;
    return isOther ? allowed : Availability();
}

Availability ActionRules::oneWorker() const
{
    return m_selection.worker.isValid() ? Availability() : no(tr("Select a worker first."));
}

WorkerId ActionRules::workerId() const
{
    return m_selection.worker.isValid() ? m_context->fleet->worker(m_selection.worker).row.id : WorkerId();
}

Availability ActionRules::ofWorker(WorkerChange change) const
{
    const Availability selected = oneWorker();
    return selected.available ? permissions().worker(change, m_selection.worker) : selected;
}

Availability ActionRules::secretUrl() const
{
    const Availability selected = oneWorker();
    if (selected.available && !redact::hasSecret(m_context->fleet->worker(m_selection.worker).row.url))
        return no(tr("Its URL has no secret in it: copy it as it is."));
    return selected;
}

Availability ActionRules::oneUser() const
{
    return m_selection.user.isValid() ? Availability()
                                      : no(tr("Select a user or one of its sessions first."));
}

Availability ActionRules::editUser() const
{
    const Availability selected = oneUser();
    return selected.available ? permissions().changes() : selected;
}

Availability ActionRules::newSessionForUser() const
{
    const Availability selected = oneUser();
    return selected.available ? permissions().addRow(shardmap::MapPart::Sessions) : selected;
}

Availability ActionRules::shownSessions() const
{
    if (!m_selection.sessions.empty())
        return {};
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

Availability ActionRules::ofVerb(Verb verb) const
{
    const Availability selected = shownSessions();
    return selected.available
        ? ofAny([&](fleet::SessionIndex session) { return permissions().verb(verb, session); })
        : selected;
}

Availability ActionRules::configure() const
{
    const Availability selected = shownSessions();
    return selected.available
        ? ofAny([&](fleet::SessionIndex session) { return permissions().configure(session); })
        : selected;
}

Availability ActionRules::oneSession() const
{
    const Availability selected = shownSessions();
    return selected.available && !isOneSession() ? no(tr("Select one session.")) : selected;
}

Availability ActionRules::move() const
{
    const Availability selected = shownSessions();
    if (!selected.available)
        return selected;
    if (!isOneSession())
        return ofAny([&](fleet::SessionIndex one) { return permissions().movable(one); });
    const fleet::SessionIndex session = m_selection.sessions.front();
    const operations::OperationService &service = *m_context->operations;
    const OperationId running = service.operationOn(m_context->fleet->session(session).key);
    const bool isShown = !running.isEmpty() && service.view(running).move;
    return isShown ? Availability() : permissions().movable(session);
}

Availability ActionRules::adopt() const
{
    const Availability selected = shownSessions();
    return selected.available ? ofAny([&](fleet::SessionIndex one) { return permissions().adopt(one); })
                              : selected;
}

Availability ActionRules::place() const
{
    const Availability selected = oneSession();
    return selected.available ? permissions().place(m_selection.sessions.front()) : selected;
}

/** Copying and looking change nothing. */
Availability ActionRules::someSessions() const
{
    return m_selection.sessions.empty() ? no(tr("Select a session first.")) : Availability();
}

Availability ActionRules::copyRows() const
{
    const Availability selected = someSessions();
    return selected.available && m_selection.sessions.size() > kMostCopied
        ? no(tr("These are too many to copy: export the sessions into a file instead."))
        : selected;
}

Availability ActionRules::copyName() const
{
    const bool isWorkerMeant
        = m_selection.subject == Selection::Subject::Worker && m_selection.worker.isValid();
    return isWorkerMeant ? Availability() : someSessions();
}

Availability ActionRules::copyPhone() const
{
    const auto hasPhone
        = [this](fleet::SessionIndex session) { return !m_context->fleet->sessionPhone(session).isEmpty(); };
    const Availability selected = someSessions();
    return selected.available && std::ranges::none_of(m_selection.sessions, hasPhone)
        ? no(tr("No phone is linked."))
        : selected;
}

Availability ActionRules::workerOfSession() const
{
    if (const Availability selected = someSessions(); !selected.available)
        return selected;
    const fleet::SessionIndex first = m_selection.sessions.front();
    if (m_context->fleet->sessionWorker(first).isValid())
        return {};
    return no(m_context->fleet->isPlaced(first) ? tr("This session's row points to no worker.")
                                                : tr("This session is not placed on a worker yet."));
}

QString ActionRules::consequence(ActionId id) const
{
    const std::optional<Verb> &verb = actionLine(id).verb;
    if (!verb || !m_context || m_selection.sessions.empty())
        return {};
    if (!isOneSession())
        return tr("For %Ln session(s).", nullptr, int(m_selection.sessions.size()));
    const fleet::SessionFacts facts = m_context->fleet->session(m_selection.sessions.front());
    const operations::Consequence words
        = operations::VerbText::consequence(*verb, facts, m_context->fleet->clock().nowMs());
    QStringList lines { words.effect, words.newQr, words.unlinksPhone };
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace quayside::ui
