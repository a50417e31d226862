// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/adoptionmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "items/text/phonetext.h"

namespace quayside::items {

AdoptionModel::AdoptionModel(const fleet::Fleet &fleet, const std::vector<fleet::SessionIndex> &sessions,
                             QObject *parent)
    : RowModel(ColumnCount, parent)
    , m_fleet(fleet)
{
    for (const fleet::SessionIndex session : sessions) {
        const fleet::SessionFacts facts = fleet.session(session);
        if (!facts.row.isEmpty())
            continue;
        Adoption adoption { facts.key, facts.status, facts.phone, facts.userId, {}, false, {} };
        const fleet::UserIndex user = fleet.findUser(facts.userId);
        if (user.isValid() && fleet.user(user).exists)
            adoption.user = facts.userId;
        m_adoptions.push_back(std::move(adoption));
    }
}

void AdoptionModel::setUser(int row, const UserId &user)
{
    m_adoptions[size_t(row)].user = user;
    m_adoptions[size_t(row)].leftOut = false;
    m_adoptions[size_t(row)].refusal.clear(); // of another user
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::vector<std::pair<int, Adoption>> AdoptionModel::wanted() const
{
    std::vector<std::pair<int, Adoption>> wanted;
    for (int row = 0; row < rows(); ++row) {
        const Adoption &adoption = m_adoptions[size_t(row)];
        if (!adoption.leftOut && !adoption.user.isEmpty())
            wanted.emplace_back(row, adoption);
    }
    return wanted;
}

void AdoptionModel::setRefusal(int row, const QString &refusal)
{
    if (m_adoptions[size_t(row)].refusal == refusal)
        return;
    m_adoptions[size_t(row)].refusal = refusal;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

std::vector<Adoption> AdoptionModel::chosen() const
{
    std::vector<Adoption> chosen;
    for (const Adoption &adoption : m_adoptions) {
        if (whyNot(adoption).isEmpty())
            chosen.push_back(adoption);
    }
    return chosen;
}

QString AdoptionModel::whyNot(const Adoption &adoption)
{
    if (adoption.leftOut)
        return tr("Left out by hand.");
    if (!adoption.user.isEmpty())
        return adoption.refusal;
    return adoption.told.isEmpty()
        ? tr("Its metadata names no user: choose one.")
        : tr("Its metadata names a user whom the map does not have: choose one, or add that user first.");
}

operations::Impact AdoptionModel::impact() const
{
    operations::Impact impact;
    for (const Adoption &adoption : m_adoptions) {
        operations::ImpactItem item;
        item.session = adoption.session;
        item.user = adoption.user;
        item.status = adoption.status;
        item.whyNot = whyNot(adoption);
        impact.items.push_back(std::move(item));
    }
    return impact;
}

int AdoptionModel::rows() const
{
    return int(m_adoptions.size());
}

QVariant AdoptionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Adoption &adoption = m_adoptions[size_t(index.row())];
    const bool takesPart = whyNot(adoption).isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(adoption, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(index.column(), display(adoption, index.column()));
    case Qt::CheckStateRole:
        return index.column() == Session ? QVariant(takesPart ? Qt::Checked : Qt::Unchecked) : QVariant();
    case StaleRole:
        return !takesPart;
    case SessionKeyRole:
        return QVariant::fromValue(adoption.session);
    default:
        return {};
    }
}

bool AdoptionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Session)
        return false;
    m_adoptions[size_t(index.row())].leftOut = value.toInt() != Qt::Checked;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    return true;
}

QString AdoptionModel::columnTitle(int column) const
{
    switch (column) {
    case Session:
        return tr("Session");
    case Worker:
        return tr("Worker");
    case Status:
        return tr("Status");
    case Account:
        return tr("Account");
    case User:
        return tr("User");
    case Obstacle:
        return tr("What stands against it");
    default:
        return {};
    }
}

Qt::ItemFlags AdoptionModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = RowModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && index.column() == Session && !m_adoptions[size_t(index.row())].user.isEmpty())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString AdoptionModel::userText(const Adoption &adoption) const
{
    if (!adoption.user.isEmpty())
        return fleet::nameOfUser(m_fleet, adoption.user);
    //: %1 an id that a session's metadata names
    return adoption.told.isEmpty()
        ? tr("not told")
        : tr("“%1” is not in the map").arg(foreign::name(adoption.told.toString()));
}

QString AdoptionModel::display(const Adoption &adoption, int column) const
{
    switch (column) {
    case Session:
        return foreign::name(adoption.session.name);
    case Worker:
        return fleet::nameOfWorker(m_fleet, adoption.session.worker);
    case Status:
        return adoption.status.text();
    case Account:
        return adoption.phone.isEmpty() ? tr("none") : PhoneText::display(adoption.phone);
    case User:
        return userText(adoption);
    case Obstacle:
        return foreign::line(whyNot(adoption));
    default:
        return {};
    }
}

} // namespace quayside::items
