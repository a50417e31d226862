// SPDX-License-Identifier: GPL-3.0-or-later
// How a change is stored: the way WAHA itself writes these settings, so that redact knows what is secret.
#include "operations/configchange.h"

#include "core/redact.h"
#include "operations/compactjson.h"
#include "operations/configmask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kWebhookKinds { "none", "set", "replace", "remove" };
constexpr std::array kProxyKinds { "none", "set", "remove" };
constexpr std::array kKeptKinds { "none", "write-back", "accept" };

template <typename Kind, size_t Size>
Kind kindOf(const std::array<const char *, Size> &names, const QString &name)
{
    for (size_t i = 0; i < Size; ++i) {
        if (name == QLatin1StringView(names[i]))
            return static_cast<Kind>(i);
    }
    return Kind::None;
}

QJsonObject written(const WebhookChange &webhook)
{
    QJsonArray headers;
    for (const WebhookHeader &header : webhook.headers)
        headers.append(QJsonObject { { u"name"_s, header.name }, { u"value"_s, header.value.reveal() } });
    QJsonObject object;
    object.insert(u"change"_s, QLatin1StringView(kWebhookKinds[static_cast<size_t>(webhook.kind)]));
    object.insert(u"url"_s, webhook.url);
    object.insert(u"oldUrl"_s, webhook.oldUrl);
    object.insert(u"events"_s, QJsonArray::fromStringList(webhook.events));
    object.insert(u"customHeaders"_s, headers);
    if (!webhook.hmacKey.isEmpty())
        object.insert(u"hmac"_s, webhook.hmacKey.reveal());
    if (webhook.retries) {
        object.insert(u"retries"_s,
                      QJsonObject { { u"attempts"_s, webhook.retries->attempts },
                                    { u"delaySeconds"_s, webhook.retries->delaySeconds },
                                    { u"policy"_s, webhook.retries->policy } });
    }
    return object;
}

QJsonObject written(const ProxyChange &proxy)
{
    QJsonObject object;
    object.insert(u"change"_s, QLatin1StringView(kProxyKinds[static_cast<size_t>(proxy.kind)]));
    object.insert(u"server"_s, proxy.server);
    object.insert(u"username"_s, proxy.username);
    if (!proxy.password.isEmpty())
        object.insert(u"password"_s, proxy.password.reveal());
    return object;
}

QJsonObject written(const MetadataChange &metadata)
{
    QJsonObject set;
    for (const auto &[key, value] : metadata.set)
        set.insert(key, value);
    return { { u"set"_s, set }, { u"removed"_s, QJsonArray::fromStringList(metadata.removed) } };
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    const QJsonArray array = list.toArray();
    for (const QJsonValueConstRef item : array)
        all.append(item.toString());
    return all;
}

WebhookChange webhookFrom(const QJsonObject &object)
{
    WebhookChange webhook;
    webhook.kind = kindOf<WebhookChange::Kind>(kWebhookKinds, object.value(u"change"_s).toString());
    webhook.url = object.value(u"url"_s).toString();
    webhook.oldUrl = object.value(u"oldUrl"_s).toString();
    webhook.events = texts(object.value(u"events"_s));
    webhook.hmacKey = Secret(object.value(u"hmac"_s).toString());
    const QJsonArray headers = object.value(u"customHeaders"_s).toArray();
    for (const QJsonValueConstRef item : headers) {
        const QJsonObject header = item.toObject();
        webhook.headers.push_back(
            { header.value(u"name"_s).toString(), Secret(header.value(u"value"_s).toString()) });
    }
    if (const QJsonObject retries = object.value(u"retries"_s).toObject(); !retries.isEmpty()) {
        webhook.retries
            = WebhookRetries { retries.value(u"attempts"_s).toInt(), retries.value(u"delaySeconds"_s).toInt(),
                               retries.value(u"policy"_s).toString() };
    }
    return webhook;
}

ProxyChange proxyFrom(const QJsonObject &object)
{
    ProxyChange proxy;
    proxy.kind = kindOf<ProxyChange::Kind>(kProxyKinds, object.value(u"change"_s).toString());
    proxy.server = object.value(u"server"_s).toString();
    proxy.username = object.value(u"username"_s).toString();
    proxy.password = Secret(object.value(u"password"_s).toString());
    return proxy;
}

MetadataChange metadataFrom(const QJsonObject &object)
{
    MetadataChange metadata;
    metadata.removed = texts(object.value(u"removed"_s));
    const QJsonObject set = object.value(u"set"_s).toObject();
    for (auto member = set.begin(); member != set.end(); ++member)
        metadata.set.emplace_back(member.key(), member.value().toString());
    return metadata;
}

/** URLs are masked by their own rules, which know every secret item of a query. */
QJsonObject withMaskedUrls(QJsonObject webhook)
{
    for (const QString &key : { u"url"_s, u"oldUrl"_s })
        webhook.insert(key, ConfigMask::url(webhook.value(key).toString()));
    return webhook;
}

} // namespace

QByteArray ConfigChange::toJournal() const
{
    QJsonObject plain { { u"webhook"_s, written(webhook) },
                        { u"proxy"_s, written(proxy) },
                        { u"metadata"_s, written(metadata) } };
    if (kept != KeptConfig::None)
        plain.insert(u"kept"_s, QLatin1StringView(kKeptKinds[static_cast<size_t>(kept)]));
    const QByteArray text = toCompactJson(plain);
    QJsonObject masked = QJsonDocument::fromJson(redact::json(text)).object();
    masked.insert(u"webhook"_s, withMaskedUrls(masked.value(u"webhook"_s).toObject()));
    const bool lost = secretsLost || masked != plain;
    masked.insert(u"secrets"_s, lost);
    return toCompactJson(masked);
}

ConfigChange ConfigChange::fromJournal(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ConfigChange change;
    change.webhook = webhookFrom(object.value(u"webhook"_s).toObject());
    change.proxy = proxyFrom(object.value(u"proxy"_s).toObject());
    change.metadata = metadataFrom(object.value(u"metadata"_s).toObject());
    change.kept = kindOf<KeptConfig>(kKeptKinds, object.value(u"kept"_s).toString());
    change.secretsLost = object.value(u"secrets"_s).toBool();
    return change;
}

} // namespace quayside::operations
