// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace quayside::redact {

namespace {

constexpr std::array kSecretParts {
    QLatin1StringView("password"), QLatin1StringView("passwd"), QLatin1StringView("secret"),
    QLatin1StringView("token"),    QLatin1StringView("apikey"), QLatin1StringView("authorization"),
    QLatin1StringView("hmac"),     QLatin1StringView("cookie"), QLatin1StringView("credential"),
};

/** Of query items only. */
constexpr std::array kSecretItems {
    QLatin1StringView("auth"), QLatin1StringView("pass"),      QLatin1StringView("pwd"),
    QLatin1StringView("jwt"),  QLatin1StringView("sig"),       QLatin1StringView("signature"),
    QLatin1StringView("code"), QLatin1StringView("accesskey"), QLatin1StringView("bearer"),
};

constexpr int kDeepest = 64; // WAHA nests six deep; a hostile server must not exhaust the stack

QJsonValue redactedValue(const QJsonValue &value, int depth);

/** customHeaders and the like: {"name": "Authorization", "value": "…"}. */
bool isNamedValue(const QJsonObject &object)
{
    return object.size() == 2 && object.contains(QLatin1StringView("name"))
        && object.contains(QLatin1StringView("value"));
}

QJsonObject redactedObject(const QJsonObject &object, int depth)
{
    QJsonObject out;
    const bool named = isNamedValue(object);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool secret = isSecretKey(it.key()) || (named && it.key() == QLatin1StringView("value"));
        const bool keep = !secret || it->isNull() || it->isBool();
        out.insert(it.key(), keep ? redactedValue(*it, depth + 1) : QJsonValue(mask()));
    }
    return out;
}

QJsonValue redactedValue(const QJsonValue &value, int depth)
{
    if (depth > kDeepest)
        return mask();
    if (value.isObject())
        return redactedObject(value.toObject(), depth);
    if (value.isString())
        return text(value.toString());
    if (!value.isArray())
        return value;
    QJsonArray out;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        out.append(redactedValue(item, depth + 1));
    return out;
}

constexpr qsizetype kShortestToken = 20; //!< of values that are called neither key nor token

constexpr qsizetype kShortestBare = 6; //!< of a query or fragment without any name; `?debug` is shorter

/** Long, without spaces, of letters and digits: nobody calls a thing so. */
bool looksLikeToken(QStringView value)
{
    const auto all = [value](auto test) { return std::all_of(value.begin(), value.end(), test); };
    const auto any = [value](auto test) { return std::any_of(value.begin(), value.end(), test); };
    return value.size() >= kShortestToken
        && all([](QChar c) { return c.isLetterOrNumber() || QStringView(u"-_.~%+/=").contains(c); })
        && any([](QChar c) { return c.isDigit(); }) && any([](QChar c) { return c.isLetter(); });
}

bool isSecretItem(QStringView item)
{
    const qsizetype equals = item.indexOf(u'=');
    const QString key = QUrl::fromPercentEncoding(item.left(std::max<qsizetype>(equals, 0)).toUtf8());
    const QStringView value = item.mid(equals + 1);
    const bool isNamed
        = std::any_of(kSecretItems.begin(), kSecretItems.end(),
                      [&key](QLatin1StringView name) { return key.compare(name, Qt::CaseInsensitive) == 0; });
    const bool isBare = equals < 0 && value.size() >= kShortestBare; // nobody can say what it is
    return !value.isEmpty() && (isNamed || isBare || isSecretKey(key) || looksLikeToken(value));
}

/** Where the host begins: behind everything that stands before an `@`. */
qsizetype hostOf(const QString &text, qsizetype from)
{
    static const QRegularExpression ends(QStringLiteral("[/?#]"));
    const qsizetype found = text.indexOf(ends, from);
    const QStringView authority = QStringView(text).sliced(from).left(found < 0 ? text.size() : found - from);
    const qsizetype at = authority.lastIndexOf(u'@');
    if (at >= 0 || found < 0)
        return from + at + 1;
    // A password with a slash in it: what should be the port is none.
    const QStringView port = authority.mid(authority.lastIndexOf(u':') + 1);
    const bool isPort = std::all_of(port.begin(), port.end(), [](QChar c) { return c.isDigit(); });
    const bool hasColon = authority.contains(u':') && !authority.endsWith(u']');
    return hasColon && !isPort && text.contains(u'@') ? text.lastIndexOf(u'@') + 1 : from;
}

