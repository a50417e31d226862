// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/delegates/gaugepainter.h"

namespace quayside::items {
struct GaugeValue;
}

namespace quayside::ui {

/** What the painter needs of a model's value; the cell's own text is shown on the gauge. */
[[nodiscard]] GaugeValues gaugeValues(const items::GaugeValue &value, const QString &text);

/** A capacity gauge from GaugeRole. */
class GaugeDelegate final : public CellDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GaugeDelegate)
public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index, const Colors &colors) const override;
};

} // namespace quayside::ui
