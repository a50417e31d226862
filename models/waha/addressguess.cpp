// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/addressguess.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace quayside::waha {

namespace {

using Latin = QLatin1StringView;

constexpr int kUsualPort = 3000;

/** Pages and paths of WAHA that people copy from a browser (api.md §7); all of them are below the base. */
constexpr std::array kOwnPaths { "dashboard", "api", "swagger", "docs", "ping", "health", "ws", "metrics" };

QUrl withoutOwnPath(const QUrl &base)
{
    const QStringList segments = base.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    const auto own = std::ranges::find_if(segments, [](const QString &segment) {
        return std::ranges::any_of(kOwnPaths,
                                   [&segment](const char *path) { return segment == Latin(path); });
    });
    if (own == segments.end())
        return {};
    const QStringList kept = segments.first(own - segments.begin());
    QUrl url = base;
    url.setPath(kept.isEmpty() ? QString() : u'/' + kept.join(u'/'), QUrl::TolerantMode);
    return url;
}

/** The base of the address a redirect points to; the call's own path behind it is WAHA's. */
QUrl redirectedBase(const Error &error)
{
    const bool isRedirect = error.httpStatus >= 300 && error.httpStatus < 400;
    QUrl target(isRedirect ? error.detail : QString());
    if (target.host().isEmpty() || !target.scheme().startsWith(Latin("http")))
        return {};
    target.setQuery(QString());
    target.setFragment({});
    return withoutOwnPath(target); // none where it leads to a login page, which is nobody's base
}

QUrl withScheme(QUrl url, const char *scheme)
{
    url.setScheme(QString::fromLatin1(scheme));
    return url;
}

bool saysHttpsIsSpoken(const Error &error)
{
    return error.detail.contains(Latin("HTTP request was sent to HTTPS"), Qt::CaseInsensitive)
        || error.detail.contains(Latin("HTTP request to an HTTPS server"), Qt::CaseInsensitive)
        || error.detail.contains(Latin("requires TLS"), Qt::CaseInsensitive);
}

} // namespace

QUrl guessedAddress(const QUrl &base, const Error &error)
{
    const bool isHttps = base.scheme() == Latin("https");
    if (isHttps && error.kind == ErrorKind::Tls && error.detail.isEmpty())
        return withScheme(base, "http"); // no certificate came: perhaps nobody speaks TLS there
    if (!isHttps && saysHttpsIsSpoken(error))
        return withScheme(base, "https");
    const bool elsewhere = error.kind == ErrorKind::NotWaha || error.kind == ErrorKind::ProxyRefused
        || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Unsupported
        || error.kind == ErrorKind::Rejected;
    if (!elsewhere)
        return {};
    if (const QUrl target = redirectedBase(error); !target.isEmpty())
        return target;
    if (const QUrl shorter = withoutOwnPath(base); !shorter.isEmpty())
        return shorter;
    if (isHttps || base.port() != -1 || !base.path().isEmpty())
        return {};
    QUrl usual = base;
    usual.setPort(kUsualPort);
    return usual;
}

} // namespace quayside::waha
