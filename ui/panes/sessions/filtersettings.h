// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tree/sessionfilter.h"

#include <QVariant>

namespace quayside::ui {

/** A filter as the settings keep it: statuses by their spelling, workers by their ids. */
[[nodiscard]] QVariant toVariant(const items::SessionFilter &filter);
/** Parts that can't be read are left out. */
[[nodiscard]] items::SessionFilter filterFromVariant(const QVariant &value);

} // namespace quayside::ui
