// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operations/operationspane.h"

#include "items/export/operationexport.h"
#include "items/roles.h"
#include "operations/bulk/bulktext.h"
#include "operations/service/operationservice.h"
#include "shardmap/shardmap.h"
#include "ui/delegates/progressdelegate.h"
#include "ui/dialogs/bulk/putbackdialog.h"
#include "ui/dialogs/dialogs.h"
#include "ui/dialogs/formdialog.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/exporter.h"
#include "ui/panes/operations/operationdetails.h"
#include "ui/panes/operations/operationsfilterbar.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/rowmenu.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using items::OperationTableModel;
using Which = items::OperationFilter::Which;

namespace {

/** Why no operation is shown, and what would change that. */
class OperationsReason
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::OperationsReason)
public:
    /** Null: no map is open. */
    [[nodiscard]] static EmptyReason of(const items::OperationFilterModel *model,
                                        const shardmap::MapInfo *info);

private:
    [[nodiscard]] static QString nothingFits(const items::OperationFilterModel &model);
};

EmptyReason OperationsReason::of(const items::OperationFilterModel *model, const shardmap::MapInfo *info)
{
    if (!model || !info)
        return { tr("Open a shard map to see its operations."), {} };
    if (!model->filter().isEmpty())
        return { info->location.isInspected() ? tr("No operation in this file fits the filter.")
                                              : nothingFits(*model),
                 tr("Show everything") };
    if (const auto *problem
        = info->problems.find(shardmap::MapPart::OwnTables, shardmap::MapProblem::Kind::Unreadable))
        return { tr("Nothing is known of operations.") + QLatin1Char(' ') + problem->error.toDisplayString(),
                 {} };
    if (!info->hasOwnTables && info->location.isInspected())
        return { tr("Nothing is known of operations: their journal is one of Quayside's own tables, and they "
                    "are not in this file."),
                 {} };
    if (info->location.isInspected())
        return { tr("When this file was written no operation was running, and none had run lately. It is "
                    "inspected: nothing is run from here."),
                 {} };
    if (!info->hasOwnTables)
        return { tr("Nothing is known of operations: their journal is one of Quayside's own tables, and they "
                    "are not in this map."),
                 info->writable ? tr("Add Quayside's tables") : QString() };
    return { tr("No operation is running, and none ran lately. Restart, move or create a session: it is "
                "shown here step by step, in every console."),
             {} };
}

QString OperationsReason::nothingFits(const items::OperationFilterModel &model)
{
    items::OperationFilter filter = model.filter();
    filter.which = Which::All;
    if (filter.isEmpty()) {
        switch (model.filter().which) {
        case Which::Running:
            return tr("No operation is running.");
        case Which::Failed:
            return tr("No operation failed lately.");
        case Which::Differs:
            return tr("No operation ended with differences lately.");
        case Which::Interrupted:
            return tr("No operation was interrupted: every one is either running or has ended.");
        case Which::All:
            break;
        }
    }
    return tr("No operation fits the filter.");
}

std::vector<ColumnDefault> operationColumns()
{
    std::vector<ColumnDefault> columns(OperationTableModel::ColumnCount);
    columns[OperationTableModel::Started] = ColumnDefault(9).holding(widestTime());
    columns[OperationTableModel::Operation] = ColumnDefault(27).growing(2).shrinkingTo(18);
    columns[OperationTableModel::Progress] = ColumnDefault(14).shrinkingTo(12);
    columns[OperationTableModel::Step] = ColumnDefault(28).growing(3).shrinkingTo(14);
    columns[OperationTableModel::By] = ColumnDefault(14).growing(1).shrinkingTo(9);
    return columns;
}

constexpr int kLookSoonMs = 20;

} // namespace

/** The filter, the table, the details beside it, and the buttons for the current row. */
class OperationsPane::Private
{
public:
    Private(OperationsPane &owner, const Seams &seams, Settings &settings);

    void buildTable();
    [[nodiscard]] QWidget *makeList();
    [[nodiscard]] QLayout *makeButtons();
    void connectButtons();
    void fillMenu(QMenu &menu) const;
    void follow();
    void chooseSomething();
    void choose(int row);
    void showCurrent();
    void updateButtons() const;
    void updateReason();
    void setAside();
    void lookSoon();
    void tellCounts() const;
    void showSession();
    void makeExporter(const Seams &seams);
    [[nodiscard]] OperationId current() const;

