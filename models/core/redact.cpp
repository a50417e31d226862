// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

namespace quayside::redact {

namespace {

constexpr std::array kSecretParts {
    QLatin1StringView("password"), QLatin1StringView("passwd"), QLatin1StringView("secret"),
    QLatin1StringView("token"),    QLatin1StringView("apikey"), QLatin1StringView("authorization"),
    QLatin1StringView("hmac"),     QLatin1StringView("cookie"), QLatin1StringView("credential"),
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

QString text(const QString &text)
{
    static const QRegularExpression query(
        QStringLiteral("((?:x-)?api-?key|token|password|secret)=([^&\\s\"']+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression member(
        QStringLiteral(
            "(\"[^\"]*(?:password|api-?key|secret|token|hmac)[^\"]*\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(QStringLiteral("(\\w+://[^/\\s:@]*):[^/\\s@]+@"));
    static const QRegularExpression header(
        QStringLiteral("(x-api-key|authorization)(\\s*:\\s*)[^\\s,;\"]+( [^\\s,;\"]+)?"),
        QRegularExpression::CaseInsensitiveOption);
    QString out = text;
    out.replace(query, QStringLiteral("\\1=•••"));
    out.replace(member, QStringLiteral("\\1\"•••\""));
    out.replace(userInfo, QStringLiteral("\\1:•••@"));
    out.replace(header, QStringLiteral("\\1\\2•••"));
    return out;
}

QString url(const QUrl &url)
{
    QUrl out = url;
    out.setUserInfo({});
    QUrlQuery query(out);
    const QList<std::pair<QString, QString>> items = query.queryItems(QUrl::FullyDecoded);
    query.clear();
    for (const auto &[key, value] : items)
        query.addQueryItem(key, isSecretKey(key) ? mask() : value);
    out.setQuery(items.isEmpty() ? QUrlQuery() : query);
    return out.toDisplayString();
}

} // namespace quayside::redact
