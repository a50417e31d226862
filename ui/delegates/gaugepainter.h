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
    [[nodiscard]] bool isOver() const { return capacity >= 0 && used + reserved > capacity; }
    [[nodiscard]] bool isNearlyFull() const
    {
        return capacity > 0 && double(used + reserved) >= kNearlyFull * double(capacity);
    }
};

/**
 * Used (green, amber when nearly full, red when over), reserved (hatched), the capacity mark when more is
 * used than there is, grey where stale or unknown, and the numbers as text on top: nothing is told by colour
 * alone.
 */
void paintGauge(QPainter &painter, const QRect &box, const GaugeValues &values, const Colors &colors,
                Qt::LayoutDirection direction);

} // namespace quayside::ui
