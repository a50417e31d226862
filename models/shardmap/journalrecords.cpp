// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journalrecords.h"

#include <array>

namespace quayside::shardmap {

namespace {

template <typename Enum>
struct EnumName
{
    Enum value;
    const char *name;
};

constexpr std::array kOperationStates {
    EnumName { OperationState::Queued, "queued" },
    EnumName { OperationState::Running, "running" },
    EnumName { OperationState::Waiting, "waiting" },
    EnumName { OperationState::Paused, "paused" },
    EnumName { OperationState::Succeeded, "succeeded" },
    EnumName { OperationState::Differs, "done-with-differences" },
    EnumName { OperationState::Failed, "failed" },
    EnumName { OperationState::Cancelled, "cancelled" },
    EnumName { OperationState::RolledBack, "rolled-back" },
};

constexpr std::array kStepStates {
    EnumName { StepState::Pending, "pending" }, EnumName { StepState::Running, "running" },
    EnumName { StepState::Done, "done" },       EnumName { StepState::Failed, "failed" },
    EnumName { StepState::Skipped, "skipped" }, EnumName { StepState::Undone, "undone" },
};

template <typename Names, typename Enum>
QString nameOf(const Names &names, Enum value)
{
    for (const auto &entry : names) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    return QString::fromLatin1(names.front().name);
}

template <typename Enum, size_t count>
std::optional<Enum> valueOf(const std::array<EnumName<Enum>, count> &names, QStringView name)
{
    for (const auto &entry : names) {
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    }
    return {};
}

} // namespace

QString toString(OperationState state)
{
    return nameOf(kOperationStates, state);
}

std::optional<OperationState> operationStateFromString(QStringView name)
{
    return valueOf(kOperationStates, name);
}

bool isEnd(OperationState state)
{
    return isDone(state) || state == OperationState::Failed || state == OperationState::Cancelled
        || state == OperationState::RolledBack;
}

bool isDone(OperationState state)
{
    return state == OperationState::Succeeded || state == OperationState::Differs;
}

QString toString(StepState state)
{
    return nameOf(kStepStates, state);
}

std::optional<StepState> stepStateFromString(QStringView name)
{
    return valueOf(kStepStates, name);
}

} // namespace quayside::shardmap
