// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/removeworkerdialog.h"

#include "operations/map/mapedits.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"

namespace quayside::ui {

RemoveWorkerDialog::RemoveWorkerDialog(const MapContext &context, fleet::WorkerIndex worker, QWidget *parent)
    : FormDialog(QStringLiteral("removeWorkerDialog"), tr("Remove worker"), tr("Remove from the map"), parent)
    , m_context(context)
    , m_worker(context.fleet->worker(worker).row.id)
{
    const fleet::WorkerFacts &facts = context.fleet->worker(worker);
    setExplanation(
        tr("Removes %1 from the shard map. The server itself goes on running; sessions on it that have no "
           "row are no longer seen.")
            .arg(facts.name));
    requirePermission([this] {
        const fleet::WorkerIndex now = m_context.fleet->findWorker(m_worker);
        if (!now.isValid()) // somebody else removed it: pressing closes the dialog, where one may press
            return m_context.operations->permissions().changes();
        return m_context.operations->permissions().worker(operations::WorkerChange::Remove, now);
    });
    makeQuestion();
    connect(this, &FormDialog::submitted, this, &RemoveWorkerDialog::submit);
}

void RemoveWorkerDialog::submit()
{
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(m_worker);
    if (!worker.isValid()) {
        accept(); // somebody else removed it
        return;
    }
    setBusy(true, tr("Writing to the shard map…"));
    whenDone(m_context.edits->removeWorker(worker), this, [this](const Result<void> &result) {
        setBusy(false);
        if (result)
            accept();
        else
            showError(result.error());
    });
}

void openRemoveWorkerDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker)
{
    (new RemoveWorkerDialog(context, worker, parent))->open();
}

} // namespace quayside::ui
