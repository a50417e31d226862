// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/operations/operationdetails.h"

#include "items/text/agetext.h"
#include "operations/service/operationservice.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/panes/columnkeeper.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fittingscroll.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowtext.h"

#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

namespace quayside::ui {

using items::AgeText;
using items::OperationStepsModel;
using operations::OperationView;

namespace {

/** What the tree of steps and the table of sessions share. */
void dressDetails(QAbstractItemView *view, const char *name, const QString &accessibleName)
{
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(accessibleName);
    view->setTabKeyNavigation(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(new CellDelegate(view));
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
}

std::vector<ColumnDefault> stepColumns()
{
    std::vector<ColumnDefault> columns(OperationStepsModel::ColumnCount);
    columns[OperationStepsModel::What] = ColumnDefault(22).growing(2).shrinkingTo(14);
    columns[OperationStepsModel::Result] = ColumnDefault(24).growing(3).shrinkingTo(16);
    columns[OperationStepsModel::Begun] = ColumnDefault(8).holding(widestTime()).yielding(2);
    columns[OperationStepsModel::Ended] = ColumnDefault(8).holding(widestTime()).yielding(1);
    return columns;
}

std::vector<ColumnDefault> itemColumns()
{
    std::vector<ColumnDefault> columns(items::OperationItemsModel::ColumnCount);
    columns[items::OperationItemsModel::Session] = ColumnDefault(18).shrinkingTo(11).fittingItsTexts();
    columns[items::OperationItemsModel::Worker]
        = ColumnDefault(9).shrinkingTo(6).fittingItsTexts().yielding(1);
    columns[items::OperationItemsModel::Result] = ColumnDefault(10).shrinkingTo(8).fittingItsTexts();
    columns[items::OperationItemsModel::Text] = ColumnDefault(30).growing(1).shrinkingTo(18);
    return columns;
}

} // namespace

OperationDetails::OperationDetails(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_pages(new QStackedWidget(this))
    , m_nothing(wrappedLabel(QStringLiteral("operationNothing"), this))
    , m_title(wrappedLabel(QStringLiteral("operationTitle"), this))
    , m_facts(wrappedLabel(QStringLiteral("operationFacts"), this))
    , m_error(wrappedLabel(QStringLiteral("operationFailure"), this))
    , m_tree(new QTreeView(this))
    , m_table(new QTableView(this))
    , m_row(new RowText(QStringLiteral("operationRow"), this))
{
    setObjectName(QStringLiteral("operationDetailsPart"));
    build(settings);
}

OperationDetails::~OperationDetails() = default;

void OperationDetails::build(Settings &settings)
{
    const Metrics metrics(fontMetrics());
    makeBold(m_title);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setText(tr("Choose an operation to see its steps, the calls it made and why it was done."));
    dressDetails(m_tree, "operationSteps", tr("Steps of the operation"));
    m_tree->setItemDelegateForColumn(OperationStepsModel::What,
                                     new WorkerNameDelegate(m_tree, Qt::ElideRight));
    auto *header = new FlatHeader(m_tree);
    m_tree->setHeader(header);
    header->setSectionsClickable(false); // always in their order
    header->setStretchLastSection(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(metrics.em);
    m_columns = new ColumnKeeper(*header, settings, Setting::OperationStepColumns, stepColumns(),
                                 OperationStepsModel::What);
    const QString unknown = tr("Nothing is known of its steps: the journal has none of it.");
    (new EmptyState(m_tree))->setReason({ unknown, {} });
    buildTable(settings);
    for (QWidget *page : std::initializer_list<QWidget *> { m_nothing, m_tree, m_table })
        m_pages->addWidget(page);
    auto *scroll = new FittingScroll(this); // a long reason leaves the steps their lines
    scroll->content()->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), 0);
    scroll->content()->setSpacing(metrics.smallGap());
    for (QWidget *line : std::initializer_list<QWidget *> { m_title, m_facts, m_error })
        scroll->content()->addWidget(line);
    scroll->content()->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll, 1);
    m_row->setContentsMargins(metrics.gap(), 0, metrics.gap(), 0);
    layout->addWidget(m_row); // in sight however low the pane is
    show({});
}

void OperationDetails::buildTable(Settings &settings)
{
    dressDetails(m_table, "operationSessions", tr("Result of each session"));
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metrics(fontMetrics()).rowHeight());
    auto *header = new FlatHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    m_table->setItemDelegateForColumn(items::OperationItemsModel::Result,
                                      new WorkerNameDelegate(m_table, Qt::ElideRight));
    m_itemColumns = new ColumnKeeper(*header, settings, Setting::OperationItemColumns, itemColumns(),
                                     items::OperationItemsModel::Session);
    (new EmptyState(m_table))->setReason({ tr("It is about no session."), {} });
}

