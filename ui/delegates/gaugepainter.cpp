// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/gaugepainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace quayside::ui {

namespace {

QColor fillColor(const GaugeValues &values, const Colors &colors)
{
    if (values.stale || values.capacity < 0)
        return colors.stale;
    if (values.isOver())
        return colors.tone(Tone::Bad).gauge;
    return colors.tone(values.isNearlyFull() ? Tone::Warning : Tone::Good).gauge;
}

/** The part of the box from one share to another, mirrored for right-to-left. */
QRectF span(const QRectF &box, double from, double to, Qt::LayoutDirection direction)
{
    const double a = std::clamp(from, 0.0, 1.0);
    const double b = std::clamp(to, a, 1.0);
    const double left = direction == Qt::RightToLeft ? 1 - b : a;
    return { box.left() + left * box.width(), box.top(), (b - a) * box.width(), box.height() };
}

void paintBars(QPainter &painter, const QRectF &box, const GaugeValues &values, const Colors &colors,
               Qt::LayoutDirection direction)
{
    const double whole = double(std::max(values.capacity, values.used + values.reserved));
    if (values.capacity < 0 || whole <= 0)
        return;
    const double used = double(values.used) / whole;
    const double taken = double(values.used + values.reserved) / whole;
    const QColor fill = fillColor(values, colors);
    painter.fillRect(span(box, 0, used, direction), fill);
    const QRectF reserved = span(box, used, taken, direction);
    painter.fillRect(reserved, colors.track);
    painter.fillRect(reserved, QBrush(fill.darker(colors.dark ? 80 : 120), Qt::BDiagPattern));
    if (!values.isOver())
        return;
    QRectF mark = span(box, double(values.capacity) / whole, 1, direction);
    mark.setWidth(2);
    if (direction == Qt::RightToLeft)
        mark.moveRight(span(box, 0, double(values.capacity) / whole, direction).left());
    painter.fillRect(mark, colors.text);
}

} // namespace

void paintGauge(QPainter &painter, const QRect &box, const GaugeValues &values, const Colors &colors,
                Qt::LayoutDirection direction)
{
    painter.save();
    painter.fillRect(box, colors.track);
    paintBars(painter, QRectF(box), values, colors, direction);
    const bool unknown = values.capacity < 0;
    painter.setPen(QPen(colors.border, 1, unknown ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(colors.text);
    const QString text = painter.fontMetrics().elidedText(values.text, Qt::ElideRight, box.width() - 4);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace quayside::ui
