// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configedit.h"

#include "core/redact.h"
#include "operations/configure/configdiff.h"
#include "operations/configure/configtext.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/unaskedchanges.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

using WebhookKind = WebhookChange::Kind;
using ProxyKind = ProxyChange::Kind;

/** The object that a member holds; an empty one where it holds anything else. */
JsonMembers objectIn(const JsonMembers &members, const QString &key)
{
    return JsonMembers::fromObject(members.value(key)).value_or(JsonMembers());
}

QString urlOf(const QByteArray &webhook)
{
    return JsonText::parsed(webhook).toObject().value(u"url"_s).toString();
}

bool holds(const QByteArrayList &webhooks, const QString &url)
{
    return std::any_of(webhooks.begin(), webhooks.end(),
                       [&url](const QByteArray &webhook) { return urlOf(webhook) == url; });
}

/** The order of events says nothing. */
bool setEvents(JsonMembers &webhook, const QStringList &events)
{
    const QJsonArray known = JsonText::parsed(webhook.value(u"events"_s)).toArray();
    QSet<QString> there;
    for (const QJsonValueConstRef event : known)
        there.insert(event.toString());
    if (events.isEmpty() || there == QSet<QString>(events.begin(), events.end()))
        return false;
    return webhook.setUnlessSame(u"events"_s, QJsonArray::fromStringList(events));
}

bool setHmac(JsonMembers &webhook, const Secret &key)
{
    if (key.isEmpty())
        return false;
    JsonMembers hmac = objectIn(webhook, u"hmac"_s);
    if (!hmac.setUnlessSame(u"key"_s, key.reveal()))
        return false;
    webhook.set(u"hmac"_s, hmac.toJson());
    return true;
}

bool setRetries(JsonMembers &webhook, const std::optional<WebhookRetries> &wanted)
{
    if (!wanted)
        return false;
    JsonMembers retries = objectIn(webhook, u"retries"_s);
    bool changed = retries.setUnlessSame(u"delaySeconds"_s, wanted->delaySeconds);
    changed = retries.setUnlessSame(u"attempts"_s, wanted->attempts) || changed;
    changed = retries.setUnlessSame(u"policy"_s, wanted->policy) || changed;
    if (changed)
        webhook.set(u"retries"_s, retries.toJson());
    return changed;
}

bool setHeader(QByteArrayList &headers, const WebhookHeader &wanted)
{
    for (QByteArray &header : headers) {
        std::optional<JsonMembers> members = JsonMembers::fromObject(header);
        if (!members)
            continue;
        const QString name = JsonText::parsed(members->value(u"name"_s)).toString();
        if (name.compare(wanted.name, Qt::CaseInsensitive) != 0)
            continue;
        const bool changed = members->setUnlessSame(u"value"_s, wanted.value.reveal());
        header = changed ? members->toJson() : header;
        return changed;
    }
    JsonMembers added;
    added.set(u"name"_s, JsonText::written(wanted.name));
    added.set(u"value"_s, JsonText::written(wanted.value.reveal()));
    headers.append(added.toJson());
    return true;
}

bool setHeaders(JsonMembers &webhook, const std::vector<WebhookHeader> &wanted)
{
    QByteArrayList headers = JsonText::items(webhook.value(u"customHeaders"_s)).value_or(QByteArrayList());
    bool changed = false;
    for (const WebhookHeader &header : wanted)
        changed = setHeader(headers, header) || changed;
    if (changed)
        webhook.set(u"customHeaders"_s, JsonText::array(headers));
    return changed;
}

bool editWebhook(QByteArray &text, const WebhookChange &change)
{
    JsonMembers webhook = JsonMembers::fromObject(text).value_or(JsonMembers());
    bool changed = webhook.setUnlessSame(u"url"_s, change.url);
    changed = setEvents(webhook, change.events) || changed;
    changed = setHmac(webhook, change.hmacKey) || changed;
    changed = setRetries(webhook, change.retries) || changed;
    changed = setHeaders(webhook, change.headers) || changed;
    if (changed)
        text = webhook.toJson();
    return changed;
}

