// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/workers/workerspane.h"

#include "ui/actions/actions.h"
#include "ui/delegates/workerdelegates.h"
#include "ui/panes/columnkeeper.h"
#include "ui/panes/exporter.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/panes/sessions/sessionspanetext.h"
#include "ui/theme/icons.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/paneheader.h"
#include "ui/widgets/rowmenu.h"

#include "items/export/modelexport.h"
#include "items/tables/workertablemodel.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace quayside::ui {

using items::WorkerFilterModel;
using items::WorkerTableModel;
using Chip = WorkerFilterModel::Chip;

namespace {

struct ChipName
{
    Chip chip;
    const char *name;
};
constexpr ChipName kChipNames[] { { Chip::All, "all" },
                                  { Chip::Problems, "problems" },
                                  { Chip::FreeSlots, "free" } };

QString toName(Chip chip)
{
    for (const ChipName &line : kChipNames)
        if (line.chip == chip)
            return QString::fromLatin1(line.name);
    return {};
}

Chip fromName(const QString &name)
{
    for (const ChipName &line : kChipNames)
        if (name == QLatin1String(line.name))
            return line.chip;
    return Chip::All;
}

std::vector<ColumnDefault> workerColumns()
{
    std::vector<ColumnDefault> columns(WorkerTableModel::ColumnCount);
    columns[WorkerTableModel::Worker] = ColumnDefault(14).growing(1).shrinkingTo(8).fittingItsTexts();
    columns[WorkerTableModel::Engine] = ColumnDefault(7).shrinkingTo(6).yielding(2);
    columns[WorkerTableModel::Used] = ColumnDefault(18).shrinkingTo(14);
    columns[WorkerTableModel::Version] = ColumnDefault(10).holding(QStringLiteral("2026.12.3 ↑")).yielding(3);
    columns[WorkerTableModel::Latency] = ColumnDefault(7).holding(QStringLiteral("9,999 ms")).yielding(1);
    columns[WorkerTableModel::Free] = { 8, false };
    columns[WorkerTableModel::Sessions] = { 18, false };
    columns[WorkerTableModel::Uptime] = { 10, false };
    columns[WorkerTableModel::State] = ColumnDefault(30, false).growing(1).shrinkingTo(16);
    return columns;
}

} // namespace

WorkersPane::WorkersPane(Actions &actions, const Seams &seams, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_header(new PaneHeader(tr("Workers"), this))
    , m_export(new QToolButton(m_header))
    , m_view(new FleetTreeView(this))
    , m_chips(new QButtonGroup(this))
    , m_all(new ChipButton(tr("All"), m_header))
    , m_problems(new ChipButton(tr("Problems"), m_header))
    , m_free(new ChipButton(tr("Free slots"), m_header))
{
    buildHeader();
    buildView();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
    m_columns = new ColumnKeeper(*m_view->header(), settings, Setting::WorkerColumns, workerColumns(),
                                 WorkerTableModel::Worker);
    makeExporter(seams);
}

WorkersPane::~WorkersPane() = default;

void WorkersPane::buildHeader()
{
    m_header->setObjectName(QStringLiteral("workersHeader"));
    m_all->setObjectName(QStringLiteral("workersAll"));
    m_problems->setObjectName(QStringLiteral("workersProblems"));
    m_free->setObjectName(QStringLiteral("workersFree"));
    m_chips->addButton(m_all, int(Chip::All));
    m_chips->addButton(m_problems, int(Chip::Problems));
    m_chips->addButton(m_free, int(Chip::FreeSlots));
    m_all->setChecked(true);
    for (QAbstractButton *chip : m_chips->buttons())
        m_header->addWidget(chip);
    m_export->setObjectName(QStringLiteral("workersExport"));
    m_export->setIcon(themedIcon(QStringLiteral("export")));
    m_export->setAutoRaise(true);
    m_header->addWidget(m_export);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { setChip(static_cast<Chip>(id)); });
}

