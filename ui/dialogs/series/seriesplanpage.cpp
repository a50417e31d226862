// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesplanpage.h"

#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "operations/service/operationservice.h"
#include "ui/dialogs/bulk/impactview.h"
#include "ui/dialogs/bulk/safeguardbox.h"
#include "ui/dialogs/series/seriesrules.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/emptystate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using items::SeriesPlanModel;
using operations::SeriesKind;

namespace {

constexpr int kMostPaceMinutes = 24 * 60;
constexpr int kNoteWidth = 12; //!< em, of why or why not

} // namespace

SeriesLoad::SeriesLoad(const fleet::Fleet &fleet, QWidget *parent)
    : QTreeWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("seriesLoad"));
    setAccessibleName(tr("How full the workers are, before and after"));
    setHeaderLabels({ tr("Worker"), tr("Now"), tr("After"), tr("Capacity") });
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    (new EmptyState(this))->setReason({ tr("By this plan no worker gets or gives up a session."), {} });
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setStretchLastSection(false);
    for (int column = 1; column < columnCount(); ++column)
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
}

void SeriesLoad::setPlan(const operations::MoveSeriesPlan &plan)
{
    QHash<WorkerId, int> changes;
    if (!plan.worker.isEmpty())
        changes[plan.worker] = 0;
    for (const operations::PlannedMove &move : plan.moves) {
        if (!move.isGoing())
            continue;
        --changes[move.session.worker];
        ++changes[move.target];
    }
    QList<WorkerId> workers = changes.keys();
    std::ranges::sort(workers, {}, [&changes](const WorkerId &worker) {
        return std::pair(changes.value(worker), worker.toString());
    });
    clear();
    for (const WorkerId &worker : std::as_const(workers))
        addLine(worker, changes.value(worker));
}

void SeriesLoad::addLine(const WorkerId &worker, int change)
{
    const fleet::WorkerIndex index = m_fleet.findWorker(worker);
    if (!index.isValid())
        return;
    const fleet::WorkerFacts &facts = m_fleet.worker(index);
    const qint64 now = facts.slotUse.used;
    const qint64 after = std::max<qint64>(0, now + change);
    const QString changed = change > 0 ? u'+' + QString::number(change) : QString::number(change);
    auto *line = new QTreeWidgetItem(this);
    line->setText(0, facts.name);
    line->setText(1, QLocale().toString(now));
    //: How many sessions there are after the series, and the change: "412 (+12)"
    line->setText(2, tr("%1 (%2)").arg(QLocale().toString(after), changed));
    line->setText(3, facts.slotUse.capacity ? QLocale().toString(*facts.slotUse.capacity) : tr("unknown"));
    for (int column = 1; column < columnCount(); ++column)
        line->setTextAlignment(column, Qt::AlignTrailing | Qt::AlignVCenter);
    if (facts.slotUse.capacity && after > *facts.slotUse.capacity)
        line->setForeground(2, colorsFor(palette()).tone(Tone::Bad).text);
}

QWidget *SeriesPlanDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const auto *plan = qobject_cast<const SeriesPlanModel *>(index.model());
    if (!plan || index.column() != SeriesPlanModel::Target)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("targetBox"));
    box->setAccessibleName(tr("Worker to move to"));
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    for (const operations::SeriesTarget &target : plan->targets(index.row())) {
        //: A worker, and how much room it has or why it does not fit
        box->addItem(tr("%1 — %2").arg(target.name, target.reason), target.worker.toString());
        if (!target.fits && model)
            model->item(box->count() - 1)->setEnabled(false);
    }
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<SeriesPlanDelegate *>(this); // Qt makes editors from const functions
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void SeriesPlanDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void SeriesPlanDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                      const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (box && box->currentIndex() >= 0)
        model->setData(index, box->currentData(), Qt::EditRole);
}

/** As high as the rows of the panes. */
QSize SeriesPlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    const Metrics metrics(option.fontMetrics);
    return { size.width() + metrics.gap(), std::max(size.height(), metrics.rowHeight()) };
}

void SeriesPlanDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Colors colors = colorsFor(option->palette);
    const auto state = static_cast<items::RowState>(index.data(items::StateRole).toInt());
    if (state == items::RowState::Off)
        option->palette.setColor(QPalette::Text, colors.muted);
    else if (state == items::RowState::Bad)
        option->palette.setColor(QPalette::Text, colors.tone(Tone::Bad).text);
}

