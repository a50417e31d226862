// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/placementlist.h"

#include "ui/widgets/emptystate.h"

#include <QHeaderView>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr int kWorkerRole = Qt::UserRole;

} // namespace

PlacementList::PlacementList(const fleet::Fleet &fleet, QWidget *parent)
    : QTreeWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("placementList"));
    setAccessibleName(tr("Workers, best first"));
    setHeaderLabels({ tr("Worker"), tr("Engine"), tr("Why") });
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    header()->setStretchLastSection(true);
    (new EmptyState(this))
        ->setReason({ tr("There is no worker to choose from: add one to the map first."), {} });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (m_filling)
            return;
        m_wanted = item ? WorkerId(item->data(0, kWorkerRole).toString()) : WorkerId();
        Q_EMIT choiceChanged();
    });
}

void PlacementList::setAnswer(const fleet::PlacementAnswer &answer)
{
    m_filling = true;
    clear();
    for (const fleet::PlacementCandidate &candidate : answer.candidates)
        add(candidate);
    WorkerId target = m_wanted;
    if (target.isEmpty() && answer.best.isValid())
        target = m_fleet.worker(answer.best).row.id;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->data(0, kWorkerRole).toString() == target.toString()
            && !topLevelItem(i)->isDisabled())
            setCurrentItem(topLevelItem(i));
    }
    const int widest[] { 16, 8 }; // lines of text: the reason is what is read
    for (int column = 0; column < 2; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), widest[column] * fontMetrics().height()));
    }
    m_filling = false;
    Q_EMIT choiceChanged();
}

void PlacementList::add(const fleet::PlacementCandidate &candidate)
{
    const fleet::WorkerFacts &worker = m_fleet.worker(candidate.worker);
    auto *item = new QTreeWidgetItem(this, { worker.name, worker.version.engine, candidate.reason });
    item->setData(0, kWorkerRole, worker.row.id.toString());
    const int em = fontMetrics().height();
    item->setSizeHint(0, { fontMetrics().horizontalAdvance(worker.name) + em, em * 3 / 2 });
    item->setToolTip(2, candidate.reason);
    item->setDisabled(!candidate.fits);
}

void PlacementList::choose(const WorkerId &worker)
{
    m_wanted = worker;
}

WorkerId PlacementList::chosen() const
{
    const QTreeWidgetItem *item = currentItem();
    return item && !item->isDisabled() ? WorkerId(item->data(0, kWorkerRole).toString()) : WorkerId();
}

} // namespace quayside::ui
