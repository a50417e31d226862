// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/groupcells.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/text/facttext.h"
#include "items/tree/sessiontreemodel.h"
#include "items/tree/treelayout.h"

namespace quayside::items {

QVariant GroupCells::data(int column, int role) const
{
    const bool isName = column == SessionTreeModel::Name;
    switch (role) {
    case Qt::DisplayRole:
        return isName ? title() : column == SessionTreeModel::Status ? summary() : QString();
    case Qt::ToolTipRole:
        return toolTip();
    case Qt::AccessibleTextRole:
        return isName                            ? title() + u", " + summary()
            : column == SessionTreeModel::Status ? summary()
                                                 : QString();
    case SortRole:
        return title();
    case KindRole:
        return int(kind());
    case IdRole:
        return id();
    case LabelRole:
        return label();
    case SummaryRole:
        return summary();
    case StateRole:
        return int(state());
    case UserIndexRole:
        return kind() == RowKind::User ? QVariant::fromValue(fleet::UserIndex(index())) : QVariant();
    case WorkerIndexRole:
        return kind() == RowKind::Worker ? QVariant::fromValue(fleet::WorkerIndex(index())) : QVariant();
    case StaleRole:
        if (kind() == RowKind::User)
            return user().old.total() > 0 && user().old.total() == user().counts.total();
        return kind() == RowKind::Worker && worker().isStale();
    default:
        return {};
    }
}

RowKind GroupCells::kind() const
{
    if (m_slot == TreeLayout::kOrphans)
        return RowKind::Orphans;
    if (m_slot == TreeLayout::kNobody)
        return m_byUser ? RowKind::NoUser : RowKind::NoWorker;
    return m_byUser ? RowKind::User : RowKind::Worker;
}

QString GroupCells::title() const
{
    switch (kind()) {
    case RowKind::Orphans:
        return tr("No user (not in the map)");
    case RowKind::NoUser:
        return tr("No user (empty in the map)");
    case RowKind::NoWorker:
        return tr("No worker (not placed yet, or unknown in the map)");
    case RowKind::Worker:
        return worker().name;
    default:
        return user().exists ? fleet::fullNameOfUser(user())
                             : QString(fleet::fullNameOfUser(user()) + u' ' + tr("(not in the user table)"));
    }
}

QString GroupCells::id() const
{
    if (kind() == RowKind::User)
        return foreign::name(user().row.id.toString());
    return kind() == RowKind::Worker ? foreign::name(worker().row.id.toString()) : QString();
}

QString GroupCells::label() const
{
    if (kind() == RowKind::Worker)
        return worker().name;
    if (kind() != RowKind::User)
        return title();
    return user().exists ? foreign::name(user().row.label) : tr("(not in the user table)");
}

QString GroupCells::summary() const
{
    const bool isUser = kind() == RowKind::User;
    if (!isUser && kind() != RowKind::Worker)
        return kind() == RowKind::Orphans ? tr("%Ln orphan(s)", nullptr, int(m_shown))
                                          : tr("%Ln session(s)", nullptr, int(m_shown));
    const fleet::StatusCounts &all = isUser ? user().counts : worker().counts;
    if (all.total() == 0 && !m_fleet.isWhole(shardmap::MapPart::Sessions))
        return tr("sessions not known");
    return isUser ? FactText::workingOf(m_fleet, fleet::UserIndex(index()))
                  : FactText::workingOf(worker(), m_fleet.clock().nowMs());
}

QString GroupCells::toolTip() const
{
    switch (kind()) {
    case RowKind::Orphans:
        return tr("These sessions run on a worker, but the shard map has no row for them.");
    case RowKind::NoUser:
        return tr("The shard map's rows of these sessions name no user.");
    case RowKind::NoWorker:
        return tr("The shard map's rows of these sessions name no worker, or one that does not exist.");
    case RowKind::Worker:
        return worker().name + u": " + FactText::workerState(worker(), m_fleet.clock().nowMs());
    default:
        return title() + u'\n' + summary();
    }
}

RowState GroupCells::state() const
{
    if (kind() == RowKind::Worker)
        return FactText::workerRowState(worker());
    if (kind() != RowKind::User)
        return RowState::Warning;
    const fleet::StatusCounts &all = user().counts;
    const fleet::StatusCounts &old = user().old;
    if (all.failed > old.failed)
        return RowState::Bad;
    if (all.unknown + old.total() == all.total())
        return RowState::Unknown; // nothing of it is seen now
    return old.total() > 0 ? RowState::Warning : RowState::Good;
}

const fleet::UserFacts &GroupCells::user() const
{
    return m_fleet.user(fleet::UserIndex(index()));
}

const fleet::WorkerFacts &GroupCells::worker() const
{
    return m_fleet.worker(fleet::WorkerIndex(index()));
}

quint32 GroupCells::index() const
{
    return m_slot - TreeLayout::kFirst;
}

} // namespace quayside::items
