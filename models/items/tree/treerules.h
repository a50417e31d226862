// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/text/textindex.h"
#include "items/tree/sessionfilter.h"
#include "items/tree/sessiontreemodel.h"
#include "items/tree/treelayout.h"

namespace quayside::items {

/** What a tree is to show and in which order. A value. */
struct TreeQuery
{
    SessionTreeModel::Grouping grouping = SessionTreeModel::Grouping::ByUser;
    SessionFilter filter;
    TextQuery text; //!< of filter.text
    int column = SessionTreeModel::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    [[nodiscard]] bool byUser() const { return grouping == SessionTreeModel::Grouping::ByUser; }
    [[nodiscard]] bool showsEmptyGroups() const { return filter.isEmpty(); }
    [[nodiscard]] bool descending() const { return order == Qt::DescendingOrder; }
};

/**
 * Which group a session belongs to, whether it is shown, and what it is sorted by: answered from the live
 * Fleet, one session at a time. TreeCapture takes the same answers for all sessions. UI thread.
 */
class TreeRules final
{
public:
    explicit TreeRules(const fleet::Fleet &fleet)
        : m_fleet(fleet)
    { }

    void setQuery(const TreeQuery &query);
    [[nodiscard]] const TreeQuery &query() const { return m_query; }
    /** Reads the workers' names again: after workers came, went or were renamed. */
    void readWorkers();

    /** Reads which groups the Fleet has again: after a new grouping or a load. */
    void readGroups();
    void setGroupExists(quint32 slot, bool exists);
    /** The user or worker of a slot is in the Fleet; false for the two special ones. */
    [[nodiscard]] bool groupExists(quint32 slot) const;
    /** Its name differs from the one read last. */
    [[nodiscard]] bool isRenamed(fleet::WorkerIndex worker) const;

    /** The slot of a user's group: a row without a user belongs to the Fleet's user with the empty id. */
    [[nodiscard]] quint32 slotOfUser(fleet::UserIndex user) const;
    /** The group's slot, whatever the filter. */
    [[nodiscard]] quint32 slot(fleet::SessionIndex session) const;
    [[nodiscard]] bool passesChips(fleet::SessionIndex session) const;
    [[nodiscard]] bool passesText(fleet::SessionIndex session) const;
    /** Shown at all: exists and passes chips and text. */
    [[nodiscard]] bool isShown(fleet::SessionIndex session) const;

    /** Ascending by the query's column; 0 where the column is the name. */
    [[nodiscard]] qint64 sortKey(fleet::SessionIndex session) const;
    /** In front of: by the query, then name, worker, index. A total order. */
    [[nodiscard]] bool isBefore(fleet::SessionIndex a, fleet::SessionIndex b) const;
    /** True where a session's row is not in order with its neighbours. */
    [[nodiscard]] bool isOutOfOrder(const TreeLayout &layout, fleet::SessionIndex session) const;
    [[nodiscard]] bool isGroupBefore(quint32 a, quint32 b) const;
    /** Groups are sorted by status and drift by how many of their sessions have a problem, else by name. */
    [[nodiscard]] bool hasGroupKey() const;
    [[nodiscard]] qint64 groupKey(quint32 slot) const;
    [[nodiscard]] bool hasDrift(fleet::SessionIndex session) const;

    /** Records of the text indexes. */
    void writeSession(quint32 session, QByteArray &out) const;
    void writeUser(quint32 user, QByteArray &out) const;
    [[nodiscard]] QByteArray groupText(quint32 slot) const;

    /** Place of a worker among all by name; equal names by index. */
    [[nodiscard]] quint32 workerRank(fleet::WorkerIndex worker) const;
    [[nodiscard]] const std::vector<quint32> &workerRanks() const { return m_workerRank; }
    /** For each word of the text, which workers' names have it; by worker index. */
    [[nodiscard]] const std::vector<std::vector<bool>> &workerHits() const { return m_workerHits; }

    /** Of so many; those of which nothing is known are no such where no server is asked. */
    [[nodiscard]] qint64 notWorking(const fleet::StatusCounts &counts) const;

private:
    [[nodiscard]] qint64 notWorking(quint32 slot) const;
    [[nodiscard]] bool isKnownNotToWork(SessionStatus status) const;
    [[nodiscard]] qint64 drifting(quint32 slot) const;
    [[nodiscard]] QByteArray sessionText(fleet::SessionIndex session) const;
    [[nodiscard]] bool isWorkerHit(size_t word, fleet::WorkerIndex worker) const;
    void findWorkers();

    const fleet::Fleet &m_fleet;
    TreeQuery m_query;
    std::vector<quint32> m_workerRank; // by index
    std::vector<QByteArray> m_workerText; // by index, folded name
    std::vector<bool> m_groups; // by slot
    std::vector<bool> m_workerChosen; // by index: in filter.workers
    std::vector<std::vector<bool>> m_workerHits;
};

} // namespace quayside::items
