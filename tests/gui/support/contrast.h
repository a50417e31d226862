// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace quayside::test {

/** WCAG contrast ratio of two opaque colours, 1 … 21. */
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace quayside::test
