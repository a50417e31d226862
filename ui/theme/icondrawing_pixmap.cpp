// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icondrawing.h"

#include <QColor>
#include <QFile>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <array>

namespace quayside::ui {

namespace {

constexpr std::array kSizes { 16, 20, 24, 32, 40, 48, 64 }; // as in ui/CMakeLists.txt

/** The smallest that need not be made larger. */
int sizeFor(int pixels)
{
    const auto found = std::ranges::find_if(kSizes, [pixels](int size) { return size >= pixels; });
    return found == kSizes.end() ? kSizes.back() : *found;
}

} // namespace

std::optional<IconDrawing> IconDrawing::of(const QString &name)
{
    if (!QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)))
        return std::nullopt;
    return IconDrawing(name.toUtf8());
}

void IconDrawing::paint(QPainter &painter, const QRect &rect, const QColor &color) const
{
    const QSizeF device = painter.combinedTransform().mapRect(QRectF(rect)).size();
    const int size = sizeFor(qRound(std::max(device.width(), device.height())));
    QImage picture(QStringLiteral(":/icons/%1/%2.png").arg(size).arg(QString::fromUtf8(m_source)));
    picture = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    QPainter tint(&picture);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn); // its shape in this colour
    tint.fillRect(picture.rect(), color);
    tint.end();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect, picture);
    painter.restore();
}

} // namespace quayside::ui
