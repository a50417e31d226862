// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/audit/auditpane.h"

#include "core/csv.h"
#include "items/export/auditexport.h"
#include "items/tables/auditmodel.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/panes/audit/auditfilterbar.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/exporter.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/rowmenu.h"
#include "ui/window/longcopy.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPersistentModelIndex>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>
#include <vector>

namespace quayside::ui {

using items::AuditExport;
using items::AuditModel;
using State = items::AuditModel::State;

namespace {

/** Why the audit shows no line. */
class AuditReason
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::AuditReason)
public:
    /** `canAdd`: Quayside's tables may be added to this map. */
    [[nodiscard]] static EmptyReason of(const AuditModel &model, bool canAdd);

private:
    [[nodiscard]] static EmptyReason notKept(bool canAdd);
    [[nodiscard]] static EmptyReason nothingFits(const AuditModel &model);
};

EmptyReason AuditReason::of(const AuditModel &model, bool canAdd)
{
    switch (model.state()) {
    case State::Unasked:
    case State::Looking:
        return { tr("Looking through the audit…"), {} };
    case State::NotKept:
        return notKept(canAdd);
    case State::Failed:
        return { tr("The audit can't be read.") + QLatin1Char('\n') + model.error().toDisplayString(), {} };
    case State::Complete:
        break;
    }
    return nothingFits(model);
}

EmptyReason AuditReason::notKept(bool canAdd)
{
    const QString why = tr(
        "Nobody has recorded who changed this map: the audit is one of Quayside's own tables, and they are "
        "not in it.");
    if (canAdd)
        return { why, tr("Add Quayside's tables") };
    return { why + QLatin1Char('\n') + tr("This map can't be written to, so they can't be added."), {} };
}

EmptyReason AuditReason::nothingFits(const AuditModel &model)
{
    if (model.filter().isEmpty())
        return {
            tr("Nothing has been changed with Quayside yet. What other programs change is not recorded."), {}
        };
    if (!model.filter().text.isEmpty())
        return { tr("No line of the audit has these words."), tr("Show everything") };
    return { tr("Nothing has been done to it with Quayside. What other programs change is not recorded."),
             tr("Show everything") };
}

std::vector<ColumnDefault> auditColumns()
{
    std::vector<ColumnDefault> columns(AuditModel::ColumnCount);
    columns[AuditModel::When] = ColumnDefault(16).holding(widestTime());
    columns[AuditModel::Who] = ColumnDefault(20).shrinkingTo(12);
    columns[AuditModel::What] = ColumnDefault(26).growing(1).shrinkingTo(14);
    columns[AuditModel::OnWhat] = ColumnDefault(36).growing(2).shrinkingTo(16);
    columns[AuditModel::Why] = ColumnDefault(26).growing(2).shrinkingTo(10);
    columns[AuditModel::Result] = ColumnDefault(20).growing(1).shrinkingTo(12);
    return columns;
}

/** Lines that are chosen one after the other. New ones come on top of them and move them along. */
struct RowsInARow
{
    QPersistentModelIndex first;
    int count = 0;
};

/** As text; nothing: it is gone. */
std::optional<QString> lineAt(const QPersistentModelIndex &first, int offset)
{
    const QModelIndex row = first.sibling(first.row() + offset, 0);
    if (!row.isValid())
        return {};
    QStringList cells;
    for (int column = 0; column < AuditModel::ColumnCount; ++column)
        cells << row.siblingAtColumn(column).data().toString().simplified();
    return csv::copied(cells);
}

} // namespace

/** The filter, the table under it, and what exports it. */
class AuditPane::Private
{
public:
    Private(AuditPane &owner, const Seams &seams, Settings &settings);

    void buildTable();
    void updateReason();
    void openCurrent();
    void fillMenu(QMenu &menu);
    [[nodiscard]] LongCopy::Lines selectedLines() const;
    void copy();
    void makeExporter(const Seams &seams);

    AuditPane &pane;
    Settings &settings;
    AuditFilterBar *bar;
    QTableView *table;
    EmptyState *empty = nullptr;
    ColumnKeeper *columns = nullptr;
    MapContext context;
    std::unique_ptr<AuditModel> model;
    Exporter *exporter = nullptr;
    LongCopy *longCopy;
    int copiedRows = 0;
    bool inSight = false;
};

