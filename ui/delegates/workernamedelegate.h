// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace quayside::ui {

/**
 * A state dot, the worker's name, and a chip where it is draining or cordoned. The name goes first: the chip
 * has what it leaves, and the tool tip says it, too.
 */
class WorkerNameDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkerNameDelegate)
public:
    explicit WorkerNameDelegate(QObject *parent = nullptr, Qt::TextElideMode cutAt = Qt::ElideMiddle);

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const override;
};

} // namespace quayside::ui
