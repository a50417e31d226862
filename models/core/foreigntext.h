// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/**
 * Text that is not ours, made fit to be read: names of the map, words of servers, lines of the journal.
 *
 * Whoever chose such a text may want it to look like another one, to break a list into lines of its own, or
 * to be too long to draw. Here it becomes plain characters that can be told apart: what is invisible, changes
 * the direction of its surroundings or breaks a line is written out as ␊ or ⟨U+202E⟩, and what is too long
 * ends in `…⟨1000000 #1f3a90c2⟩`, its length in UTF-16 units and a hash of the whole, so that long texts that
 * begin alike do not look alike. Nothing here escapes markup: no widget of ours guesses it (see
 * ForeignTextFilter).
 *
 * For the screen, screen readers and the clipboard only: what is sent, stored or compared stays as it is.
 * Pure functions, any thread, O(shown) beside the hash of what is too long.
 */
namespace quayside::foreign {

inline constexpr qsizetype kLongestName = 160; //!< UTF-16 units that name() returns at most
inline constexpr qsizetype kLongestLine = 1'000; //!< of line()
inline constexpr qsizetype kLongestText = 8'000; //!< of lines()

/**
 * A value by itself: name, label, id, status, address. Spaces that nobody sees (outer, doubled, odd ones)
 * become ␣ or their number. Different texts stay different. Once only: what is shown already is a text of its
 * own.
 */
[[nodiscard]] QString name(const QString &text);
/** A sentence in one line that may quote others; its spaces stay as they are. Repeating it changes nothing.
 */
[[nodiscard]] QString line(const QString &text);
/** Several lines or a whole document, likewise; line feeds and tabs stay. */
[[nodiscard]] QString lines(const QString &text);
/** A value where `&` marks a letter: actions of menus, buttons, tabs. */
[[nodiscard]] QString menu(const QString &text);
/** A value or sentence inside markup of ours: line() with `<`, `>`, `&` and quotes escaped. */
[[nodiscard]] QString html(const QString &text);

/** "acme-sales, acme-ops and 9 more": the first `most` of some values, each as name() shows it. */
[[nodiscard]] QString names(const QStringList &texts, qsizetype most);
/** The same of values that are shown already. */
[[nodiscard]] QString shownNames(const QStringList &shown, qsizetype most);

/** What a person typed to confirm a name: it is the name, or what name() shows of it. */
[[nodiscard]] bool isTyped(const QString &typed, const QString &name);

} // namespace quayside::foreign