SeriesPlanPage::SeriesPlanPage(const MapContext &context, operations::MoveSeriesPlan plan, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(*context.fleet, *context.operations)
    , m_table(new QTreeView(this))
    , m_count(wrappedLabel(QStringLiteral("planCount"), this))
    , m_impact(new ImpactView(this))
    , m_warnings(wrappedLabel(QStringLiteral("planWarnings"), this))
    , m_care(new SafeguardBox(SafeguardBox::Manner::Moves, this))
{
    const bool isRebalance = plan.kind == SeriesKind::Rebalance;
    const Metrics metrics(fontMetrics());
    buildTable();
    auto *left = new QVBoxLayout;
    if (isRebalance)
        left->addWidget(makeScans());
    m_impact->setNamesLeftOut(false); // the table does
    left->addWidget(m_impact);
    left->addWidget(m_table, 1);
    left->addWidget(m_count);
    left->addWidget(m_warnings);
    if (plan.kind == SeriesKind::Evacuate)
        left->addWidget(makeDeadQuestion());
    left->addWidget(m_care);
    connect(m_care, &SafeguardBox::changed, this, &SeriesPlanPage::changed);
    m_warnings->setTone(Tone::Warning);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics.em);
    layout->addLayout(left, 1);
    layout->addWidget(makeSide());
    connect(&m_model, &SeriesPlanModel::planChanged, this, &SeriesPlanPage::showPlan);
    m_model.setPlan(std::move(plan));
    for (int column = 0; column < SeriesPlanModel::Note; ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), metrics.em * 16));
    }
    new ColumnFit(*m_table->header(), SeriesPlanModel::Note, metrics.em * kNoteWidth);
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
    if (isRebalance)
        setTabOrder(m_scans, m_table);
    setTabOrder(m_table, m_load);
    if (isEvacuation())
        lookUpConfigurations();
    setFocusProxy(isRebalance ? static_cast<QWidget *>(m_scans) : m_table);
}

