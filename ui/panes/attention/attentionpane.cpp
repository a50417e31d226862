// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/attention/attentionpane.h"

#include "fleet/truth/fleet.h"
#include "items/export/modelexport.h"
#include "items/text/agetext.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/panes/attention/attentionfilterbar.h"
#include "ui/panes/attention/refusedrepairs.h"
#include "ui/panes/attention/repairbuttons.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/exporter.h"
#include "ui/panes/subjectview.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowmenu.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

using namespace std::chrono_literals;

using items::AttentionModel;

namespace {

std::vector<ColumnDefault> attentionColumns()
{
    std::vector<ColumnDefault> columns(AttentionModel::ColumnCount);
    columns[AttentionModel::Severity] = ColumnDefault(11);
    columns[AttentionModel::Title] = ColumnDefault(50).growing(1).shrinkingTo(24).fittingItsTexts();
    columns[AttentionModel::Since] = ColumnDefault(9);
    columns[AttentionModel::Explanation] = ColumnDefault(40, false).growing(1).shrinkingTo(16);
    return columns;
}

} // namespace

/** The list under its filter; beside it the explanation of its current entry and a button for each repair. */
class AttentionPane::Private
{
public:
    AttentionFilterBar *bar = nullptr;
    QSplitter *splitter = nullptr;
    SubjectView<QTableView> *table = nullptr;
    EmptyState *empty = nullptr;
    ColumnKeeper *columns = nullptr;
    Exporter *exporter = nullptr;
    QLabel *title = nullptr;
    QLabel *explanation = nullptr;
    QLabel *since = nullptr;
    RepairButtons *buttons = nullptr;
    QScrollArea *details = nullptr;
    QTimer ages;
    QTimer soon; //!< many changes of the list are one look at it
    MapContext context;
    std::unique_ptr<AttentionModel> model;
    std::unique_ptr<items::AttentionFilterModel> shown;
    quint64 shownEntry = 0;
    std::unique_ptr<RefusedRepairs<quint64>> refusals; // by entry

    void build(AttentionPane *pane, Settings &settings);
    void buildTable(AttentionPane *pane, Settings &settings);
    [[nodiscard]] QWidget *makeDetails(AttentionPane *pane);
    void attach(AttentionPane *pane);
    [[nodiscard]] const fleet::AttentionEntry *current() const;
    void showEntry();
    void narrow();
    void fillMenu(AttentionPane *pane, QMenu &menu);
    void begin(AttentionPane *pane, fleet::Repair repair);
    void start(AttentionPane *pane, fleet::Repair repair);
    void forgetGone();
    void allowButtons() const;
    [[nodiscard]] QString hint() const;
    void updateReason() const;
    void tick() const;
    void makeExporter(AttentionPane *pane, const Seams &seams, Settings &settings);
};

void AttentionPane::Private::build(AttentionPane *pane, Settings &settings)
{
    bar = new AttentionFilterBar(pane);
    splitter = new QSplitter(Qt::Horizontal, pane);
    splitter->setObjectName(QStringLiteral("attentionSplitter"));
    buildTable(pane, settings);
    splitter->addWidget(table);
    splitter->addWidget(makeDetails(pane));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({ 600, 400 }); // only their proportion counts
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(pane->fontMetrics()).smallGap());
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);
    soon.setSingleShot(true);
    soon.setInterval(20ms);
    QObject::connect(&soon, &QTimer::timeout, pane, [this] {
        bar->refresh(shown.get(), context.fleet);
        updateReason();
    });
    QObject::connect(bar, &AttentionFilterBar::changed, pane, [this] {
        if (shown)
            narrow();
        updateReason();
    });
}

