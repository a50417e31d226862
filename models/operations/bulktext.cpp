// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/bulktext.h"

#include "core/foreigntext.h"

namespace quayside::operations {

QString BulkText::allDone(int count)
{
    return tr("%n session(s) done", nullptr, count);
}

QString BulkText::someFailed(int failed, int all, const QString &session, const QString &why)
{
    return tr("%1 of %n session(s) failed. The first: %2: %3", nullptr, all)
        .arg(failed)
        .arg(foreign::name(session), why);
}

QString BulkText::someDiffer(int differing, int all, const QString &session, const QString &how)
{
    return tr("%1 of %n session(s) are done with differences. The first: %2: %3", nullptr, all)
        .arg(differing)
        .arg(session, how);
}

QString BulkText::notBegun()
{
    return tr("Cancelled before it began");
}

QString BulkText::progress(int ended, int all, int active)
{
    return tr("%1 of %n session(s) ended, %2 under way", nullptr, all).arg(ended).arg(active);
}

QString BulkText::cancelMeaning()
{
    return tr("Begins no further session; those under way are finished.");
}

QString BulkText::restoreTitle(int count, const QString &worker)
{
    return tr("Restore %n session(s) of %1", nullptr, count).arg(worker);
}

QString BulkText::needsPhone(SessionStatus status)
{
    return tr("It runs, but waits for a phone to be linked: %1").arg(status.text());
}

} // namespace quayside::operations
