// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesload.h"

#include "fleet/truth/fleet.h"
#include "ui/theme/colors.h"

#include <QHash>
#include <QHeaderView>
#include <QLocale>

#include <algorithm>

namespace quayside::ui {

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

} // namespace quayside::ui
