// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
QT_END_NAMESPACE

namespace quayside::ui {

/** Buttons for actions, in lines; each follows its action's text, state and tool tip. */
class ActionButtons final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionButtons)
public:
    ActionButtons(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace quayside::ui
