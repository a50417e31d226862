// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configmask.h"

#include "core/redact.h"
#include "operations/jsontext.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace quayside::operations {

namespace {

bool holdsSecret(const QUrl &url)
{
    if (!url.userInfo().isEmpty())
        return true;
    const QList<std::pair<QString, QString>> items = QUrlQuery(url).queryItems();
    return std::any_of(items.begin(), items.end(),
                       [](const auto &item) { return redact::isSecretKey(item.first); });
}

} // namespace

QString ConfigMask::url(const QString &text)
{
    const QUrl url(text);
    if (url.isValid() && holdsSecret(url))
        return redact::text(redact::url(url));
    return redact::text(text);
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
    const QString line = text.left(4 * kLongest).simplified();
    return line.size() > kLongest ? line.left(kLongest - 1) + u'…' : line;
}

} // namespace quayside::operations
