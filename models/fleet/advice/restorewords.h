// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/advice/restoreplan.h"

#include <QCoreApplication>

namespace quayside::fleet {

/** Words about a RestorePlan. Pure, UI thread. */
class RestoreWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::RestoreWords)
public:
    /** Why nothing can be restored now, one sentence; empty when something can. */
    [[nodiscard]] static QString whyNot(const RestorePlan &plan, const Fleet &fleet);
    /** "waha7 restarted at 14:02: 12 of 40 sessions that should run do not." */
    [[nodiscard]] static QString summary(const RestorePlan &plan, const Fleet &fleet);
    /** How an operation goes about it: order, spacing by engine, what is checked. */
    [[nodiscard]] static QString manner(const RestorePlan &plan, const Fleet &fleet);
    /** "Start", "Restart", "Create again by hand". */
    [[nodiscard]] static QString call(RestoreItem::Call call);
    /** Why a session should run. */
    [[nodiscard]] static QString why(RestoreItem::Why why);
};

} // namespace quayside::fleet
