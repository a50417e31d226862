// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shrinkingbutton.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/wholeintip.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <QStyleOptionToolButton>

#include <algorithm>

namespace quayside::ui {

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

} // namespace quayside::ui