AuditPane::Private::Private(AuditPane &owner, const Seams &someSeams, Settings &someSettings)
    : pane(owner)
    , settings(someSettings)
    , bar(new AuditFilterBar(&owner))
    , table(new QTableView(&owner))
    , longCopy(new LongCopy(&owner))
{
    buildTable();
    auto *layout = new QVBoxLayout(&pane);
    layout->setContentsMargins({});
    layout->setSpacing(Metrics(pane.fontMetrics()).smallGap());
    layout->addWidget(bar);
    layout->addWidget(table, 1);
    connect(bar, &AuditFilterBar::changed, &pane, [this] {
        if (model)
            model->setFilter(bar->filter());
        updateReason();
    });
    connect(longCopy, &LongCopy::finished, &pane,
            [this] { Q_EMIT pane.told(AuditPane::tr("%Ln row(s) copied", nullptr, copiedRows)); });
    makeExporter(someSeams);
}

void AuditPane::Private::makeExporter(const Seams &seams)
{
    //: Name of a new file
    const QString name = AuditPane::tr("audit.csv");
    exporter = new Exporter(*bar->exportButton(), seams, settings,
                            { AuditPane::tr("Export the audit"), name,
                              AuditPane::tr("Save every line that fits the filter as a CSV or JSON file.") },
                            [this](const QString &file) -> std::unique_ptr<items::TableExport> {
                                if (!context.audit)
                                    return nullptr;
                                return std::make_unique<AuditExport>(*context.audit, bar->filter(), file);
                            });
}

void AuditPane::Private::buildTable()
{
    dressRows(*table, QStringLiteral("auditTable"), AuditPane::tr("Audit"));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setItemDelegateForColumn(AuditModel::Result, new WorkerNameDelegate(table, Qt::ElideRight));
    QHeaderView *header = table->horizontalHeader();
    header->setSectionsClickable(false); // always by time
    table->setFrameShape(QFrame::NoFrame);
    table->installEventFilter(&pane);
    auto *keys = new FilterKeys(bar->field(), *table);
    connect(keys, &FilterKeys::clearRequested, bar, &AuditFilterBar::clear);
    connect(keys, &FilterKeys::leaveRequested, table, [this] { table->setFocus(Qt::OtherFocusReason); });
    columns = new ColumnKeeper(*header, settings, Setting::AuditColumns, auditColumns(), AuditModel::When);
    empty = new EmptyState(table);
    connect(empty, &EmptyState::actionTriggered, &pane, [this] {
        if (model && model->state() == AuditModel::State::NotKept)
            Q_EMIT pane.ownTablesRequested();
        else
            pane.clearFilter();
    });
    connect(table, &QTableView::activated, &pane, [this] { openCurrent(); });
    new RowMenu(*table, QStringLiteral("auditMenu"), [this](QMenu &menu) { fillMenu(menu); });
}

void AuditPane::Private::updateReason()
{
    const bool canAdd = context.info && context.info->writable;
    const shardmap::MapProblem *broken = context.info
        ? context.info->problems.find(shardmap::MapPart::OwnTables, shardmap::MapProblem::Kind::Unreadable)
        : nullptr;
    EmptyReason reason = model ? AuditReason::of(*model, canAdd) : EmptyReason();
    if (broken && model && model->state() == State::NotKept)
        reason = { broken->error.toDisplayString(), {} };
    empty->setReason(reason);
    empty->check();
}

void AuditPane::Private::openCurrent()
{
    const shardmap::AuditRecord *line = model ? model->lineAt(table->currentIndex()) : nullptr;
    if (!line)
        return;
    const fleet::Fleet &fleet = *context.fleet;
    const SessionKey moved { line->target, line->subject.name };
    if (const fleet::SessionIndex there = fleet.findSession(moved); there.isValid())
        Q_EMIT pane.sessionActivated(there);
    else if (const fleet::SessionIndex session = fleet.findSession(line->subject); session.isValid())
        Q_EMIT pane.sessionActivated(session);
    else if (const fleet::UserIndex user = fleet.findUser(line->user); user.isValid())
        Q_EMIT pane.userActivated(user);
    else if (const fleet::WorkerIndex worker = fleet.findWorker(line->subject.worker); worker.isValid())
        Q_EMIT pane.workerActivated(worker);
}

