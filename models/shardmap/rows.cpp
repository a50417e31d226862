// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/rows.h"

namespace quayside::shardmap {

QString toString(WorkerState state)
{
    switch (state) {
    case WorkerState::Active:
        return QStringLiteral("active");
    case WorkerState::Cordoned:
        return QStringLiteral("cordoned");
    case WorkerState::Draining:
        return QStringLiteral("draining");
    case WorkerState::Quarantined:
        return QStringLiteral("quarantined");
    }
    return QStringLiteral("active");
}

WorkerState workerStateFromString(QStringView name)
{
    for (const WorkerState state :
         { WorkerState::Cordoned, WorkerState::Draining, WorkerState::Quarantined }) {
        if (name == toString(state))
            return state;
    }
    return WorkerState::Active;
}

QString WorkerRow::label(const QString &key) const
{
    const auto ofColumn = columnLabels.constFind(key);
    return ofColumn != columnLabels.cend() ? *ofColumn : labels.value(key);
}

QMap<QString, QString> WorkerRow::allLabels() const
{
    QMap<QString, QString> all = labels;
    all.insert(columnLabels);
    return all;
}

QString toString(DesiredState state)
{
    switch (state) {
    case DesiredState::Running:
        return QStringLiteral("running");
    case DesiredState::Stopped:
        return QStringLiteral("stopped");
    case DesiredState::Unset:
        break;
    }
    return {};
}

DesiredState desiredStateFromString(QStringView name)
{
    for (const DesiredState state : { DesiredState::Running, DesiredState::Stopped }) {
        if (name == toString(state))
            return state;
    }
    return DesiredState::Unset;
}

} // namespace quayside::shardmap
