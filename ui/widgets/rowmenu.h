// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
class QMenu;
class QPoint;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * The context menu of a view's rows: by the right button at the pointer, by Shift+F10 and the menu key at the
 * current row. Whatever a view's style or platform makes of these keys, it is the same in all of them.
 *
 * `fill` puts the actions in; an empty menu is not shown. Child of the view; UI thread.
 */
class RowMenu final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowMenu)
public:
    using Fill = std::function<void(QMenu &menu)>;
    /** `name` is the menu's object name. */
    RowMenu(QAbstractItemView &view, const QString &name, Fill fill);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(const QPoint &inViewport);
    void openAtRow();

    QAbstractItemView &m_view;
    QString m_name;
    Fill m_fill;
};

} // namespace quayside::ui
