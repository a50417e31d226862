// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/replyjson.h"

#include "waha/errorreader.h"
#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QJsonDocument>

#include <cmath>

namespace quayside::waha::read {

Error notWaha(const HttpReply &reply, const Secret &key)
{
    return WahaText::notWaha(firstBytes(reply.body, key), reply.status);
}

Result<QJsonObject> object(const HttpReply &reply, const Secret &key)
{
    if (!reply.isSuccess())
        return failure(readError(reply, key));
    const QJsonDocument document = QJsonDocument::fromJson(reply.body);
    if (!document.isObject())
        return failure(notWaha(reply, key));
    return document.object();
}

QString text(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double real = value.toDouble();
        return std::floor(real) == real ? QString::number(value.toInteger()) : QString::number(real, 'g', 17);
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toString().left(kLongestText);
}

qint64 integer(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toLongLong();
    const double real = value.toDouble();
    return std::abs(real) < 9.2e18 ? value.toInteger(static_cast<qint64>(real)) : 0;
}

QString workerId(const QJsonObject &object)
{
    return text(object.value(QLatin1StringView("worker")).toObject().value(QLatin1StringView("id")));
}

} // namespace quayside::waha::read
