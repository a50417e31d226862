// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace quayside::ui {

/** A thing found: icon, name, and what it is in muted words. */
class FindDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindDelegate)
public:
    enum { DetailRole = Qt::UserRole + 1000 };

    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

} // namespace quayside::ui
