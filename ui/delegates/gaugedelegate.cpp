// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/gaugedelegate.h"

#include "ui/theme/metrics.h"

#include "items/roles.h"
#include "items/tables/cellvalues.h"

#include <QPainter>

namespace quayside::ui {

GaugeValues gaugeValues(const items::GaugeValue &value, const QString &text)
{
    GaugeValues values;
    values.used = value.unknown ? value.mapped : value.used;
    values.reserved = value.reserved;
    values.capacity = value.capacity;
    values.stale = value.stale || value.unknown;
    values.text = text;
    return values;
}

void GaugeDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index, const Colors &colors) const
{
    const auto value = index.data(items::GaugeRole).value<items::GaugeValue>();
    const Metrics metrics(option.fontMetrics);
    const int inset = (area.height() - metrics.em) / 2 + 1;
    painter.setFont(scaledFont(option.font, 0.88));
    paintGauge(painter, area.adjusted(0, inset, 0, -inset), gaugeValues(value, option.text), colors,
               option.direction);
}

} // namespace quayside::ui
