// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tables/adoptionmodel.h"

#include "core/foreigntext.h"
#include "fleet/store/displaynames.h"
#include "items/roles.h"
#include "items/text/phonetext.h"

#include <QSet>

#include <utility>

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
        Adoption adoption;
        adoption.session = facts.key;
        adoption.status = facts.status;
        adoption.phone = facts.phone;
        adoption.told = facts.userId;
        if (isInMap(facts.userId))
            adoption.user = facts.userId;
        m_adoptions.push_back(std::move(adoption));
    }
}

bool AdoptionModel::isInMap(const UserId &user) const
{
    const fleet::UserIndex found = m_fleet.findUser(user);
    return found.isValid() && m_fleet.user(found).exists;
}

void AdoptionModel::proposeUsers()
{
    for (Adoption &adoption : m_adoptions) {
        adoption.addsUser = adoption.user.isEmpty() && !adoption.told.isEmpty();
        if (adoption.addsUser)
            adoption.user = adoption.told;
    }
    tellAll();
}

void AdoptionModel::doubtCopies()
{
    QHash<QString, int> copies; // by account
    for (const Adoption &adoption : m_adoptions)
        ++copies[adoption.phone];
    for (Adoption &adoption : m_adoptions)
        adoption.doubt = doubtOf(adoption, adoption.phone.isEmpty() ? 1 : copies.value(adoption.phone));
    tellAll();
}

QString AdoptionModel::doubtOf(const Adoption &adoption, int copies) const
{
    const fleet::Drifts drift = m_fleet.sessionDrift(m_fleet.findSession(adoption.session));
    if (copies > 1 || drift.testFlag(fleet::Drift::DoubleRun))
        return tr("Its account is in several sessions: tick the one that the customer uses.");
    if (drift.testFlag(fleet::Drift::CaseClash))
        return tr("Its name differs from another on the worker by case only: tick it if it is wanted.");
    return {};
}

void AdoptionModel::tellAll()
{
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnCount - 1));
}

std::vector<UserId> AdoptionModel::newUsers() const
{
    std::vector<UserId> users;
    QSet<UserId> seen;
    for (const Adoption &adoption : chosen()) {
        if (adoption.addsUser && !seen.contains(adoption.user)) {
            seen.insert(adoption.user);
            users.push_back(adoption.user);
        }
    }
    return users;
}

void AdoptionModel::setAdded(const QHash<UserId, Result<UserId>> &users)
{
    for (Adoption &adoption : m_adoptions) {
        const auto found = adoption.addsUser ? users.constFind(adoption.user) : users.cend();
        if (found == users.cend())
            continue;
        adoption.addsUser = !*found;
        if (*found)
            adoption.user = **found;
        else
            adoption.refusal = found->error().toDisplayString();
    }
    tellAll();
}

void AdoptionModel::setUser(const std::vector<int> &rows, const UserId &user)
{
    for (const int row : rows) {
        Adoption &adoption = m_adoptions[size_t(row)];
        adoption.user = user;
        adoption.addsUser = false;
        adoption.leftOut = false;
        adoption.refusal.clear(); // of another user
    }
    tellAll();
}

std::vector<std::pair<int, Adoption>> AdoptionModel::wanted() const
{
    std::vector<std::pair<int, Adoption>> wanted;
    for (int row = 0; row < rows(); ++row) {
        const Adoption &adoption = m_adoptions[size_t(row)];
        const bool isTaken = !adoption.leftOut && adoption.doubt.isEmpty();
        if (isTaken && !adoption.user.isEmpty() && !adoption.addsUser)
            wanted.emplace_back(row, adoption);
    }
    return wanted;
}

void AdoptionModel::setRefusals(const std::vector<std::pair<int, QString>> &refusals)
{
    bool isNews = false;
    for (const auto &[row, refusal] : refusals)
        isNews = std::exchange(m_adoptions[size_t(row)].refusal, refusal) != refusal || isNews;
    if (isNews)
        tellAll();
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
        return adoption.doubt.isEmpty() ? adoption.refusal : adoption.doubt;
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
    m_adoptions[size_t(index.row())].doubt.clear(); // somebody has said what is so
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
    if (adoption.addsUser)
        //: %1 an id that a session's metadata names
        return tr("“%1”, added to the map").arg(foreign::name(adoption.user.toString()));
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
