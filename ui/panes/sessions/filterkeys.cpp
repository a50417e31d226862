// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sessions/filterkeys.h"

#include <QKeyEvent>
#include <QWidget>

namespace quayside::ui {

FilterKeys::FilterKeys(QWidget &field, QWidget &list)
    : QObject(&list)
    , m_field(&field)
{
    field.installEventFilter(this);
    list.installEventFilter(this);
}

bool FilterKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Cancel)) {
        Q_EMIT clearRequested();
        return true;
    }
    const bool leaves
        = key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && leaves) {
        Q_EMIT leaveRequested();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace quayside::ui
