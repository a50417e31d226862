// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/values.h"

#include "core/sessionname.h"

#include <algorithm>
#include <iterator>

namespace quayside::waha {

QString phoneOf(const QString &accountId)
{
    const QString number = accountId.section(u'@', 0, 0).section(u':', 0, 0);
    const bool digits
        = std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && !accountId.endsWith(QLatin1StringView("@lid")) ? number : QString();
}

QString accountOf(const QString &phone)
{
    return phone.isEmpty() ? QString() : phone + QLatin1StringView("@c.us");
}

bool isUnusedDefault(const SessionInfo &session)
{
    return session.name == SessionName::kDefault && session.status == SessionStatus::Stopped
        && session.account.id.isEmpty() && session.metadataUserId.isEmpty();
}

std::optional<StatusSpan> StatusEvent::span() const
{
    if (statuses.empty() || statuses.back().status != status || timestampMs == 0)
        return std::nullopt;
    auto first = statuses.crbegin();
    while (std::next(first) != statuses.crend() && std::next(first)->status == status)
        ++first;
    return StatusSpan { std::max<qint64>(0, timestampMs - first->atMs),
                        std::next(first) != statuses.crend() };
}

} // namespace quayside::waha