    OperationsPane &pane;
    Settings &settings;
    OperationsFilterBar *bar;
    QSplitter *splitter;
    QTableView *table;
    OperationDetails *details;
    EmptyState *empty = nullptr;
    ColumnKeeper *columns = nullptr;
    Exporter *exporter = nullptr;
    QPushButton *open = nullptr;
    QPushButton *show = nullptr;
    QPushButton *resume = nullptr;
    QPushButton *undo = nullptr;
    QPushButton *retry = nullptr;
    QPushButton *inverse = nullptr; //!< its text is the view's
    QPushButton *aside = nullptr;
    QPushButton *review = nullptr;
    QPushButton *cancel = nullptr;
    MapContext context;
    std::unique_ptr<OperationTableModel> model;
    std::unique_ptr<items::OperationFilterModel> shown;
    QTimer soon; //!< many changes of the list are one look at it
    OperationId chosen; //!< stays chosen while it is filtered away and comes back
};

OperationsPane::Private::Private(OperationsPane &owner, const Seams &someSeams, Settings &someSettings)
    : pane(owner)
    , settings(someSettings)
    , bar(new OperationsFilterBar(&owner))
    , splitter(new QSplitter(Qt::Horizontal, &owner))
    , table(new QTableView)
    , details(new OperationDetails(someSettings))
{
    buildTable();
    splitter->setObjectName(QStringLiteral("operationsSplitter"));
    splitter->addWidget(makeList());
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(true);
    splitter->setCollapsible(0, false);
    if (!splitter->restoreState(settings.value(Setting::OperationSplitter).toByteArray()))
        splitter->setSizes({ 600, 400 }); // only their proportion counts
    auto *layout = new QVBoxLayout(&pane);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(pane.fontMetrics()).smallGap());
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);
    connectButtons();
    soon.setSingleShot(true);
    soon.setInterval(kLookSoonMs);
    QObject::connect(&soon, &QTimer::timeout, &pane, [this] {
        chooseSomething();
        updateButtons();
        updateReason();
    });
    connect(bar, &OperationsFilterBar::changed, &pane, [this] {
        if (shown)
            shown->setFilter(bar->filter());
        if (shown && !shown->indexOf(chosen).isValid())
            chosen = {}; // another list was asked for
        chooseSomething();
        updateReason();
    });
    makeExporter(someSeams);
}

void OperationsPane::Private::buildTable()
{
    dressRows(*table, QStringLiteral("operationsTable"), OperationsPane::tr("Operations"));
    table->setItemDelegateForColumn(OperationTableModel::Progress, new ProgressDelegate(table));
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false); // always running first, then by time
    table->setFrameShape(QFrame::NoFrame);
    new RowMenu(*table, QStringLiteral("operationMenu"), [this](QMenu &menu) { fillMenu(menu); });
    auto *keys = new FilterKeys(bar->field(), *table);
    connect(keys, &FilterKeys::clearRequested, bar, &OperationsFilterBar::clear);
    connect(keys, &FilterKeys::leaveRequested, table, [this] { table->setFocus(Qt::OtherFocusReason); });
    columns = new ColumnKeeper(*header, settings, Setting::OperationColumns, operationColumns(),
                               OperationTableModel::Started);
    empty = new EmptyState(table);
    connect(empty, &EmptyState::actionTriggered, &pane, [this] {
        if (bar->filter().isEmpty())
            Q_EMIT pane.ownTablesRequested();
        else
            bar->clear();
    });
}

QWidget *OperationsPane::Private::makeList()
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(pane.fontMetrics()).smallGap());
    layout->addWidget(table, 1);
    layout->addLayout(makeButtons());
    return list;
}

QLayout *OperationsPane::Private::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    const auto button = [this, buttons](const char *name, const QString &text) {
        auto *made = new QPushButton(text, &pane);
        made->setObjectName(QString::fromLatin1(name));
        made->hide(); // until there is a use for it: a first layout that counts all of them makes the window
                      // wide
        buttons->addWidget(made);
        return made;
    };
    open = button("operationDetails", OperationsPane::tr("Details…"));
    show = button("operationShow", OperationsPane::tr("Show session"));
    resume = button("operationResume", OperationsPane::tr("Finish it here"));
    undo = button("operationUndo", OperationsPane::tr("Undo"));
    retry = button("operationRetry", OperationsPane::tr("Retry the failed…"));
    inverse = button("operationInverse", {});
    aside = button("operationSetAside", OperationsPane::tr("Set aside…"));
    review = button("operationReview", OperationsPane::tr("Review…"));
    cancel = button("operationCancel", OperationsPane::tr("Cancel"));
    buttons->addStretch();
    const int gap = Metrics(pane.fontMetrics()).smallGap();
    buttons->setContentsMargins(2 * gap, 0, 2 * gap, gap);
    return buttons;
}

