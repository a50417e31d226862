// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/mapedittext.h"

#include "core/foreigntext.h"

namespace quayside::operations {

namespace {

Error conflict(const QString &message, const QString &remedy = {})
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.message = message;
    error.remedy = remedy;
    return error;
}

} // namespace

Error MapEditText::gone()
{
    return conflict(tr("The session does not exist any more."), tr("Nothing was written."));
}

Error MapEditText::hasRow(const QString &session)
{
    return conflict(tr("%1 has a row already.").arg(foreign::name(session)));
}

Error MapEditText::hasNoRow(const QString &session)
{
    return conflict(tr("%1 has no row.").arg(foreign::name(session)));
}

Error MapEditText::notMisplaced(const QString &session)
{
    return conflict(tr("%1 does not run on another worker than its row says.").arg(foreign::name(session)));
}

Error MapEditText::placedAlready(const QString &session)
{
    return conflict(tr("The row of %1 names a worker already.").arg(session),
                    tr("Look at the new values and decide again."));
}

Error MapEditText::stillThere(const QString &session)
{
    return conflict(tr("%1 exists on its worker, so its row is not removed.").arg(foreign::name(session)),
                    tr("Delete the session instead, if it is not wanted."));
}

Error MapEditText::notRunning(const QString &session)
{
    return conflict(
        tr("%1 does not run there any more, so the row is not changed.").arg(foreign::name(session)),
        tr("Look again in a moment."));
}

} // namespace quayside::operations