bool editAll(QByteArrayList &webhooks, const QString &url, const WebhookChange &change)
{
    bool changed = false;
    for (QByteArray &webhook : webhooks) {
        if (urlOf(webhook) == url)
            changed = editWebhook(webhook, change) || changed;
    }
    return changed;
}

bool removeAll(QByteArrayList &webhooks, const QString &url)
{
    return webhooks.removeIf([&url](const QByteArray &webhook) { return urlOf(webhook) == url; }) > 0;
}

/** Where both are there, the old one goes, so that nothing is delivered twice. */
bool replaceUrl(QByteArrayList &webhooks, const WebhookChange &change)
{
    if (!holds(webhooks, change.oldUrl))
        return false;
    if (change.oldUrl == change.url || !holds(webhooks, change.url))
        return editAll(webhooks, change.oldUrl, change);
    editAll(webhooks, change.url, change);
    return removeAll(webhooks, change.oldUrl);
}

bool addOrEdit(QByteArrayList &webhooks, const WebhookChange &change)
{
    if (holds(webhooks, change.url))
        return editAll(webhooks, change.url, change);
    QByteArray added;
    editWebhook(added, change);
    webhooks.append(added);
    return true;
}

bool changeAll(QByteArrayList &webhooks, const WebhookChange &change)
{
    if (change.kind == WebhookKind::Remove)
        return removeAll(webhooks, change.url);
    return change.kind == WebhookKind::Set ? addOrEdit(webhooks, change) : replaceUrl(webhooks, change);
}

/** True when something was changed. */
Result<bool> applyWebhooks(const WebhookChange &wanted, JsonMembers &config)
{
    if (wanted.kind == WebhookKind::None)
        return false;
    std::optional<QByteArrayList> webhooks = JsonText::items(config.value(u"webhooks"_s));
    if (config.isUnset(u"webhooks"_s))
        webhooks = QByteArrayList();
    if (!webhooks)
        return failure(ConfigText::wrongType(u"webhooks"_s));
    const bool changed = changeAll(*webhooks, wanted);
    if (changed)
        config.set(u"webhooks"_s, JsonText::array(*webhooks));
    return changed;
}

bool setOrRemove(JsonMembers &members, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        return members.setUnlessSame(key, text);
    return !members.isUnset(key) && members.remove(key);
}

Result<bool> applyProxy(const ProxyChange &wanted, JsonMembers &config)
{
    if (wanted.kind == ProxyKind::None)
        return false;
    if (wanted.kind == ProxyKind::Remove)
        return !config.isUnset(u"proxy"_s) && config.remove(u"proxy"_s);
    JsonMembers proxy = objectIn(config, u"proxy"_s);
    bool changed = proxy.setUnlessSame(u"server"_s, wanted.server);
    changed = setOrRemove(proxy, u"username"_s, wanted.username) || changed;
    changed = setOrRemove(proxy, u"password"_s, wanted.password.reveal()) || changed;
    if (changed)
        config.set(u"proxy"_s, proxy.toJson());
    return changed;
}

Result<bool> applyMetadata(const MetadataChange &wanted, JsonMembers &config)
{
    if (wanted.set.empty() && wanted.removed.isEmpty())
        return false;
    std::optional<JsonMembers> metadata = JsonMembers::fromObject(config.value(u"metadata"_s));
    if (config.isUnset(u"metadata"_s))
        metadata = JsonMembers();
    if (!metadata)
        return failure(ConfigText::wrongType(u"metadata"_s));
    bool changed = false;
    for (const QString &key : wanted.removed)
        changed = metadata->remove(key) || changed;
    for (const auto &[key, value] : wanted.set)
        changed = metadata->setUnlessSame(key, value) || changed;
    if (changed)
        config.set(u"metadata"_s, metadata->toJson());
    return changed;
}

QJsonValue maskedValue(const QJsonValue &value)
{
    const QByteArray text = redact::json(toCompactJson({ { u"item"_s, value } }));
    return QJsonDocument::fromJson(text).object().value(u"item"_s);
}

/** Whether `now` may be what `kept` stands for: a whole mask says nothing of what it is. */
bool maybeMeans(const QJsonValue &kept, const QJsonValue &now)
{
    return !now.isUndefined() && (kept == redact::mask() || maskedValue(now) == kept);
}

