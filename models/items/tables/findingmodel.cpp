// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/findingmodel.h"

#include "core/foreigntext.h"
#include "inspect/checktable.h"
#include "inspect/reportwriter.h"
#include "items/roles.h"

#include <QLocale>

namespace quayside::items {

using inspect::Finding;

namespace {

/** Smaller is worse. */
int rankOf(const Finding &finding)
{
    if (!finding.isFound())
        return int(inspect::Severity::Note) + 1;
    return int(finding.weight());
}

RowState stateOf(const Finding &finding)
{
    if (!finding.isFound())
        return RowState::Good;
    if (finding.weight() == inspect::Severity::Error)
        return RowState::Bad;
    return finding.weight() == inspect::Severity::Warning ? RowState::Warning : RowState::Off;
}

} // namespace

FindingModel::FindingModel(QObject *parent)
    : RowModel(ColumnCount, parent)
{ }

void FindingModel::setFindings(std::vector<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    std::ranges::stable_sort(m_findings, {}, rankOf);
    m_found = int(std::ranges::count_if(m_findings, &Finding::isFound));
    endResetModel();
}

void FindingModel::setShowsClean(bool shows)
{
    beginResetModel();
    m_showsClean = shows;
    endResetModel();
}

const Finding &FindingModel::finding(int row) const
{
    return m_findings[size_t(row)];
}

int FindingModel::rows() const
{
    return m_showsClean ? int(m_findings.size()) : m_found;
}

QString FindingModel::columnTitle(int column) const
{
    switch (column) {
    case Severity:
        return tr("How bad");
    case What:
        return tr("What");
    case Rows:
        return tr("Rows");
    default:
        return {};
    }
}

QString FindingModel::display(const Finding &finding, int column)
{
    switch (column) {
    case Severity:
        if (!finding.isFound())
            return tr("Fine");
        return inspect::ReportWriter::title(finding.weight());
    case What:
        return finding.title;
    case Rows:
        return finding.trouble ? tr("not checked") : QLocale().toString(finding.count);
    default:
        return {};
    }
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Finding &found = finding(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(found, index.column());
    case Qt::ToolTipRole:
    case ExplanationRole:
        return found.explanation;
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(found, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Rows ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case StateRole:
        return index.column() == Severity ? QVariant(int(stateOf(found))) : QVariant();
    case StaleRole:
        return !found.isFound();
    case IdRole:
        return found.id;
    default:
        return {};
    }
}

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
