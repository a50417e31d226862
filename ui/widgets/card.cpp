// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include <utility>

namespace quayside::ui {

namespace {

const QString kSeparator = QStringLiteral(" · "); // between the parts of a text

/** One part, in as many lines as its words take. */
QStringList inLines(const QString &part, const QFontMetrics &metrics, int room)
{
    QStringList lines;
    for (const QString &word : part.split(u' ')) {
        const QString longer = lines.isEmpty() ? word : QString(lines.constLast() + u' ' + word);
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines << word;
    }
    return lines;
}

void setTextColor(QLabel *label, const QColor &color)
{
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == color)
        return;
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_figure(new QLabel(this))
    , m_text(new QLabel(this))
    , m_head(new QHBoxLayout)
{
    const Metrics metrics(fontMetrics());
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor); // it leads to what it tells of
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_title->setFont(scaledFont(font(), 0.92));
    m_figure->setFont(scaledFont(font(), 1.45));
    makeBold(m_figure);
    m_figure->setObjectName(QStringLiteral("cardFigure"));
    m_text->setFont(scaledFont(font(), 0.92));
    m_text->setObjectName(QStringLiteral("cardText"));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_text->setTextFormat(Qt::PlainText);
    m_head->setSpacing(metrics.gap());
    m_head->addWidget(m_title);
    m_head->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.gap() * 3 / 2);
    row->addWidget(m_figure);
    row->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.gap() * 3 / 2, metrics.gap(), metrics.gap() * 3 / 2, metrics.gap());
    column->setSpacing(metrics.smallGap() / 2);
    column->addLayout(m_head);
    column->addLayout(row);
    setLines(1);
    applyColors();
}

void Card::setFigure(const QString &figure, Tone tone)
{
    m_figure->setText(figure);
    m_tone = tone;
    applyColors();
    describe();
}

void Card::setText(const QString &text)
{
    if (m_fullText == text)
        return;
    m_fullText = text;
    setToolTip(text);
    describe();
    showText();
    Q_EMIT linesChanged();
}

void Card::setExtra(QWidget *widget)
{
    m_head->insertWidget(1, widget, 0, Qt::AlignVCenter);
}

QString Card::figure() const
{
    return m_figure->text();
}

QString Card::text() const
{
    return m_fullText;
}

void Card::describe()
{
    setAccessibleName(m_title->text() + QStringLiteral(": ") + m_figure->text());
    setAccessibleDescription(m_fullText);
}

/** Broken between its parts; inside of one only where it is longer than a line. */
std::vector<Card::Line> Card::lines() const
{
    const QFontMetrics metrics(m_text->font());
    const int room = m_text->width();
    std::vector<Line> lines;
    for (const QString &part : m_fullText.split(kSeparator)) {
        const QString longer = lines.empty() ? part : QString(lines.back().text + kSeparator + part);
        if (!lines.empty() && metrics.horizontalAdvance(longer) <= room) {
            lines.back().text = longer;
            continue;
        }
        bool begins = true;
        for (const QString &line : inLines(part, metrics, room))
            lines.push_back({ line, std::exchange(begins, false) });
    }
    return lines;
}

int Card::neededLines() const
{
    return int(lines().size());
}

void Card::setLines(int lines)
{
    m_lines = lines;
    m_text->setFixedHeight(lines * QFontMetrics(m_text->font()).lineSpacing());
    showText();
}

/** What is too much for the last line is cut there. */
void Card::showText()
{
    QStringList shown;
    for (const Line &line : lines()) {
        if (shown.size() < m_lines)
            shown << line.text;
        else
            shown.last() += (line.beginsPart ? kSeparator : QStringLiteral(" ")) + line.text;
    }
    if (!shown.isEmpty())
        shown.last() = m_text->fontMetrics().elidedText(shown.last(), Qt::ElideRight, m_text->width());
    m_text->setText(shown.join(u'\n'));
}

void Card::applyColors()
{
    const Colors &colors = colorsFor(palette());
    setTextColor(m_title, colors.muted);
    setTextColor(m_text, colors.muted);
    setTextColor(m_figure, m_tone == Tone::Neutral ? colors.text : colors.tone(m_tone).text);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QFrame::changeEvent(event);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layout()->activate();
    showText();
    Q_EMIT linesChanged();
}

void Card::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colors.selected, 2) : QPen(colors.border, 1));
    painter.setBrush(colors.surface);
    const qreal radius = Metrics(fontMetrics()).radius();
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

void Card::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT activated();
}

void Card::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT activated();
    else
        QFrame::keyPressEvent(event);
}

} // namespace quayside::ui
