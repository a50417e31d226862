// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paneheader.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace quayside::ui {

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_caution(new QLabel(this))
    , m_count(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    const Metrics metrics(fontMetrics());
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setObjectName(QStringLiteral("paneCount"));
    m_row->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), metrics.smallGap());
    m_row->setSpacing(metrics.smallGap());
    m_row->addWidget(m_title);
    m_row->addSpacing(metrics.smallGap());
    m_caution->setFont(bold);
    m_caution->setTextFormat(Qt::PlainText);
    m_caution->setObjectName(QStringLiteral("paneCaution"));
    m_caution->hide();
    colorCaution();
    m_row->addWidget(m_caution);
    m_row->addWidget(m_count, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PaneHeader::setCount(const QString &text)
{
    if (text == m_fullCount)
        return;
    m_fullCount = text;
    m_count->setToolTip(text);
    m_count->setAccessibleName(text);
    elideCount();
}

void PaneHeader::setCaution(const QString &text)
{
    if (text == m_caution->text())
        return;
    m_caution->setText(text);
    m_caution->setVisible(!text.isEmpty());
    m_row->activate();
    elideCount();
}

void PaneHeader::colorCaution()
{
    const QColor color = colorsFor(palette()).tone(Tone::Warning).text;
    QPalette colors = m_caution->palette();
    if (colors.color(QPalette::WindowText) == color)
        return;
    colors.setColor(QPalette::WindowText, color);
    m_caution->setPalette(colors);
}

void PaneHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        colorCaution();
    QWidget::changeEvent(event);
}

void PaneHeader::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

QSize PaneHeader::sizeHint() const
{
    const Metrics metrics(fontMetrics());
    const QSize inner = QWidget::sizeHint();
    return { inner.width(), std::max(inner.height(), metrics.rowHeight() + 2 * metrics.smallGap()) };
}

QSize PaneHeader::minimumSizeHint() const
{
    return { QWidget::minimumSizeHint().width(), sizeHint().height() };
}

void PaneHeader::elideCount()
{
    m_count->setText(m_count->fontMetrics().elidedText(m_fullCount, Qt::ElideRight, m_count->width()));
}

void PaneHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_row->activate();
    elideCount();
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.dark ? colors.window.lighter(112) : colors.window.darker(102));
    painter.setPen(colors.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace quayside::ui
