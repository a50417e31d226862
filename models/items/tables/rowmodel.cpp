// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/rowmodel.h"

namespace quayside::items {

RowModel::RowModel(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{ }

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section >= 0 && section < m_columns ? QVariant(columnTitle(section)) : QVariant();
}

QString RowModel::spokenText(int column, const QString &text) const
{
    return columnTitle(column) + QStringLiteral(": ") + text;
}

} // namespace quayside::items
