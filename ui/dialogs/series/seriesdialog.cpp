// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesdialog.h"

#include "fleet/store/displaynames.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/series/seriesplanpage.h"
#include "ui/dialogs/series/seriesprogresspage.h"
#include "ui/dialogs/series/seriesrules.h"

#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quayside::ui {

using operations::MoveSeriesPlan;
using operations::OperationView;

SeriesDialog::SeriesDialog(const MapContext &context, QWidget *parent)
    : FormDialog(QStringLiteral("seriesDialog"), QString(), tr("&Move"), parent)
    , m_context(context)
    , m_pages(new QStackedWidget(this))
{
    content()->addWidget(m_pages);
    connect(this, &FormDialog::submitted, this, &SeriesDialog::begin);
}

SeriesDialog::SeriesDialog(const MapContext &context, MoveSeriesPlan plan, QWidget *parent)
    : SeriesDialog(context, parent)
{
    const QString worker = fleet::nameOfWorker(*context.fleet, plan.worker);
    setWindowTitle(SeriesRules::title(plan.kind, worker));
    setExplanation(SeriesRules::consequence(plan.kind, worker));
    m_plan = new SeriesPlanPage(context, std::move(plan), this);
    m_pages->addWidget(m_plan);
    m_plan->setFocus();
    connect(m_plan, &SeriesPlanPage::changed, this, &SeriesDialog::updatePlan);
    requirePermission([this] { return m_context.operations->permissions().changes(); });
    updatePlan();
    fit();
}

SeriesDialog::SeriesDialog(const MapContext &context, const OperationId &operation, QWidget *parent)
    : SeriesDialog(context, parent)
{
    showProgress(operation);
    fit();
}

void SeriesDialog::setHidden(int count)
{
    m_plan->setHidden(count);
}

/** Wide enough for its tables, as long as the screen is. */
void SeriesDialog::fit()
{
    const QSize wanted(fontMetrics().averageCharWidth() * 200, fontMetrics().height() * 42);
    resize(sizeHint().expandedTo(wanted).boundedTo(screen()->availableSize() * 9 / 10));
}

void SeriesDialog::updatePlan()
{
    verbButton()->setText(SeriesRules::verb(m_plan->plan()));
    showObstacle(m_plan->obstacle());
}

void SeriesDialog::begin()
{
    const OperationId operation = m_context.operations->runSeries(m_plan->plan(), m_plan->options());
    m_plan->hide();
    showProgress(operation);
}

void SeriesDialog::showProgress(const OperationId &operation)
{
    verbButton()->hide();
    clearProblem();
    cancelButton()->setText(tr("Close"));
    m_progress = new SeriesProgressPage(m_context, operation, this);
    m_pages->addWidget(m_progress);
    m_pages->setCurrentWidget(m_progress);
    m_progress->setFocus();
    connect(m_progress, &SeriesProgressPage::changed, this, &SeriesDialog::updateProgress);
    connect(m_progress, &SeriesProgressPage::told, this, [this](const QString &what) {
        m_note = what;
        updateProgress();
    });
    connect(m_progress, &SeriesProgressPage::failed, this, &FormDialog::showError);
    connect(m_progress, &SeriesProgressPage::bringBackRequested, this, [this](const OperationId &drain) {
        openBringBackDialog(parentWidget(), m_context, drain);
        accept();
    });
    connect(m_progress, &SeriesProgressPage::retried, this, [this](const OperationId &series) {
        openSeriesProgress(parentWidget(), m_context, series);
        accept();
    });
    updateProgress();
}

void SeriesDialog::updateProgress()
{
    const OperationView view = m_progress->view();
    setWindowTitle(view.title);
    QStringList parts { view.stateText,
                        view.mine || shardmap::isEnd(view.state)
                            ? tr("by %1").arg(view.actor)
                            : tr("by %1, in another console").arg(view.actor) };
    if (!view.reason.isEmpty())
        parts << tr("reason: %1").arg(view.reason);
    setExplanation(parts.join(QStringLiteral(" · ")));
    if (!m_note.isEmpty())
        showHint(m_note);
    else if (shardmap::isEnd(view.state))
        clearProblem();
    else
        showHint(tr("This goes on when you close the window; find it under Operations."));
}

void openDrainDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker)
{
    const OperationId running = context.operations->seriesOn(context.fleet->worker(worker).row.id);
    if (!running.isEmpty())
        openSeriesProgress(parent, context, running);
    else
        (new SeriesDialog(context, context.operations->drainPlan(worker), parent))->open();
}

void openEvacuationDialog(QWidget *parent, const MapContext &context, fleet::WorkerIndex worker)
{
    const OperationId running = context.operations->seriesOn(context.fleet->worker(worker).row.id);
    if (!running.isEmpty())
        openSeriesProgress(parent, context, running);
    else
        (new SeriesDialog(context, context.operations->evacuationPlan(worker), parent))->open();
}

void openMoveManyDialog(QWidget *parent, const MapContext &context,
                        const std::vector<fleet::SessionIndex> &sessions, int hiddenCount)
{
    auto *dialog = new SeriesDialog(context, context.operations->selectionPlan(sessions), parent);
    dialog->setHidden(hiddenCount);
    dialog->open();
}

void openRebalanceDialog(QWidget *parent, const MapContext &context)
{
    const OperationId running = context.operations->seriesOn({});
    if (!running.isEmpty())
        openSeriesProgress(parent, context, running);
    else
        (new SeriesDialog(context, context.operations->rebalancePlan(SeriesPlanPage::kFirstScans), parent))
            ->open();
}

void openBringBackDialog(QWidget *parent, const MapContext &context, const OperationId &series)
{
    (new SeriesDialog(context, context.operations->bringBackPlan(series), parent))->open();
}

void openSeriesProgress(QWidget *parent, const MapContext &context, const OperationId &operation)
{
    (new SeriesDialog(context, operation, parent))->show();
}

} // namespace quayside::ui
