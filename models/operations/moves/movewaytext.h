// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/moves/moverecipe.h"

#include <QCoreApplication>

namespace quayside::operations {

/** The four ways of a move in words for the person who chooses. Workers by name. Pure, UI thread. */
class MoveWayText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::MoveWayText)
public:
    /** What a way means for the customer, one sentence: gap, scan, duplicates. */
    [[nodiscard]] static QString consequence(MoveWay way, const QString &source, const QString &target);
    /** "no gap: waha3 keeps working until waha6 has taken over". */
    [[nodiscard]] static QString summary(MoveWay way, const QString &source, const QString &target);
    [[nodiscard]] static bool needsScan(MoveWay way) { return way != MoveWay::Reassign; }
};

} // namespace quayside::operations
