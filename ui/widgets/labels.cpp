// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/theme/metrics.h"

#include <QEvent>
#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>

namespace quayside::ui {

WholeInTip::WholeInTip(QWidget &widget)
    : QObject(&widget)
    , m_widget(widget)
    , m_own(widget.toolTip())
{
    widget.installEventFilter(this);
}

void WholeInTip::setCut(const QString &text)
{
    if (m_cut == text)
        return;
    m_cut = text;
    apply();
}

void WholeInTip::apply()
{
    QStringList tip { m_cut, m_own };
    tip.removeAll(QString());
    tip.removeDuplicates();
    m_applying = true;
    m_widget.setToolTip(tip.join(u'\n'));
    m_applying = false;
}

bool WholeInTip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ToolTipChange && !m_applying) {
        m_own = m_widget.toolTip();
        if (!m_cut.isEmpty())
            apply();
    }
    return QObject::eventFilter(watched, event);
}

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

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void makeBold(QWidget *widget)
{
    QFont font = widget->font();
    font.setBold(true);
    widget->setFont(font);
}

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
