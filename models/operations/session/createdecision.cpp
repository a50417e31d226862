// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/createdecision.h"

#include "operations/engine/operationmark.h"

namespace quayside::operations {

namespace {

/** A CORE server has `default` STOPPED before anybody created it; create answers "already exists". */
bool isUntouchedDefault(const waha::SessionInfo &session)
{
    return session.name == QLatin1StringView("default") && session.status == SessionStatus::Stopped
        && session.account.id.isEmpty() && session.metadataUserId.isEmpty();
}

} // namespace

CreateVerdict judgeCreate(const Sighting &seen, const CreateTrace &trace)
{
    if (seen.kind != Sighting::Kind::Present)
        return CreateVerdict::Absent;
    const QString mark = OperationMark::of(seen.session.config);
    if (!mark.isEmpty())
        return mark == trace.mark ? CreateVerdict::Ours : CreateVerdict::Foreign;
    if (trace.made && !seen.session.config.isEmpty() && seen.session.metadataUserId == trace.user)
        return CreateVerdict::Ours;
    if (isUntouchedDefault(seen.session))
        return CreateVerdict::FreshDefault;
    // A CORE server tells no config before it was given one, one of 2024 never: then what was absent or fresh
    // before we asked is ours.
    const bool hidesConfig = seen.session.config.isEmpty();
    return hidesConfig && trace.asked ? CreateVerdict::Ours : CreateVerdict::Foreign;
}

} // namespace quayside::operations
