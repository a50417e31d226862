// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wholeintip.h"

#include <QEvent>
#include <QStringList>
#include <QWidget>

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

} // namespace quayside::ui
