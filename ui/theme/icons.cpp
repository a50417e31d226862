// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#ifdef QUAYSIDE_HAS_SVG
#include <QSvgRenderer>
#endif

#include <algorithm>
#include <array>
#include <optional>

namespace quayside::ui {

namespace {

/** The drawing of one of our icons, which has one colour. A value. Made from its SVG, or from pixmaps of it
 * where there is no Qt Svg. */
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

#ifdef QUAYSIDE_HAS_SVG

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

#else

constexpr std::array kSizes { 16, 20, 24, 32, 40, 48, 64 }; // as in ui/CMakeLists.txt

/** The smallest that need not be made larger. */
int sizeFor(int pixels)
{
    const auto found = std::ranges::find_if(kSizes, [pixels](int size) { return size >= pixels; });
    return found == kSizes.end() ? kSizes.back() : *found;
}

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

#endif

class DrawingEngine final : public QIconEngine
{
public:
    DrawingEngine(IconDrawing drawing, QPalette::ColorRole role)
        : m_drawing(std::move(drawing))
        , m_role(role)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        m_drawing.paint(*painter, rect, QGuiApplication::palette().color(group, m_role));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawingEngine(m_drawing, m_role); }

private:
    IconDrawing m_drawing;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon themedIcon(const QString &name, QPalette::ColorRole role)
{
    std::optional<IconDrawing> drawing = IconDrawing::of(name);
    return drawing ? QIcon(new DrawingEngine(*std::move(drawing), role)) : QIcon();
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : { 16, 22, 24, 32, 48, 64, 128, 256 })
        icon.addFile(QStringLiteral(":/icons/quayside/%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace quayside::ui
