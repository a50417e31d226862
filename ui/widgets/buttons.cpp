// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionToolButton>

#include <algorithm>

namespace quayside::ui {

void offer(QAbstractButton *button, bool shown, const operations::Availability &availability)
{
    button->setVisible(shown && !availability.absent);
    button->setEnabled(availability.available);
    button->setToolTip(availability.reason);
    button->setAccessibleDescription(availability.reason);
}

void showWith(QWidget &widget, const QAction &action)
{
    const auto follow = [&widget, &action] { widget.setVisible(action.isVisible()); };
    if (!action.isVisible())
        widget.hide(); // and else as the one who places it wants
    QObject::connect(&action, &QAction::visibleChanged, &widget, follow);
}

ShrinkingButton::ShrinkingButton(const QIcon &icon, const QString &text, QWidget *row)
    : QToolButton(row)
    , m_row(*row)
    , m_tip(new WholeInTip(*this))
{
    setIcon(icon);
    setText(text);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->installEventFilter(this);
}

QSize ShrinkingButton::sizeFor(Qt::ToolButtonStyle style) const
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.toolButtonStyle = style;
    QSize inner = iconSize();
    if (style != Qt::ToolButtonIconOnly) {
        inner.rwidth() += Metrics(fontMetrics()).smallGap()
            + fontMetrics().horizontalAdvance(text() + QLatin1String("  "));
        inner.setHeight(std::max(inner.height(), fontMetrics().height()));
    }
    return this->style()->sizeFromContents(QStyle::CT_ToolButton, &option, inner, this);
}

void ShrinkingButton::fit()
{
    if (!m_row.layout())
        return;
    const int spared = sizeFor(Qt::ToolButtonTextBesideIcon).width() - sizeHint().width();
    const bool fits = m_row.width() >= m_row.layout()->totalSizeHint().width() + spared;
    setToolButtonStyle(fits ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_tip->setCut(fits ? QString() : text());
}

bool ShrinkingButton::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QToolButton::eventFilter(watched, event);
}

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
