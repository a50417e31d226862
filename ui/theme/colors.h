// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace quayside::ui {

/** What a coloured thing means. Never told by colour alone: a text or a shape says the same. */
enum class Tone { Neutral, Good, Warning, Bad, Info, Count };

/** The colours of one meaning. `text` is readable (WCAG AA, 4.5 : 1) on `soft` and on the window's surfaces.
 */
struct ToneColors
{
    QColor text;
    QColor soft; //!< fill of chips and banners
    QColor solid; //!< dots, marks, progress; at least 3 : 1 on the surfaces
    QColor gauge; //!< fill of gauges; `Colors::text` is readable on it
};

/** One theme: every colour the window paints itself, in one table. */
struct Colors
{
    bool dark = false;
    QColor window;
    QColor surface; //!< tables, cards
    QColor text;
    QColor muted; //!< second-rank text, still AA on window and surface
    QColor border;
    QColor track; //!< empty part of gauges
    QColor stale; //!< gauges of values that are old or unknown
    QColor accent; //!< the one primary button
    QColor accentText;
    QColor selected; //!< chips that are on
    QColor selectedText;
    QColor selection; //!< rows
    QColor quietSelection; //!< rows chosen in a view that the inspector is not about
    std::array<ToneColors, static_cast<size_t>(Tone::Count)> tones;

    [[nodiscard]] const ToneColors &tone(Tone tone) const { return tones[static_cast<size_t>(tone)]; }
    [[nodiscard]] QPalette palette() const;
    /** For what is ticked or chosen: Fusion draws outlines darker than the window, in the dark as well. */
    [[nodiscard]] QPalette outlinedPalette() const;
    /** For what is typed into, which shows by its outline that it has the focus, too. */
    [[nodiscard]] QPalette fieldPalette() const;
};

[[nodiscard]] const Colors &lightColors();
[[nodiscard]] const Colors &darkColors();
/** The theme that suits a palette, by the lightness of its base colour: outlinedPalette() has another window
 * colour. Cheap enough for paint(). */
[[nodiscard]] const Colors &colorsFor(const QPalette &palette);

} // namespace quayside::ui
