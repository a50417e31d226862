// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/roles.h"
#include "items/tables/rowmodel.h"
#include "operations/service/operationview.h"

namespace quayside::items {

/** The result of each session of one bulk operation. UI thread. Reset when another operation is shown. */
class OperationItemsModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationItemsModel)
public:
    enum Column { Session, Worker, Result, Text, ColumnCount };
    Q_ENUM(Column)

    /** The Fleet gives worker names and session indexes. */
    explicit OperationItemsModel(const fleet::Fleet &fleet, QObject *parent = nullptr);

    /** Shows the items of a view; the same operation again tells only differences. */
    void setView(const operations::OperationView &view);
    void clear();
    [[nodiscard]] const OperationId &operation() const { return m_operation; }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /** The translated word for a state: "queued", "done", "failed". */
    [[nodiscard]] static QString stateText(shardmap::OperationState state);
    [[nodiscard]] static RowState rowState(shardmap::OperationState state);

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const operations::ItemResult &item, int column) const;

    const fleet::Fleet &m_fleet;
    OperationId m_operation;
    std::vector<operations::ItemResult> m_items;
};

} // namespace quayside::items
