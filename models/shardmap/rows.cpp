// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/rows.h"

#include "core/enumnames.h"

namespace quayside::shardmap {

namespace {

constexpr std::array kWorkerStates {
    EnumName { WorkerState::Active, "active" },
    EnumName { WorkerState::Cordoned, "cordoned" },
    EnumName { WorkerState::Draining, "draining" },
    EnumName { WorkerState::Quarantined, "quarantined" },
};

constexpr std::array kDesiredStates {
    EnumName { DesiredState::Running, "running" },
    EnumName { DesiredState::Stopped, "stopped" },
};

} // namespace

QString toString(WorkerState state)
{
    return nameOf(kWorkerStates, state);
}

WorkerState workerStateFromString(QStringView name)
{
    return valueOf(kWorkerStates, name).value_or(WorkerState::Active);
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
    return state == DesiredState::Unset ? QString() : nameOf(kDesiredStates, state);
}

DesiredState desiredStateFromString(QStringView name)
{
    return valueOf(kDesiredStates, name).value_or(DesiredState::Unset);
}

} // namespace quayside::shardmap
