// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configchange.h"

#include "operations/configtext.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <utility>

namespace quayside::operations {

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
    if (const Result<void> headers = checkHeaders(webhook.headers); !headers)
        return headers;
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

} // namespace

bool ConfigChange::isEmpty() const
{
    return webhook.kind == WebhookKind::None && proxy.kind == ProxyKind::None && metadata.set.empty()
        && metadata.removed.isEmpty() && kept == KeptConfig::None;
}

Result<void> ConfigChange::check() const
{
    if (isEmpty())
        return failure(ConfigText::nothingChosen());
    if (const Result<void> hooks = checkWebhook(webhook); !hooks)
        return hooks;
    if (proxy.kind == ProxyKind::Set && !isProxyServer(proxy.server))
        return failure(ConfigText::notProxy());
    return checkMetadata(metadata);
}

} // namespace quayside::operations
