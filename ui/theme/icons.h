// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace quayside::ui {

/**
 * An icon of ours, `:/icons/<name>.svg`, drawn in the palette's text colour of the moment: one drawing serves
 * light and dark, enabled and disabled, and any size. UI thread.
 */
[[nodiscard]] QIcon themedIcon(const QString &name, QPalette::ColorRole role = QPalette::ButtonText);
/** The program's own, in its colours. */
[[nodiscard]] QIcon applicationIcon();

} // namespace quayside::ui
