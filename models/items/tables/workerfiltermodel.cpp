// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/workerfiltermodel.h"

#include "items/tables/workertablemodel.h"
#include "items/text/facttext.h"
#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

namespace {

/** Everything the text filter looks at, folded. */
QByteArray haystack(const fleet::WorkerFacts &worker)
{
    QString text = worker.name + u'\n' + worker.row.id.toString() + u'\n' + worker.row.url + u'\n'
        + worker.version.engine + u'\n' + worker.version.version + u'\n' + FactText::workerBadge(worker);
    const QMap<QString, QString> labels = worker.row.allLabels();
    for (auto label = labels.cbegin(); label != labels.cend(); ++label)
        text += u'\n' + label.key() + u'=' + label.value();
    return folded(text);
}

} // namespace

WorkerFilterModel::WorkerFilterModel(WorkerTableModel &source, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_workers(source)
{
    setSortRole(SortRole);
    setSourceModel(&source);
    sort(WorkerTableModel::Worker);
}

void WorkerFilterModel::setChip(Chip chip)
{
    if (m_chip == chip)
        return;
    m_chip = chip;
    invalidateRowsFilter();
}

void WorkerFilterModel::setText(const QString &text)
{
    const QList<QByteArray> words = folded(text.simplified()).split(' ');
    if (m_words == words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

fleet::WorkerIndex WorkerFilterModel::workerAt(const QModelIndex &index) const
{
    return m_workers.workerAt(mapToSource(index));
}

QModelIndex WorkerFilterModel::indexOf(fleet::WorkerIndex worker, int column) const
{
    return mapFromSource(m_workers.indexOf(worker, column));
}

void WorkerFilterModel::tick(const QModelIndexList &visibleRows)
{
    QModelIndexList rows;
    rows.reserve(visibleRows.size());
    std::ranges::transform(visibleRows, std::back_inserter(rows),
                           [this](const QModelIndex &index) { return mapToSource(index); });
    m_workers.tick(rows);
}

bool WorkerFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const fleet::WorkerFacts *facts = m_workers.factsAt(sourceRow);
    if (!facts || (m_chip == Chip::Problems && !FactText::isProblem(*facts))
        || (m_chip == Chip::FreeSlots && facts->slotUse.free() <= 0))
        return false;
    const QByteArray text = haystack(*facts);
    return std::ranges::all_of(m_words, [&](const QByteArray &word) { return text.contains(word); });
}

bool WorkerFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.typeId() == QMetaType::QString) {
        if (const int order = naturalCompare(folded(a.toString()), folded(b.toString())); order != 0)
            return order < 0;
    } else if (a.toDouble() != b.toDouble()) {
        return a.toDouble() < b.toDouble();
    }
    // Equal cells keep the order of names, whichever way the column is sorted
    const int order = naturalCompare(folded(m_workers.factsAt(left.row())->name),
                                     folded(m_workers.factsAt(right.row())->name));
    return sortOrder() == Qt::AscendingOrder ? order < 0 : order > 0;
}

} // namespace quayside::items
