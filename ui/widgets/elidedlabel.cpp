// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/wholeintip.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

ElidedLabel::ElidedLabel(Qt::TextElideMode cutAt, QWidget *parent)
    : QLabel(parent)
    , m_cutAt(cutAt)
    , m_tip(new WholeInTip(*this))
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return { std::min(whole.width(), Metrics(fontMetrics()).em * 4), whole.height() };
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(text(), m_cutAt, contentsRect().width());
}

void ElidedLabel::tell()
{
    m_tip->setCut(shownText() == text() ? QString() : text());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    tell();
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    tell();
    QPainter painter(this);
    const int flags = int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine;
    style()->drawItemText(&painter, contentsRect(), flags, palette(), isEnabled(), shownText(),
                          foregroundRole());
}

} // namespace quayside::ui
