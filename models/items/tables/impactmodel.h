// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/truth/fleet.h"
#include "items/tables/rowmodel.h"
#include "operations/bulk/impact.h"

namespace quayside::items {

/** The sessions an action would touch, those that take part first, with what is done to each or why not. UI
 * thread; reset when the action changes. */
class ImpactModel final : public RowModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImpactModel)
public:
    enum Column { Session, Worker, User, Status, What, ColumnCount };
    Q_ENUM(Column)

    /** The fleet must outlive the model. */
    explicit ImpactModel(const fleet::Fleet &fleet, QObject *parent = nullptr);

    void setItems(std::vector<operations::ImpactItem> items);
    /** False for a session that is left out. */
    [[nodiscard]] bool takesPart(int row) const { return m_items[size_t(row)].whyNot.isEmpty(); }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int rows() const override;
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString display(const operations::ImpactItem &item, int column) const;

    const fleet::Fleet &m_fleet;
    std::vector<operations::ImpactItem> m_items;
};

} // namespace quayside::items
