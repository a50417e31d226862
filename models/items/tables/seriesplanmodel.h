// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/tables/rowmodel.h"
#include "operations/series/moveseriesplan.h"

namespace quayside::operations {
class OperationService;
}

namespace quayside::items {

/**
 * A proposal for a series of moves that can be changed: sessions left out, other targets chosen. What follows
 * from a change (way, scan, obstacle, summary) is asked of the service. UI thread.
 */
class SeriesPlanModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesPlanModel)
public:
    enum Column { Session, User, Status, Target, Scan, Note, ColumnCount };
    Q_ENUM(Column)

    /** Both must outlive the model. */
    SeriesPlanModel(const fleet::Fleet &fleet, const operations::OperationService &service,
                    QObject *parent = nullptr);

    void setPlan(operations::MoveSeriesPlan plan);
    [[nodiscard]] const operations::MoveSeriesPlan &plan() const { return m_plan; }
    void setTarget(int row, const WorkerId &target);
    /** Where the row's session could go. */
    [[nodiscard]] std::vector<operations::SeriesTarget> targets(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    /** "no", "yes, anyway", "yes". */
    [[nodiscard]] static QString scanText(operations::ScanCost cost);

Q_SIGNALS:
    void planChanged();

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const operations::PlannedMove &move, int column) const;
    [[nodiscard]] static QString note(const operations::PlannedMove &move);
    [[nodiscard]] int stateOf(const operations::PlannedMove &move) const;
    void tell();

    const fleet::Fleet &m_fleet;
    const operations::OperationService &m_service;
    operations::MoveSeriesPlan m_plan;
};

} // namespace quayside::items
