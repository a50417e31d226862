// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/primarybutton.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

namespace quayside::ui {

PrimaryButton::PrimaryButton(const QString &icon, QWidget *parent)
    : QToolButton(parent)
    , m_icon(themedIcon(icon, QPalette::BrightText))
{
    setFocusPolicy(Qt::StrongFocus);
}

QString PrimaryButton::shownText() const
{
    QString shown = text();
    return shown.remove(QLatin1Char('&'));
}

QSize PrimaryButton::sizeHint() const
{
    const Metrics metrics(fontMetrics());
    return { fontMetrics().horizontalAdvance(shownText()) + metrics.em * 5 / 2, metrics.rowHeight() };
}

void PrimaryButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    const Metrics metrics(fontMetrics());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill = isDown() ? colors.accent.darker(115) : colors.accent;
    painter.setBrush(isEnabled() ? fill : colors.track);
    painter.setPen(hasFocus() ? QPen(colors.text, 2) : QPen(isEnabled() ? fill : colors.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics.radius(), metrics.radius());
    const int side = metrics.em * 4 / 5;
    const QRect content = rect().adjusted(metrics.gap(), 0, -metrics.gap(), 0);
    painter.setPen(isEnabled() ? colors.accentText
                               : palette().color(QPalette::Disabled, QPalette::ButtonText));
    const QRect icon = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter,
                                           QSize(side, side), content);
    m_icon.paint(&painter, icon, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    const QRect words = QStyle::visualRect(layoutDirection(), content, content.adjusted(side, 0, 0, 0));
    painter.drawText(words, Qt::AlignCenter, shownText());
}

} // namespace quayside::ui
