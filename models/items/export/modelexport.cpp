// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/export/modelexport.h"

#include "items/roles.h"

#include <QDeadlineTimer>

namespace quayside::items {

ModelExport::ModelExport(Table table, const QString &file, QObject *parent)
    : TableExport(table.name, columnsOf(table), file, parent)
    , m_table(std::move(table))
{
    const int rows = m_table.model->rowCount();
    m_rows.reserve(size_t(rows));
    for (int row = 0; row < rows; ++row)
        m_rows.emplace_back(m_table.model->index(row, 0));
}

QByteArray ModelExport::key(const QMetaEnum &columns, int column)
{
    QByteArray key = columns.valueToKey(column);
    return key.left(1).toLower() + key.mid(1);
}

QString ModelExport::cell(const QVariant &exported, const QVariant &displayed)
{
    if (exported.isValid())
        return exported.toString();
    const QString text = displayed.toString();
    return text == QStringLiteral("—") ? QString() : text;
}

std::vector<TableColumn> ModelExport::columnsOf(const Table &table)
{
    std::vector<TableColumn> columns;
    for (const int column : table.columns)
        columns.push_back({ key(table.keys, column),
                            table.model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() });
    if (!table.idTitle.isEmpty())
        columns.push_back({ "id", table.idTitle });
    return columns;
}

QStringList ModelExport::cells(const QModelIndex &row) const
{
    QStringList cells;
    for (const int column : m_table.columns) {
        const QModelIndex index = row.siblingAtColumn(column);
        cells << cell(index.data(ExportRole), index.data());
    }
    if (!m_table.idTitle.isEmpty())
        cells << row.data(IdRole).toString();
    return cells;
}

void ModelExport::askOn()
{
    const QDeadlineTimer slice(kSlice);
    std::vector<QStringList> rows;
    while (m_next < m_rows.size() && !slice.hasExpired()) {
        if (const QModelIndex row = m_rows[m_next++]; row.isValid())
            rows.push_back(cells(row));
    }
    write(std::move(rows), m_next == m_rows.size());
}

} // namespace quayside::items
