// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/operationmark.h"

#include "operations/engine/jsontext.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

const QString OperationMark::kKey = u"quayside.operation"_s;

QString OperationMark::of(const QByteArray &config)
{
    const QJsonObject object = QJsonDocument::fromJson(config).object();
    return object.value(u"metadata"_s).toObject().value(kKey).toString();
}

QJsonObject OperationMark::addedTo(QJsonObject config, const QString &mark)
{
    QJsonObject metadata = config.value(u"metadata"_s).toObject();
    metadata.insert(kKey, mark);
    config.insert(u"metadata"_s, metadata);
    return config;
}

QJsonObject OperationMark::takenFrom(QJsonObject config)
{
    QJsonObject metadata = config.value(u"metadata"_s).toObject();
    if (!metadata.contains(kKey))
        return config;
    metadata.remove(kKey);
    if (metadata.isEmpty())
        config.remove(u"metadata"_s);
    else
        config.insert(u"metadata"_s, metadata);
    return config;
}

QByteArray OperationMark::takenFrom(const QByteArray &config)
{
    std::optional<JsonMembers> members = JsonMembers::fromObject(config);
    if (!members)
        return config;
    std::optional<JsonMembers> metadata = JsonMembers::fromObject(members->value(u"metadata"_s));
    if (!metadata || !metadata->remove(kKey))
        return config;
    const QByteArray left = metadata->toJson();
    if (left == "{}")
        members->remove(u"metadata"_s);
    else
        members->set(u"metadata"_s, left);
    return members->toJson();
}

} // namespace quayside::operations
