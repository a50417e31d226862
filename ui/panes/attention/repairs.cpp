// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attention/repairs.h"

#include "core/foreigntext.h"
#include "fleet/watch/fleetsync.h"
#include "inspect/snapshot/snapshotschedule.h"
#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"

#include <QPointer>

#include <algorithm>
#include <optional>

namespace quayside::ui {

using fleet::Repair;
using operations::Verb;

namespace {

/** Of several those that may be changed: one is enough; of none why not. */
operations::Availability configurable(const operations::Permissions &permissions,
                                      const std::vector<fleet::SessionIndex> &sessions)
{
    operations::Availability found;
    for (const fleet::SessionIndex session : sessions) {
        found = permissions.configure(session);
        if (found.available)
            break;
    }
    return found;
}

/** A verb on any of them; of none why not on the first. Enough of them to know: the dialog looks at all. */
operations::Availability verbOnAny(const operations::Permissions &permissions, Verb verb,
                                   const std::vector<fleet::SessionIndex> &sessions)
{
    constexpr size_t kLookedAt = 200;
    operations::Availability first = permissions.verb(verb, sessions.front());
    for (size_t at = 1; at < std::min(sessions.size(), kLookedAt) && !first.available; ++at) {
        if (permissions.verb(verb, sessions[at]).available)
            return {};
    }
    return first;
}

/** Of a repair that is an action on sessions. */
std::optional<Verb> verbOf(Repair repair)
{
    switch (repair) {
    case Repair::RestartSessions:
        return Verb::Restart;
    case Repair::StartSessions:
        return Verb::Start;
    case Repair::LogOutSession:
        return Verb::LogOut;
    case Repair::DeleteSession:
        return Verb::Delete;
    default:
        return std::nullopt;
    }
}

std::vector<fleet::SessionIndex> sessionsOf(const fleet::AttentionEntry &entry)
{
    return entry.sessions.empty() ? std::vector { entry.session } : entry.sessions;
}

/** Never once the map is closed: what it would be told of is gone with it. */
void report(const MapContext &context, const QFuture<Result<void>> &future, const Repairs::Refusal &refused)
{
    whenDone(future, context.edits, [refused](const Result<void> &result) {
        if (!result && refused)
            refused(result.error().toDisplayString());
    });
}

} // namespace

/** One repair of one entry. */
struct Repairs::Call
{
    QWidget *window;
    const MapContext &context;
    const fleet::AttentionEntry &entry;
    Repair repair;
    const Refusal &refused;

