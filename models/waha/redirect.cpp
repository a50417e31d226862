// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/redirect.h"

#include "waha/servertext.h"
#include "waha/wahatext.h"

namespace quayside::waha {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

bool staysHome(const QUrl &from, const QUrl &to)
{
    if (to.host() != from.host() || to.host().isEmpty())
        return false;
    if (to.scheme() == from.scheme())
        return portOf(to) == portOf(from);
    return from.scheme() == QLatin1StringView("http") && to.scheme() == QLatin1StringView("https");
}

} // namespace

Result<QUrl> redirectTarget(const QUrl &from, const QUrl &location, HttpCall::Verb verb, int httpStatus,
                            const Secret &key)
{
    QUrl to = from.resolved(location);
    to.setUserInfo({});
    to.setFragment({});
    const bool wouldBecomeGet = httpStatus == 303 && verb != HttpCall::Verb::Get;
    if (!staysHome(from, to) || wouldBecomeGet)
        return failure(WahaText::redirectRefused(shownUrl(to, key), httpStatus));
    return to;
}

} // namespace quayside::waha
