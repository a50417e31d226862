// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace quayside::ui {

/** A worker's version, with an arrow where the fleet runs a newer one (UpgradeRole). */
class VersionDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VersionDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

} // namespace quayside::ui
