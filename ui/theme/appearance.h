// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::ui {

/** What the operator chose under View ▸ Appearance. Stored by name. */
enum class Appearance { System, Light, Dark };
[[nodiscard]] QString toString(Appearance appearance);
/** System for a name that is not known. */
[[nodiscard]] Appearance appearanceFromString(QStringView name);

/**
 * Gives the application its style and palette: the system's own on Windows and macOS, Fusion elsewhere; a
 * chosen light or dark one is Fusion everywhere, since native styles ignore palettes. UI thread.
 */
void applyAppearance(Appearance appearance);

} // namespace quayside::ui
