// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/tables/rowmodel.h"
#include "waha/capabilities.h"

namespace quayside::items {

/**
 * All workers of the Fleet, in the order of Fleet::workers(). Sorted and filtered by WorkerFilterModel.
 * GaugeRole and WorkerIndexRole answer in every column. UI thread; follows the Fleet, no reset on polls.
 */
class WorkerTableModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerTableModel)
public:
    enum Column { Worker, Engine, Used, Version, Latency, Free, Sessions, Uptime, State, ColumnCount };
    Q_ENUM(Column)

    explicit WorkerTableModel(const fleet::Fleet &fleet, QObject *parent = nullptr);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] fleet::WorkerIndex workerAt(const QModelIndex &index) const;
    /** Null where there is no such row. Valid until the next change of the Fleet. */
    [[nodiscard]] const fleet::WorkerFacts *factsAt(int row) const;
    [[nodiscard]] QModelIndex indexOf(fleet::WorkerIndex worker, int column = Worker) const;
    /** Workers the Problems chip would show; and those with a free slot. */
    [[nodiscard]] int problemCount() const { return m_problems; }

public Q_SLOTS:
    /** Time has passed: re-emits the cells of these rows whose text tells an age. Call about once a second.
     */
    void tick(const QModelIndexList &visibleRows);

Q_SIGNALS:
    /** problemCount(), or how many have a free slot, differs. */
    void countsChanged();

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    void onChanged(const fleet::FleetChange &change);
    void reload();
    void insert(const std::vector<fleet::WorkerIndex> &added);
    void remove(const std::vector<fleet::WorkerIndex> &gone);
    void renumber();
    void recount();
    void emitRow(int row, const QList<int> &roles);

    const fleet::Fleet &m_fleet;
    std::vector<fleet::WorkerIndex> m_rows;
    QHash<fleet::WorkerIndex, int> m_rowOf;
    waha::Version m_newestVersion;
    int m_problems = 0;
    int m_withFree = 0;
};

} // namespace quayside::items