void OperationsPane::Private::connectButtons()
{
    const auto openDialog = [this] {
        if (const OperationId id = current(); !id.isEmpty())
            openOperationDialog(pane.window(), context, id);
    };
    connect(open, &QPushButton::clicked, &pane, openDialog);
    connect(table, &QTableView::activated, &pane, openDialog);
    connect(show, &QPushButton::clicked, &pane, [this] { showSession(); });
    connect(resume, &QPushButton::clicked, &pane, [this] { context.operations->resume(current()); });
    connect(undo, &QPushButton::clicked, &pane, [this] { context.operations->undo(current()); });
    connect(retry, &QPushButton::clicked, &pane,
            [this] { (new RetryDialog(context, current(), pane.window()))->open(); });
    connect(inverse, &QPushButton::clicked, &pane,
            [this] { openInverseDialog(pane.window(), context, current()); });
    connect(aside, &QPushButton::clicked, &pane, [this] { setAside(); });
    connect(review, &QPushButton::clicked, &pane, [this] { openReviewDialog(pane.window(), context); });
    connect(cancel, &QPushButton::clicked, &pane, [this] { context.operations->cancel(current()); });
}

/** What the buttons offer, for those who come by the row. */
void OperationsPane::Private::fillMenu(QMenu &menu) const
{
    for (QPushButton *button : { open, show, resume, undo, retry, inverse, aside, review, cancel }) {
        if (button->isHidden())
            continue;
        QAction *action = menu.addAction(button->text());
        action->setObjectName(button->objectName() + QStringLiteral("Action"));
        action->setEnabled(button->isEnabled());
        action->setToolTip(button->toolTip());
        connect(action, &QAction::triggered, button, &QPushButton::click);
    }
}

OperationId OperationsPane::Private::current() const
{
    const auto *summary = shown ? shown->summaryAt(table->currentIndex()) : nullptr;
    return summary ? summary->id : chosen;
}

void OperationsPane::Private::updateButtons() const
{
    const OperationId id = current();
    const operations::OperationView view
        = id.isEmpty() ? operations::OperationView() : context.operations->view(id);
    const bool isLost = view.interrupted && view.misfit.isEmpty();
    for (QPushButton *always : { open, show }) {
        always->show();
        always->setEnabled(!id.isEmpty());
    }
    offer(resume, isLost, view.resume);
    offer(undo, isLost && view.reversible, view.undo);
    offer(retry, view.failedItems > 0 && shardmap::isEnd(view.state), view.retryFailed);
    offer(inverse, view.inverse.has_value(),
          view.inverse ? context.operations->permissions().changes() : operations::Availability());
    if (view.inverse)
        inverse->setText(operations::BulkText::inverse(*view.inverse));
    offer(aside, view.interrupted && !view.misfit.isEmpty() && !view.waitsForReview, view.setAside);
    review->setVisible(view.waitsForReview);
    cancel->setVisible(view.canCancel);
    cancel->setToolTip(view.cancelMeaning);
}

void OperationsPane::Private::setAside()
{
    const OperationId id = current();
    const QString question
        = OperationsPane::tr(
              "Set “%1” aside? Nothing of what it did or meant to do is done or undone: look at its "
              "session and workers afterwards. What it holds is free again.")
              .arg(context.operations->summary(id).title);
    openConfirmDialog(
        pane.window(), question, OperationsPane::tr("Set aside"),
        [service = context.operations, id] { return service->summary(id).setAside; },
        [this, id] {
            whenDone(context.operations->setAside(id), context.operations,
                     [pane = QPointer(&pane)](const Result<void> &done) {
                         if (pane && !done)
                             Q_EMIT pane->failed(done.error());
                     });
        });
}

void OperationsPane::Private::updateReason()
{
    empty->setReason(OperationsReason::of(shown.get(), context.info));
    empty->check();
    bar->refresh(shown.get());
}

void OperationsPane::Private::showCurrent()
{
    details->show(current());
    updateButtons();
}

/** The one that was chosen, also where the filter hides its row by now; where there is none, the first. */
void OperationsPane::Private::chooseSomething()
{
    if (!shown || table->currentIndex().isValid())
        return;
    const QModelIndex known = shown->indexOf(chosen);
    if (known.isValid())
        table->selectRow(known.row());
    else if (!model->indexOf(chosen).isValid())
        choose(shown->rowCount() > 0 ? 0 : -1);
}

