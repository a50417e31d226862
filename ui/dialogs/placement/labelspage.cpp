// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placement/labelspage.h"

#include "core/foreigntext.h"
#include "ui/dialogs/labelstext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/labels.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace quayside::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kLabelledWorkerRole = Qt::UserRole;

enum LabelTableColumn { WorkerColumn, LabelsColumn, ApplicationColumn };

QString shownLabels(const QMap<QString, QString> &labels)
{
    return foreign::line(labelsToText(labels));
}

} // namespace

LabelsPage::LabelsPage(const fleet::Fleet &fleet, fleet::WorkerIndex first, QWidget *parent)
    : QWidget(parent)
    , m_fleet(fleet)
    , m_chosen(first.isValid() ? fleet.worker(first).row.id : WorkerId())
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeWidget(this))
{
    m_filter->setObjectName(QStringLiteral("labelFilter"));
    m_filter->setPlaceholderText(tr("Filter by worker or label"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("labelTable"));
    m_table->setAccessibleName(tr("Labels of workers"));
    m_table->setHeaderLabels({ tr("Worker"), tr("Labels"), tr("Of the application's columns") });
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty = new EmptyState(m_table);
    auto *hint = wrappedLabel(QStringLiteral("labelsHint"), this);
    hint->setText(tr("Double-click or press Return to change labels: country=BR, level=gold. Labels that "
                     "columns of the application hold are changed there."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &LabelsPage::fill);
    connect(&fleet, &fleet::Fleet::changed, this, [this](const fleet::FleetChange &change) {
        const bool workers
            = !change.workersAdded.empty() || !change.workersChanged.empty() || !change.workersGone.empty();
        if (workers && !m_soon.isActive())
            m_soon.start();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LabelsPage::filter);
    connect(m_table, &QTreeWidget::itemDoubleClicked, this, &LabelsPage::begin);
    connect(m_table, &QTreeWidget::itemActivated, this, &LabelsPage::begin);
    connect(m_table, &QTreeWidget::itemChanged, this, &LabelsPage::take);
    connect(m_table, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && !m_filling)
            m_chosen = WorkerId(item->data(0, kLabelledWorkerRole).toString());
    });
    fill();
    setFocusProxy(m_table);
}

const LabelEdit *LabelsPage::editOf(const WorkerId &worker) const
{
    const auto found = std::ranges::find_if(
        m_edits, [&worker](const LabelEdit &edit) { return edit.before.id == worker; });
    return found == m_edits.end() ? nullptr : &*found;
}

/** Anew, unless somebody is typing. */
void LabelsPage::fill()
{
    if (m_table->isPersistentEditorOpen(m_table->currentItem(), LabelsColumn)) {
        m_soon.start();
        return;
    }
    m_filling = true;
    m_table->clear();
    for (const fleet::WorkerIndex worker : m_fleet.workers()) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        const LabelEdit *edit = editOf(facts.row.id);
        auto *item = new QTreeWidgetItem(m_table);
        item->setData(0, kLabelledWorkerRole, facts.row.id.toString());
        item->setText(WorkerColumn, facts.name);
        item->setText(LabelsColumn, shownLabels(edit ? edit->labels : facts.row.labels));
        item->setText(ApplicationColumn, shownLabels(facts.row.columnLabels));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setSizeHint(WorkerColumn,
                          { fontMetrics().horizontalAdvance(facts.name) + Metrics(fontMetrics()).em,
                            Metrics(fontMetrics()).em * 3 / 2 });
        QFont font = m_table->font();
        font.setBold(edit != nullptr);
        item->setFont(LabelsColumn, font);
        if (facts.row.id == m_chosen || !m_table->currentItem())
            m_table->setCurrentItem(item);
    }
    m_filling = false;
    m_table->resizeColumnToContents(WorkerColumn);
    m_table->setColumnWidth(WorkerColumn,
                            std::min(m_table->columnWidth(WorkerColumn), Metrics(fontMetrics()).em * 16));
    m_table->setColumnWidth(
        LabelsColumn, std::max(m_table->columnWidth(WorkerColumn), fontMetrics().averageCharWidth() * 40));
    filter();
}

void LabelsPage::filter()
{
    const QString wanted = m_filter->text().trimmed();
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_table->topLevelItem(i);
        const QString text = item->text(WorkerColumn) + u'\n' + item->text(LabelsColumn) + u'\n'
            + item->text(ApplicationColumn);
        item->setHidden(!text.contains(wanted, Qt::CaseInsensitive));
    }
    m_empty->setReason({ m_table->topLevelItemCount() == 0
                             ? tr("This map has no workers yet: add one, then say here what is true of it.")
                             : tr("No worker and no label has these words."),
                         {} });
    m_empty->check();
}

void LabelsPage::begin(QTreeWidgetItem *item)
{
    m_table->editItem(item, LabelsColumn);
}

void LabelsPage::take(QTreeWidgetItem *item)
{
    if (m_filling)
        return;
    const WorkerId worker(item->data(0, kLabelledWorkerRole).toString());
    const fleet::WorkerIndex index = m_fleet.findWorker(worker);
    if (!index.isValid())
        return;
    const LabelEdit *known = editOf(worker);
    const shardmap::WorkerRow before = known ? known->before : m_fleet.worker(index).row;
    const QMap<QString, QString> now = known ? known->labels : before.labels;
    const QString text = item->text(LabelsColumn);
    const QMap<QString, QString> labels = text == shownLabels(now) ? now : labelsFromText(text);
    std::erase_if(m_edits, [&worker](const LabelEdit &edit) { return edit.before.id == worker; });
    if (labels != before.labels)
        m_edits.push_back({ before, labels });
    m_soon.start(); // not here: the editor is about to close
    Q_EMIT edited();
}

void LabelsPage::forgetUnchanged()
{
    std::erase_if(m_edits, [](const LabelEdit &edit) { return edit.before.labels == edit.labels; });
}

void LabelsPage::settle(const shardmap::WorkerRow &now, const QMap<QString, QString> &labels)
{
    const auto edit = std::ranges::find(m_edits, now.id, [](const LabelEdit &one) { return one.before.id; });
    if (edit == m_edits.end())
        return;
    *edit = { now, labels };
    fill();
}

void LabelsPage::forget(const WorkerId &worker)
{
    std::erase_if(m_edits, [&worker](const LabelEdit &edit) { return edit.before.id == worker; });
    fill();
    Q_EMIT edited();
}

} // namespace quayside::ui
