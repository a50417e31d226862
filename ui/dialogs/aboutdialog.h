// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace quayside::ui {

/** What the program is, its version and its licence. Opens a dialog that deletes itself. */
void openAboutDialog(QWidget *parent);

} // namespace quayside::ui
