// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** Shows a button or not; a shown one that can't be had is off and says why. UI thread. */
void offer(QAbstractButton *button, bool shown, const operations::Availability &availability);
/** Shown for as long as the action is visible: a button of what is absent is absent. */
void showWith(QWidget &widget, const QAction &action);

} // namespace quayside::ui
