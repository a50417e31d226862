// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationsubjects.h"

#include "operations/service/operationkind.h"

namespace quayside::operations {

std::vector<SessionKey> subjectsOf(const shardmap::OperationRecord &record)
{
    if (record.subject.name.isEmpty())
        return {};
    std::vector<SessionKey> subjects { record.subject };
    const OperationKind *kind = OperationKind::of(record.kind);
    if (kind && kind->otherSession && record.misfit.isEmpty())
        subjects.push_back(kind->otherSession(record));
    return subjects;
}

bool mayRunTwice(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    const bool mayEver = kind && kind->mayRunTwice && record.misfit.isEmpty();
    return mayEver && !shardmap::isEnd(record.state) && kind->mayRunTwice(record);
}

bool mayUnlink(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind && kind->mayUnlink;
}

bool isRestoring(const shardmap::OperationRecord &record)
{
    const OperationKind *kind = OperationKind::of(record.kind);
    return kind && kind->restoresWorker;
}

} // namespace quayside::operations
