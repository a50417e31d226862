// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moveapps.h"

#include "core/redact.h"
#include "operations/engine/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

QJsonArray appsOf(const QByteArray &apps)
{
    return QJsonDocument::fromJson(apps).array();
}

QString typeOf(const QJsonObject &app)
{
    return app.value(u"app"_s).toString();
}

/** "•••" is ours; "***" or the like is what a server that keeps its secrets would say. */
bool isMask(const QString &text)
{
    if (text.contains(redact::mask()))
        return true;
    return text.size() >= 3 && std::ranges::all_of(text, [](QChar c) { return c == u'*' || c == u'•'; });
}

bool holdsMask(const QJsonValue &value)
{
    if (value.isString())
        return isMask(value.toString());
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::any_of(object.begin(), object.end(),
                           [](const QJsonValue &member) { return holdsMask(member); });
    }
    const QJsonArray items = value.toArray();
    return std::any_of(items.begin(), items.end(), [](const QJsonValue &item) { return holdsMask(item); });
}

bool isEnabled(const QJsonObject &app)
{
    return app.value(u"enabled"_s).toBool(true);
}

} // namespace

QStringList MoveApps::types(const QByteArray &apps)
{
    QStringList types;
    for (const QJsonValue &app : appsOf(apps))
        types << typeOf(app.toObject());
    return types;
}

QStringList MoveApps::incomplete(const QByteArray &apps)
{
    QStringList types;
    for (const QJsonValue &app : appsOf(apps)) {
        if (holdsMask(app))
            types << typeOf(app.toObject());
    }
    return types;
}

QByteArray MoveApps::toSend(const QByteArray &apps)
{
    QByteArrayList kept;
    for (const QByteArray &item : JsonText::items(apps).value_or(QByteArrayList())) {
        std::optional<JsonMembers> app = JsonMembers::fromObject(item);
        if (!app || holdsMask(JsonText::parsed(item)))
            continue;
        app->remove(u"id"_s);
        app->remove(u"session"_s);
        kept << app->toJson();
    }
    return kept.isEmpty() ? QByteArray() : JsonText::array(kept);
}

QStringList MoveApps::missing(const QByteArray &seen, const QByteArray &sent)
{
    const QJsonArray there = appsOf(seen);
    QStringList types;
    for (const QJsonValue &value : appsOf(sent)) {
        const QJsonObject app = value.toObject();
        const bool found = std::any_of(there.begin(), there.end(), [&app](const QJsonValue &other) {
            return typeOf(other.toObject()) == typeOf(app) && isEnabled(other.toObject()) == isEnabled(app);
        });
        if (!found)
            types << typeOf(app);
    }
    return types;
}

bool MoveApps::areThere(const QByteArray &seen, const QByteArray &sent)
{
    return missing(seen, sent).isEmpty();
}

QByteArray MoveApps::masked(const QByteArray &apps)
{
    return appsOf(apps).isEmpty() ? QByteArray() : redact::json(apps);
}

} // namespace quayside::operations
