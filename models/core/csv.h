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
/**
 * One line without its end for the clipboard: cells apart by tabs, none on several lines. What is pasted into
 * a letter, too: a number with its sign, as of a phone, stays as it is.
 */
[[nodiscard]] QString copied(const QStringList &cells);

} // namespace quayside::csv