/** The item that is the same thing, by its address or name: lists are in another order, or have others. */
QJsonValue counterpart(const QJsonValue &kept, const QJsonArray &now)
{
    for (const QString &key : { u"url"_s, u"name"_s, u"id"_s }) {
        const QJsonValue name = kept.toObject().value(key);
        if (name.isUndefined())
            continue;
        for (const QJsonValueConstRef item : now) {
            if (maskedValue(item).toObject().value(key) == name)
                return item;
        }
        return QJsonValue::Undefined;
    }
    for (const QJsonValueConstRef item : now) {
        if (maskedValue(item) == kept)
            return item;
    }
    return QJsonValue::Undefined;
}

} // namespace

QJsonValue ConfigEdit::unmasked(const QJsonValue &kept, const QJsonValue &now)
{
    if (ConfigMask::isMasked(kept))
        return maybeMeans(kept, now) ? now : QJsonValue(QJsonValue::Undefined);
    if (kept.isObject()) {
        const QJsonObject object = kept.toObject();
        QJsonObject whole;
        for (auto member = object.constBegin(); member != object.constEnd(); ++member) {
            const QJsonValue value = unmasked(member.value(), now.toObject().value(member.key()));
            if (!value.isUndefined())
                whole.insert(member.key(), value);
        }
        return ConfigMask::isUseless(object, whole) ? QJsonValue(QJsonValue::Undefined) : QJsonValue(whole);
    }
    if (!kept.isArray())
        return kept;
    const QJsonArray items = kept.toArray();
    QJsonArray whole;
    for (const QJsonValueConstRef item : items) {
        const QJsonValue value = unmasked(item, counterpart(item, now.toArray()));
        if (!value.isUndefined())
            whole.append(value);
    }
    return whole;
}

/** What is masked in the last known one is the server's own, where it still has it. */
Result<QByteArray> ConfigEdit::writtenBack(const QByteArray &lastKnown, const QByteArray &config)
{
    const QJsonDocument known = QJsonDocument::fromJson(lastKnown);
    if (!known.isObject())
        return failure(ConfigText::nothingKept());
    const QJsonObject now = QJsonDocument::fromJson(config).object();
    const QByteArray whole = toCompactJson(unmasked(known.object(), now).toObject());
    return UnaskedChanges::compared(whole) == UnaskedChanges::compared(config) ? config : whole;
}

Result<QByteArray> ConfigEdit::apply(const ConfigChange &change, const QByteArray &config)
{
    if (config.size() > kLargest)
        return failure(ConfigText::tooLarge());
    if (change.kept == KeptConfig::WriteBack)
        return writtenBack(change.lastKnown, config);
    if (change.kept == KeptConfig::Accept)
        return config;
    if (change.putBack)
        return change.putBack->madeOf(config).map(
            [](const ConfigPutBack::Made &made) { return made.config; });
    const QByteArray text = config.trimmed();
    const bool isNone = text.isEmpty() || text == "null";
    std::optional<JsonMembers> members = JsonMembers::fromObject(isNone ? QByteArray("{}") : text);
    if (!members)
        return failure(ConfigText::notReadable());
    const Result<bool> webhooks = applyWebhooks(change.webhook, *members);
    const Result<bool> proxy = applyProxy(change.proxy, *members);
    const Result<bool> metadata = applyMetadata(change.metadata, *members);
    for (const Result<bool> *one : { &webhooks, &proxy, &metadata }) {
        if (!*one)
            return failure(one->error());
    }
    return *webhooks || *proxy || *metadata ? members->toJson() : config;
}

bool ConfigEdit::isMade(const ConfigChange &change, const QByteArray &config)
{
    ConfigChange wanted = change;
    QByteArray seen = config;
    if (change.secretsLost) {
        wanted.webhook.hmacKey = {}; // masked as a whole, unlike in a config
        seen = config.isEmpty() ? config : redact::json(config);
    }
    const Result<QByteArray> again = apply(wanted, seen);
    return again && *again == seen;
}

} // namespace quayside::operations
