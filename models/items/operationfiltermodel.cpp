// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/operationfiltermodel.h"

#include <algorithm>

namespace quayside::items {

using operations::OperationView;
using Which = OperationFilter::Which;

namespace {

bool isOfSort(const OperationView &view, Which which)
{
    switch (which) {
    case Which::Running:
        return !shardmap::isEnd(view.state) && !view.canResume;
    case Which::Failed:
        return view.state == shardmap::OperationState::Failed;
    case Which::Differs:
        return view.state == shardmap::OperationState::Differs;
    case Which::Interrupted:
        return view.canResume;
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
    const OperationView &view = m_operations.viewAt(row);
    if (!isOfSort(view, m_filter.which) || (!m_filter.kind.isEmpty() && view.kind != m_filter.kind))
        return false;
    if (m_filter.onlyMine && !view.mine && view.actor != m_actor)
        return false;
    return hasWords(row);
}

bool OperationFilterModel::hasWords(int row) const
{
    if (m_words.isEmpty())
        return true;
    const OperationView &view = m_operations.viewAt(row);
    QStringList texts { view.kind, view.reason, view.error, view.stateText };
    for (int column = 0; column < m_operations.columnCount(); ++column)
        texts << m_operations.index(row, column).data().toString();
    const QString all = texts.join(u'\n');
    return std::ranges::all_of(
        m_words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

const OperationView *OperationFilterModel::viewAt(const QModelIndex &index) const
{
    const QModelIndex source = mapToSource(index);
    return source.isValid() ? &m_operations.viewAt(source.row()) : nullptr;
}

QModelIndex OperationFilterModel::indexOf(const OperationId &operation) const
{
    return mapFromSource(m_operations.indexOf(operation));
}

int OperationFilterModel::count(Which which) const
{
    int found = 0;
    for (int row = 0; row < m_operations.rowCount(); ++row)
        found += isOfSort(m_operations.viewAt(row), which) ? 1 : 0;
    return found;
}

QStringList OperationFilterModel::kinds() const
{
    QStringList found;
    for (int row = 0; row < m_operations.rowCount(); ++row)
        found << m_operations.viewAt(row).kind;
    found.sort();
    found.removeDuplicates();
    return found;
}

std::vector<OperationView> OperationFilterModel::shown() const
{
    std::vector<OperationView> views;
    for (int row = 0; row < rowCount(); ++row)
        views.push_back(m_operations.viewAt(mapToSource(index(row, 0)).row()));
    return views;
}

} // namespace quayside::items
