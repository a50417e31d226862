// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/createinput.h"

#include "core/redact.h"
#include "operations/engine/compactjson.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QByteArray CreateRecipe::toJournal() const
{
    const QByteArray plain = toCompactJson(input.config);
    const QJsonObject masked = QJsonDocument::fromJson(redact::json(plain)).object();
    QJsonObject object;
    object.insert(u"user"_s, input.user.toString());
    object.insert(u"config"_s, masked);
    object.insert(u"secrets"_s, secretsLost || masked != input.config);
    object.insert(u"row"_s, row.toString());
    return toCompactJson(object);
}

CreateRecipe CreateRecipe::fromJournal(const SessionKey &subject, const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    CreateRecipe recipe;
    recipe.input.name = subject.name;
    recipe.input.worker = subject.worker;
    recipe.input.user = UserId(object.value(u"user"_s).toString());
    recipe.input.config = object.value(u"config"_s).toObject();
    recipe.secretsLost = object.value(u"secrets"_s).toBool();
    recipe.row = RowId(object.value(u"row"_s).toString());
    return recipe;
}

QJsonObject CreateRecipe::config() const
{
    QJsonObject config = input.config;
    QJsonObject metadata = config.value(u"metadata"_s).toObject();
    metadata.insert(u"user.id"_s, input.user.toString());
    config.insert(u"metadata"_s, metadata);
    return config;
}

} // namespace quayside::operations
