// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/map/rowchange.h"

#include "operations/engine/compactjson.h"
#include "operations/engine/kinds.h"
#include "operations/engine/withoutvalue.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QByteArray RowChange::toJson() const
{
    QJsonObject object;
    object.insert(u"row"_s, row.id.toString());
    object.insert(u"name"_s, row.name);
    object.insert(u"user"_s, row.user.toString());
    object.insert(u"worker"_s, row.worker.toString());
    object.insert(u"target"_s, target.toString());
    if (unmapped > 0)
        object.insert(u"unmapped"_s, unmapped);
    if (!newUser.isEmpty())
        object.insert(u"newUser"_s, newUser.toString());
    return toCompactJson(object);
}

RowChange RowChange::fromRecord(const shardmap::OperationRecord &record)
{
    const QJsonObject object = QJsonDocument::fromJson(record.input).object();
    RowChange change;
    change.kind = record.kind;
    change.row.id = RowId(object.value(u"row"_s).toString());
    change.row.name = object.value(u"name"_s).toString();
    change.row.user = UserId(object.value(u"user"_s).toString());
    change.row.worker = WorkerId(object.value(u"worker"_s).toString());
    change.target = WorkerId(object.value(u"target"_s).toString());
    change.unmapped = object.value(u"unmapped"_s).toInt();
    change.newUser = UserId(object.value(u"newUser"_s).toString());
    return change;
}

Future<void> RowChange::apply(shardmap::ShardMap &map, const shardmap::LeaseToken &token) const
{
    if (kind == kinds::kRemoveRow)
        return map.removeSession(row, token);
    if (kind == kinds::kPlace)
        return map.placeSession(row.id, target, unmapped, token);
    if (kind == kinds::kCorrectRow)
        return map.moveSession(row.id, row.worker, target, token);
    if (kind == kinds::kAssignUser)
        return map.assignSession(row.id, row.user, newUser, token);
    return withoutValue<RowId>(map.insertSession(row, token));
}

} // namespace quayside::operations
