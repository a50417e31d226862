// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace quayside::ui {

class Actions;

/** All shortcuts, from the table of actions. Opens a dialog that deletes itself. */
void openShortcutsDialog(QWidget *parent, const Actions &actions);

} // namespace quayside::ui
