// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/restorewords.h"

#include "core/clock.h"
#include "core/clocktext.h"
#include "waha/capabilities.h"

#include <QLocale>

namespace quayside::fleet {

QString RestoreWords::whyNot(const RestorePlan &plan, const Fleet &fleet)
{
    const QString &name = fleet.worker(plan.worker).name;
    const qint64 now = fleet.clock().nowMs();
    if (!plan.answers)
        return tr("%1 does not answer, or its sessions have not been read yet.").arg(name);
    if (plan.items.empty())
        return tr("Everything on %1 that should run does.").arg(name);
    if (now < plan.turnEndsMs)
        return tr("%1 has just started, and starts sessions by itself until about %2.")
            .arg(name, ClockText::clockTime(plan.turnEndsMs, now));
    if (plan.startable().empty())
        return tr("%1 does not have the sessions that should run: create them again.").arg(name);
    return {};
}

QString RestoreWords::summary(const RestorePlan &plan, const Fleet &fleet)
{
    const QString left = tr("%1 of %n session(s) that should run do not.", nullptr, plan.wanted)
                             .arg(QLocale().toString(qlonglong(plan.items.size())));
    if (plan.restartedMs == 0)
        return left;
    //: %1 a worker, %2 a time, %3 "12 of 40 sessions that should run do not."
    return tr("%1 started at %2. %3")
        .arg(fleet.worker(plan.worker).name, ClockText::clockTime(plan.restartedMs, fleet.clock().nowMs()),
             left);
}

QString RestoreWords::manner(const RestorePlan &plan, const Fleet &fleet)
{
    const bool browser = waha::Capabilities::of(fleet.worker(plan.worker).version).browserEngine;
    const QString pace = browser ? tr("They are brought back one at a time, five seconds apart, and each is "
                                      "checked; the ones used last come first.")
                                 : tr("They are brought back up to four at a time, and each is checked; the "
                                      "ones used last come first.");
    return pace + u' ' + tr("Sessions that were stopped on purpose are not in the list.");
}

QString RestoreWords::call(RestoreItem::Call call)
{
    switch (call) {
    case RestoreItem::Call::Start:
        return tr("Start");
    case RestoreItem::Call::Restart:
        return tr("Restart");
    case RestoreItem::Call::CreateAgain:
        break;
    }
    return tr("Create again by hand");
}

QString RestoreWords::why(RestoreItem::Why why)
{
    return why == RestoreItem::Why::Wanted ? tr("set to run by its last operation")
                                           : tr("worked before the restart");
}

} // namespace quayside::fleet
