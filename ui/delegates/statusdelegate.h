// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace quayside::ui {

/** A session's status as a chip with WAHA's word in it, and since when where that matters; a group's summary.
 */
class StatusDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusDelegate)
public:
    /** `sinceColumn` is where the model tells how long; -1: nowhere. */
    explicit StatusDelegate(int sinceColumn, QObject *parent = nullptr);

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;

private:
    int m_sinceColumn;
};

} // namespace quayside::ui
