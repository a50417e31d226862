// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chiplabel.h"

#include "ui/delegates/chippainter.h"

#include <QPainter>

namespace quayside::ui {

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