void WorkersPane::makeExporter(const Seams &seams)
{
    //: Name of a new file
    const QString name = tr("workers.csv");
    m_exporter = new Exporter(
        *m_export, seams, m_settings,
        { tr("Export the workers"), name, tr("Save the workers as they are shown as a CSV or JSON file.") },
        [this](const QString &file) -> std::unique_ptr<items::TableExport> {
            if (!m_filter)
                return nullptr;
            return std::make_unique<items::ModelExport>(
                items::ModelExport::Table { QStringLiteral("workers"), m_filter.get(),
                                            QMetaEnum::fromType<WorkerTableModel::Column>(),
                                            m_columns->shownColumns(), tr("Worker id") },
                file);
        });
}

void WorkersPane::buildView()
{
    m_view->setObjectName(QStringLiteral("workersTable"));
    m_view->setAccessibleName(tr("Workers"));
    m_view->setRootIsDecorated(false);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setItemDelegateForColumn(WorkerTableModel::Worker, new WorkerNameDelegate(m_view));
    m_view->setItemDelegateForColumn(WorkerTableModel::Used, new GaugeDelegate(m_view));
    m_view->setItemDelegateForColumn(WorkerTableModel::Version, new VersionDelegate(m_view));
    new RowMenu(*m_view, QStringLiteral("workerMenu"), [this](QMenu &menu) { fillMenu(menu); });
    connect(m_view, &QAbstractItemView::clicked, this, &WorkersPane::touched);
    connect(new FilterKeys(nullptr, *m_view), &FilterKeys::clearRequested, this, &WorkersPane::clearFilters);
    connect(m_view, &QAbstractItemView::activated, this, [this] { Q_EMIT showSessionsRequested(current()); });
}

void WorkersPane::setContext(const MapContext &context)
{
    clearContext();
    m_fleet = context.fleet;
    m_model = std::make_unique<WorkerTableModel>(*context.fleet);
    m_filter = std::make_unique<WorkerFilterModel>(*m_model);
    m_filter->setChip(fromName(m_settings.value(Setting::WorkerFilter).toString()));
    m_chips->button(int(m_filter->chip()))->setChecked(true);
    attachModels();
    updateCounts();
    restoreCurrent();
}

void WorkersPane::attachModels()
{
    chooseNoNeighbour(*m_view, *m_filter);
    m_view->setModel(m_filter.get());
    m_columns->restore();
    m_empty = new EmptyState(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (const fleet::WorkerIndex worker = m_filter->workerAt(now); worker.isValid())
                    m_chosen = m_fleet->worker(worker).row.id;
                Q_EMIT currentChanged();
                if (m_view->hasFocus() && now.isValid())
                    Q_EMIT touched();
            });
    connect(m_model.get(), &WorkerTableModel::countsChanged, this, &WorkersPane::updateCounts);
    connect(m_model.get(), &QAbstractItemModel::rowsInserted, this, &WorkersPane::updateCounts);
    connect(m_model.get(), &QAbstractItemModel::rowsRemoved, this, &WorkersPane::updateCounts);
    connect(m_model.get(), &QAbstractItemModel::modelReset, this, &WorkersPane::updateCounts);
    connect(m_filter.get(), &QAbstractItemModel::rowsInserted, this, &WorkersPane::restoreCurrent);
    connect(m_fleet, &fleet::Fleet::changed, m_model.get(), [this](const fleet::FleetChange &change) {
        if (change.map)
            updateCounts();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model->rowCount() == 0)
            m_actions.get(ActionId::AddWorker)->trigger();
        else
            clearFilters();
    });
}

void WorkersPane::clearContext()
{
    if (!m_model)
        return;
    saveState();
    m_exporter->stop();
    delete m_empty;
    m_empty = nullptr;
    m_view->setModel(nullptr);
    m_filter.reset();
    m_model.reset();
    m_chosen = {};
    m_fleet = nullptr;
}

fleet::WorkerIndex WorkersPane::current() const
{
    if (!m_filter)
        return {};
    const fleet::WorkerIndex shown = m_filter->workerAt(m_view->currentIndex());
    return shown.isValid() || m_chosen.isEmpty() ? shown : m_fleet->findWorker(m_chosen);
}

void WorkersPane::showWorker(fleet::WorkerIndex worker)
{
    if (!m_filter || !worker.isValid())
        return;
    if (!m_filter->indexOf(worker).isValid())
        clearFilters();
    const QModelIndex index = m_filter->indexOf(worker);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->setFocus(Qt::OtherFocusReason);
    Q_EMIT touched(); // also where it was the current one before
}

