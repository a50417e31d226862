// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configmask.h"

#include "core/foreigntext.h"
#include "core/redact.h"
#include "operations/engine/jsontext.h"

namespace quayside::operations {

QString ConfigMask::url(const QString &text)
{
    const bool isAddress = text.contains(QLatin1StringView("://"));
    return redact::text(isAddress ? redact::address(text) : text);
}

QString ConfigMask::value(const QString &name, const QJsonValue &value)
{
    if (redact::isSecretKey(name))
        return QStringLiteral("•••");
    if (value.isString())
        return clipped(url(value.toString()));
    return clipped(QString::fromUtf8(redact::json(JsonText::written(value))));
}

QString ConfigMask::clipped(const QString &text)
{
    return foreign::name(text);
}

} // namespace quayside::operations
