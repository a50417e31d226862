// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icondrawing.h"

#include <QColor>
#include <QFile>
#include <QSvgRenderer>

namespace quayside::ui {

std::optional<IconDrawing> IconDrawing::of(const QString &name)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return IconDrawing(file.readAll());
}

void IconDrawing::paint(QPainter &painter, const QRect &rect, const QColor &color) const
{
    QByteArray svg = m_source;
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer(svg).render(&painter, rect);
}

} // namespace quayside::ui
