// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/seriesplanmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "operations/service/operationservice.h"

namespace quayside::items {

using operations::PlannedMove;
using operations::ScanCost;

SeriesPlanModel::SeriesPlanModel(const fleet::Fleet &fleet, const operations::OperationService &service,
                                 QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
    , m_service(service)
{ }

void SeriesPlanModel::setPlan(operations::MoveSeriesPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
    Q_EMIT planChanged();
}

void SeriesPlanModel::setTarget(int row, const WorkerId &target)
{
    if (row < 0 || row >= rowCount() || target == m_plan.moves[size_t(row)].target)
        return;
    m_service.retarget(m_plan, size_t(row), target);
    tell();
}

std::vector<operations::SeriesTarget> SeriesPlanModel::targets(int row) const
{
    return m_service.seriesTargets(m_plan, size_t(row));
}

/** A change of one may matter to others: slots are shared. */
void SeriesPlanModel::tell()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT planChanged();
}

int SeriesPlanModel::rows() const
{
    return int(m_plan.moves.size());
}

QVariant SeriesPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlannedMove &move = m_plan.moves[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(move, index.column());
    case Qt::EditRole:
        return index.column() == Target ? QVariant(move.target.toString()) : QVariant();
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(move, index.column()));
    case Qt::CheckStateRole:
        if (index.column() != Session)
            return {};
        return move.isGoing() ? Qt::Checked : Qt::Unchecked;
    case StateRole:
        return stateOf(move);
    case StaleRole:
        return move.leftOut;
    case SessionKeyRole:
        return QVariant::fromValue(move.session);
    default:
        return {};
    }
}

int SeriesPlanModel::stateOf(const PlannedMove &move) const
{
    if (move.leftOut)
        return int(RowState::Off);
    if (!move.isPossible())
        return int(RowState::Bad);
    return int(move.scan == ScanCost::None ? RowState::Good : RowState::Waiting);
}

bool SeriesPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    if (role == Qt::CheckStateRole && index.column() == Session) {
        m_service.leaveOut(m_plan, size_t(index.row()), value.toInt() != Qt::Checked);
        tell();
        return true;
    }
    if (role == Qt::EditRole && index.column() == Target) {
        setTarget(index.row(), WorkerId(value.toString()));
        return true;
    }
    return false;
}

Qt::ItemFlags SeriesPlanModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!index.isValid())
        return flags;
    const PlannedMove &move = m_plan.moves[size_t(index.row())];
    if (index.column() == Session && move.isPossible())
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Target && !move.leftOut)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString SeriesPlanModel::columnTitle(int column) const
{
    switch (column) {
    case Session:
        return tr("Session");
    case User:
        return tr("User");
    case Status:
        return tr("Status");
    case Target:
        return tr("Moves to");
    case Scan:
        return tr("Needs a scan");
    case Note:
        return tr("Why, or why not");
    default:
        return {};
    }
}

QString SeriesPlanModel::display(const PlannedMove &move, int column) const
{
    switch (column) {
    case Session:
        if (m_plan.worker.isEmpty()) // they come from several
            //: A session and the worker it is on
            return tr("%1 on %2")
                .arg(foreign::name(move.session.name), fleet::nameOfWorker(m_fleet, move.session.worker));
        return foreign::name(move.session.name);
    case User:
        return fleet::nameOfUser(m_fleet, move.user);
    case Status: {
        const fleet::SessionIndex session = m_fleet.findSession(move.session);
        return session.isValid() ? m_fleet.sessionStatus(session).text() : tr("gone");
    }
    case Target:
        return move.target.isEmpty() ? tr("nowhere") : fleet::nameOfWorker(m_fleet, move.target);
    case Scan:
        return move.isGoing() ? scanText(move.scan) : QString();
    case Note:
        return foreign::line(note(move));
    default:
        return {};
    }
}

/** What nobody should overlook comes first: the cell may be cut, its tooltip is not. */
QString SeriesPlanModel::note(const PlannedMove &move)
{
    if (move.leftOut)
        return tr("left out: it stays where it is");
    if (!move.obstacle.isEmpty())
        return move.obstacle;
    QStringList parts;
    if (!move.engineChange.isEmpty())
        //: %1 two engines: "WPP → GOWS"
        parts << tr("Engine: %1.").arg(move.engineChange);
    parts << move.why;
    for (const operations::PlannedWarning &warning : move.warnings) {
        if (!warning.isEngine() || move.engineChange.isEmpty())
            parts << warning.text;
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString SeriesPlanModel::scanText(ScanCost cost)
{
    switch (cost) {
    case ScanCost::None:
        return tr("no");
    case ScanCost::DueAnyway:
        return tr("yes, moved or not");
    case ScanCost::Extra:
        break;
    }
    return tr("yes");
}

} // namespace quayside::items
