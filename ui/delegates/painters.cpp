// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/painters.h"

#include "items/text/facttext.h"
#include "ui/theme/metrics.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPolygonF>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

using items::RowState;

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

constexpr qreal kChipScale = 0.86;
constexpr qsizetype kFewestLetters = 3; // of a text that is cut, with its dots: less is an empty oval

QFont chipLabelFont(const QFont &font)
{
    return scaledFont(font, kChipScale);
}

void paintCross(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(box);
    painter.setPen(QPen(Qt::white, box.width() / 6, Qt::SolidLine, Qt::RoundCap));
    const qreal inset = box.width() * 0.3;
    const QRectF inner = box.adjusted(inset, inset, -inset, -inset);
    painter.drawLine(inner.topLeft(), inner.bottomRight());
    painter.drawLine(inner.topRight(), inner.bottomLeft());
}

void paintTriangle(QPainter &painter, const QRectF &box, const QColor &color)
{
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    QPolygonF triangle;
    triangle << QPointF(box.center().x(), box.top()) << box.bottomRight() << box.bottomLeft();
    painter.drawPolygon(triangle);
}

void paintRing(QPainter &painter, const QRectF &box, const QColor &color)
{
    const qreal width = box.width() / 5;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

} // namespace

QString fittingParts(const QString &text, const QFontMetrics &metrics, int width)
{
    static const QString separator = QStringLiteral(" · ");
    QString part = text;
    while (metrics.horizontalAdvance(part) > width && part.contains(separator))
        part.truncate(part.lastIndexOf(separator));
    return metrics.elidedText(part, Qt::ElideRight, width);
}

void paintGauge(QPainter &painter, const QRect &box, const GaugeValues &values, const Colors &colors,
                Qt::LayoutDirection direction)
{
    painter.save();
    painter.fillRect(box, colors.track);
    paintBars(painter, QRectF(box), values, colors, direction);
    paintFrame(painter, QRectF(box), values, colors);
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, fittingParts(values.text, painter.fontMetrics(), box.width() - 4));
    painter.restore();
}

QSize chipSize(const QFont &font, const QString &text)
{
    const QFontMetrics metrics(chipLabelFont(font));
    const int height = Metrics(metrics).chipHeight();
    return { metrics.horizontalAdvance(text) + height, height };
}

QRect paintChip(QPainter &painter, const QRect &area, const QString &text, const ChipLook &look,
                const Colors &colors, Qt::LayoutDirection direction)
{
    QSize size = chipSize(look.font, text);
    size.setWidth(std::min(size.width(), area.width()));
    const QRect box = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, area);
    const QFont font = chipLabelFont(look.font);
    const int inner = std::max(0, box.width() - box.height() + 2);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, inner);
    if (shown.size() < std::min(text.size(), kFewestLetters))
        return {};
    const ToneColors &tone = colors.tone(look.tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.outlined ? QPen(tone.solid, 1) : QPen(Qt::NoPen));
    painter.setBrush(look.outlined ? colors.surface : tone.soft);
    const qreal radius = box.height() / 2.0;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setFont(font);
    painter.setPen(tone.text);
    painter.drawText(box, Qt::AlignCenter, shown);
    painter.restore();
    return box;
}

void paintDot(QPainter &painter, const QRectF &box, DotShape shape, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (shape) {
    case DotShape::Disc:
        painter.setBrush(color);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(box);
        break;
    case DotShape::Square:
        painter.fillRect(box, color);
        break;
    case DotShape::Ring:
        paintRing(painter, box, color);
        break;
    case DotShape::Cross:
        paintCross(painter, box, color);
        break;
    case DotShape::Triangle:
        paintTriangle(painter, box, color);
        break;
    }
    painter.restore();
}

Tone toneOf(RowState state)
{
    switch (state) {
    case RowState::Good:
        return Tone::Good;
    case RowState::Busy:
        return Tone::Info;
    case RowState::Waiting:
    case RowState::Warning:
        return Tone::Warning;
    case RowState::Bad:
        return Tone::Bad;
    case RowState::Unknown:
    case RowState::Off:
        break;
    }
    return Tone::Neutral;
}

DotShape shapeOf(RowState state)
{
    switch (state) {
    case RowState::Good:
    case RowState::Busy:
    case RowState::Off:
        return DotShape::Disc;
    case RowState::Waiting:
    case RowState::Warning:
        return DotShape::Triangle;
    case RowState::Bad:
        return DotShape::Cross;
    case RowState::Unknown:
        break;
    }
    return DotShape::Ring;
}

Tone toneOf(SessionStatus status)
{
    return toneOf(items::FactText::statusRowState(status));
}

RowState stateOf(const QModelIndex &index)
{
    const QVariant state = index.data(items::StateRole);
    return state.isValid() ? static_cast<RowState>(state.toInt()) : RowState::Unknown;
}

} // namespace quayside::ui
