// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/dotpainter.h"

#include <QPainter>
#include <QPolygonF>

namespace quayside::ui {

namespace {

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

} // namespace quayside::ui