void OperationDetails::setContext(const MapContext &context)
{
    clearContext();
    m_context = context;
    m_steps = std::make_unique<OperationStepsModel>(*context.fleet);
    m_items = std::make_unique<items::OperationItemsModel>(*context.fleet);
    m_tree->setModel(m_steps.get());
    m_table->setModel(m_items.get());
    for (QAbstractItemView *list : std::initializer_list<QAbstractItemView *> { m_tree, m_table })
        connect(list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex &row) {
                    if (row.isValid())
                        QTimer::singleShot(0, this, &OperationDetails::showList);
                });
    m_columns->restore();
    m_itemColumns->restore();
}

/** Where not all has room: whoever chooses a row has read what stands above. */
void OperationDetails::showList()
{
    QScrollBar *bar = findChild<FittingScroll *>()->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void OperationDetails::clearContext()
{
    if (!m_steps)
        return;
    saveState();
    show({});
    m_tree->setModel(nullptr);
    m_table->setModel(nullptr);
    m_steps.reset();
    m_items.reset();
    m_context = {};
}

void OperationDetails::show(const OperationId &operation)
{
    const bool any = !operation.isEmpty() && m_context.operations;
    for (QWidget *line : std::initializer_list<QWidget *> { m_title, m_facts, m_error })
        line->setVisible(any);
    const bool isOther = std::exchange(m_shown, operation) != operation;
    if (!any) {
        m_pages->setCurrentWidget(m_nothing);
        m_row->follow(nullptr);
        return;
    }
    const OperationView view = m_context.operations->view(operation);
    m_steps->setView(view);
    m_items->setView(view);
    QAbstractItemView *list = view.items.empty() ? static_cast<QAbstractItemView *>(m_tree) : m_table;
    m_pages->setCurrentWidget(list);
    showFacts(view);
    m_row->follow(list);
    if (!isOther)
        return;
    list->scrollToTop(); // another one is read from its top
    findChild<FittingScroll *>()->verticalScrollBar()->setValue(0);
}

void OperationDetails::showFacts(const OperationView &view)
{
    m_title->setText(view.title);
    QStringList facts { view.stateText, console(view), times(view) };
    if (view.items.empty()) {
        const int calls = m_steps->calls();
        facts << (calls > 0 ? tr("%Ln call(s) to servers", nullptr, calls) : tr("no calls to servers"));
    }
    facts << (view.reason.isEmpty() ? tr("no reason was given") : tr("reason: %1").arg(view.reason));
    if (view.isAbridged)
        facts << tr("what it was given to do is not in the snapshot");
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    say(m_error, view.error);
    m_error->setTone(shardmap::isDone(view.state) ? Tone::Warning : Tone::Bad);
}

QString OperationDetails::console(const OperationView &view) const
{
    if (view.interrupted)
        return tr("by %1, whose console is gone").arg(view.actor);
    if (shardmap::isEnd(view.state))
        return tr("by %1").arg(view.actor);
    if (m_context.fleet->isInspected())
        return tr("by %1, whose console was at it when the file was saved").arg(view.actor);
    return view.mine ? tr("by %1, in this console").arg(view.actor)
                     : tr("by %1, in another console").arg(view.actor);
}

QString OperationDetails::times(const OperationView &view) const
{
    if (view.startedMs == 0)
        return {};
    const QString begun = AgeText::clockTimeWithSeconds(view.startedMs, m_context.fleet->clock().nowMs());
    if (view.beginsInMs > 0)
        return tr("asked for %1").arg(begun);
    if (view.endedMs <= view.startedMs)
        return tr("begun %1").arg(begun);
    //: Begun at a time of day, and how long it took
    return tr("begun %1, took %2").arg(begun, AgeText::duration(view.endedMs - view.startedMs));
}

void OperationDetails::saveState()
{
    if (!m_steps)
        return;
    m_columns->saveNow();
    m_itemColumns->saveNow();
}

void OperationDetails::resetColumns()
{
    m_columns->reset();
    m_itemColumns->reset();
}

} // namespace quayside::ui
