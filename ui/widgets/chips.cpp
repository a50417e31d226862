// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chips.h"

#include "ui/delegates/painters.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace quayside::ui {

namespace {

QFont chipButtonFont(const QFont &font)
{
    return scaledFont(font, 0.92);
}

} // namespace

ChipButton::ChipButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_tip(new WholeInTip(*this))
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
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

QString ChipButton::label() const
{
    return text().remove(QLatin1Char('&'));
}

QString ChipButton::number() const
{
    return m_count < 0 ? QString() : QString(QLatin1Char(' ') + locale().toString(m_count));
}

/** What there is room for. */
QString ChipButton::fittingText() const
{
    const QFontMetrics metrics(chipButtonFont(font()));
    const int room = width() - metrics.height();
    if (metrics.horizontalAdvance(shownText()) <= room)
        return shownText();
    return metrics.elidedText(label(), Qt::ElideRight, room - metrics.horizontalAdvance(number())) + number();
}

void ChipButton::tell()
{
    m_tip->setCut(fittingText() == shownText() ? QString() : shownText());
}

void ChipButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    tell();
}

QSize ChipButton::sizeHint() const
{
    const QFontMetrics metrics(chipButtonFont(font()));
    const int height = metrics.height() * 3 / 2;
    return { metrics.horizontalAdvance(shownText()) + height, height };
}

/** A letter or two and the number. */
QSize ChipButton::minimumSizeHint() const
{
    const QFontMetrics metrics(chipButtonFont(font()));
    const QSize whole = sizeHint();
    const int least = metrics.horizontalAdvance(label().left(2) + QStringLiteral("…") + number());
    return { std::min(whole.width(), least + metrics.height() * 3 / 2), whole.height() };
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
    tell();
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
    painter.drawText(rect(), Qt::AlignCenter, fittingText());
}

ChipLabel::ChipLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChipLabel::setChip(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ChipLabel::sizeHint() const
{
    return chipSize(font(), m_text);
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ChipLook look;
    look.font = font();
    look.tone = m_tone;
    paintChip(painter, rect(), m_text, look, colorsFor(palette()), layoutDirection());
}

} // namespace quayside::ui