    [[nodiscard]] fleet::SessionFacts session() const { return context.fleet->session(entry.session); }
};

/** Asks, then changes one row of the map. */
void Repairs::changeRow(const Call &call)
{
    const SessionKey key = call.session().key;
    const RowId row = call.session().row;
    const QString name = foreign::name(key.name);
    const bool remove = call.repair == Repair::RemoveRow;
    const QString text = remove
        ? tr("Remove the row of %1 from the shard map? Nothing changes on any worker.").arg(name)
        : tr("Point the row of %1 to the worker it runs on? Nothing changes on any worker.").arg(name);
    const auto permission = [context = call.context, row, remove] {
        const fleet::SessionIndex now = context.fleet->findRow(row);
        const operations::Permissions &permissions = context.operations->permissions();
        return remove ? permissions.changeRow(now) : permissions.correctRow(now);
    };
    openConfirmDialog(call.window, text, remove ? tr("Remove the row") : tr("Correct the row"), permission,
                      [context = call.context, row, remove, refused = call.refused] {
                          const fleet::SessionIndex now = context.fleet->findRow(row);
                          if (now.isValid())
                              report(context,
                                     remove ? context.edits->removeRow(now) : context.edits->correctRow(now),
                                     refused);
                      });
}

/**
 * A session can only be moved from where its row says it is: the row is corrected first, then the move is
 * asked for, which says what stands in its way. Either step can be the last.
 */
void Repairs::bringBack(const Call &call)
{
    const fleet::SessionFacts facts = call.session();
    const WorkerId home = facts.key.worker;
    const SessionKey there { call.context.fleet->worker(facts.runsOn).row.id, facts.key.name };
    const QString text
        = tr("First the row of %1 is pointed to %2, where it runs, then it is moved back to %3 "
             "in a dialog of its own, which needs a scan. Nothing changes on any worker before.")
              .arg(foreign::name(facts.key.name), call.context.fleet->worker(facts.runsOn).name,
                   call.context.fleet->worker(facts.worker).name);
    const auto permission = [context = call.context, key = facts.key] {
        return context.operations->permissions().correctRow(context.fleet->findSession(key));
    };
    openConfirmDialog(call.window, text, tr("Correct the row and go on"), permission,
                      [window = QPointer(call.window), context = call.context, key = facts.key, home, there,
                       refused = call.refused] {
                          const fleet::SessionIndex now = context.fleet->findSession(key);
                          if (!now.isValid())
                              return;
                          whenDone(context.edits->correctRow(now), context.edits,
                                   [window, context, home, there, refused](const Result<void> &corrected) {
                                       if (corrected && window)
                                           openMoveDialog(window, context, there, home);
                                       else if (!corrected && refused)
                                           refused(corrected.error().toDisplayString());
                                   });
                      });
}

/** The map is right: its user goes into the session's metadata. */
void Repairs::writeUser(const Call &call)
{
    const fleet::SessionFacts facts = call.session();
    operations::ConfigChange change;
    change.metadata.set.emplace_back(QStringLiteral("user.id"), facts.userId.toString());
    const QString text
        = tr("Write user %1 into the metadata of %2? The server restarts the session for that; "
             "its login is kept.")
              .arg(foreign::name(facts.userId.toString()), foreign::name(facts.key.name));
    const auto permission = [context = call.context, key = facts.key] {
        return context.operations->permissions().configure(context.fleet->findSession(key));
    };
    openConfirmDialog(call.window, text, tr("Write the user"), permission,
                      [context = call.context, change, key = facts.key] {
                          const fleet::SessionIndex now = context.fleet->findSession(key);
                          if (now.isValid())
                              context.operations->configure(change, { now });
                      });
}

/** The configuration that was set is written back, or the one that is there is taken for it. */
void Repairs::settleConfig(const Call &call)
{
    const bool back = call.repair == Repair::WriteConfigBack;
    operations::ConfigChange change;
    change.kept = back ? operations::KeptConfig::WriteBack : operations::KeptConfig::Accept;
    const SessionKey key = call.session().key;
    const QString text = back
        ? tr("Write the last known configuration back to %1? The server restarts a running session for that; "
             "its login is kept. Passwords and keys that are gone have to be entered again.")
              .arg(foreign::name(key.name))
        : tr("Keep the configuration that the server of %1 has now? What was set before is forgotten; "
             "nothing "
             "changes on the server.")
              .arg(foreign::name(key.name));
    const auto permission = [context = call.context, key] {
        return context.operations->permissions().configure(context.fleet->findSession(key));
    };
    openConfirmDialog(call.window, text, back ? tr("Write back") : tr("Keep it"), permission,
                      [context = call.context, change, key] {
                          const fleet::SessionIndex now = context.fleet->findSession(key);
                          if (now.isValid())
                              context.operations->configure(change, { now });
                      });
}

operations::Availability Repairs::availability(const MapContext &context, const fleet::AttentionEntry &entry,
                                               Repair repair)
{
    const operations::Permissions &permissions = context.operations->permissions();
    if (const std::optional<Verb> verb = verbOf(repair))
        return verbOnAny(permissions, *verb, sessionsOf(entry));
    switch (repair) {
    case Repair::Retry: {
        const operations::Availability allowed = permissions.changes();
        return allowed.absent ? allowed : operations::Availability();
    }
    case Repair::ReadMap:
    case Repair::Review:
    case Repair::TrySnapshot: // reads the map
    case Repair::EditSchedule:
    case Repair::ShowWorker:
    case Repair::ShowSession:
    case Repair::ShowSessions:
    case Repair::ShowOperation:
        return {};
    case Repair::RebalanceFleet:
        return permissions.rebalance();
    case Repair::EditWorker:
        return permissions.worker(operations::WorkerChange::Edit, entry.worker);
    case Repair::RemoveWorker:
        return permissions.worker(operations::WorkerChange::Remove, entry.worker);
    case Repair::AdoptSession:
        return permissions.adopt(sessionsOf(entry).front());
    case Repair::RemoveRow:
    case Repair::AssignUser:
        return permissions.changeRow(entry.session);
    case Repair::PlaceSession:
        return permissions.place(entry.session);
    case Repair::MoveSession:
        return permissions.movable(entry.session);
    case Repair::WriteUser:
    case Repair::WriteConfigBack:
    case Repair::KeepConfig:
        return configurable(permissions, sessionsOf(entry));
    case Repair::CorrectRow:
    case Repair::BringBack:
        return permissions.correctRow(entry.session);
    case Repair::RestoreSessions:
        return permissions.worker(operations::WorkerChange::Restore, entry.worker);
    case Repair::EvacuateWorker:
        return permissions.worker(operations::WorkerChange::Evacuate, entry.worker);
    default:
        return permissions.changes();
    }
}

void Repairs::start(QWidget *window, const MapContext &context, const fleet::AttentionEntry &entry,
                    Repair repair, const Refusal &refused)
{
    if (const std::optional<Verb> verb = verbOf(repair))
        return openVerbDialog(window, context, *verb, sessionsOf(entry), 0);
    switch (repair) {
    case Repair::Retry:
        context.sync->refresh(entry.worker);
        break;
    case Repair::ReadMap:
        context.sync->readMap();
        break;
    case Repair::Review:
        openReviewDialog(window, context);
        break;
    case Repair::TrySnapshot:
        context.schedule->tryNow();
        break;
    case Repair::EditSchedule:
        openScheduleDialog(window, context);
        break;
    case Repair::EditWorker:
    case Repair::TrustCertificate:
        openWorkerDialog(window, context, entry.worker);
        break;
    case Repair::CorrectUrl:
        openWorkerDialog(window, context, entry.worker, entry.cause.proposal);
        break;
    case Repair::RestoreSessions:
        openRestoreDialog(window, context, entry.worker);
        break;
    case Repair::EvacuateWorker:
        openEvacuationDialog(window, context, entry.worker);
        break;
    case Repair::RebalanceFleet:
        openRebalanceDialog(window, context);
        break;
    case Repair::RemoveWorker:
        openRemoveWorkerDialog(window, context, entry.worker);
        break;
    case Repair::StopCopy:
        openKeepCopyDialog(window, context, sessionsOf(entry).front());
        break;
    case Repair::AdoptSession:
        if (entry.sessions.size() > 1)
            openAdoptManyDialog(window, context, entry.sessions, 0);
        else
            openAdoptDialog(window, context, sessionsOf(entry).front());
        break;
    case Repair::ShowOperation:
        openOperationDialog(window, context, entry.operation);
        break;
    default:
        startOnSession({ window, context, entry, repair, refused });
    }
}

/** Those that are about one session only. */
void Repairs::startOnSession(const Call &call)
{
    const fleet::SessionIndex session = call.entry.session;
    switch (call.repair) {
    case Repair::CreateAgain:
        openCreateAgainDialog(call.window, call.context, session);
        break;
    case Repair::MoveSession:
        openMoveDialog(call.window, call.context, call.session().key);
        break;
    case Repair::AssignUser:
        openAssignDialog(call.window, call.context, session);
        break;
    case Repair::AddUser:
        openAddUserDialog(call.window, call.context, call.session().userId);
        break;
    case Repair::WriteUser:
        writeUser(call);
        break;
    case Repair::WriteConfigBack:
        if (call.entry.sessions.size() > 1)
            openWriteBackDialog(call.window, call.context, call.entry.sessions);
        else
            settleConfig(call);
        break;
    case Repair::KeepConfig:
        settleConfig(call);
        break;
    case Repair::BringBack:
        bringBack(call);
        break;
    case Repair::PlaceSession:
        openPlaceDialog(call.window, call.context, session);
        break;
    case Repair::RemoveRow:
    case Repair::CorrectRow:
        changeRow(call);
        break;
    default:
        break; // what only shows something is the pane's own
    }
}

} // namespace quayside::ui
