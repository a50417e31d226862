// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/roles.h"
#include "ui/theme/colors.h"

#include <QFont>
#include <QFontMetrics>
#include <QModelIndex>
#include <QRect>
#include <QRectF>
#include <QSize>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace quayside::ui {

/** What a capacity gauge shows. Slots; a negative capacity is an unknown one. */
struct GaugeValues
{
    qint64 used = 0;
    qint64 reserved = 0;
    qint64 capacity = -1;
    bool stale = false; //!< the values are old: grey
    QString text; //!< the numbers, and the age where they are old

    /** Share from which a worker counts as nearly full. A convention of Quayside's. */
    static constexpr double kNearlyFull = 0.85;
    enum class Step { Fine, NearlyFull, Full, Over };
    [[nodiscard]] bool isOver() const { return capacity >= 0 && used + reserved > capacity; }
    /** Of a known capacity; one of 0 is full. */
    [[nodiscard]] Step step() const
    {
        if (capacity < 0)
            return Step::Fine;
        if (used + reserved >= capacity)
            return isOver() ? Step::Over : Step::Full;
        return double(used + reserved) >= kNearlyFull * double(capacity) ? Step::NearlyFull : Step::Fine;
    }
};

/** As many of the parts of "44 / 50 · 2 min ago" as there is room for, the first ones first. */
[[nodiscard]] QString fittingParts(const QString &text, const QFontMetrics &metrics, int width);

/**
 * Used (green, amber when nearly full, red when full or over), reserved (hatched), the capacity mark when
 * more is used than there is, grey where stale or unknown, and the numbers as text on top. Nothing is told by
 * colour alone: nearly full has a thin frame, full and over a thick one, and the text says which.
 */
void paintGauge(QPainter &painter, const QRect &box, const GaugeValues &values, const Colors &colors,
                Qt::LayoutDirection direction);

/** A rounded label in the colours of its meaning. Paints into a cell or widget; UI thread. */
struct ChipLook
{
    QFont font; //!< of the surroundings; the chip's is a little smaller
    Tone tone = Tone::Neutral;
    bool outlined = false; //!< a second shape for the same row: drift beside status
};

[[nodiscard]] QSize chipSize(const QFont &font, const QString &text);
/**
 * Draws the chip at the leading edge of `area`, vertically centred, elided to fit; returns what it took. Draws
 * none where no more than a letter of its text would be left.
 */
QRect paintChip(QPainter &painter, const QRect &area, const QString &text, const ChipLook &look,
                const Colors &colors, Qt::LayoutDirection direction);

/** Shapes that tell states apart without colour. */
enum class DotShape {
    Disc, //!< well
    Square, //!< well, and takes nothing new
    Ring, //!< not known yet
    Cross, //!< does not answer
    Triangle //!< answers, with a problem
};

void paintDot(QPainter &painter, const QRectF &box, DotShape shape, const QColor &color);

/** How states look: which meaning, which shape. */
[[nodiscard]] Tone toneOf(items::RowState state);
[[nodiscard]] DotShape shapeOf(items::RowState state);
[[nodiscard]] Tone toneOf(SessionStatus status);
/** The StateRole of an index; Unknown where it has none. */
[[nodiscard]] items::RowState stateOf(const QModelIndex &index);

} // namespace quayside::ui