void AttentionPane::Private::buildTable(AttentionPane *pane, Settings &settings)
{
    table = new SubjectView<QTableView>(pane);
    table->setSubject(false);
    dressRows(*table, QStringLiteral("attentionTable"), AttentionPane::tr("What needs attention"));
    table->setItemDelegateForColumn(AttentionModel::Severity,
                                    new WorkerNameDelegate(table, Qt::ElideRight)); // with its dot
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false); // always the most severe first
    table->setFrameShape(QFrame::NoFrame);
    columns = new ColumnKeeper(*header, settings, Setting::AttentionColumns, attentionColumns(),
                               AttentionModel::Severity);
    new RowMenu(*table, QStringLiteral("attentionMenu"), [this, pane](QMenu &menu) { fillMenu(pane, menu); });
    empty = new EmptyState(table);
    QObject::connect(empty, &EmptyState::actionTriggered, bar, &AttentionFilterBar::clear);
    auto *keys = new FilterKeys(bar->field(), *table);
    QObject::connect(keys, &FilterKeys::clearRequested, bar, &AttentionFilterBar::clear);
    QObject::connect(keys, &FilterKeys::leaveRequested, pane, [this, pane] {
        pane->setFocus(Qt::OtherFocusReason);
        if (shown && !table->currentIndex().isValid()) // to go down to the rows is to choose the first
            table->setCurrentIndex(shown->index(0, AttentionModel::Title));
    });
}

