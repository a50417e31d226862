// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationsubjects.h"

#include "operations/keepcopyoperation.h"
#include "operations/kinds.h"
#include "operations/moves/moverecipe.h"
#include "operations/steprecords.h"
#include "operations/steps.h"
#include "operations/verbs.h"

namespace quayside::operations {

std::vector<SessionKey> subjectsOf(const shardmap::OperationRecord &record)
{
    if (record.subject.name.isEmpty())
        return {};
    std::vector<SessionKey> subjects { record.subject };
    if (record.kind == kinds::kMove && record.misfit.isEmpty())
        subjects.push_back({ MoveRecipe::fromJournal(record.input).target, record.subject.name });
    if (record.kind == kinds::kKeepCopy && record.misfit.isEmpty())
        subjects.push_back(KeepCopyRecipe::fromJournal(record.input).kept);
    return subjects;
}

bool mayRunTwice(const shardmap::OperationRecord &record)
{
    return record.kind == kinds::kMove && record.misfit.isEmpty() && !shardmap::isEnd(record.state)
        && (isStepBegun(record, steps::kLink) || isStepBegun(record, steps::kStartTarget));
}

bool mayUnlink(const shardmap::OperationRecord &record)
{
    if (record.kind == kinds::kMove || record.kind == kinds::kBury)
        return true;
    if (!isVerb(record.kind))
        return false;
    const Verb verb = verbFromString(record.kind);
    return verb == Verb::LogOut || verb == Verb::Delete || verb == Verb::Create;
}

} // namespace quayside::operations
