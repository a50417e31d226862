// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/compactjson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::operations {

QByteArray toCompactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace quayside::operations
