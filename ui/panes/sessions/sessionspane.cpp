// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/sessionspane.h"

#include "ui/actions/actions.h"
#include "ui/delegates/sessiondelegates.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/exporter.h"
#include "ui/panes/selectionkeeper.h"
#include "ui/panes/sessions/expansionmemory.h"
#include "ui/panes/sessions/filterbar.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/panes/sessions/sessionspanetext.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/rowmenu.h"

#include "items/export/sessionexport.h"
#include "items/tables/operationbadges.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace quayside::ui {

using items::SessionTreeModel;
using Grouping = SessionTreeModel::Grouping;

namespace {

std::vector<ColumnDefault> sessionColumns()
{
    std::vector<ColumnDefault> columns(SessionTreeModel::ColumnCount);
    columns[SessionTreeModel::Name] = ColumnDefault(26).growing(2).shrinkingTo(18).fittingItsTexts();
    columns[SessionTreeModel::Status] = ColumnDefault(17).shrinkingTo(15);
    columns[SessionTreeModel::Phone] = ColumnDefault(18).shrinkingTo(16).yielding(1);
    columns[SessionTreeModel::Worker]
        = ColumnDefault(11).growing(1).shrinkingTo(8).fittingItsTexts().yielding(2);
    columns[SessionTreeModel::Since] = { 10, false };
    columns[SessionTreeModel::LastActivity] = { 12, false };
    columns[SessionTreeModel::Drift] = { 14, false };
    return columns;
}

const QString kGroupedByWorker = QStringLiteral("worker");
const QString kGroupedByUser = QStringLiteral("user");

} // namespace

SessionsPane::SessionsPane(Actions &actions, const Seams &seams, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_header(new PaneHeader(tr("Sessions"), this))
    , m_export(new QToolButton(this))
    , m_filterBar(new FilterBar(this))
    , m_view(new FleetTreeView(this))
    , m_byWorker(new ChipButton(tr("By worker"), m_header))
    , m_expansion(new ExpansionMemory(*m_view))
    , m_selection(new SelectionKeeper(*m_view))
{
    buildHeader();
    buildView();
    build();
    m_columns = new ColumnKeeper(*m_view->header(), settings, Setting::SessionColumns, sessionColumns(),
                                 SessionTreeModel::Name);
    makeExporter(seams);
}

SessionsPane::~SessionsPane() = default;

void SessionsPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 0, Metrics(fontMetrics()).gap(), 0);
    filterRow->addWidget(m_filterBar, 1);
    filterRow->addWidget(m_export); // the header needs its room for what is hidden but selected
    column->addLayout(filterRow);
    column->addWidget(m_view, 1);
    connect(m_filterBar, &FilterBar::filterChanged, this, [this](const items::SessionFilter &filter) {
        if (m_model)
            m_model->setFilter(filter);
        m_settings.setValue(Setting::SessionFilter, toVariant(filter));
    });
    QList<QWidget *> order { m_byWorker, m_filterBar->notWorkingChip(), m_filterBar->driftChip() };
    order << m_filterBar->tabOrder() << m_export << m_view;
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
    auto *keys = new FilterKeys(m_filterBar->field(), *m_view);
    connect(keys, &FilterKeys::clearRequested, this, &SessionsPane::clearFilters);
    connect(keys, &FilterKeys::leaveRequested, this, &SessionsPane::focusTree);
}

void SessionsPane::buildHeader()
{
    m_header->setObjectName(QStringLiteral("sessionsHeader"));
    m_byWorker->setObjectName(QStringLiteral("sessionsByWorker"));
    m_header->addWidget(m_byWorker);
    m_header->addWidget(m_filterBar->notWorkingChip());
    m_header->addWidget(m_filterBar->driftChip());
    m_export->setObjectName(QStringLiteral("sessionsExport"));
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setAutoRaise(true);
    connect(m_byWorker, &QAbstractButton::clicked, this,
            [this](bool on) { setGrouping(on ? Grouping::ByWorker : Grouping::ByUser); });
}

