// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/workerdelegates.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

namespace {

/** Without what the model appends for readers of the plain text: the chip says it. */
QString nameOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant label = index.data(items::LabelRole);
    return label.isValid() && !label.toString().isEmpty() ? label.toString() : option.text;
}

int dotSide(const QStyleOptionViewItem &option)
{
    return Metrics(option.fontMetrics).em * 5 / 9;
}

} // namespace

WorkerNameDelegate::WorkerNameDelegate(QObject *parent, Qt::TextElideMode cutAt)
    : CellDelegate(parent, cutAt)
{ }

void WorkerNameDelegate::paintContent(QPainter &painter, const QRect &area,
                                      const QStyleOptionViewItem &option, const QModelIndex &index,
                                      const Colors &colors) const
{
    const int side = dotSide(option);
    const int gap = Metrics(option.fontMetrics).gap();
    const QString badge = index.data(items::BadgeRole).toString();
    const auto state = stateOf(index);
    DotShape shape = shapeOf(state);
    Tone tone = toneOf(state);
    if (shape == DotShape::Disc && !badge.isEmpty()) { // also where the chip has no room
        shape = DotShape::Square;
        tone = Tone::Info;
    }
    paintDot(painter,
             QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(side, side), area),
             shape, colors.tone(tone).solid);
    const QRect behindDot = QStyle::visualRect(option.direction, area, area.adjusted(side + gap, 0, 0, 0));
    const QRect rest
        = paintText(painter, behindDot, nameOf(option, index), option.palette.color(QPalette::Text), option);
    if (badge.isEmpty())
        return;
    const bool isRtl = option.direction == Qt::RightToLeft;
    const QRect chipArea = isRtl ? rest.adjusted(0, 0, -gap, 0) : rest.adjusted(gap, 0, 0, 0);
    ChipLook look;
    look.font = option.font;
    look.tone = Tone::Info;
    paintChip(painter, chipArea, badge, look, colors, option.direction);
}

int WorkerNameDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString badge = index.data(items::BadgeRole).toString();
    const int gap = Metrics(option.fontMetrics).gap();
    return dotSide(option) + gap + (badge.isEmpty() ? 0 : chipSize(option.font, badge).width() + gap);
}

void VersionDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &given,
                                   const QModelIndex &index, const Colors &colors) const
{
    QStyleOptionViewItem option = given;
    const QString arrow = QStringLiteral("↑");
    if (index.data(items::UpgradeRole).toBool() && !option.text.endsWith(arrow))
        option.text += QLatin1Char(' ') + arrow;
    CellDelegate::paintContent(painter, area, option, index, colors);
}

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
