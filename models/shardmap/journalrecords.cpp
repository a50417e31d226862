// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/journalrecords.h"

#include "core/enumnames.h"

namespace quayside::shardmap {

namespace {

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

constexpr std::array kReviewSubjects {
    EnumName { ReviewSubject::Operation, "operation" },
    EnumName { ReviewSubject::Tombstone, "tombstone" },
    EnumName { ReviewSubject::Desired, "desired" },
};

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

QString toString(ReviewSubject subject)
{
    return nameOf(kReviewSubjects, subject);
}

} // namespace quayside::shardmap
