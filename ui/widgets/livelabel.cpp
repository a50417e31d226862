// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/livelabel.h"

#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

namespace quayside::ui {

LiveLabel::LiveLabel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("liveLabel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void LiveLabel::setState(Tone tone, DotShape shape, const QString &text)
{
    if (tone == m_tone && shape == m_shape && text == m_text)
        return;
    const bool isWider = text.size() != m_text.size();
    m_tone = tone;
    m_shape = shape;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    if (isWider)
        updateGeometry();
    update();
}

QSize LiveLabel::sizeHint() const
{
    const Metrics metrics(fontMetrics());
    return { fontMetrics().horizontalAdvance(m_text) + metrics.em * 2, metrics.rowHeight() };
}

QSize LiveLabel::minimumSizeHint() const
{
    const Metrics metrics(fontMetrics());
    return { metrics.em * 2, metrics.rowHeight() };
}

void LiveLabel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    const int em = Metrics(fontMetrics()).em;
    const int side = em * 5 / 9;
    QPainter painter(this);
    const QRect dot = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
                                          QSize(side, side), rect().adjusted(2, 0, -2, 0));
    paintDot(painter, dot, m_shape, colors.tone(m_tone).solid);
    const int indent = side + em / 2;
    const QRect area = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(indent, 0, 0, 0));
    painter.setPen(colors.tone(m_tone).text);
    painter.drawText(area, int(Qt::AlignLeading | Qt::AlignVCenter),
                     fontMetrics().elidedText(m_text, Qt::ElideRight, area.width()));
}

} // namespace quayside::ui
