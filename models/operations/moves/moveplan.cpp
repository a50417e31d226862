// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moveplan.h"

#include "operations/moves/moveplanner.h"

namespace quayside::operations {

const QString MovePlan::kMark = QStringLiteral("<id of this move>");

std::vector<PlannedStep> MovePlan::of(const fleet::Fleet &fleet, const shardmap::ShardMap &map,
                                      const MoveRequest &request, const MoveLuggage &luggage)
{
    if (!fleet.isSession(request.session) || !fleet.findWorker(request.target).isValid())
        return {};
    return MovePlanner(fleet, map, request, luggage).steps();
}

QString MovePlan::toText(const PlannedCall &call)
{
    QString text = call.sql;
    if (call.kind == PlannedCall::Kind::Http)
        text = call.method + u' ' + call.url;
    else
        text += u';';
    if (!call.body.isEmpty())
        text += u'\n' + QString::fromUtf8(call.body);
    return call.remark.isEmpty() ? text : QStringLiteral("-- %1\n%2").arg(call.remark, text);
}

QString MovePlan::toText(const std::vector<PlannedStep> &steps)
{
    QStringList lines;
    lines << QStringLiteral("-- ") + tr("Every request carries the header X-Api-Key: •••");
    int number = 0;
    for (const PlannedStep &step : steps) {
        lines << QString() << QStringLiteral("-- %1. %2").arg(++number).arg(step.title);
        for (const PlannedCall &call : step.calls)
            lines << toText(call);
        if (step.calls.empty())
            lines << QStringLiteral("-- ") + tr("nothing to do");
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace quayside::operations
