// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

/**
 * Tables as text that spreadsheets open: RFC 4180, UTF-8.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front: names come from customers.
 * Control and direction characters other than line ends and tabs are written out as ⟨U+202E⟩.
 * Pure functions, any thread.
 */
namespace quayside::csv {

/** What a file begins with, so that Excel reads it as UTF-8. */
[[nodiscard]] QByteArray byteOrderMark();
/** One line with its end. */
[[nodiscard]] QByteArray line(const QStringList &cells);

} // namespace quayside::csv
