// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/chippainter.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

namespace {

constexpr qreal kChipScale = 0.86;

QFont chipLabelFont(const QFont &font)
{
    return scaledFont(font, kChipScale);
}

} // namespace

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
    if (box.width() < box.height())
        return {};
    const ToneColors &tone = colors.tone(look.tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.outlined ? QPen(tone.solid, 1) : QPen(Qt::NoPen));
    painter.setBrush(look.outlined ? colors.surface : tone.soft);
    const qreal radius = box.height() / 2.0;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setFont(chipLabelFont(look.font));
    painter.setPen(tone.text);
    const int inner = box.width() - box.height() + 2;
    painter.drawText(box, Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, std::max(inner, 0)));
    painter.restore();
    return box;
}

} // namespace quayside::ui
