// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace quayside::ui {

/** The window that something belongs to, through all dialogs between: QWidget::window() stops at the first.
 */
[[nodiscard]] inline QWidget *topOver(const QWidget &widget)
{
    auto *top = const_cast<QWidget *>(&widget);
    while (top->parentWidget())
        top = top->parentWidget();
    return top;
}

} // namespace quayside::ui
