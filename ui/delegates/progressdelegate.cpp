// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/progressdelegate.h"

#include "ui/delegates/painters.h"
#include "ui/theme/metrics.h"

#include "items/roles.h"

#include <QPainter>

#include <algorithm>

namespace quayside::ui {

namespace {

void paintBar(QPainter &painter, const QRect &box, const items::ProgressValue &value, const QColor &fill,
              const Colors &colors, Qt::LayoutDirection direction)
{
    painter.fillRect(box, colors.track);
    const double share
        = value.total > 0 ? std::clamp(double(value.done) / double(value.total), 0.0, 1.0) : 0.0;
    QRect done = box;
    done.setWidth(int(box.width() * share));
    if (direction == Qt::RightToLeft)
        done.moveRight(box.right());
    painter.fillRect(done, fill);
    if (value.total <= 0)
        painter.fillRect(box, QBrush(fill, Qt::BDiagPattern));
    painter.setPen(colors.border);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

} // namespace

void ProgressDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                    const QModelIndex &index, const Colors &colors) const
{
    const QVariant role = index.data(items::ProgressRole);
    if (!role.isValid()) {
        CellDelegate::paintContent(painter, area, option, index, colors);
        return;
    }
    const Metrics metrics(option.fontMetrics);
    const int words = std::min(option.fontMetrics.horizontalAdvance(option.text), area.width());
    const int height = metrics.em * 2 / 3;
    QRect bar(area.left(), area.center().y() - height / 2, area.width() - words - metrics.gap(), height);
    QRect text(area.right() - words + 1, area.top(), words, area.height());
    if (option.direction == Qt::RightToLeft) {
        bar.moveRight(area.right());
        text.moveLeft(area.left());
    }
    const QVariant state = index.data(items::StateRole);
    const Tone tone = state.isValid() ? toneOf(stateOf(index)) : Tone::Info;
    if (bar.width() >= metrics.em) // the words say all of it
        paintBar(painter, bar, role.value<items::ProgressValue>(), colors.tone(tone).gauge, colors,
                 option.direction);
    paintText(painter, text, option.text, option.palette.color(QPalette::Text), option);
}

} // namespace quayside::ui
