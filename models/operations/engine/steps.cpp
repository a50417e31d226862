// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/steps.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::operations {

using shardmap::StepState;

const shardmap::StepRecord *stepOf(const shardmap::OperationRecord &record, QAnyStringView key)
{
    const auto found = std::find_if(record.steps.begin(), record.steps.end(),
                                    [key](const shardmap::StepRecord &step) { return step.key == key; });
    return found == record.steps.end() ? nullptr : &*found;
}

bool isStepBegun(const shardmap::OperationRecord &record, QAnyStringView key)
{
    const shardmap::StepRecord *step = stepOf(record, key);
    return step && step->state != StepState::Pending;
}

bool isStepDone(const shardmap::OperationRecord &record, QAnyStringView key)
{
    const shardmap::StepRecord *step = stepOf(record, key);
    return step && step->state == StepState::Done;
}

QJsonObject stepDataOf(const shardmap::OperationRecord &record, QAnyStringView key)
{
    const shardmap::StepRecord *step = stepOf(record, key);
    return step ? QJsonDocument::fromJson(step->data).object() : QJsonObject();
}

QString lastWordsOf(const shardmap::OperationRecord &record)
{
    if (!record.error.isEmpty())
        return record.error;
    const auto last = std::find_if(record.steps.rbegin(), record.steps.rend(),
                                   [](const shardmap::StepRecord &step) { return !step.note.isEmpty(); });
    return last == record.steps.rend() ? QString() : last->note;
}

} // namespace quayside::operations
