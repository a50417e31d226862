// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/gaugepainter.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace quayside::ui {

namespace {

Tone toneOf(GaugeValues::Step step)
{
    switch (step) {
    case GaugeValues::Step::Fine:
        break;
    case GaugeValues::Step::NearlyFull:
        return Tone::Warning;
    case GaugeValues::Step::Full:
    case GaugeValues::Step::Over:
        return Tone::Bad;
    }
    return Tone::Good;
}

QColor fillColor(const GaugeValues &values, const Colors &colors)
{
    if (values.stale || values.capacity < 0)
        return colors.stale;
    return colors.tone(toneOf(values.step())).gauge;
}

/** Told by its thickness, too. */
void paintFrame(QPainter &painter, const QRectF &box, const GaugeValues &values, const Colors &colors)
{
    const bool isUnknown = values.capacity < 0;
    const bool isPlain = isUnknown || values.stale || values.step() == GaugeValues::Step::Fine;
    const int width = isPlain || values.step() == GaugeValues::Step::NearlyFull ? 1 : 2;
    const QColor color = isPlain ? colors.border : colors.tone(toneOf(values.step())).solid;
    painter.setPen(QPen(color, width, isUnknown ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const double half = width / 2.0;
    painter.drawRect(box.adjusted(half, half, -half, -half));
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
    paintFrame(painter, QRectF(box), values, colors);
    painter.setPen(colors.text);
    const QString text = painter.fontMetrics().elidedText(values.text, Qt::ElideRight, box.width() - 4);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

} // namespace quayside::ui
