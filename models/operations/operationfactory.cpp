// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationfactory.h"

#include "operations/configureoperation.h"
#include "operations/createoperation.h"
#include "operations/deleteoperation.h"
#include "operations/keepcopyoperation.h"
#include "operations/kinds.h"
#include "operations/lifecycleoperation.h"
#include "operations/logoutoperation.h"
#include "operations/moves/buryoperation.h"
#include "operations/moves/moveoperation.h"
#include "operations/rowoperation.h"
#include "operations/series/moveseriesoperation.h"

namespace quayside::operations {

namespace {

std::unique_ptr<Operation> makeVerb(OperationContext &context, const shardmap::OperationRecord &record)
{
    switch (verbFromString(record.kind)) {
    case Verb::Create:
        return std::make_unique<CreateOperation>(context, record,
                                                 CreateRecipe::fromJournal(record.subject, record.input));
    case Verb::LogOut:
        return std::make_unique<LogOutOperation>(context, record);
    case Verb::Delete:
        return std::make_unique<DeleteOperation>(context, record);
    case Verb::Start:
    case Verb::Stop:
    case Verb::Restart:
        break;
    }
    return std::make_unique<LifecycleOperation>(context, record);
}

} // namespace

std::unique_ptr<Operation> OperationFactory::make(OperationContext &context,
                                                  const shardmap::OperationRecord &record,
                                                  ChildStarter &starter, MoveStarter &moves)
{
    if (!record.misfit.isEmpty())
        return nullptr;
    if (isVerb(record.kind))
        return makeVerb(context, record);
    if (kinds::isBulk(record.kind))
        return std::make_unique<BulkOperation>(context, record, BulkPlan::fromJson(record.input), starter);
    if (kinds::isSeries(record.kind))
        return std::make_unique<MoveSeriesOperation>(context, record, moves);
    if (record.kind == kinds::kConfigure)
        return std::make_unique<ConfigureOperation>(context, record, ConfigChange::fromJournal(record.input));
    if (record.kind == kinds::kMove)
        return std::make_unique<MoveOperation>(context, record);
    if (record.kind == kinds::kKeepCopy)
        return std::make_unique<KeepCopyOperation>(context, record);
    if (record.kind == kinds::kBury)
        return std::make_unique<BuryOperation>(context, record);
    return kinds::isRow(record.kind) ? std::make_unique<RowOperation>(context, record) : nullptr;
}

} // namespace quayside::operations
