// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/repairs.h"

#include "core/foreigntext.h"
#include "fleet/fleetsync.h"
#include "operations/mapedits.h"
#include "operations/operationservice.h"
#include "ui/dialogs/confirmdialog.h"
#include "ui/dialogs/dialogs.h"

#include <QLabel>

namespace quayside::ui {

using fleet::Repair;
using operations::Verb;

namespace {

std::vector<fleet::SessionIndex> sessionsOf(const fleet::AttentionEntry &entry)
{
    return entry.sessions.empty() ? std::vector { entry.session } : entry.sessions;
}

void report(const QFuture<Result<void>> &future, QLabel *label)
{
    whenDone(future, label, [label](const Result<void> &result) {
        if (!result)
            label->setText(result.error().toDisplayString());
    });
}

/** Asks, then changes one row of the map. */
void changeRow(QWidget *window, const MapContext &context, fleet::SessionIndex session, Repair repair,
               QLabel *label)
{
    const SessionKey key = context.fleet->session(session).key;
    const RowId row = context.fleet->session(session).row;
    const bool remove = repair == Repair::RemoveRow;
    const QString name = foreign::name(key.name);
    const QString text = remove
        ? Repairs::tr("Remove the row of %1 from the shard map? Nothing changes on any worker.").arg(name)
        : Repairs::tr("Point the row of %1 to the worker it runs on? Nothing changes on any worker.")
              .arg(name);
    openConfirmDialog(window, text, remove ? Repairs::tr("Remove the row") : Repairs::tr("Correct the row"),
                      [context, row, remove, label] {
                          const fleet::SessionIndex now = context.fleet->findRow(row);
                          if (now.isValid())
                              report(remove ? context.edits->removeRow(now) : context.edits->correctRow(now),
                                     label);
                      });
}

} // namespace

operations::Availability Repairs::availability(const MapContext &context, Repair repair)
{
    switch (repair) {
    case Repair::Retry:
    case Repair::ReadMap:
    case Repair::ShowWorker:
    case Repair::ShowSession:
        return {};
    default:
        return context.operations->changesAllowed();
    }
}

void Repairs::start(QWidget *window, const MapContext &context, const fleet::AttentionEntry &entry,
                    Repair repair, QLabel *label)
{
    switch (repair) {
    case Repair::Retry:
        context.sync->refresh(entry.worker);
        break;
    case Repair::ReadMap:
        context.sync->readMap();
        break;
    case Repair::EditWorker:
    case Repair::TrustCertificate:
        openWorkerDialog(window, context, entry.worker);
        break;
    case Repair::CorrectUrl:
        openWorkerDialog(window, context, entry.worker, entry.cause.proposal);
        break;
    case Repair::RestartSessions:
        openVerbDialog(window, context, Verb::Restart, sessionsOf(entry), 0);
        break;
    case Repair::RestoreSessions:
        openRestoreDialog(window, context, entry.worker);
        break;
    case Repair::AdoptSession:
        openAdoptDialog(window, context, entry.session);
        break;
    case Repair::DeleteSession:
        openVerbDialog(window, context, Verb::Delete, sessionsOf(entry), 0);
        break;
    case Repair::StopCopy:
        openVerbDialog(window, context, Verb::Stop, sessionsOf(entry), 0);
        break;
    case Repair::CreateAgain:
        openCreateAgainDialog(window, context, entry.session);
        break;
    case Repair::PlaceSession:
        openPlaceDialog(window, context, sessionsOf(entry).front());
        break;
    case Repair::RemoveRow:
    case Repair::CorrectRow:
        changeRow(window, context, entry.session, repair, label);
        break;
    case Repair::ShowWorker:
    case Repair::ShowSession:
        break; // the pane's own
    }
}

} // namespace quayside::ui
