// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configchange.h"

#include "core/redact.h"
#include "operations/configure/configdiff.h"
#include "operations/configure/configedit.h"
#include "operations/configure/configtext.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/operationmark.h"
#include "operations/service/operationtext.h"
#include "waha/capabilities.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <array>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

using WebhookKind = WebhookChange::Kind;
using ProxyKind = ProxyChange::Kind;

bool isWebUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("https");
    return url.isValid() && web && !url.host().isEmpty();
}

bool isEventName(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9._*-]+$"));
    return pattern.match(text).hasMatch();
}

bool isHeader(const WebhookHeader &header)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9!#$%&'*+.^_`|~-]+$"));
    const QString &value = header.value.reveal();
    return name.match(header.name).hasMatch() && !value.isEmpty() && !value.contains(u'\n')
        && !value.contains(u'\r');
}

bool isRetries(const WebhookRetries &retries)
{
    return retries.attempts >= 1 && retries.delaySeconds >= 1 && !retries.policy.isEmpty();
}

/** host:port, an IPv6 address in brackets. */
bool isProxyServer(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+):([0-9]{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const int port = match.captured(2).toInt();
    return match.hasMatch() && port >= 1 && port <= 65'535;
}

Result<void> checkHeaders(const std::vector<WebhookHeader> &headers)
{
    QSet<QString> names;
    for (const WebhookHeader &header : headers) {
        if (!isHeader(header))
            return failure(ConfigText::notHeader(header.name));
        if (names.contains(header.name.toLower()))
            return failure(ConfigText::namedTwice(header.name));
        names.insert(header.name.toLower());
    }
    return {};
}

Result<void> checkWebhook(const WebhookChange &webhook)
{
    if (webhook.kind == WebhookKind::None)
        return {};
    if (webhook.kind == WebhookKind::Remove)
        return webhook.url.isEmpty() ? failure(ConfigText::notWebhookUrl()) : Result<void>();
    const bool replaces = webhook.kind == WebhookKind::Replace;
    if (!isWebUrl(webhook.url) || (replaces && webhook.oldUrl.isEmpty()))
        return failure(ConfigText::notWebhookUrl());
    if (!replaces && webhook.events.isEmpty())
        return failure(ConfigText::noEvents());
    for (const QString &event : webhook.events) {
        if (!isEventName(event))
            return failure(ConfigText::notEvent(event));
    }
    TRY(checkHeaders(webhook.headers));
    if (webhook.retries && !isRetries(*webhook.retries))
        return failure(ConfigText::notRetries());
    return {};
}

/** Whose session it is, and what operations mark their sessions with. */
bool isReserved(const QString &key)
{
    return key == QLatin1StringView("user.id") || key.startsWith(QLatin1StringView("quayside."));
}

Result<void> checkMetadata(const MetadataChange &metadata)
{
    QStringList keys = metadata.removed;
    for (const auto &[key, value] : metadata.set)
        keys.append(key);
    QSet<QString> known;
    for (const QString &key : std::as_const(keys)) {
        if (known.contains(key))
            return failure(ConfigText::namedTwice(key));
        known.insert(key);
        if (key.trimmed().isEmpty())
            return failure(ConfigText::noKey());
        if (isReserved(key))
            return failure(ConfigText::reservedKey(key));
    }
    return {};
}

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

bool ConfigChange::isEmpty() const
{
    return webhook.kind == WebhookKind::None && proxy.kind == ProxyKind::None && metadata.set.empty()
        && metadata.removed.isEmpty() && kept == KeptConfig::None && !putBack;
}

Result<void> ConfigChange::check() const
{
    if (isEmpty())
        return failure(ConfigText::nothingChosen());
    TRY(checkWebhook(webhook));
    if (proxy.kind == ProxyKind::Set && !isProxyServer(proxy.server))
        return failure(ConfigText::notProxy());
    return checkMetadata(metadata);
}

QByteArray ConfigChange::toJournal() const
{
    if (putBack) // whole configurations
        return toCompactJson({ { u"putBack"_s, true }, { u"secrets"_s, true } });
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
    if (object.value(u"putBack"_s).toBool())
        change.putBack = ConfigPutBack();
    change.secretsLost = object.value(u"secrets"_s).toBool();
    return change;
}

Result<void> ConfigGuard::check(const fleet::Fleet &fleet, const SessionKey &session,
                                const waha::SessionInfo &seen)
{
    const QString owner = otherStoreOwner(fleet, session.worker, seen);
    if (!owner.isEmpty())
        return failure(OperationText::sharedData(session.name, owner));
    const fleet::WorkerIndex worker = fleet.findWorker(session.worker);
    if (worker.isValid() && hidesConfig(fleet.worker(worker).version, seen))
        return failure(ConfigText::hidden(fleet.worker(worker).name));
    return {};
}

Result<QByteArray> ConfigGuard::wanted(const fleet::Fleet &fleet, const SessionKey &session,
                                       const waha::SessionInfo &seen, const ConfigChange &change)
{
    TRY(check(fleet, session, seen));
    const Result<QByteArray> made = ConfigEdit::apply(change, seen.config);
    if (!made || *made == seen.config)
        return made;
    return OperationMark::takenFrom(*made); // of an operation that has long ended
}

bool ConfigGuard::hidesConfig(const waha::ServerVersion &server, const waha::SessionInfo &seen)
{
    return seen.config.isEmpty() && !waha::Capabilities::of(server).multiSession
        && !waha::Version::fromText(server.version).isAtLeast(2025, 1, 4);
}

} // namespace quayside::operations
