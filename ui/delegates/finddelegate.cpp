// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/finddelegate.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

namespace quayside::ui {

void FindDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &index, const Colors &colors) const
{
    const int side = Metrics(option.fontMetrics).em;
    const QRect iconBox
        = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area);
    option.icon.paint(&painter, iconBox);
    const bool isRtl = option.direction == Qt::RightToLeft;
    const int indent = side + Metrics(option.fontMetrics).gap();
    const QRect words = isRtl ? area.adjusted(0, 0, -indent, 0) : area.adjusted(indent, 0, 0, 0);
    const QRect rest = paintText(painter, words, option.text, option.palette.color(QPalette::Text), option);
    const int gap = side;
    const QRect detail = isRtl ? rest.adjusted(0, 0, -gap, 0) : rest.adjusted(gap, 0, 0, 0);
    if (detail.width() > 0)
        paintText(painter, detail, index.data(DetailRole).toString(), colors.muted, option);
}

} // namespace quayside::ui
