// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/tree/treerules.h"

#include "fleet/truth/sessioncause.h"
#include "items/text/naturalorder.h"

#include <algorithm>

namespace quayside::items {

namespace {

/** What needs a person comes first. */
qint64 statusRank(SessionStatus status)
{
    switch (status.code()) {
    case SessionStatus::Failed:
        return 0;
    case SessionStatus::ScanQrCode:
    case SessionStatus::PasskeyRequired:
    case SessionStatus::PasskeyConfirmationRequired:
        return 1;
    case SessionStatus::Starting:
        return 2;
    case SessionStatus::Unknown:
        return 4;
    case SessionStatus::Stopped:
        return 5;
    case SessionStatus::Working:
        return 6;
    default:
        return 3;
    }
}

bool at(const std::vector<bool> &bits, quint32 index)
{
    return index < bits.size() && bits[index];
}

} // namespace

void TreeRules::setQuery(const TreeQuery &query)
{
    m_query = query;
    readWorkers();
    readGroups();
}

void TreeRules::readGroups()
{
    m_groups.clear();
    if (m_query.byUser()) {
        for (const fleet::UserIndex user : m_fleet.users())
            setGroupExists(slotOfUser(user), true);
    } else {
        for (const fleet::WorkerIndex worker : m_fleet.workers())
            setGroupExists(worker.value() + TreeLayout::kFirst, true);
    }
}

void TreeRules::setGroupExists(quint32 slot, bool exists)
{
    if (slot < TreeLayout::kFirst)
        return;
    if (slot >= m_groups.size())
        m_groups.resize(slot + 1);
    m_groups[slot] = exists;
}

bool TreeRules::groupExists(quint32 slot) const
{
    return at(m_groups, slot);
}

bool TreeRules::isRenamed(fleet::WorkerIndex worker) const
{
    return worker.value() >= m_workerText.size()
        || m_workerText[worker.value()] != folded(m_fleet.worker(worker).name);
}

void TreeRules::readWorkers()
{
    const auto workers = m_fleet.workers();
    const auto largest = std::ranges::max_element(workers, {}, &fleet::WorkerIndex::value);
    const size_t limit = largest == workers.end() ? 0 : largest->value() + 1;
    m_workerText.assign(limit, {});
    m_workerRank.assign(limit, TreeLayout::kNone);
    m_workerChosen.assign(limit, false);
    for (const fleet::WorkerIndex worker : workers) {
        const fleet::WorkerFacts &facts = m_fleet.worker(worker);
        m_workerText[worker.value()] = folded(facts.name);
        m_workerChosen[worker.value()] = m_query.filter.workers.contains(facts.row.id);
    }
    std::vector<fleet::WorkerIndex> byName(workers.begin(), workers.end());
    std::ranges::sort(byName, [this](fleet::WorkerIndex a, fleet::WorkerIndex b) {
        const int order = naturalCompare(m_workerText[a.value()], m_workerText[b.value()]);
        return order != 0 ? order < 0 : a < b;
    });
    for (size_t rank = 0; rank < byName.size(); ++rank)
        m_workerRank[byName[rank].value()] = quint32(rank);
    findWorkers();
}

void TreeRules::findWorkers()
{
    m_workerHits.clear();
    for (const QueryWord &word : m_query.text.words()) {
        std::vector<bool> hits(m_workerText.size());
        for (size_t worker = 0; worker < hits.size(); ++worker)
            hits[worker] = TextQuery::matchesLine(word, m_workerText[worker]);
        m_workerHits.push_back(std::move(hits));
    }
}

quint32 TreeRules::slot(fleet::SessionIndex session) const
{
    if (!m_query.byUser()) {
        const fleet::WorkerIndex worker = m_fleet.sessionWorker(session);
        return worker.isValid() ? worker.value() + TreeLayout::kFirst : TreeLayout::kNobody;
    }
    if (m_fleet.sessionDrift(session).testFlag(fleet::Drift::Orphan))
        return TreeLayout::kOrphans;
    return slotOfUser(m_fleet.sessionUser(session));
}

quint32 TreeRules::slotOfUser(fleet::UserIndex user) const
{
    return m_fleet.isNobody(user) ? TreeLayout::kNobody : user.value() + TreeLayout::kFirst;
}

bool TreeRules::passesChips(fleet::SessionIndex session) const
{
    const SessionFilter &filter = m_query.filter;
    const SessionStatus status = m_fleet.sessionStatus(session);
    if (filter.onlyNotWorking && !isKnownNotToWork(status))
        return false;
    if (filter.statuses.any() && !filter.statuses.test(status.code()))
        return false;
    if (filter.onlyDrift && !hasDrift(session))
        return false;
    if (filter.workers.isEmpty())
        return true;
    return at(m_workerChosen, m_fleet.sessionWorker(session).value())
        || at(m_workerChosen, m_fleet.sessionRunsOn(session).value());
}

bool TreeRules::passesText(fleet::SessionIndex session) const
{
    const auto &words = m_query.text.words();
    if (words.empty())
        return true;
    const QByteArray text = sessionText(session);
    QByteArray user;
    if (const fleet::UserIndex owner = m_fleet.sessionUser(session); owner.isValid())
        writeUser(owner.value(), user);
    for (size_t word = 0; word < words.size(); ++word) {
        const bool found = TextQuery::matchesSession(words[word], text)
            || TextQuery::matchesLine(words[word], user) || isWorkerHit(word, m_fleet.sessionWorker(session))
            || isWorkerHit(word, m_fleet.sessionRunsOn(session));
        if (!found)
            return false;
    }
    return true;
}

bool TreeRules::isShown(fleet::SessionIndex session) const
{
    return m_fleet.isSession(session) && passesChips(session) && passesText(session);
}

qint64 TreeRules::sortKey(fleet::SessionIndex session) const
{
    switch (m_query.column) {
    case SessionTreeModel::Status:
        return statusRank(m_fleet.sessionStatus(session));
    case SessionTreeModel::Phone: {
        const QString phone = m_fleet.sessionPhone(session);
        return phone.isEmpty() ? std::numeric_limits<qint64>::max() : phone.toLongLong();
    }
    case SessionTreeModel::Worker:
        return workerRank(m_fleet.sessionWorker(session));
    case SessionTreeModel::Since:
        return m_fleet.sessionStatusSinceMs(session);
    case SessionTreeModel::LastActivity:
        return m_fleet.sessionActivityMs(session);
    case SessionTreeModel::Drift:
        return -qint64(m_fleet.sessionDrift(session).toInt());
    default:
        return 0;
    }
}

bool TreeRules::isBefore(fleet::SessionIndex a, fleet::SessionIndex b) const
{
    const bool byName = m_query.column == SessionTreeModel::Name;
    if (!byName) {
        if (const qint64 keyA = sortKey(a), keyB = sortKey(b); keyA != keyB)
            return (keyA < keyB) != m_query.descending();
    }
    QByteArray nameA;
    QByteArray nameB;
    appendFolded(m_fleet.sessionNameUtf8(a), nameA);
    appendFolded(m_fleet.sessionNameUtf8(b), nameB);
    if (const int order = naturalCompare(nameA, nameB); order != 0)
        return (order < 0) != (byName && m_query.descending());
    const quint32 rankA = workerRank(m_fleet.sessionWorker(a));
    const quint32 rankB = workerRank(m_fleet.sessionWorker(b));
    return rankA != rankB ? rankA < rankB : a < b;
}

bool TreeRules::isOutOfOrder(const TreeLayout &layout, fleet::SessionIndex session) const
{
    const int row = layout.rowOf(session);
    if (row < 0)
        return false;
    const TreeLayout::Rows &rows = layout.rows(layout.slotOf(session));
    const auto at = rows.begin() + row;
    return (row > 0 && isBefore(session, at[-1])) || (at + 1 != rows.end() && isBefore(at[1], session));
}

qint64 TreeRules::notWorking(quint32 slot) const
{
    if (slot < TreeLayout::kFirst)
        return 0;
    const quint32 index = slot - TreeLayout::kFirst;
    const fleet::StatusCounts &counts = m_query.byUser() ? m_fleet.user(fleet::UserIndex(index)).counts
                                                         : m_fleet.worker(fleet::WorkerIndex(index)).counts;
    return notWorking(counts);
}

qint64 TreeRules::notWorking(const fleet::StatusCounts &counts) const
{
    const qint64 rest = qint64(counts.total()) - qint64(counts.working);
    return m_fleet.isInspected() ? rest - qint64(counts.unknown) : rest;
}

/** Where servers are asked, one that was not seen is a matter to look into; else it only is not known. */
bool TreeRules::isKnownNotToWork(SessionStatus status) const
{
    return status != SessionStatus::Working && !(m_fleet.isInspected() && status == SessionStatus::Unknown);
}

qint64 TreeRules::drifting(quint32 slot) const
{
    if (slot < TreeLayout::kFirst)
        return 0;
    const quint32 index = slot - TreeLayout::kFirst;
    const auto sessions = m_query.byUser() ? m_fleet.sessionsOfUser(fleet::UserIndex(index))
                                           : m_fleet.sessionsOfWorker(fleet::WorkerIndex(index));
    return std::ranges::count_if(sessions, [this](fleet::SessionIndex session) { return hasDrift(session); });
}

bool TreeRules::hasGroupKey() const
{
    return m_query.column == SessionTreeModel::Status || m_query.column == SessionTreeModel::Drift;
}

qint64 TreeRules::groupKey(quint32 slot) const
{
    if (m_query.column == SessionTreeModel::Status)
        return -notWorking(slot); // most problems first, as the sessions' own keys do
    return m_query.column == SessionTreeModel::Drift ? -drifting(slot) : 0;
}

bool TreeRules::isGroupBefore(quint32 a, quint32 b) const
{
    if (a < TreeLayout::kFirst || b < TreeLayout::kFirst) // the special ones are last: nobody, orphans
        return (a >= TreeLayout::kFirst) != (b >= TreeLayout::kFirst) ? a >= TreeLayout::kFirst : a > b;
    if (const qint64 keyA = groupKey(a), keyB = groupKey(b); keyA != keyB)
        return (keyA < keyB) != m_query.descending();
    if (const int order = naturalCompare(groupText(a), groupText(b)); order != 0)
        return (order < 0) != (!hasGroupKey() && m_query.descending());
    return a < b;
}

bool TreeRules::hasDrift(fleet::SessionIndex session) const
{
    return fleet::SessionCause(m_fleet).drifts(session) != fleet::Drifts();
}

void TreeRules::writeSession(quint32 session, QByteArray &out) const
{
    const fleet::SessionIndex index(session);
    if (!m_fleet.isSession(index))
        return;
    appendFolded(m_fleet.sessionNameUtf8(index), out);
    out += '\n';
    out += folded(m_fleet.sessionPushName(index));
    out += '\n';
    out += m_fleet.sessionPhone(index).toLatin1();
}

void TreeRules::writeUser(quint32 user, QByteArray &out) const
{
    const shardmap::UserRow &row = m_fleet.user(fleet::UserIndex(user)).row;
    out += folded(row.label.isEmpty() ? row.id.toString()
                                      : row.label + u' ' + row.id.toString()); // as it is shown
}

QByteArray TreeRules::groupText(quint32 slot) const
{
    if (slot < TreeLayout::kFirst)
        return {};
    const quint32 index = slot - TreeLayout::kFirst;
    if (!m_query.byUser())
        return index < m_workerText.size() ? m_workerText[index] : QByteArray();
    QByteArray text;
    writeUser(index, text);
    return text;
}

quint32 TreeRules::workerRank(fleet::WorkerIndex worker) const
{
    return worker.value() < m_workerRank.size() ? m_workerRank[worker.value()] : TreeLayout::kNone;
}

QByteArray TreeRules::sessionText(fleet::SessionIndex session) const
{
    QByteArray text;
    writeSession(session.value(), text);
    return text;
}

bool TreeRules::isWorkerHit(size_t word, fleet::WorkerIndex worker) const
{
    return at(m_workerHits[word], worker.value());
}

} // namespace quayside::items