void SeriesPlanPage::buildTable()
{
    const Metrics metrics(fontMetrics());
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setAccessibleName(tr("Sessions of the plan"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new SeriesPlanDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setResizeContentsPrecision(100); // of thousands of rows
    m_table->setMinimumSize(metrics.em * 22, metrics.em * 8);
    (new EmptyState(m_table))->setReason({ tr("No session is to be moved by this plan."), {} });
    m_table->setToolTip(tr("Space leaves a session out, Return or F2 chooses another worker."));
    m_table->installEventFilter(this);
}

QWidget *SeriesPlanPage::makeScans()
{
    auto *row = new QWidget(this);
    m_scans = new QSpinBox(row);
    m_scans->setObjectName(QStringLiteral("mostScans"));
    m_scans->setRange(0, 10'000);
    m_scans->setValue(kFirstScans);
    auto *label = new QLabel(tr("Extra &scans asked of customers, at most:"), row);
    label->setBuddy(m_scans);
    m_scans->setAccessibleName(tr("Extra scans asked of customers, at most"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_scans);
    layout->addStretch();
    connect(m_scans, &QSpinBox::valueChanged, this, &SeriesPlanPage::planAnew);
    return row;
}

QWidget *SeriesPlanPage::makeSide()
{
    const Metrics metrics(fontMetrics());
    auto *side = new QWidget(this);
    m_load = new SeriesLoad(*m_context.fleet, side);
    m_load->installEventFilter(this);
    m_reason = new QLineEdit(side);
    m_reason->setObjectName(QStringLiteral("reasonField"));
    m_reason->setPlaceholderText(tr("Kept with every move, for colleagues"));
    m_reason->setMaxLength(500);
    m_pace = new QSpinBox(side);
    m_pace->setObjectName(QStringLiteral("paceField"));
    m_pace->setRange(0, kMostPaceMinutes);
    m_pace->setSpecialValueText(tr("as fast as the limits allow"));
    m_pace->setSuffix(tr(" min between two moves"));
    if (isEvacuation()) { // the evidence: it is kept with every move
        m_reason->setPlaceholderText(tr("switched off, host is gone, …"));
        connect(m_reason, &QLineEdit::textChanged, this, &SeriesPlanPage::changed);
    }
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->addRow(isEvacuation() ? tr("How &do you know that it is dead?") : tr("&Reason"), m_reason);
    form->addRow(tr("&Pace"), m_pace);
    addDeadline(*form);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(m_load, 1);
    layout->addLayout(form);
    setTabOrder(m_hasDeadline, m_deadline);
    side->setFixedWidth(std::max(metrics.em * 21, m_pace->sizeHint().width()));
    return side;
}

void SeriesPlanPage::addDeadline(QFormLayout &form)
{
    m_hasDeadline = new QCheckBox(tr("Warn when it is not over &by"), this);
    m_hasDeadline->setObjectName(QStringLiteral("hasDeadline"));
    m_hasDeadline->setToolTip(tr("Nothing is stopped by it."));
    const QDateTime now = QDateTime::currentDateTime();
    m_deadline = new QDateTimeEdit(now.addSecs(4 * 3600), this);
    m_deadline->setObjectName(QStringLiteral("deadlineField"));
    m_deadline->setAccessibleName(tr("Deadline"));
    m_deadline->setMinimumDateTime(now);
    m_deadline->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    m_deadline->setEnabled(false);
    connect(m_hasDeadline, &QCheckBox::toggled, m_deadline, &QWidget::setEnabled);
    form.addRow(m_hasDeadline);
    form.addRow(m_deadline);
}

/** What no machine can know: a person says that it does not run on somewhere. */
QWidget *SeriesPlanPage::makeDeadQuestion()
{
    auto *row = new QWidget(this);
    m_deadQuestion = wrappedLabel(QStringLiteral("deadQuestion"), row);
    m_deadName = new QLineEdit(row);
    m_deadName->setObjectName(QStringLiteral("deadName"));
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_deadQuestion);
    layout->addWidget(m_deadName);
    connect(m_deadName, &QLineEdit::textChanged, this, &SeriesPlanPage::changed);
    connect(&m_second, &QTimer::timeout, this, &SeriesPlanPage::lookAgain);
    m_second.start(std::chrono::seconds(1));
    return row;
}

/** Silence lasts, or ends; what a person changed in the plan stays as long as it may begin. */
void SeriesPlanPage::lookAgain()
{
    const fleet::WorkerIndex worker = m_context.fleet->findWorker(plan().worker);
    if (!worker.isValid() || !isVisible())
        return;
    operations::MoveSeriesPlan now = m_context.operations->evacuationPlan(worker);
    if (now.refusal == plan().refusal)
        return;
    if (plan().bare)
        m_context.operations->learnBare(now, *plan().bare);
    m_model.setPlan(std::move(now));
}

/** What the map keeps of the sessions is said before anybody types the worker's name. */
void SeriesPlanPage::lookUpConfigurations()
{
    whenDone(m_context.operations->bareSessions(plan()), this, [this](const Result<QSet<SessionKey>> &bare) {
        if (!bare)
            return;
        operations::MoveSeriesPlan known = plan();
        m_context.operations->learnBare(known, *bare);
        const int row = m_table->currentIndex().row();
        m_model.setPlan(std::move(known));
        m_table->setCurrentIndex(m_model.index(row, 0));
    });
}

void SeriesPlanPage::setHidden(int count)
{
    m_impact->setHidden(count);
}

void SeriesPlanPage::planAnew()
{
    m_model.setPlan(m_context.operations->rebalancePlan(m_scans->value()));
}

QString SeriesPlanPage::workerName() const
{
    return fleet::nameOfWorker(*m_context.fleet, plan().worker);
}

void SeriesPlanPage::showPlan()
{
    m_count->setText(m_model.rowCount() == 0 ? plan().summary : SeriesRules::count(plan()));
    m_load->setPlan(plan());
    m_impact->setImpact(m_context.operations->impact(plan()));
    say(m_warnings, plan().warnings().join(u' '));
    m_care->setCount(plan().going());
    if (isEvacuation()) {
        m_deadQuestion->setText(
            tr("A worker that still runs somewhere would make its accounts run twice. Type "
               "its name, %1, to say that it is dead:")
                .arg(workerName()));
        m_deadName->setAccessibleName(m_deadQuestion->text());
    }
    Q_EMIT changed();
}

operations::SeriesOptions SeriesPlanPage::options() const
{
    operations::SeriesOptions options;
    options.reason = m_reason->text().trimmed();
    options.paceMinutes = m_pace->value();
    if (m_hasDeadline->isChecked())
        options.deadlineMs = m_deadline->dateTime().toMSecsSinceEpoch();
    options.failingShare = m_care->failingShare();
    if (isEvacuation())
        options.sourceNamed = m_deadName->text().trimmed();
    return options;
}

QString SeriesPlanPage::obstacle() const
{
    if (!plan().refusal.isEmpty())
        return plan().refusal;
    if (isEvacuation() && m_deadName->text().trimmed().compare(workerName(), Qt::CaseInsensitive) != 0)
        return tr("Type the name of the dead worker, %1.").arg(workerName());
    if (isEvacuation() && m_reason->text().trimmed().isEmpty())
        return tr("Say how you know that it is dead.");
    return m_care->obstacle();
}

/** Return in a list must not begin the series; in the plan it chooses another worker for the row. */
bool SeriesPlanPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_F2)
        return QWidget::eventFilter(watched, event);
    if (watched != m_table)
        return true;
    const QModelIndex target = m_table->currentIndex().siblingAtColumn(SeriesPlanModel::Target);
    if (target.isValid() && target.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->setCurrentIndex(target);
        m_table->edit(target);
    }
    return true;
}

} // namespace quayside::ui