void SessionsPane::makeExporter(const Seams &seams)
{
    //: Name of a new file
    const QString name = tr("sessions.csv");
    m_exporter = new Exporter(*m_export, seams, m_settings,
                              { tr("Export the sessions"), name,
                                tr("Save every session that fits the filter, also in closed groups, as a CSV "
                                   "or JSON file.") },
                              [this](const QString &file) -> std::unique_ptr<items::TableExport> {
                                  if (!m_model)
                                      return nullptr;
                                  return std::make_unique<items::SessionExport>(
                                      *m_fleet, *m_model, m_badges.get(), m_columns->shownColumns(), file);
                              });
}

void SessionsPane::buildView()
{
    m_view->setObjectName(QStringLiteral("sessionTree"));
    m_view->setAccessibleName(tr("Sessions"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setItemDelegateForColumn(SessionTreeModel::Name, new TreeNameDelegate(m_view));
    m_view->setItemDelegateForColumn(SessionTreeModel::Status,
                                     new StatusDelegate(SessionTreeModel::Since, m_view));
    m_view->setItemDelegateForColumn(SessionTreeModel::Worker, new CellDelegate(m_view, Qt::ElideMiddle));
    m_view->setItemDelegateForColumn(SessionTreeModel::Drift, new DriftDelegate(m_view));
    new RowMenu(*m_view, QStringLiteral("sessionMenu"), [this](QMenu &menu) { fillMenu(menu); });
    connect(m_view, &QAbstractItemView::clicked, this, &SessionsPane::touched);
    connect(m_view, &QAbstractItemView::activated, this, &SessionsPane::activated);
    connect(m_view, &FleetTreeView::typed, m_filterBar, &FilterBar::type);
    connect(m_selection, &SelectionKeeper::changed, this, [this] {
        updateCounts();
        Q_EMIT selectionChanged();
    });
    connect(m_selection, &SelectionKeeper::chosen, this, [this] {
        if (m_view->hasFocus())
            Q_EMIT touched();
    });
}

void SessionsPane::setContext(const MapContext &context)
{
    clearContext();
    m_fleet = context.fleet;
    m_badges = std::make_unique<items::OperationBadges>();
    if (context.operations)
        m_badges->follow(*context.operations);
    m_model = std::make_unique<SessionTreeModel>(*context.fleet);
    m_model->setBadges(m_badges.get());
    const bool isByWorker = m_settings.value(Setting::SessionGrouping).toString() == kGroupedByWorker;
    m_model->setGrouping(isByWorker ? Grouping::ByWorker : Grouping::ByUser);
    m_filterBar->setFleet(context.fleet);
    m_filterBar->restore(filterFromVariant(m_settings.value(Setting::SessionFilter)));
    m_model->setFilter(m_filterBar->filter());
    attachModel();
    setGrouping(m_model->grouping());
    m_restorePending = true;
    onRefiltered();
}

void SessionsPane::attachModel()
{
    m_view->setModel(m_model.get());
    m_columns->restore();
    m_model->sort(m_view->header()->sortIndicatorSection(), m_view->header()->sortIndicatorOrder());
    m_empty = new EmptyState(m_view);
    m_expansion->setModel(m_model.get());
    m_selection->setModel(m_model.get(), m_fleet);
    connect(m_model.get(), &SessionTreeModel::refiltered, this, &SessionsPane::onRefiltered);
    connect(m_model.get(), &SessionTreeModel::countsChanged, this, &SessionsPane::updateCounts);
    connect(m_model.get(), &SessionTreeModel::busyChanged, this, [this] {
        updateReason();
        selectWanted();
    });
    connect(m_fleet, &fleet::Fleet::changed, m_model.get(), [this](const fleet::FleetChange &change) {
        if (change.map)
            updateCounts();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->totalSessions() == 0)
            m_actions.get(ActionId::NewSession)->trigger();
        else
            clearFilters();
    });
}

void SessionsPane::clearContext()
{
    if (!m_model)
        return;
    saveState();
    m_exporter->stop();
    m_expansion->setModel(nullptr);
    m_selection->setModel(nullptr, nullptr);
    delete m_empty;
    m_empty = nullptr;
    m_view->setModel(nullptr);
    m_model.reset();
    m_badges.reset();
    m_filterBar->setFleet(nullptr);
    m_filterBar->restore({}); // its setting stays
    m_fleet = nullptr;
    m_wanted = {};
}

void SessionsPane::onRefiltered()
{
    restoreSelection();
    selectWanted();
    updateCounts();
}

void SessionsPane::selectWanted()
{
    if (std::holds_alternative<std::monostate>(m_wanted) || m_model->isBusy())
        return;
    if (!select(m_wanted) && m_wantedMayClear && !m_model->filter().isEmpty())
        clearFilters();
    else
        m_wanted = {};
}

const std::vector<fleet::SessionIndex> &SessionsPane::selectedSessions() const
{
    return m_selection->sessions();
}

int SessionsPane::hiddenSelected() const
{
    return m_selection->hiddenCount();
}

fleet::SessionIndex SessionsPane::onlyHidden() const
{
    return m_selection->onlyHidden();
}

fleet::UserIndex SessionsPane::currentUser() const
{
    return m_model ? m_model->userAt(m_view->currentIndex()) : fleet::UserIndex();
}

fleet::WorkerIndex SessionsPane::currentWorkerGroup() const
{
    if (!m_model || m_model->grouping() != Grouping::ByWorker || !isGroupChosen())
        return {};
    return m_model->workerAt(m_view->currentIndex());
}

bool SessionsPane::isGroupChosen() const
{
    return m_model && m_selection->isOneGroup() && m_view->selectionModel()->isSelected(m_view->currentIndex());
}

LongCopy::Lines SessionsPane::selectedLines() const
{
    return m_selection->lines();
}

QModelIndex SessionsPane::indexOf(const Target &target) const
{
    if (const auto *session = std::get_if<fleet::SessionIndex>(&target))
        return m_model->indexOf(*session);
    if (const auto *user = std::get_if<fleet::UserIndex>(&target))
        return m_model->indexOf(*user);
    return {};
}

bool SessionsPane::select(const Target &target)
{
    const QModelIndex index = m_model ? indexOf(target) : QModelIndex();
    if (!index.isValid())
        return false;
    if (index.parent().isValid())
        m_view->expand(index.parent());
    m_view->selectionModel()->setCurrentIndex(
        index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->scrollTo(index);
    return true;
}

void SessionsPane::reveal(const Target &target)
{
    if (!m_model)
        return;
    const bool isShown = select(target);
    if (isShown && m_view->hasFocus())
        Q_EMIT touched(); // also where it was the current one before
    if (isShown && !m_model->isBusy())
        return;
    m_wanted = target; // what is being computed may hide it, or bring it
    m_wantedMayClear = true;
    if (isShown)
        return;
    if (std::holds_alternative<fleet::UserIndex>(target))
        setGrouping(Grouping::ByUser);
    clearFilters();
}

void SessionsPane::reveal(fleet::SessionIndex session)
{
    reveal(Target(session));
}

void SessionsPane::reveal(fleet::UserIndex user)
{
    reveal(Target(user));
}

void SessionsPane::showOnlyWorker(const WorkerId &worker)
{
    items::SessionFilter filter;
    filter.workers.insert(worker);
    m_filterBar->setFilter(filter);
    focusTree();
}

void SessionsPane::showAllStatuses()
{
    clearFilters();
    focusTree();
}

void SessionsPane::setGrouping(Grouping grouping)
{
    if (!m_model)
        return;
    const bool isByWorker = grouping == Grouping::ByWorker;
    m_model->setGrouping(grouping);
    m_byWorker->setChecked(isByWorker);
    m_actions.get(isByWorker ? ActionId::GroupByWorker : ActionId::GroupByUser)->setChecked(true);
    m_settings.setValue(Setting::SessionGrouping, isByWorker ? kGroupedByWorker : kGroupedByUser);
    updateCounts();
}

void SessionsPane::expandAll()
{
    m_expansion->expandAll();
}

void SessionsPane::collapseAll()
{
    m_expansion->collapseAll();
}

void SessionsPane::clearFilters()
{
    m_filterBar->clear();
}

void SessionsPane::focusTree()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void SessionsPane::focusFilter()
{
    m_filterBar->focusText();
}

void SessionsPane::setSubject(bool isSubject)
{
    m_view->setSubject(isSubject);
}

void SessionsPane::tick()
{
    if (m_model && isVisible())
        m_model->tick(m_view->visibleRows());
}

void SessionsPane::resetColumns()
{
    m_columns->reset();
    clearFilters();
    setGrouping(Grouping::ByUser);
}

void SessionsPane::saveState()
{
    m_columns->saveNow();
    if (!m_model || m_restorePending)
        return;
    const fleet::SessionIndex session = m_model->sessionAt(m_view->currentIndex());
    QStringList key;
    if (session.isValid()) {
        const SessionKey full = m_fleet->session(session).key;
        key << full.worker.toString() << full.name;
    }
    m_settings.setValue(Setting::SelectedSession, key);
}

/** The session selected when the map was last open, as soon as it has been read. */
void SessionsPane::restoreSelection()
{
    if (!m_restorePending || m_model->totalSessions() == 0)
        return;
    m_restorePending = false;
    const QStringList key = m_settings.value(Setting::SelectedSession).toStringList();
    if (key.size() != 2)
        return;
    SessionKey wanted;
    wanted.worker = WorkerId(key.at(0));
    wanted.name = key.at(1);
    if (const fleet::SessionIndex session = m_fleet->findSession(wanted); session.isValid()) {
        m_wanted = session;
        m_wantedMayClear = false;
    }
}

void SessionsPane::updateCounts()
{
    if (!m_model)
        return;
    m_header->setCaution(SessionsPaneText::hidden(hiddenSelected()));
    m_header->setCount(
        SessionsPaneText::counts(*m_model, *m_fleet, int(selectedSessions().size()), hiddenSelected()));
    m_filterBar->setCounts(m_model->notWorkingCount(), m_model->driftCount());
    updateReason();
}

void SessionsPane::updateReason()
{
    if (!m_empty || !m_model)
        return;
    EmptyReason reason = SessionsPaneText::emptyReason(*m_model, *m_fleet);
    if (m_model->totalSessions() == 0 && !m_actions.get(ActionId::NewSession)->isVisible())
        reason.action.clear();
    m_empty->setReason(reason);
}

void SessionsPane::fillMenu(QMenu &menu)
{
    Q_EMIT touched();
    const auto add = [&](std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            menu.addAction(m_actions.get(id));
        menu.addSeparator();
    };
    add({ ActionId::RestartSession, ActionId::StartSession, ActionId::StopSession, ActionId::MoveSession });
    add({ ActionId::ConfigureSession });
    add({ ActionId::LogOutSession, ActionId::DeleteSession });
    add({ ActionId::GoToWorker, ActionId::ShowSessionHistory, ActionId::CopySessionName,
          ActionId::CopySessionPhone, ActionId::CopySessionRow, ActionId::CopySessionWorkerUrl });
    add({ ActionId::AdoptSession, ActionId::PlaceSession, ActionId::NewSessionForUser, ActionId::EditUser,
          ActionId::PlacementRules });
    add({ ActionId::ExpandAll, ActionId::CollapseAll });
}

} // namespace quayside::ui
