// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/endpoint.h"

#include "waha/wahatext.h"

#include <QRegularExpression>

#include <algorithm>

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

} // namespace quayside::waha