void AuditPane::Private::fillMenu(QMenu &menu)
{
    const shardmap::AuditRecord *line = model ? model->lineAt(table->currentIndex()) : nullptr;
    if (!line)
        return;
    connect(menu.addAction(AuditPane::tr("&Show where it is now")), &QAction::triggered, &pane,
            [this] { openCurrent(); });
    if (!line->subject.name.isEmpty()) {
        connect(menu.addAction(AuditPane::tr("&Only this session")), &QAction::triggered, &pane,
                [this, subject = line->subject] { pane.showOnly(subject); });
    }
    if (!line->subject.worker.isEmpty()) {
        connect(menu.addAction(AuditPane::tr("Only this &worker")), &QAction::triggered, &pane,
                [this, worker = line->subject.worker] {
                    pane.showOnly({ worker, {} });
                });
    }
    menu.addSeparator();
    QAction *copyRows = menu.addAction(themedIcon(QStringLiteral("copy")), AuditPane::tr("&Copy rows"));
    copyRows->setShortcut(QKeySequence::Copy);
    connect(copyRows, &QAction::triggered, &pane, [this] { copy(); });
}

/** One a row, cells apart by tabs. */
LongCopy::Lines AuditPane::Private::selectedLines() const
{
    QItemSelection ranges = table->selectionModel()->selection();
    std::ranges::sort(ranges, {}, &QItemSelectionRange::top);
    std::vector<RowsInARow> parts;
    size_t count = 0;
    for (const QItemSelectionRange &range : std::as_const(ranges)) {
        parts.push_back({ range.topLeft(), range.height() });
        count += size_t(range.height());
    }
    return { count, [parts = std::move(parts), part = size_t(0), row = 0](size_t) mutable {
                if (row == parts[part].count) {
                    ++part;
                    row = 0;
                }
                return lineAt(parts[part].first, row++);
            } };
}

void AuditPane::Private::copy()
{
    if (!model)
        return;
    LongCopy::Lines lines = selectedLines();
    copiedRows = int(lines.count);
    if (copiedRows > 0)
        longCopy->start(std::move(lines));
}

AuditPane::AuditPane(const Seams &seams, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this, seams, settings))
{
    setObjectName(QStringLiteral("auditPane"));
    d->updateReason();
}

AuditPane::~AuditPane() = default;

void AuditPane::setContext(const MapContext &context)
{
    clearContext();
    d->context = context;
    if (!context.audit)
        return;
    d->model = std::make_unique<AuditModel>(context.fleet->clock());
    d->model->follow(*context.audit);
    d->table->setModel(d->model.get());
    d->columns->restore();
    d->bar->setTrail(context.audit);
    connect(d->model.get(), &AuditModel::stateChanged, this, [this] { d->updateReason(); });
    connect(d->model.get(), &QAbstractItemModel::rowsInserted, this, [this] {
        if (!d->table->currentIndex().isValid())
            d->table->setCurrentIndex(d->model->index(0, 0));
    });
    connect(d->model.get(), &QAbstractItemModel::modelReset, this, [this] {
        if (d->model->rowCount() > 0)
            d->table->selectRow(0);
    });
    d->model->setAwake(d->inSight);
    d->updateReason();
}

void AuditPane::clearContext()
{
    if (!d->model)
        return;
    saveState();
    d->exporter->stop();
    d->longCopy->stop();
    d->bar->setTrail(nullptr);
    d->table->setModel(nullptr);
    d->model.reset();
    d->context = {};
    d->updateReason();
}

void AuditPane::showOnly(const SessionKey &subject)
{
    d->bar->setSubject(subject);
}

void AuditPane::clearFilter()
{
    d->bar->clear();
}

void AuditPane::saveState()
{
    if (d->model)
        d->columns->saveNow();
}

void AuditPane::resetColumns()
{
    d->columns->reset();
    clearFilter();
}

Exporter *AuditPane::exporter() const
{
    return d->exporter;
}

void AuditPane::setInSight(bool inSight)
{
    d->inSight = inSight;
    if (d->model)
        d->model->setAwake(inSight);
}

/** No focus proxy: Tab would jump over what comes before it. */
void AuditPane::focusInEvent(QFocusEvent *event)
{
    d->table->setFocus(event->reason());
}

/** Copy is the rows' here, not the selected session's. */
bool AuditPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const bool isCopy = static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy);
    if (watched != d->table || !isCopy)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        d->copy();
    return true;
}

} // namespace quayside::ui
