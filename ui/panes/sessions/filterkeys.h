// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * The keys of a list under a filter: Escape clears the filter, in the field and in the list; Down and Return
 * lead from the field to the list. Belongs to the list.
 */
class FilterKeys final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilterKeys)
public:
    FilterKeys(QWidget &field, QWidget &list);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void clearRequested();
    void leaveRequested();

private:
    const QWidget *m_field; // to compare with only
};

} // namespace quayside::ui
