// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrview.h"

#include "ui/theme/colors.h"

#include <QPainter>

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>
#include <stdexcept>

namespace quayside::ui {

namespace {

constexpr int kQuietModules = 4;

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent)
{
    // What is said beside or below it must not make the code too small to scan.
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code"));
}

void QrView::setValue(const QString &value)
{
    if (value == m_value)
        return;
    m_value = value;
    encode();
    updateGeometry();
    setAccessibleDescription(hasCode() ? tr("A code to scan with the phone") : m_placeholder);
    update();
}

void QrView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    if (!hasCode())
        setAccessibleDescription(text);
    update();
}

void QrView::setDimmed(bool dimmed)
{
    if (m_dimmed == dimmed)
        return;
    m_dimmed = dimmed;
    update();
}

void QrView::encode()
{
    m_size = 0;
    m_modules.clear();
    if (m_value.isEmpty())
        return;
    try {
        const auto code
            = qrcodegen::QrCode::encodeText(m_value.toUtf8().constData(), qrcodegen::QrCode::Ecc::LOW);
        m_size = code.getSize();
        m_modules.reserve(size_t(m_size) * size_t(m_size));
        for (int y = 0; y < m_size; ++y)
            for (int x = 0; x < m_size; ++x)
                m_modules.push_back(code.getModule(x, y));
    } catch (const std::length_error &) {
        m_size = 0;
    }
}

void QrView::paintModules(QPainter &painter, const QPoint &origin, int pixels, const QColor &color) const
{
    for (int y = 0; y < m_size; ++y)
        for (int x = 0; x < m_size; ++x)
            if (m_modules[size_t(y) * size_t(m_size) + size_t(x)])
                painter.fillRect(origin.x() + x * pixels, origin.y() + y * pixels, pixels, pixels, color);
}

QImage QrView::toImage(int pixelsPerModule) const
{
    if (!hasCode())
        return {};
    const int side = (m_size + 2 * kQuietModules) * pixelsPerModule;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintModules(painter, QPoint(kQuietModules, kQuietModules) * pixelsPerModule, pixelsPerModule, Qt::black);
    return image;
}

QSize QrView::sizeHint() const
{
    const int side = fontMetrics().height() * 12;
    if (!hasCode())
        return { side, side };
    // A whole number of pixels a module, so that painting leaves no margin beyond the quiet zone.
    const int modules = m_size + 2 * kQuietModules;
    const int whole = modules * std::max(2, (side + modules / 2) / modules);
    return { whole, whole };
}

void QrView::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    const int side = std::min(width(), height());
    const QRect box((width() - side) / 2, (height() - side) / 2, side, side);
    QPainter painter(this);
    painter.fillRect(box, hasCode() ? QColor(Qt::white) : colors.track);
    if (hasCode()) {
        // In device pixels, so that every module is equally wide on fractional scales too.
        const qreal ratio = devicePixelRatioF();
        const int devicePixels = int(side * ratio);
        const int pixels = std::max(1, devicePixels / (m_size + 2 * kQuietModules));
        const int margin = (devicePixels - pixels * m_size) / 2;
        painter.save();
        painter.translate(box.topLeft());
        painter.scale(1 / ratio, 1 / ratio);
        paintModules(painter, QPoint(margin, margin), pixels,
                     m_dimmed ? QColor(0xb4b4b4) : QColor(Qt::black));
        painter.restore();
    } else {
        painter.setPen(colors.muted);
        painter.drawText(box.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap, m_placeholder);
    }
    painter.setPen(colors.border);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

} // namespace quayside::ui
