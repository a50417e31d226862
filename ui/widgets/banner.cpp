// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "core/foreigntext.h"
#include "ui/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace quayside::ui {

ToneFrame::ToneFrame(QLabel *text, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
{
    m_text->setParent(this);
}

void ToneFrame::setTone(Tone tone)
{
    m_tone = tone;
    applyColors();
}

void ToneFrame::applyColors()
{
    const QColor color = colorsFor(palette()).tone(m_tone).text;
    QPalette p = m_text->palette();
    if (p.color(QPalette::WindowText) != color) {
        p.setColor(QPalette::WindowText, color);
        m_text->setPalette(p);
    }
    update();
}

void ToneFrame::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QFrame::changeEvent(event);
}

void ToneFrame::paintEvent(QPaintEvent *)
{
    const ToneColors &tone = colorsFor(palette()).tone(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), tone.soft);
    const int edge = Metrics(fontMetrics()).smallGap();
    const int x = layoutDirection() == Qt::RightToLeft ? width() - edge : 0;
    painter.fillRect(x, 0, edge, height(), tone.solid);
}

Banner::Banner(QWidget *parent)
    : ToneFrame(new QLabel, parent)
    , m_action(new QPushButton(this))
    , m_dismiss(new QPushButton(this))
    , m_more(new QPushButton(this))
{
    setObjectName(QStringLiteral("banner"));
    const Metrics metrics(fontMetrics());
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_dismiss->setObjectName(QStringLiteral("bannerDismiss"));
    m_more->setObjectName(QStringLiteral("bannerMore"));
    m_more->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.em, metrics.gap(), metrics.em, metrics.gap());
    row->setSpacing(metrics.gap());
    row->addWidget(m_text, 1);
    row->addWidget(m_more);
    row->addWidget(m_action);
    row->addWidget(m_dismiss);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_dismiss, &QPushButton::clicked, this, &Banner::dismissed);
    connect(m_more, &QPushButton::clicked, this, &Banner::moreToggled);
    hide();
}

void Banner::showText(const QString &text, Tone tone, const QString &action, const QString &dismiss)
{
    m_text->setText(foreign::lines(text));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_dismiss->setText(dismiss.isEmpty() ? tr("Close") : dismiss);
    setAccessibleName(m_text->text());
    setTone(tone);
    show();
}

void Banner::setClosable(bool closable)
{
    m_dismiss->setVisible(closable);
}

void Banner::setMore(const QString &text)
{
    m_more->setText(text);
    m_more->setVisible(!text.isEmpty());
}

QString Banner::text() const
{
    return m_text->text();
}

} // namespace quayside::ui