/** `instead` stands where a secret was; empty: the whole piece is left out. */
QString rewritten(const QString &text, const QString &instead)
{
    static const QRegularExpression separators(QStringLiteral("[?&;#]"));
    const qsizetype slashes = text.indexOf(QLatin1StringView("//"));
    const qsizetype from = slashes < 0 ? 0 : slashes + 2;
    const qsizetype host = hostOf(text, from);
    QString out = text.left(from);
    if (host > from && !instead.isEmpty())
        out += instead + u'@';
    qsizetype at = text.indexOf(separators, host);
    out += QStringView(text).sliced(host).left(at < 0 ? text.size() : at - host);
    bool isStartMissing = false; //!< the `?` went with what stood behind it
    while (at >= 0) {
        const qsizetype next = text.indexOf(separators, at + 1);
        const QStringView item
            = QStringView(text).sliced(at + 1).left(next < 0 ? text.size() : next - at - 1);
        const bool isSecret = isSecretItem(item);
        if (!isSecret || !instead.isEmpty()) {
            const QChar own = text.at(at);
            out += isStartMissing && own != u'#' ? QChar(u'?') : own;
            out += isSecret ? item.left(item.indexOf(u'=') + 1) + instead : item.toString();
            isStartMissing = false;
        } else {
            isStartMissing = isStartMissing || text.at(at) == u'?';
        }
        at = next;
    }
    return out;
}

} // namespace

bool isSecretKey(QStringView key)
{
    QString plain = key.toString().toLower();
    plain.remove(u'-');
    plain.remove(u'_');
    if (plain == QLatin1StringView("key") || plain.endsWith(QLatin1StringView("sessionspostgresqlurl"))
        || plain.endsWith(QLatin1StringView("mongourl")) || plain.endsWith(QLatin1StringView("redisurl")))
        return true;
    for (const QLatin1StringView part : kSecretParts) {
        if (plain.contains(part))
            return true;
    }
    return false;
}

QString mask()
{
    return QStringLiteral("•••");
}

QByteArray json(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject())
        return QJsonDocument(redactedObject(document.object(), 0)).toJson(QJsonDocument::Compact);
    if (document.isArray())
        return QJsonDocument(redactedValue(document.array(), 0).toArray()).toJson(QJsonDocument::Compact);
    return text(QString::fromUtf8(body)).toUtf8();
}

QString address(const QString &text)
{
    return rewritten(text, mask());
}

QString addressWithoutSecrets(const QString &text)
{
    return rewritten(text, {});
}

bool hasSecret(const QString &text)
{
    return address(text) != text;
}

QString text(const QString &text)
{
    static const QRegularExpression query(
        QStringLiteral("((?:x-)?api-?key|token|password|secret)=([^&\\s\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression member(
        QStringLiteral(
            "(\"[^\"]*(?:password|api-?key|secret|token|hmac)[^\"]*\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shortQuery(
        QStringLiteral("\\b(key|auth|pass|pwd|jwt|sig|signature)=([^&\\s\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onlyUserInfo(QStringLiteral("(\\w+://)[^/\\s:]+@"));
    // What stands where a port would is none; a password may hold slashes and more than one `@`.
    static const QRegularExpression userInfo(
        QStringLiteral("(\\w+://(?!\\[)[^/\\s:@]*):(?!\\d*(?:[/?#\\s]|$))\\S*@"));
    static const QRegularExpression header(
        QStringLiteral("(x-api-key|authorization)(\\s*:\\s*)[^\\s,;\"]+( [^\\s,;\"]+)?"),
        QRegularExpression::CaseInsensitiveOption);
    QString out = text;
    out.replace(query, QStringLiteral("\\1=•••"));
    out.replace(shortQuery, QStringLiteral("\\1=•••"));
    out.replace(onlyUserInfo, QStringLiteral("\\1•••@"));
    out.replace(member, QStringLiteral("\\1\"•••\""));
    out.replace(userInfo, QStringLiteral("\\1:•••@"));
    out.replace(header, QStringLiteral("\\1\\2•••"));
    return out;
}

QString value(const QString &stored)
{
    static const QRegularExpression login(QStringLiteral("^(?!\\d+:\\d+@)[^\\s/@:]+:\\S*@[^\\s@]+$"));
    const bool isPlain
        = std::none_of(stored.begin(), stored.end(), [](QChar c) { return QStringView(u":=@").contains(c); });
    if (isPlain)
        return stored;
    const bool isAddress = stored.contains(QLatin1StringView("://")) || login.match(stored).hasMatch()
        || looksLikeToken(QStringView(stored).left(std::max<qsizetype>(stored.indexOf(u'@'), 0)));
    return text(isAddress ? address(stored) : stored);
}

QString url(const QUrl &url)
{
    QUrl out = url;
    out.setUserInfo({});
    return address(out.toDisplayString());
}

} // namespace quayside::redact
