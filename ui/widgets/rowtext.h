// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QAbstractItemView;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * All of a view's current row, in as many lines as it takes: what its cells have no room for. Hidden while
 * there is none. UI thread.
 */
class RowText final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RowText)
public:
    explicit RowText(const QString &name, QWidget *parent = nullptr);

    /** From now on the current row of `view`; again when its model is another or its row has changed. Null:
     * of none. */
    void follow(QAbstractItemView *view);

private:
    void showRow();

    QPointer<QAbstractItemView> m_view;
    QMetaObject::Connection m_choice;
};

} // namespace quayside::ui