void WorkersPane::setChip(Chip chip)
{
    if (!m_filter)
        return;
    m_filter->setChip(chip);
    m_chips->button(int(chip))->setChecked(true);
    m_settings.setValue(Setting::WorkerFilter, toName(chip));
    updateReason();
}

void WorkersPane::clearFilters()
{
    setChip(Chip::All);
}

void WorkersPane::focusTable()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void WorkersPane::setSubject(bool isSubject)
{
    m_view->setSubject(isSubject);
}

void WorkersPane::tick()
{
    if (m_filter && isVisible())
        m_filter->tick(m_view->visibleRows());
}

void WorkersPane::saveState()
{
    m_columns->saveNow();
    if (const fleet::WorkerIndex worker = current(); worker.isValid())
        m_settings.setValue(Setting::SelectedWorker, m_fleet->worker(worker).row.id.toString());
}

void WorkersPane::resetColumns()
{
    m_columns->reset();
    clearFilters();
}

void WorkersPane::updateCounts()
{
    const QString count = locale().toString(m_model->rowCount());
    m_header->setCount(m_fleet->isWhole(shardmap::MapPart::Workers) ? count : tr("%1+").arg(count));
    m_problems->setCount(m_model->problemCount());
    m_free->setCount(-1);
    updateReason();
}

void WorkersPane::updateReason()
{
    if (m_empty)
        m_empty->setReason(emptyReason());
}

EmptyReason WorkersPane::emptyReason() const
{
    const QString unread = SessionsPaneText::unreadText(*m_fleet, shardmap::MapPart::Workers);
    const QString unreadSessions = SessionsPaneText::unreadText(*m_fleet, shardmap::MapPart::Sessions);
    if (m_model->rowCount() == 0 && !unread.isEmpty())
        return { unread, {} };
    if (m_filter->chip() == Chip::FreeSlots && !unreadSessions.isEmpty())
        return { unreadSessions, tr("Show all workers") };
    if (m_model->rowCount() == 0)
        return { tr("This map has no workers yet. A worker is one WAHA server."),
                 m_actions.get(ActionId::AddWorker)->isVisible() ? tr("Add worker…") : QString() };
    if (m_filter->chip() == Chip::Problems)
        return { tr("No worker that has been asked has a problem."), tr("Show all workers") };
    return { tr("No worker has a free slot."), tr("Show all workers") };
}

/** The chosen worker when it is shown again; at first the one selected when the map was last open, as soon as
 * it has been read. */
void WorkersPane::restoreCurrent()
{
    if (m_view->currentIndex().isValid())
        return;
    const WorkerId id
        = m_chosen.isEmpty() ? WorkerId(m_settings.value(Setting::SelectedWorker).toString()) : m_chosen;
    const fleet::WorkerIndex worker = id.isEmpty() ? fleet::WorkerIndex() : m_fleet->findWorker(id);
    if (worker.isValid())
        m_view->setCurrentIndex(m_filter->indexOf(worker));
}

void WorkersPane::fillMenu(QMenu &menu)
{
    Q_EMIT touched();
    menu.addActions({ m_actions.get(ActionId::ShowWorkerSessions), m_actions.get(ActionId::ShowWorkerHistory),
                      m_actions.get(ActionId::NewSessionOnWorker), m_actions.get(ActionId::RefreshWorker),
                      m_actions.get(ActionId::CopyWorkerUrl), m_actions.get(ActionId::CopyWorkerSecretUrl) });
    menu.addSeparator();
    menu.addActions({ m_actions.get(ActionId::EditWorker), m_actions.get(ActionId::CordonWorker),
                      m_actions.get(ActionId::UncordonWorker), m_actions.get(ActionId::DrainWorker),
                      m_actions.get(ActionId::EvacuateWorker), m_actions.get(ActionId::ReturnWorker),
                      m_actions.get(ActionId::RestoreWorker), m_actions.get(ActionId::PlacementRules) });
    menu.addSeparator();
    menu.addActions({ m_actions.get(ActionId::AddWorker), m_actions.get(ActionId::RemoveWorker) });
}

} // namespace quayside::ui
