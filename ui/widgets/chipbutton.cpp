// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipbutton.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace quayside::ui {

namespace {

QFont chipButtonFont(const QFont &font)
{
    return scaledFont(font, 0.92);
}

} // namespace

ChipButton::ChipButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void ChipButton::setCount(qint64 count)
{
    if (m_count == count)
        return;
    m_count = count;
    setAccessibleName(shownText());
    updateGeometry();
    update();
}

QString ChipButton::shownText() const
{
    QString shown = text();
    shown.remove(QLatin1Char('&'));
    return m_count < 0 ? shown : shown + QLatin1Char(' ') + locale().toString(m_count);
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(chipButtonFont(font()));
    const int height = metrics.height() * 3 / 2;
    return { metrics.horizontalAdvance(shownText()) + height, height };
}

bool ChipButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    painter.setPen(
        QPen(hasFocus() ? colors.text : (on ? colors.selected : colors.border), hasFocus() ? 2 : 1));
    painter.setBrush(on ? colors.selected : (isDown() ? colors.track : colors.surface));
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setFont(chipButtonFont(font()));
    painter.setPen(!isEnabled() ? palette().color(QPalette::Disabled, QPalette::ButtonText)
                                : (on ? colors.selectedText : colors.text));
    painter.drawText(rect(), Qt::AlignCenter, shownText());
}

} // namespace quayside::ui
