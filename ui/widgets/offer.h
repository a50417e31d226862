// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

QT_BEGIN_NAMESPACE
class QAbstractButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** Shows a button or not; a shown one that can't be had is off and says why. UI thread. */
void offer(QAbstractButton *button, bool shown, const operations::Availability &availability);

} // namespace quayside::ui
