// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paneheader.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace quayside::ui {

PaneHeader::PaneHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(title, this))
    , m_caution(new QLabel(this))
    , m_count(new QLabel(this))
    , m_row(new QHBoxLayout)
    , m_chips(new QHBoxLayout)
    , m_all(new QHBoxLayout)
{
    const Metrics metrics(fontMetrics());
    makeBold(m_title);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->setObjectName(QStringLiteral("paneCount"));
    for (QBoxLayout *layout : { m_row, m_chips, m_all })
        layout->setSpacing(metrics.smallGap());
    m_row->addWidget(m_title);
    m_row->addSpacing(metrics.smallGap());
    makeBold(m_caution);
    m_caution->setTextFormat(Qt::PlainText);
    m_caution->setObjectName(QStringLiteral("paneCaution"));
    m_caution->hide();
    colorCaution();
    m_row->addWidget(m_count, 1);
    m_chips->addStretch();
    m_all->addLayout(m_row, 1);
    m_all->addLayout(m_chips);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(metrics.gap(), metrics.smallGap(), metrics.gap(), metrics.smallGap());
    lines->setSpacing(metrics.smallGap());
    lines->addLayout(m_all);
    lines->addWidget(m_caution);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PaneHeader::setCount(const QString &text)
{
    if (text == m_fullCount)
        return;
    m_fullCount = text;
    m_count->setToolTip(text);
    m_count->setAccessibleName(text);
    const QString number = text.section(u' ', 0, 0);
    m_count->setMinimumWidth(
        number.isEmpty() ? 0 : m_count->fontMetrics().horizontalAdvance(number + QStringLiteral("…")));
    elideCount();
}

void PaneHeader::setCaution(const QString &text)
{
    if (text == m_caution->text())
        return;
    say(m_caution, text);
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
    m_chips->insertWidget(m_chips->count() - 1, widget);
}

/** Of everything in one line. */
int PaneHeader::lineWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    const int chips = m_chips->sizeHint().width();
    return m_row->minimumSize().width() + (chips > 0 ? m_all->spacing() + chips : 0) + margins.left()
        + margins.right();
}

void PaneHeader::arrange()
{
    const auto direction = width() < lineWidth() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_all->direction() == direction)
        return;
    m_all->setDirection(direction);
    updateGeometry();
}

/** Chips become wider with what they count. */
bool PaneHeader::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

QSize PaneHeader::sizeHint() const
{
    const Metrics metrics(fontMetrics());
    const QSize inner = QWidget::sizeHint();
    return { std::max(inner.width(), lineWidth()),
             std::max(inner.height(), metrics.rowHeight() + 2 * metrics.smallGap()) };
}

QSize PaneHeader::minimumSizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int least = std::max({ m_row->minimumSize().width(), m_chips->minimumSize().width(),
                                 m_caution->isHidden() ? 0 : m_caution->minimumSizeHint().width() });
    return { least + margins.left() + margins.right(), sizeHint().height() };
}

void PaneHeader::elideCount()
{
    m_count->setText(m_count->fontMetrics().elidedText(m_fullCount, Qt::ElideRight, m_count->width()));
}

void PaneHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    layout()->activate();
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
