// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/profileband.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/topwidget.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace quayside::ui {

using profiles::ProfileColor;

QColor profileColor(ProfileColor color, bool production)
{
    switch (color) {
    case ProfileColor::Blue:
        return QColor(0x1f5fbf);
    case ProfileColor::Teal:
        return QColor(0x0f6f73);
    case ProfileColor::Green:
        return QColor(0x19734b);
    case ProfileColor::Amber:
        return QColor(0x8a5a00);
    case ProfileColor::Red:
        return QColor(0xb3261e);
    case ProfileColor::Purple:
        return QColor(0x6b3fa0);
    case ProfileColor::None:
        break;
    }
    return production ? QColor(0xb3261e) : QColor(0x5c6672);
}

QIcon profileIcon(ProfileColor color, bool production, int side)
{
    constexpr int kScale = 3; // sharp on screens of a high density
    QPixmap pixmap(side * kScale, side * kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side * kScale / 16.0, side * kScale / 16.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(profileColor(color, production));
    painter.drawRoundedRect(QRectF(1, 1, 14, 14), 3, 3);
    if (production) {
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(QRectF(7, 3.5, 2, 6), 1, 1);
        painter.drawEllipse(QRectF(6.8, 10.4, 2.4, 2.4));
    }
    painter.end();
    return QIcon(pixmap);
}

ProfileBand::ProfileBand(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
{
    setObjectName(name);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    // One line, cut where it is too long: one that may wrap asks the window's head for room that it does not
    // use.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QPalette white; // the ground is that of the band
    white.setColor(QPalette::WindowText, Qt::white);
    m_text->setPalette(white);
    makeBold(m_text);
    auto *row = new QHBoxLayout(this);
    const int gap = Metrics(fontMetrics()).smallGap();
    row->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    row->addWidget(m_text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void ProfileBand::setProfile(const profiles::ConnectionProfile *profile)
{
    m_isShown = profile && (profile->production || profile->color != ProfileColor::None);
    m_production = profile && profile->production ? profile->name : QString();
    m_readOnly = profile && profile->location.readOnly;
    m_color = profile ? profileColor(profile->color, profile->production) : QColor();
    //: %1 name of a connection
    m_spoken = profile ? tr("Connection: %1").arg(foreign::name(profile->name)) : QString();
    apply();
}

void ProfileBand::follow(const ProfileBand &band)
{
    m_isShown = band.m_isShown;
    m_production = band.m_production;
    m_readOnly = band.m_readOnly;
    m_color = band.m_color;
    m_spoken = band.m_spoken;
    apply();
}

void ProfileBand::apply()
{
    const bool hasText = !m_production.isEmpty();
    QPalette own;
    if (m_color.isValid())
        own.setColor(QPalette::Window, m_color);
    setPalette(own);
    m_text->setVisible(hasText);
    layout()->setEnabled(hasText);
    setAccessibleName(hasText ? words(foreign::name(m_production)) : m_spoken);
    setToolTip(accessibleName());
    const int stripe = Metrics(fontMetrics()).smallGap();
    setMinimumHeight(hasText ? 0 : stripe);
    setMaximumHeight(hasText ? QWIDGETSIZE_MAX : stripe);
    setVisible(m_isShown);
    showText();
    updateGeometry();
    update();
}

QString ProfileBand::words(const QString &name) const
{
    //: A band across the window; %1 name of a connection. "Production" is what customers use, not a test.
    return m_readOnly ? tr("PRODUCTION · %1 · read-only").arg(name) : tr("PRODUCTION · %1").arg(name);
}

/** Where it is too long, the name gives way: what it is about is always read. */
void ProfileBand::showText()
{
    const QFontMetrics metrics = m_text->fontMetrics();
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - metrics.horizontalAdvance(words(QString()));
    m_text->setText(
        words(metrics.elidedText(foreign::name(m_production), Qt::ElideRight, std::max(room, 0))));
}

void ProfileBand::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

QSize ProfileBand::sizeHint() const
{
    return m_production.isEmpty() ? QSize(0, Metrics(fontMetrics()).smallGap()) : QWidget::sizeHint();
}

void ProfileBand::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_color);
}

const ProfileBand *ProfileBand::over(const QWidget &widget)
{
    return topOver(widget)->findChild<const ProfileBand *>(windowName());
}

QString ProfileBand::productionOver(const QWidget &widget)
{
    const ProfileBand *band = over(widget);
    return band ? band->production() : QString();
}

} // namespace quayside::ui
