// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moverecipe.h"

#include "core/enumnames.h"
#include "operations/configure/configdiff.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/operationmark.h"
#include "operations/engine/steps.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kMoveWays {
    EnumName { MoveWay::NoGap, "no-gap" },
    EnumName { MoveWay::Strict, "strict" },
    EnumName { MoveWay::Reassign, "reassign" },
    EnumName { MoveWay::Evacuate, "evacuate" },
};

} // namespace

QString toString(MoveWay way)
{
    return nameOf(kMoveWays, way);
}

MoveWay moveWayFromString(QStringView name)
{
    return valueOf(kMoveWays, name).value_or(MoveWay::NoGap);
}

QStringList stepsOf(MoveWay way)
{
    switch (way) {
    case MoveWay::NoGap:
        return { steps::kLook,     steps::kReserve, steps::kCreate, steps::kLink,
                 steps::kSwitchOn, steps::kCommit,  steps::kRetire };
    case MoveWay::Strict:
        return { steps::kLook, steps::kReserve,  steps::kCreate, steps::kStopSource,
                 steps::kLink, steps::kSwitchOn, steps::kCommit, steps::kRetire };
    case MoveWay::Reassign:
        return { steps::kLook, steps::kReserve, steps::kStopSource, steps::kStartTarget, steps::kCommit };
    case MoveWay::Evacuate:
        break;
    }
    return { steps::kLook, steps::kTombstone, steps::kReserve, steps::kCreate,
             steps::kLink, steps::kSwitchOn,  steps::kCommit };
}

QByteArray MoveRecipe::toJournal() const
{
    QJsonObject object;
    object.insert(u"way"_s, toString(way));
    object.insert(u"target"_s, target.toString());
    object.insert(u"row"_s, row.toString());
    object.insert(u"user"_s, user.toString());
    if (!sourceNamed.isEmpty())
        object.insert(u"named"_s, sourceNamed);
    return toCompactJson(object);
}

MoveRecipe MoveRecipe::fromJournal(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    MoveRecipe recipe;
    recipe.way = moveWayFromString(object.value(u"way"_s).toString());
    recipe.target = WorkerId(object.value(u"target"_s).toString());
    recipe.row = RowId(object.value(u"row"_s).toString());
    recipe.user = UserId(object.value(u"user"_s).toString());
    recipe.sourceNamed = object.value(u"named"_s).toString();
    return recipe;
}

QJsonObject MoveConfig::full(const QJsonObject &source)
{
    return OperationMark::takenFrom(source);
}

QJsonObject MoveConfig::quiet(const QJsonObject &source)
{
    QJsonObject config = full(source);
    config.remove(u"webhooks"_s);
    return config;
}

bool MoveConfig::hasToBeSwitchedOn(const QJsonObject &source)
{
    return !source.value(u"webhooks"_s).toArray().isEmpty();
}

QJsonValue MoveConfig::unmasked(const QJsonValue &value)
{
    if (value.isObject())
        return withoutMasked(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray kept;
    for (const QJsonValue &item : value.toArray()) {
        const QJsonValue without = unmasked(item);
        if (!ConfigMask::isMasked(item) && !ConfigMask::isUseless(item.toObject(), without.toObject()))
            kept.append(without);
    }
    return kept;
}

QJsonObject MoveConfig::withoutMasked(const QJsonObject &stored)
{
    QJsonObject kept;
    for (auto member = stored.constBegin(); member != stored.constEnd(); ++member) {
        if (!ConfigMask::isMasked(member.value()))
            kept.insert(member.key(), unmasked(member.value()));
    }
    return kept;
}

void MoveConfig::addMasked(QStringList &names, const QString &path, const QJsonValue &value)
{
    if (ConfigMask::isMasked(value) && !names.contains(path))
        names << path;
    const QJsonObject object = value.toObject();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        addMasked(names, path.isEmpty() ? member.key() : QString(path + u'.' + member.key()), member.value());
    const QJsonArray items = value.toArray();
    for (const QJsonValueConstRef item : items)
        addMasked(names, path, QJsonValue(item));
}

QStringList MoveConfig::masked(const QJsonObject &stored)
{
    QStringList names;
    addMasked(names, {}, stored);
    return names;
}

QJsonObject MoveConfig::ownedBy(QJsonObject config, const UserId &user)
{
    QJsonObject metadata = config.value(u"metadata"_s).toObject();
    if (user.isEmpty() || metadata.contains(u"user.id"_s))
        return config;
    metadata.insert(u"user.id"_s, user.toString());
    config.insert(u"metadata"_s, metadata);
    return config;
}

bool MoveConfig::isSwitchedOn(const QJsonObject &seen, const QJsonObject &full)
{
    const QJsonArray webhooks = seen.value(u"webhooks"_s).toArray();
    const QJsonArray wanted = full.value(u"webhooks"_s).toArray();
    if (webhooks.size() != wanted.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) { // a server may add what it takes by default
        if (webhooks.at(i).toObject().value(u"url"_s) != wanted.at(i).toObject().value(u"url"_s))
            return false;
    }
    return true;
}

} // namespace quayside::operations
