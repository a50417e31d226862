// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operationspane.h"

#include "fleet/fleet.h"
#include "items/operationtablemodel.h"
#include "items/roles.h"
#include "operations/operationservice.h"
#include "ui/delegates/celldelegate.h"
#include "ui/delegates/progressdelegate.h"
#include "ui/dialogs/dialogs.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flatheader.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

/** The table and the buttons for its current row. */
class OperationsPane::Private
{
public:
    QTableView *table = nullptr;
    EmptyState *empty = nullptr;
    QPushButton *details = nullptr;
    QPushButton *show = nullptr;
    QPushButton *resume = nullptr;
    QPushButton *undo = nullptr;
    QPushButton *retry = nullptr;
    QPushButton *cancel = nullptr;
    MapContext context;
    std::unique_ptr<items::OperationTableModel> model;

    void build(OperationsPane *pane);
    void updateButtons() const;
    [[nodiscard]] OperationId current() const;
};

void OperationsPane::Private::build(OperationsPane *pane)
{
    table = new QTableView(pane);
    table->setObjectName(QStringLiteral("operationsTable"));
    table->setAccessibleName(OperationsPane::tr("Operations"));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setItemDelegate(new CellDelegate(table));
    table->setItemDelegateForColumn(items::OperationTableModel::Progress, new ProgressDelegate(table));
    table->setHorizontalHeader(new FlatHeader(table));
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->setDefaultSectionSize(Metrics(table->fontMetrics()).rowHeight());
    empty = new EmptyState(table);
    empty->setReason(OperationsPane::tr("No operation is running, and none ran lately."));
    auto *buttons = new QHBoxLayout;
    const auto button = [pane, buttons](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, pane);
        made->setObjectName(name);
        buttons->addWidget(made);
        return made;
    };
    details = button(QStringLiteral("operationDetails"), OperationsPane::tr("Details…"));
    show = button(QStringLiteral("operationShow"), OperationsPane::tr("Show session"));
    resume = button(QStringLiteral("operationResume"), OperationsPane::tr("Finish it here"));
    undo = button(QStringLiteral("operationUndo"), OperationsPane::tr("Undo"));
    retry = button(QStringLiteral("operationRetry"), OperationsPane::tr("Retry the failed"));
    cancel = button(QStringLiteral("operationCancel"), OperationsPane::tr("Cancel"));
    buttons->addStretch();
    const int gap = Metrics(pane->fontMetrics()).smallGap();
    buttons->setContentsMargins(2 * gap, 0, 2 * gap, gap);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(gap);
    layout->addWidget(table, 1);
    layout->addLayout(buttons);
}

OperationId OperationsPane::Private::current() const
{
    return model ? model->operationAt(table->currentIndex()) : OperationId();
}

void OperationsPane::Private::updateButtons() const
{
    const QModelIndex index = model ? table->currentIndex() : QModelIndex();
    const auto flag = [&index](int role) { return index.isValid() && index.data(role).toBool(); };
    details->setEnabled(index.isValid());
    show->setEnabled(index.isValid());
    resume->setVisible(flag(items::CanResumeRole));
    undo->setVisible(flag(items::CanUndoRole));
    retry->setVisible(flag(items::CanRetryRole));
    cancel->setVisible(flag(items::CanCancelRole));
    cancel->setToolTip(index.isValid() ? index.data(items::CancelMeaningRole).toString() : QString());
}

OperationsPane::OperationsPane(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("operationsPane"));
    d->build(this);
    d->updateButtons();
    const auto details = [this] {
        if (const OperationId id = d->current(); !id.isEmpty())
            openOperationDialog(window(), d->context, id);
    };
    connect(d->details, &QPushButton::clicked, this, details);
    connect(d->table, &QTableView::activated, this, details);
    connect(d->resume, &QPushButton::clicked, this, [this] { d->context.operations->resume(d->current()); });
    connect(d->undo, &QPushButton::clicked, this, [this] { d->context.operations->undo(d->current()); });
    connect(d->retry, &QPushButton::clicked, this,
            [this] { d->context.operations->retryFailed(d->current()); });
    connect(d->cancel, &QPushButton::clicked, this, [this] { d->context.operations->cancel(d->current()); });
    connect(d->show, &QPushButton::clicked, this, [this] {
        const auto key = d->table->currentIndex().data(items::SessionKeyRole).value<SessionKey>();
        if (const fleet::SessionIndex session = d->context.fleet->findSession(key); session.isValid())
            Q_EMIT sessionActivated(session);
        else if (const fleet::WorkerIndex worker = d->context.fleet->findWorker(key.worker); worker.isValid())
            Q_EMIT workerActivated(worker);
    });
}

OperationsPane::~OperationsPane() = default;

void OperationsPane::setContext(const MapContext &context)
{
    clearContext();
    d->context = context;
    d->model = std::make_unique<items::OperationTableModel>(context.fleet->clock());
    d->model->follow(*context.operations);
    d->table->setModel(d->model.get());
    d->empty->check();
    const int digit = fontMetrics().averageCharWidth();
    d->table->setColumnWidth(items::OperationTableModel::Started, digit * 14);
    d->table->setColumnWidth(items::OperationTableModel::Operation, digit * 40);
    d->table->setColumnWidth(items::OperationTableModel::Progress, digit * 28);
    d->table->setColumnWidth(items::OperationTableModel::Step, digit * 60);
    connect(d->model.get(), &items::OperationTableModel::runningCountChanged, this,
            &OperationsPane::countChanged);
    connect(d->model.get(), &QAbstractItemModel::dataChanged, this, [this] { d->updateButtons(); });
    connect(d->table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { d->updateButtons(); });
    connect(d->model.get(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!d->table->currentIndex().isValid())
            d->table->selectRow(0);
    });
    Q_EMIT countChanged(d->model->runningCount());
    d->updateButtons();
}

void OperationsPane::clearContext()
{
    d->table->setModel(nullptr);
    d->model.reset();
    d->context = {};
    d->updateButtons();
    Q_EMIT countChanged(0);
}

} // namespace quayside::ui
