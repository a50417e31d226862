// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/endpoint.h"

#include "waha/wahatext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace quayside::waha {

namespace {

/** Wordings of an address that can't be used. */
class AddressText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::waha::AddressText)
public:
    static QString empty() { return tr("The address is empty."); }
    static QString malformed() { return tr("This is not a web address."); }
    static QString scheme(const QString &name)
    {
        return tr("The address begins with %1://.").arg(name.left(20));
    }
    static QString userInfo() { return tr("The address holds a user name or password."); }
    static QString query() { return tr("The address ends in a “?” or “#” part."); }
    static QString port() { return tr("The port must be between 1 and 65535."); }
};

/** "host:3000" and "[::1]" are addresses too: WAHA without a reverse proxy speaks plain http. */
QString withScheme(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-zA-Z][a-zA-Z0-9+.-]*://"));
    return scheme.match(text).hasMatch() ? text : QStringLiteral("http://") + text;
}

QString complaintAbout(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return AddressText::malformed();
    if (url.scheme() != QLatin1StringView("http") && url.scheme() != QLatin1StringView("https"))
        return AddressText::scheme(url.scheme());
    if (!url.userInfo().isEmpty())
        return AddressText::userInfo();
    if (url.hasQuery() || url.hasFragment())
        return AddressText::query();
    if (url.port(1) < 1)
        return AddressText::port();
    return {};
}

QUrl normalised(QUrl url)
{
    const int standard = url.scheme() == QLatin1StringView("https") ? 443 : 80;
    if (url.port() == standard)
        url.setPort(-1);
    url = url.adjusted(QUrl::NormalizePathSegments);
    QString path = url.path(QUrl::FullyEncoded);
    static const QRegularExpression slashes(QStringLiteral("/{2,}"));
    path.replace(slashes, QStringLiteral("/"));
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

bool isPlainText(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
}

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

Result<QUrl> Endpoint::parseUrl(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return failure(WahaText::invalidUrl(AddressText::empty()));
    if (!isPlainText(typed))
        return failure(WahaText::invalidUrl(AddressText::malformed()));
    const QUrl url(withScheme(typed), QUrl::TolerantMode);
    if (const QString complaint = complaintAbout(url); !complaint.isEmpty())
        return failure(WahaText::invalidUrl(complaint));
    return normalised(url);
}

Result<Secret> Endpoint::parseKey(const Secret &typed)
{
    const QString key = typed.reveal().trimmed();
    const bool fits = std::none_of(key.begin(), key.end(), [](QChar c) {
        return !c.isPrint() && !c.isSurrogate(); // a space is printable, a line break and U+200B are not
    });
    if (!fits)
        return failure(WahaText::invalidKey());
    return Secret(key);
}

Result<Endpoint> Endpoint::of(const QString &url, const Secret &key, const QByteArray &trustedFingerprint)
{
    Result<QUrl> base = parseUrl(url);
    if (!base)
        return failure(base.error());
    Result<Secret> usable = parseKey(key);
    if (!usable)
        return failure(usable.error());
    return Endpoint { *std::move(base), *std::move(usable), trustedFingerprint };
}

bool isKeyHash(const Secret &key)
{
    static const QRegularExpression hash(QStringLiteral("^sha512:[0-9a-fA-F]{128}$"));
    return hash.match(key.reveal().trimmed()).hasMatch();
}

QUrl Endpoint::url(std::initializer_list<QStringView> segments, const QString &query) const
{
    QString path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    for (const QStringView segment : segments)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment.toString()));
    QUrl url = base;
    url.setUserInfo({});
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(query.isEmpty() ? QString() : query);
    return url;
}

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
