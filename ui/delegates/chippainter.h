// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QRect>
#include <QSize>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace quayside::ui {

/** A rounded label in the colours of its meaning. Paints into a cell or widget; UI thread. */
struct ChipLook
{
    QFont font; //!< of the surroundings; the chip's is a little smaller
    Tone tone = Tone::Neutral;
    bool outlined = false; //!< a second shape for the same row: drift beside status
};

[[nodiscard]] QSize chipSize(const QFont &font, const QString &text);
/** Draws the chip at the leading edge of `area`, vertically centred, elided to fit; returns what it took. */
QRect paintChip(QPainter &painter, const QRect &area, const QString &text, const ChipLook &look,
                const Colors &colors, Qt::LayoutDirection direction);

} // namespace quayside::ui
