// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/operationfiltermodel.h"

#include <algorithm>

namespace quayside::items {

using operations::OperationBrief;
using operations::OperationSummary;
using Which = OperationFilter::Which;

namespace {

bool isOfSort(const OperationBrief &brief, Which which)
{
    switch (which) {
    case Which::Running:
        return brief.isRunning();
    case Which::Failed:
        return brief.state == shardmap::OperationState::Failed;
    case Which::Differs:
        return brief.state == shardmap::OperationState::Differs;
    case Which::Interrupted:
        return brief.interrupted;
    case Which::All:
        break;
    }
    return true;
}

} // namespace

OperationFilterModel::OperationFilterModel(OperationTableModel &operations, QString actor, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_operations(operations)
    , m_actor(std::move(actor))
{
    setSourceModel(&operations);
}

void OperationFilterModel::setFilter(const OperationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_words = filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool OperationFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const OperationBrief &brief = m_operations.briefAt(row);
    if (!isOfSort(brief, m_filter.which) || (!m_filter.kind.isEmpty() && brief.kind != m_filter.kind))
        return false;
    if (m_filter.onlyMine && !brief.mine && brief.actor != m_actor)
        return false;
    return hasWords(row);
}

bool OperationFilterModel::hasWords(int row) const
{
    if (m_words.isEmpty())
        return true;
    const OperationSummary &summary = m_operations.summaryAt(row);
    QStringList texts { summary.kind, summary.reason, summary.error, summary.stateText };
    for (int column = 0; column < m_operations.columnCount(); ++column)
        texts << m_operations.index(row, column).data().toString();
    const QString all = texts.join(u'\n');
    return std::ranges::all_of(
        m_words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

const OperationSummary *OperationFilterModel::summaryAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_operations.summaryAt(source.row()) : nullptr;
}

QModelIndex OperationFilterModel::indexOf(const OperationId &operation) const
{
    return mapFromSource(m_operations.indexOf(operation));
}

int OperationFilterModel::count(Which which) const
{
    const OperationTableModel::Counts &counts = m_operations.counts();
    switch (which) {
    case Which::Running:
        return counts.running;
    case Which::Failed:
        return counts.failed;
    case Which::Differs:
        return counts.differing;
    case Which::Interrupted:
        return counts.interrupted;
    case Which::All:
        break;
    }
    return m_operations.rowCount();
}

std::vector<OperationId> OperationFilterModel::shown() const
{
    std::vector<OperationId> ids;
    for (int row = 0; row < rowCount(); ++row)
        ids.push_back(m_operations.briefAt(mapToSource(index(row, 0)).row()).id);
    return ids;
}

} // namespace quayside::items
