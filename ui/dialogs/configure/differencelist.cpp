// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/configure/differencelist.h"

#include "ui/theme/colors.h"

#include <QHeaderView>
#include <QScrollBar>

namespace quayside::ui {

using RowState = operations::ConfigPreviewRow::State;

DifferenceList::DifferenceList(const fleet::Fleet &fleet, QWidget *parent)
    : QTreeWidget(parent)
    , m_fleet(fleet)
{
    setObjectName(QStringLiteral("differenceList"));
    setAccessibleName(tr("What changes in each session"));
    setHeaderHidden(true);
    setColumnCount(1);
    setWordWrap(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSectionResizeMode(QHeaderView::Stretch);
}

void DifferenceList::showPreview(const operations::ConfigPreview &preview, bool withDifferences)
{
    const int scrolled = verticalScrollBar()->value();
    setUpdatesEnabled(false);
    clear();
    for (const Row &row : preview.rows()) {
        const bool told = row.state == RowState::Refused || row.state == RowState::Unreadable
            || (withDifferences && row.state == RowState::Differs);
        if (told)
            addTopLevelItem(makeItem(row));
    }
    expandAll();
    setUpdatesEnabled(true);
    verticalScrollBar()->setValue(scrolled);
}

QTreeWidgetItem *DifferenceList::makeItem(const Row &row) const
{
    const bool differs = row.state == RowState::Differs;
    auto *item = new QTreeWidgetItem({ titleOf(row.session) });
    if (differs)
        addLines(*item, row.lines, false);
    else
        addLines(*item, { tr("Not: %1").arg(row.problem) }, true);
    QFont bold = font();
    bold.setBold(differs);
    item->setFont(0, bold);
    return item;
}

void DifferenceList::addLines(QTreeWidgetItem &item, const QStringList &lines, bool muted) const
{
    for (const QString &line : lines) {
        auto *child = new QTreeWidgetItem(&item, { line });
        child->setToolTip(0, line.toHtmlEscaped());
        if (muted)
            child->setForeground(0, colorsFor(palette()).muted);
    }
}

QString DifferenceList::titleOf(const SessionKey &session) const
{
    const fleet::WorkerIndex worker = m_fleet.findWorker(session.worker);
    return worker.isValid() ? tr("%1 on %2").arg(session.name, m_fleet.worker(worker).name) : session.name;
}

} // namespace quayside::ui
