// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetrics>

namespace quayside::ui {

/** Sizes in the font's own measure, so that they follow the desktop's font and scale. Pixels, UI thread. */
struct Metrics
{
    explicit Metrics(const QFontMetrics &metrics)
        : em(metrics.height())
    { }

    int em; //!< height of a line of text
    [[nodiscard]] int rowHeight() const { return em * 7 / 4; }
    [[nodiscard]] int chipHeight() const { return em * 5 / 4; }
    [[nodiscard]] int gap() const { return em / 2; }
    [[nodiscard]] int smallGap() const { return em / 4; }
    [[nodiscard]] qreal radius() const { return em / 5.0; }
};

/** `font` scaled by `factor`, whichever unit it is given in. */
[[nodiscard]] inline QFont scaledFont(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace quayside::ui
