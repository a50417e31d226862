// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configdiff.h"

#include "core/foreigntext.h"
#include "core/redact.h"
#include "operations/engine/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QString ConfigMask::url(const QString &text)
{
    return redact::value(text);
}

QString ConfigMask::value(const QString &name, const QJsonValue &value)
{
    if (redact::isSecretKey(name))
        return QStringLiteral("•••");
    if (value.isString())
        return clipped(url(value.toString()));
    return clipped(QString::fromUtf8(redact::json(JsonText::written(value))));
}

bool ConfigMask::isMasked(const QJsonValue &value)
{
    return value.isString() && value.toString().contains(redact::mask());
}

bool ConfigMask::isUseless(const QJsonObject &kept, const QJsonObject &without)
{
    const auto lost = [&](QLatin1StringView key) { return kept.contains(key) && !without.contains(key); };
    return lost(QLatin1StringView("url"))
        || (kept.contains(QLatin1StringView("name")) && lost(QLatin1StringView("value")));
}

QString ConfigMask::clipped(const QString &text)
{
    return foreign::name(text);
}

namespace {

/** Keys of both, in their order. */
QStringList keysOf(const QJsonObject &before, const QJsonObject &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

/** Takes the entry with the same URL out of the list, else nothing. */
QJsonObject takeSame(std::vector<QJsonObject> &list, const QJsonObject &webhook)
{
    const auto same = std::find_if(list.begin(), list.end(), [&webhook](const QJsonObject &other) {
        return other.value(u"url"_s) == webhook.value(u"url"_s);
    });
    if (same == list.end())
        return {};
    const QJsonObject found = *same;
    list.erase(same);
    return found;
}

std::vector<QJsonObject> objectsIn(const QJsonValue &list)
{
    std::vector<QJsonObject> all;
    const QJsonArray array = list.toArray();
    for (const QJsonValueConstRef item : array)
        all.push_back(item.toObject());
    return all;
}

QJsonObject parsedConfig(const QByteArray &config)
{
    return QJsonDocument::fromJson(config).object();
}

constexpr int kMostNames = 12; //!< of a list that is shown

QString joined(QStringList names)
{
    const auto more = names.size() - kMostNames;
    names = names.mid(0, kMostNames);
    if (more > 0)
        names += u"+%1"_s.arg(more);
    return names.join(u' ');
}

QString listed(const QJsonArray &list)
{
    QStringList names;
    for (const QJsonValueConstRef item : list) {
        const QString header = item.toObject().value(u"name"_s).toString();
        names += header.isEmpty() ? ConfigMask::value({}, item) : ConfigMask::clipped(header) + u"=•••"_s;
    }
    return joined(names);
}

} // namespace

QStringList ConfigDiff::lines(const QByteArray &before, const QByteArray &after)
{
    if (before == after)
        return {};
    const QJsonObject old = parsedConfig(before);
    const QJsonObject now = parsedConfig(after);
    QStringList all = webhooks(old, now) + proxy(old, now) + metadata(old, now) + others(old, now);
    const auto more = static_cast<int>(all.size() - kMostLines);
    if (more > 0)
        all = all.mid(0, kMostLines) << tr("and %Ln more difference(s)", nullptr, more);
    return all;
}

QStringList ConfigDiff::webhooks(const QJsonObject &before, const QJsonObject &after)
{
    std::vector<QJsonObject> added = objectsIn(after.value(u"webhooks"_s));
    std::vector<QJsonObject> gone;
    QStringList lines;
    for (const QJsonObject &old : objectsIn(before.value(u"webhooks"_s))) {
        const QJsonObject now = takeSame(added, old);
        if (now.isEmpty() && !old.isEmpty())
            gone.push_back(old);
        else
            lines += webhook(old, now);
    }
    // One gone and one come is one whose URL was changed.
    const size_t renamed = gone.size() == added.size() ? gone.size() : 0;
    for (size_t i = 0; i < gone.size(); ++i)
        lines += i < renamed ? webhook(gone[i], added[i])
                             : QStringList(tr("Webhook removed: %1").arg(summary(gone[i])));
    for (size_t i = renamed; i < added.size(); ++i)
        lines += tr("Webhook added: %1").arg(summary(added[i]));
    return lines;
}

QStringList ConfigDiff::webhook(const QJsonObject &before, const QJsonObject &after)
{
    QStringList lines;
    const QString url = ConfigMask::clipped(ConfigMask::url(before.value(u"url"_s).toString()));
    for (const QString &field : keysOf(before, after)) {
        if (before.value(field) == after.value(field))
            continue;
        const QString title = tr("Webhook %1: %2").arg(url, fieldTitle(field));
        lines += changed(title, shown(field, before.value(field)), shown(field, after.value(field)));
    }
    return lines;
}

QString ConfigDiff::summary(const QJsonObject &webhook)
{
    QStringList parts { ConfigMask::clipped(ConfigMask::url(webhook.value(u"url"_s).toString())) };
    QStringList fields { u"events"_s, u"hmac"_s, u"customHeaders"_s, u"retries"_s };
    fields += webhook.keys(); // what later versions have
    fields.removeDuplicates();
    for (const QString &field : std::as_const(fields)) {
        const QJsonValue value = webhook.value(field);
        if (field != u"url"_s && !value.isNull() && !value.isUndefined())
            parts += tr("%1 %2").arg(fieldTitle(field), shown(field, value));
    }
    return parts.join(u", "_s);
}

QStringList ConfigDiff::proxy(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonValue old = before.value(u"proxy"_s);
    const QJsonValue now = after.value(u"proxy"_s);
    const bool unset = (old.isNull() || old.isUndefined()) && (now.isNull() || now.isUndefined());
    if (unset || old == now)
        return {};
    if (!old.isObject() && now.isObject())
        return { tr("Proxy added: %1").arg(shown(u"proxy"_s, now)) };
    if (!now.isObject())
        return { tr("Proxy removed: %1").arg(shown(u"proxy"_s, old)) };
    QStringList lines;
    for (const QString &field : keysOf(old.toObject(), now.toObject())) {
        const QJsonValue was = old.toObject().value(field);
        const QJsonValue is = now.toObject().value(field);
        if (was != is)
            lines += changed(tr("Proxy: %1").arg(fieldTitle(field)), shown(field, was), shown(field, is));
    }
    return lines;
}

QStringList ConfigDiff::metadata(const QJsonObject &before, const QJsonObject &after)
{
    const QJsonObject old = before.value(u"metadata"_s).toObject();
    const QJsonObject now = after.value(u"metadata"_s).toObject();
    QStringList lines;
    for (const QString &key : keysOf(old, now)) {
        if (old.value(key) != now.value(key))
            lines += changed(tr("Metadata %1").arg(ConfigMask::clipped(key)), shown(key, old.value(key)),
                             shown(key, now.value(key)));
    }
    return lines;
}

/** Nothing that a change does; a server that reads back something else is told about. */
QStringList ConfigDiff::others(const QJsonObject &before, const QJsonObject &after)
{
    const QSet<QString> told { u"webhooks"_s, u"proxy"_s, u"metadata"_s };
    QStringList lines;
    for (const QString &key : keysOf(before, after)) {
        if (!told.contains(key) && before.value(key) != after.value(key))
            lines += changed(ConfigMask::clipped(key), shown(key, before.value(key)),
                             shown(key, after.value(key)));
    }
    return lines;
}

QString ConfigDiff::fieldTitle(const QString &field)
{
    if (field == "events"_L1)
        return tr("events");
    if (field == "hmac"_L1)
        return tr("HMAC key");
    if (field == "retries"_L1)
        return tr("retries");
    if (field == "customHeaders"_L1)
        return tr("headers");
    if (field == "url"_L1)
        return tr("URL");
    if (field == "server"_L1)
        return tr("server");
    if (field == "username"_L1)
        return tr("login");
    return field == "password"_L1 ? tr("password") : ConfigMask::clipped(field);
}

QString ConfigDiff::changed(const QString &title, const QString &before, const QString &after)
{
    if (before == after)
        return tr("%1: another one").arg(title);
    return tr("%1: %2 → %3").arg(title, before, after);
}

QString ConfigDiff::shown(const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return tr("none");
    if (value.isArray())
        return value.toArray().isEmpty() ? tr("none") : listed(value.toArray());
    const QJsonObject object = value.toObject();
    if (field == "retries"_L1 && object.contains(u"attempts"_s))
        return tr("%1 times, every %2 s, %3")
            .arg(ConfigMask::value({}, object.value(u"attempts"_s)),
                 ConfigMask::value({}, object.value(u"delaySeconds"_s)),
                 ConfigMask::value({}, object.value(u"policy"_s)));
    if (field == "proxy"_L1 && object.contains(u"server"_s)) {
        const QString server = ConfigMask::clipped(redact::address(object.value(u"server"_s).toString()));
        const QString login = object.value(u"username"_s).toString();
        return login.isEmpty() ? server : tr("%1 (login %2)").arg(server, ConfigMask::clipped(login));
    }
    return ConfigMask::value(field, value);
}

} // namespace quayside::operations
