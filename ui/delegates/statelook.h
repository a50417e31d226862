// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/dotpainter.h"
#include "ui/theme/colors.h"

#include "core/sessionstatus.h"
#include "items/roles.h"

#include <QModelIndex>

namespace quayside::ui {

/** How states look: which meaning, which shape. */
[[nodiscard]] Tone toneOf(items::RowState state);
[[nodiscard]] DotShape shapeOf(items::RowState state);
[[nodiscard]] Tone toneOf(SessionStatus status);
/** The StateRole of an index; Unknown where it has none. */
[[nodiscard]] items::RowState stateOf(const QModelIndex &index);

} // namespace quayside::ui
