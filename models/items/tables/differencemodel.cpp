// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/differencemodel.h"

#include "core/foreigntext.h"
#include "inspect/comparisonwriter.h"
#include "items/roles.h"

#include <algorithm>

namespace quayside::items {

using inspect::ComparisonWriter;
using inspect::Difference;

namespace {

RowState stateOf(const Difference &difference)
{
    switch (difference.change) {
    case inspect::Change::Came:
        return RowState::Good;
    case inspect::Change::Went:
        return RowState::Bad;
    case inspect::Change::Moved:
        return RowState::Busy;
    case inspect::Change::Changed:
        break;
    }
    return RowState::Warning;
}

} // namespace

DifferenceRow DifferenceRow::of(const Difference &difference)
{
    DifferenceRow row { difference, ComparisonWriter::valuesText(difference), {} };
    for (const inspect::ComparedValue &value : difference.values)
        row.haystack += value.before + u' ' + value.after + u' ';
    row.haystack += difference.id + u' ' + row.what + u' ' + difference.by;
    row.haystack = row.haystack.toLower();
    return row;
}

DifferenceModel::DifferenceModel(QObject *parent)
    : RowModel(ColumnCount, parent)
{
    m_list.m_rows = std::make_shared<const std::vector<DifferenceRow>>();
}

void DifferenceModel::setRows(std::vector<DifferenceRow> rows)
{
    beginResetModel();
    m_list.m_rows = std::make_shared<const std::vector<DifferenceRow>>(std::move(rows));
    applyFilter();
    endResetModel();
}

void DifferenceModel::setFilter(std::optional<inspect::Change> change, const QString &text)
{
    beginResetModel();
    m_change = change;
    m_words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    applyFilter();
    endResetModel();
}

void DifferenceModel::applyFilter()
{
    m_list.m_shown.clear();
    for (int i = 0; i < int(m_list.m_rows->size()); ++i) {
        const DifferenceRow &row = (*m_list.m_rows)[size_t(i)];
        const bool fits = (!m_change || row.difference.change == *m_change)
            && std::ranges::all_of(m_words,
                                   [&row](const QString &word) { return row.haystack.contains(word); });
        if (fits)
            m_list.m_shown.push_back(i);
    }
}

QString DifferenceModel::columnTitle(int column) const
{
    switch (column) {
    case Change:
        return tr("Change");
    case Part:
        return tr("Of what");
    case Row:
        return tr("Row");
    case What:
        return tr("What");
    case By:
        return tr("Who and when");
    default:
        return {};
    }
}

QString DifferenceModel::display(const DifferenceRow &row, int column)
{
    const Difference &difference = row.difference;
    switch (column) {
    case Change:
        return ComparisonWriter::title(difference.change);
    case Part:
        return ComparisonWriter::title(difference.part);
    case Row:
        return foreign::name(difference.id);
    case What:
        return row.what;
    case By:
        return ComparisonWriter::mover(difference);
    default:
        return {};
    }
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const DifferenceRow &row = (*m_list.m_rows)[size_t(m_list.m_shown[size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(row, index.column()));
    case StateRole:
        return index.column() == Change ? QVariant(int(stateOf(row.difference))) : QVariant();
    case IdRole:
        return row.difference.id;
    default:
        return {};
    }
}

} // namespace quayside::items
