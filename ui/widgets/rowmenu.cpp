// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowmenu.h"

#include <QAbstractItemView>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace quayside::ui {

RowMenu::RowMenu(QAbstractItemView &view, const QString &name, Fill fill)
    : QObject(&view)
    , m_view(view)
    , m_name(name)
    , m_fill(std::move(fill))
{
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, &RowMenu::open);
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

bool RowMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == &m_view) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isMenu = key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier;
        if (isMenu)
            openAtRow();
        return isMenu;
    }
    if (event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    const bool byKey = static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard;
    if (byKey)
        openAtRow();
    return byKey; // by the pointer, the view tells where
}

/** Under the row, where its name begins; in sight, also where the row was scrolled out of it. */
void RowMenu::openAtRow()
{
    const QModelIndex current = m_view.currentIndex();
    if (!current.isValid())
        return open({});
    m_view.scrollTo(current);
    const QRect row = m_view.visualRect(current).intersected(m_view.viewport()->rect());
    const bool isRtl = m_view.layoutDirection() == Qt::RightToLeft;
    open(isRtl ? row.bottomRight() : row.bottomLeft());
}

void RowMenu::open(const QPoint &inViewport)
{
    auto *menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->setObjectName(m_name);
    m_fill(*menu);
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(m_view.viewport()->mapToGlobal(inViewport));
}

} // namespace quayside::ui
