// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QRect>
#include <QString>

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

/**
 * Used (green, amber when nearly full, red when full or over), reserved (hatched), the capacity mark when
 * more is used than there is, grey where stale or unknown, and the numbers as text on top. Nothing is told by
 * colour alone: nearly full has a thin frame, full and over a thick one, and the text says which.
 */
void paintGauge(QPainter &painter, const QRect &box, const GaugeValues &values, const Colors &colors,
                Qt::LayoutDirection direction);

} // namespace quayside::ui
