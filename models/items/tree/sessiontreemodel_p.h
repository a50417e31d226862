// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/soon.h"
#include "items/text/textindex.h"
#include "items/tree/sessiontreemodel.h"
#include "items/tree/treeeditor.h"
#include "items/tree/treelayout.h"
#include "items/tree/treerebuilder.h"
#include "items/tree/treerules.h"

#include <QPointer>

namespace quayside::items {

/** The inside of SessionTreeModel: what is shown, what is to be shown, and the way from one to the other. */
class SessionTreeModel::Private final : public TreeListener
{
public:
    Private(SessionTreeModel &model, const fleet::Fleet &fleet);

    // Requests
    void request(TreeQuery query);
    void setBusy(bool now);
    void adopt(TreeLayout built);
    void adoptByReset(TreeLayout built);
    void adoptOrder(TreeLayout built);
    void scheduleRebuild();
    void scheduleResort();
    void startDue();

    // Changes of the Fleet
    void onChanged(const fleet::FleetChange &change);
    void reload();
    void readTexts(const fleet::FleetChange &change);
    void readWorkers(const fleet::FleetChange &change);
    [[nodiscard]] std::vector<quint32> changedGroups(const fleet::FleetChange &change) const;
    void noteGroups(const fleet::FleetChange &change);
    void addStaleFlips(const fleet::FleetChange &change, std::vector<fleet::SessionIndex> &touched);
    void applyToShown(const fleet::FleetChange &change, const std::vector<quint32> &groups);
    [[nodiscard]] bool isAffordable(qsizetype sessions, qsizetype groups, const TreeLayout &edited) const;
    [[nodiscard]] qsizetype countMoves(const TreeEditor &editor,
                                       const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] bool catchUp(TreeLayout &built);
    [[nodiscard]] bool settlePending(TreeLayout &built);
    void tellSessions(const std::vector<fleet::SessionIndex> &sessions, const QList<int> &roles);
    void tellGroups(const std::vector<quint32> &groups);
    void noticeOrder(const TreeLayout &rows, const std::vector<fleet::SessionIndex> &sessions,
                     bool groupsChanged);
    void tellCounts();

    // Indexes
    [[nodiscard]] bool shownByUser() const { return shown.byUser(); }
    [[nodiscard]] QModelIndex groupIndex(quint32 slot, int column) const;
    [[nodiscard]] quint32 slotOf(const QModelIndex &index) const; //!< kNone for an invalid index
    [[nodiscard]] fleet::SessionIndex sessionOf(const QModelIndex &index) const;
    [[nodiscard]] RowKey keyOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(RowKey key, int column) const;

    // TreeListener: every edit of `layout` becomes a signal of the model
    void beginInsert(quint32 parent, int row) override;
    void endInsert() override;
    void beginRemove(quint32 parent, int row) override;
    void endRemove() override;
    void beginMove(quint32 from, int row, quint32 to, int before) override;
    void endMove() override;

    SessionTreeModel &q;
    const fleet::Fleet &fleet;
    const OperationBadges *badges = nullptr;
    TreeRules rules; //!< of what is wanted
    TreeQuery shown; //!< of what is shown
    TreeLayout layout; //!< what is shown
    TextIndex sessionTexts;
    TextIndex userTexts;
    TreeRebuilder rebuilder;
    Soon due; //!< a rebuild that waits its turn
    std::vector<fleet::SessionIndex> pendingSessions; //!< touched since the rebuild began
    std::vector<quint32> pendingGroups;
    std::vector<bool> workerStale; //!< by worker index, as told last
    bool busy = false; //!< a request of the user is under way
    bool behind = false; //!< `layout` lacks changes that only a rebuild brings
    bool rebuildAgain = false; //!< the Fleet changed too much while a rebuild ran
    bool resortAgain = false; //!< values changed what the running rebuild sorts by
    bool resort = false; //!< the rebuild is for the order alone
    qsizetype toldTotal = -1;
    qsizetype toldShown = -1;
    qsizetype toldNotWorking = -1;
    qsizetype toldDrift = -1;
};

} // namespace quayside::items
