// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QColor;
class QPainter;
class QRect;

namespace quayside::ui {

/**
 * The drawing of one of our icons, which has one colour. A value, UI thread. Made from its SVG, or from
 * pixmaps of it where there is no Qt Svg (QUAYSIDE_SVG).
 */
class IconDrawing final
{
public:
    /** Nothing where there is no `:/icons/<name>.svg`. */
    [[nodiscard]] static std::optional<IconDrawing> of(const QString &name);

    void paint(QPainter &painter, const QRect &rect, const QColor &color) const;

private:
    explicit IconDrawing(QByteArray source)
        : m_source(std::move(source))
    { }

    QByteArray m_source; //!< the SVG, or the name of the pixmaps
};

} // namespace quayside::ui
