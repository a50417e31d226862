// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/seriesmovesmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/tables/operationitemsmodel.h"
#include "items/tables/seriesplanmodel.h"
#include "items/text/agetext.h"

#include <algorithm>

namespace quayside::items {

using operations::SeriesMove;
using shardmap::OperationState;

SeriesMovesModel::SeriesMovesModel(const fleet::Fleet &fleet, QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{ }

void SeriesMovesModel::setMoves(const std::vector<SeriesMove> &moves)
{
    if (!std::ranges::equal(moves, m_moves, {}, &SeriesMove::session, &SeriesMove::session)) {
        beginResetModel();
        m_moves = moves;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (m_moves[size_t(row)] == moves[size_t(row)])
            continue;
        m_moves[size_t(row)] = moves[size_t(row)];
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int SeriesMovesModel::rows() const
{
    return int(m_moves.size());
}

QVariant SeriesMovesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SeriesMove &move = m_moves[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(move, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(move, index.column()));
    case StateRole:
        return int(OperationItemsModel::rowState(move.state));
    case SortRole:
        return rank(move) * 1'000'000 + index.row();
    case SessionKeyRole:
        return QVariant::fromValue(move.session);
    default:
        return {};
    }
}

/** What needs somebody first, then what goes on, what went wrong, what is to come, what is over. */
qint64 SeriesMovesModel::rank(const SeriesMove &move)
{
    switch (move.state) {
    case OperationState::Waiting:
        return 0;
    case OperationState::Running:
        return 1;
    case OperationState::Failed:
    case OperationState::Differs:
        return 2;
    case OperationState::Queued:
    case OperationState::Paused:
        return 3;
    default:
        return 4;
    }
}

QString SeriesMovesModel::columnTitle(int column) const
{
    switch (column) {
    case Session:
        return tr("Session");
    case User:
        return tr("User");
    case Target:
        return tr("Moves to");
    case Scan:
        return tr("Needs a scan");
    case State:
        return tr("State");
    case Text:
        return tr("What was seen");
    case Ended:
        return tr("Ended");
    default:
        return {};
    }
}

QString SeriesMovesModel::display(const SeriesMove &move, int column) const
{
    switch (column) {
    case Session:
        return foreign::name(move.session.name);
    case User:
        return fleet::nameOfUser(m_fleet, move.user);
    case Target:
        return fleet::nameOfWorker(m_fleet, move.target);
    case Scan:
        return SeriesPlanModel::scanText(move.scan);
    case State:
        return stateText(move);
    case Text:
        return foreign::line(move.text);
    case Ended:
        return move.endedMs > 0 ? AgeText::clockTimeWithSeconds(move.endedMs, m_fleet.clock().nowMs())
                                : QString();
    default:
        return {};
    }
}

QString SeriesMovesModel::stateText(const SeriesMove &move)
{
    switch (move.state) {
    case OperationState::Waiting:
        return tr("waits for the phone");
    case OperationState::Running:
        return tr("under way");
    case OperationState::Succeeded:
        return tr("moved");
    case OperationState::Differs:
        return tr("moved, with differences");
    case OperationState::Cancelled:
        return move.skipped ? tr("skipped") : tr("not moved");
    default:
        return OperationItemsModel::stateText(move.state);
    }
}

} // namespace quayside::items
