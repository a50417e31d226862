// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/examplemodel.h"

#include "core/foreigntext.h"
#include "inspect/checktable.h"
#include "items/roles.h"

namespace quayside::items {

ExampleModel::ExampleModel(const inspect::Finding &finding, QObject *parent)
    : RowModel(int(finding.columns.size()), parent)
    , m_columns(finding.columns)
    , m_examples(finding.examples)
{ }

QString ExampleModel::columnTitle(int column) const
{
    return inspect::CheckTable::columnTitle(m_columns.at(column));
}

QVariant ExampleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const QString &cell = m_examples[size_t(index.row())].at(index.column());
    const QString shown = cell.isNull() ? QStringLiteral("NULL") : foreign::name(cell);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown;
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), shown);
    case StaleRole:
        return cell.isNull();
    default:
        return {};
    }
}

} // namespace quayside::items