QWidget *AttentionPane::Private::makeDetails(AttentionPane *pane)
{
    const Metrics metrics(pane->fontMetrics());
    auto *page = new QWidget;
    title = wrappedLabel(QStringLiteral("attentionTitle"), page);
    makeBold(title);
    explanation = wrappedLabel(QStringLiteral("attentionExplanation"), page);
    refusals = std::make_unique<RefusedRepairs<quint64>>(QStringLiteral("attentionProblem"), page);
    since = wrappedLabel(QStringLiteral("attentionSince"), page);
    since->setForegroundRole(QPalette::PlaceholderText);
    buttons = new RepairButtons(QStringLiteral("attentionRepairs"), page);
    QObject::connect(buttons, &RepairButtons::chosen, pane,
                     [this, pane](fleet::Repair repair) { begin(pane, repair); });
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), metrics.smallGap());
    column->setSpacing(metrics.smallGap());
    for (QWidget *part :
         std::initializer_list<QWidget *> { title, since, explanation, refusals->label(), buttons })
        column->addWidget(part);
    column->addStretch();
    auto *scroll = details = new QScrollArea;
    scroll->setObjectName(QStringLiteral("attentionDetails"));
    scroll->setAccessibleName(AttentionPane::tr("What it means and what can be done"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

const fleet::AttentionEntry *AttentionPane::Private::current() const
{
    return shown ? shown->entryAt(table->currentIndex()) : nullptr;
}

/** What was refused stays for as long as its entry does, whatever else changes in the list. */
void AttentionPane::Private::forgetGone()
{
    refusals->forgetUnless(
        [this](quint64 id, fleet::Repair) { return model && model->indexOf(id).isValid(); });
}

void AttentionPane::Private::start(AttentionPane *pane, fleet::Repair repair)
{
    if (const fleet::AttentionEntry *entry = current())
        refusals->start(entry->id, pane->window(), context, *entry, repair);
}

void AttentionPane::Private::showEntry()
{
    const fleet::AttentionEntry *entry = current();
    title->setText(entry ? entry->title : QString());
    title->setVisible(entry);
    explanation->setText(entry ? entry->explanation : hint());
    explanation->setForegroundRole(entry ? QPalette::WindowText : QPalette::PlaceholderText);
    const quint64 id = entry ? entry->id : 0;
    if (std::exchange(shownEntry, id) != id) {
        buttons->clear(); // a click that was on its way is not for another one
        refusals->show(id);
        details->verticalScrollBar()->setValue(0); // it is read from its top
    }
    allowButtons();
}

/** What is allowed, and for how long it has been so, changes while the entry stays. */
void AttentionPane::Private::allowButtons() const
{
    const fleet::AttentionEntry *entry = current();
    const bool isDated = entry && entry->sinceMs > 0;
    since->setVisible(isDated);
    if (isDated)
        since->setText(
            items::AgeText::lasting(context.fleet->clock().nowMs() - entry->sinceMs, entry->sinceExact));
    if (entry)
        buttons->offer(context, *entry, entry->repairs);
}

void AttentionPane::Private::begin(AttentionPane *pane, fleet::Repair repair)
{
    const fleet::AttentionEntry *entry = current();
    if (!entry)
        return;
    if (repair == fleet::Repair::ShowSession)
        Q_EMIT pane->sessionActivated(entry->session);
    else if (repair == fleet::Repair::ShowWorker)
        Q_EMIT pane->workerActivated(entry->worker);
    else if (repair == fleet::Repair::ShowSessions)
        Q_EMIT pane->sessionsOfWorkerActivated(entry->worker);
    else
        start(pane, repair);
}

/** What is filtered away is not chosen any more, and nothing else is instead. */
void AttentionPane::Private::narrow()
{
    const quint64 chosen = current() ? current()->id : 0;
    shown->setFilter(bar->filter());
    if (chosen != 0 && !shown->indexOf(chosen).isValid())
        table->setCurrentIndex({});
}

/** The same remedies as beside the list, for those who come by the row. */
void AttentionPane::Private::fillMenu(AttentionPane *pane, QMenu &menu)
{
    const fleet::AttentionEntry *entry = current();
    if (!entry)
        return;
    for (const fleet::Repair repair : entry->repairs) {
        QAction *action = menu.addAction(fleet::CauseText::button(repair));
        action->setObjectName(QStringLiteral("menuRepair%1").arg(static_cast<int>(repair)));
        const operations::Availability can = Repairs::availability(context, *entry, repair);
        action->setVisible(!can.absent);
        action->setEnabled(can.available);
        action->setToolTip(can.reason);
        QObject::connect(action, &QAction::triggered, pane, [this, pane, repair] { begin(pane, repair); });
    }
    menu.addSeparator();
    const QString text = entry->title + u'\n' + entry->explanation;
    QObject::connect(menu.addAction(AttentionPane::tr("&Copy as text")), &QAction::triggered, pane,
                     [text] { QGuiApplication::clipboard()->setText(text); });
}

QString AttentionPane::Private::hint() const
{
    if (!model || model->rowCount() == 0)
        return {};
    return AttentionPane::tr("Choose an entry: what it means and what can be done about it is said here.");
}

void AttentionPane::Private::updateReason() const
{
    if (model && model->rowCount() > 0)
        empty->setReason(
            { AttentionPane::tr("None of %Ln entries matches the filter.", nullptr, model->rowCount()),
              AttentionPane::tr("Show all") });
    else if (context.fleet && context.fleet->isInspected())
        empty->setReason(
            { AttentionPane::tr("Nothing in this file needs attention. It is inspected offline: how "
                                "its workers are is not asked."),
              {} });
    else
        empty->setReason(
            { AttentionPane::tr("Nothing needs attention in what the workers have reported so far."), {} });
}

void AttentionPane::Private::tick() const
{
    allowButtons();
    QModelIndexList rows;
    const int last = table->rowAt(table->viewport()->height() - 1);
    for (int row = std::max(0, table->rowAt(0)); row < shown->rowCount() && (last < 0 || row <= last); ++row)
        rows.append(shown->mapToSource(shown->index(row, 0)));
    model->tick(rows);
}

void AttentionPane::Private::makeExporter(AttentionPane *pane, const Seams &seams, Settings &settings)
{
    //: Name of a new file
    const QString name = AttentionPane::tr("attention.csv");
    exporter = new Exporter(*bar->exportButton(), seams, settings,
                            { AttentionPane::tr("Export what needs attention"), name,
                              AttentionPane::tr("Save the list as it is shown as a CSV or JSON file.") },
                            [this](const QString &file) -> std::unique_ptr<items::TableExport> {
                                if (!shown)
                                    return nullptr;
                                return std::make_unique<items::ModelExport>(
                                    items::ModelExport::Table { QStringLiteral("attention"), shown.get(),
                                                                QMetaEnum::fromType<AttentionModel::Column>(),
                                                                columns->shownColumns(), QString() },
                                    file);
                            });
    QObject::connect(bar, &AttentionFilterBar::changed, pane, [this] { soon.start(); });
}

AttentionPane::AttentionPane(const Seams &seams, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("attentionPane"));
    d->build(this, settings);
    d->makeExporter(this, seams, settings);
    d->updateReason();
    d->showEntry();
    connect(d->table, &QTableView::activated, this, [this] {
        const fleet::AttentionEntry *entry = d->current();
        if (!entry)
            return;
        if (entry->session.isValid())
            Q_EMIT sessionActivated(entry->session);
        else if (entry->worker.isValid())
            Q_EMIT workerActivated(entry->worker);
    });
    connect(d->table, &QAbstractItemView::clicked, this, &AttentionPane::touched);
    connect(&d->ages, &QTimer::timeout, this, [this] {
        if (isVisible() && d->model)
            d->tick();
    });
}

AttentionPane::~AttentionPane() = default;

void AttentionPane::setContext(const MapContext &context)
{
    clearContext();
    d->context = context;
    d->model = std::make_unique<AttentionModel>(context.fleet->clock());
    d->model->follow(*context.attention);
    d->shown = std::make_unique<items::AttentionFilterModel>(*d->model, *context.fleet);
    d->shown->setFilter(d->bar->filter());
    chooseNoNeighbour(*d->table, *d->shown);
    d->table->setModel(d->shown.get());
    d->columns->restore();
    d->empty->check();
    d->attach(this);
    d->ages.start(1s);
    Q_EMIT countChanged(d->model->rowCount());
}

/** The count is of all entries, whatever is shown of them. */
void AttentionPane::Private::attach(AttentionPane *pane)
{
    const auto recount = [this, pane] {
        soon.start();
        showEntry();
        Q_EMIT pane->countChanged(model ? model->rowCount() : 0);
    };
    QObject::connect(model.get(), &QAbstractItemModel::rowsInserted, pane, recount);
    QObject::connect(model.get(), &QAbstractItemModel::rowsRemoved, pane, recount);
    QObject::connect(model.get(), &QAbstractItemModel::modelReset, pane, recount);
    QObject::connect(model.get(), &QAbstractItemModel::dataChanged, pane, [this] { showEntry(); });
    QObject::connect(model.get(), &QAbstractItemModel::rowsRemoved, pane, [this] {
        forgetGone();
        showEntry();
    });
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentChanged, pane, [this, pane] {
        showEntry();
        Q_EMIT pane->currentChanged();
        if (table->hasFocus() && current())
            Q_EMIT pane->touched();
    });
    soon.start();
}

void AttentionPane::clearContext()
{
    d->ages.stop();
    d->soon.stop();
    d->exporter->stop();
    if (d->model)
        d->columns->saveNow();
    d->table->setModel(nullptr);
    d->shown.reset();
    d->model.reset();
    d->context = {};
    d->refusals->clear();
    d->bar->clear();
    d->bar->refresh(nullptr, nullptr);
    d->showEntry();
    Q_EMIT countChanged(0);
}

const fleet::AttentionEntry *AttentionPane::current() const
{
    return d->current();
}

Exporter *AttentionPane::exporter() const
{
    return d->exporter;
}

void AttentionPane::setSubject(bool isSubject)
{
    d->table->setSubject(isSubject);
}

void AttentionPane::resetColumns()
{
    d->columns->reset();
    d->bar->clear();
    d->splitter->setSizes({ 600, 400 });
}

/** No focus proxy: Tab would jump over what comes before it. To come here chooses nothing yet. */
void AttentionPane::focusInEvent(QFocusEvent *event)
{
    d->table->setFocus(event->reason());
}

} // namespace quayside::ui
