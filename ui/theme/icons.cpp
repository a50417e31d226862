// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/icondrawing.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace quayside::ui {

namespace {

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
