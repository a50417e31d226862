// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::test {

/**
 * What a person can't read or press of a shown widget, one sentence each: text that is cut, controls that are
 * squashed, that overlap, or that lie outside of what holds them, a window that is not all on its screen.
 *
 * What is elided on purpose is no misfit as long as its tool tip says the whole; nor is what a scroll bar
 * brings into sight.
 */
[[nodiscard]] QStringList misfits(const QWidget &root);

} // namespace quayside::test
