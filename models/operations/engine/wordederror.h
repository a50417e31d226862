// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace quayside::operations {

/** An error of a kind in translated words: what the text classes of this folder are made of. Pure. */
[[nodiscard]] Error wordedError(ErrorKind kind, const QString &message, const QString &remedy = {});
/** A sentence as part of another one. */
[[nodiscard]] QString withoutFullStop(QString sentence);

} // namespace quayside::operations
