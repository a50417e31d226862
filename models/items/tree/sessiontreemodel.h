// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/tree/sessionfilter.h"

#include <QAbstractItemModel>

namespace quayside::items {

class OperationBadges;

/**
 * All sessions in two levels: users (or workers) and their sessions. UI thread; follows the Fleet.
 *
 * Filter, sort, grouping and bulk loads are computed on a pool thread and put in place at once; the newest
 * request wins. Small changes are granular (insert, remove, move, dataChanged with roles) and persistent
 * indexes survive them. A re-sort is a layoutChanged. Only load, filter and grouping reset the model, between
 * aboutToRefilter() and refiltered(): a view keeps expansion, selection and current as rowKey()s then.
 *
 * For the view: setUniformRowHeights(true); and override QTreeView::dataChanged to just update the viewport,
 * because Qt's own searches every row of the tree for the changed one.
 */
class SessionTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionTreeModel)
public:
    enum Column { Name, Status, Phone, Worker, Since, LastActivity, Drift, ColumnCount };
    Q_ENUM(Column)
    enum class Grouping { ByUser, ByWorker };
    Q_ENUM(Grouping)
    /** A stable name of a row that outlives resets; 0: none. Not to be stored on disk. */
    using RowKey = quint64;

    explicit SessionTreeModel(const fleet::Fleet &fleet, QObject *parent = nullptr);
    ~SessionTreeModel() override;

    /** Shows "RESTARTING 2/3" in status cells; must outlive the model or be set to null. */
    void setBadges(const OperationBadges *badges);

    [[nodiscard]] Grouping grouping() const;
    void setGrouping(Grouping grouping);
    [[nodiscard]] const SessionFilter &filter() const;
    void setFilter(const SessionFilter &filter);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;
    /** A new order or filter is being computed; the rows shown are of the one before. */
    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /** Invalid where the session, user or worker is not shown. O(1). */
    [[nodiscard]] QModelIndex indexOf(fleet::SessionIndex session, int column = Name) const;
    [[nodiscard]] QModelIndex indexOf(fleet::UserIndex user, int column = Name) const;
    [[nodiscard]] QModelIndex indexOf(fleet::WorkerIndex worker, int column = Name) const;
    [[nodiscard]] bool isSession(const QModelIndex &index) const;
    [[nodiscard]] fleet::SessionIndex sessionAt(const QModelIndex &index) const;
    [[nodiscard]] fleet::UserIndex userAt(const QModelIndex &index) const; //!< of the group or session
    [[nodiscard]] fleet::WorkerIndex workerAt(const QModelIndex &index) const;
    /** The sessions shown in a group; the session itself for a session row. */
    [[nodiscard]] std::vector<fleet::SessionIndex> sessionsUnder(const QModelIndex &index) const;
    [[nodiscard]] RowKey rowKey(const QModelIndex &index) const;
    [[nodiscard]] static RowKey rowKey(fleet::SessionIndex session);
    [[nodiscard]] QModelIndex indexOfKey(RowKey key, int column = Name) const;
    /** What a row displays, whether a filter hides it or not; invalid: its session is gone. */
    [[nodiscard]] QVariant display(RowKey key, int column) const;
    /** It is a group that says how many of its sessions are shown: its text follows the filter. */
    [[nodiscard]] bool countsShown(RowKey key) const;

    [[nodiscard]] qsizetype totalSessions() const;
    [[nodiscard]] qsizetype shownSessions() const;
    [[nodiscard]] qsizetype hiddenSessions() const { return totalSessions() - shownSessions(); }
    /** Whole fleet, whatever the filter: what the chips say. */
    [[nodiscard]] qsizetype notWorkingCount() const;
    [[nodiscard]] qsizetype driftCount() const;
    /** Bytes held for rows and the text index; for benchmarks. */
    [[nodiscard]] qsizetype memoryBytes() const;

public Q_SLOTS:
    /** Time has passed: re-emits age cells of these rows only. Call about once a second with what is visible.
     */
    void tick(const QModelIndexList &visibleRows);

Q_SIGNALS:
    void aboutToRefilter();
    void refiltered();
    void busyChanged(bool busy);
    /** Any of the counts differs; at most once a frame. */
    void countsChanged();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::items
