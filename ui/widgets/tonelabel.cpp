// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tonelabel.h"

#include <QEvent>

namespace quayside::ui {

void ToneLabel::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    if (m_tone)
        colour();
    else
        setPalette(QPalette());
}

void ToneLabel::colour()
{
    const QColor wanted = colorsFor(palette()).tone(*m_tone).text;
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    QPalette own; // the rest stays that of the window
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_tone)
        colour();
}

ToneLabel *wrappedLabel(const QString &name, QWidget *parent)
{
    auto *label = new ToneLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace quayside::ui