void OperationsPane::Private::choose(int row)
{
    chosen = {};
    if (row >= 0)
        table->selectRow(row);
    else
        showCurrent();
}

void OperationsPane::Private::showSession()
{
    const SessionKey key = context.operations->summary(current()).subject;
    if (const fleet::SessionIndex session = context.fleet->findSession(key); session.isValid())
        Q_EMIT pane.sessionActivated(session);
    else if (const fleet::WorkerIndex worker = context.fleet->findWorker(key.worker); worker.isValid())
        Q_EMIT pane.workerActivated(worker);
}

void OperationsPane::Private::follow()
{
    using operations::OperationService;
    connect(model.get(), &OperationTableModel::countsChanged, &pane, [this] { tellCounts(); });
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(shown.get(), signal, &pane, [this] { lookSoon(); });
    connect(model.get(), &QAbstractItemModel::dataChanged, &pane, [this] { lookSoon(); });
    connect(context.operations, &OperationService::permissionsChanged, &pane, [this] { lookSoon(); });
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, &pane,
            [this](const QModelIndex &now) {
                if (now.isValid())
                    chosen = current();
                showCurrent();
            });
    connect(context.operations, &OperationService::changed, details, [this](const OperationId &id) {
        if (id == current())
            showCurrent();
    });
}

/** However many rows come, go or change: looked at once. */
void OperationsPane::Private::lookSoon()
{
    if (!soon.isActive())
        soon.start();
}

void OperationsPane::Private::tellCounts() const
{
    const OperationTableModel::Counts counts = model ? model->counts() : OperationTableModel::Counts();
    Q_EMIT pane.countChanged(counts.running, counts.interrupted);
}

void OperationsPane::Private::makeExporter(const Seams &seams)
{
    //: Name of a new file
    const QString name = OperationsPane::tr("operations.csv");
    const QString tip
        = OperationsPane::tr("Save what is shown, with all steps and calls, as a CSV or JSON file.");
    exporter = new Exporter(
        *bar->exportButton(), seams, settings, { OperationsPane::tr("Export the operations"), name, tip },
        [this](const QString &file) -> std::unique_ptr<items::TableExport> {
            if (!shown)
                return nullptr;
            std::vector<operations::OperationView> views;
            for (const OperationId &id : shown->shown())
                views.push_back(context.operations->view(id));
            return std::make_unique<items::OperationExport>(std::move(views), *context.fleet, file);
        });
}

OperationsPane::OperationsPane(const Seams &seams, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, seams, settings))
{
    setObjectName(QStringLiteral("operationsPane"));
    d->updateReason();
    d->updateButtons();
}

OperationsPane::~OperationsPane() = default;

void OperationsPane::setContext(const MapContext &context)
{
    clearContext();
    d->context = context;
    const auto look = [service = context.operations](const OperationId &id) { return service->summary(id); };
    d->model = std::make_unique<OperationTableModel>(context.fleet->clock(), look);
    d->shown = std::make_unique<items::OperationFilterModel>(*d->model, context.actor);
    d->model->follow(*context.operations);
    d->shown->setFilter(d->bar->filter());
    chooseNoNeighbour(*d->table, *d->shown); // what is offered beside the list is not another's at once
    d->table->setModel(d->shown.get());
    d->columns->restore();
    d->details->setContext(context);
    d->follow();
    d->chooseSomething();
    d->updateReason();
    d->showCurrent();
    d->tellCounts();
}

void OperationsPane::clearContext()
{
    if (!d->model)
        return;
    saveState();
    d->exporter->stop();
    d->table->setModel(nullptr);
    d->details->clearContext();
    d->shown.reset();
    d->model.reset();
    d->context = {};
    d->chosen = {};
    d->bar->clear();
    d->updateReason();
    d->soon.stop();
    d->updateButtons();
    d->tellCounts();
}

Exporter *OperationsPane::exporter() const
{
    return d->exporter;
}

void OperationsPane::mapInfoChanged()
{
    d->updateReason();
}

void OperationsPane::saveState()
{
    if (!d->model)
        return;
    d->columns->saveNow();
    d->details->saveState();
    d->settings.setValue(Setting::OperationSplitter, d->splitter->saveState());
}

void OperationsPane::resetColumns()
{
    d->columns->reset();
    d->details->resetColumns();
    d->bar->clear();
    d->splitter->setSizes({ 600, 400 });
}

/** No focus proxy: Tab would jump over what comes before it. */
void OperationsPane::focusInEvent(QFocusEvent *event)
{
    d->table->setFocus(event->reason());
}

} // namespace quayside::ui
