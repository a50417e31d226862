// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moverescue.h"

#include "operations/kinds.h"
#include "operations/moves/moverecipe.h"
#include "operations/steprecords.h"
#include "operations/steps.h"

namespace quayside::operations {

namespace {

constexpr int kLookForLostMovesMs = 5'000;

} // namespace

MoveRescue::MoveRescue(OperationContext &context, const OperationBook &book, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_book(book)
{
    m_clock.start();
    m_timer.setInterval(context.paced(kLookForLostMovesMs));
    connect(&m_timer, &QTimer::timeout, this, &MoveRescue::look);
    m_timer.start();
}

std::optional<std::pair<Operation::Mode, qint64>> MoveRescue::planFor(const shardmap::OperationRecord &record)
{
    if (record.kind != kinds::kMove)
        return {};
    if (isStepDone(record, steps::kCommit))
        return std::pair { Operation::Mode::Resume, kRetireAfterMs };
    const bool strict = MoveRecipe::fromJournal(record.input).way == MoveWay::Strict;
    const bool undecided = isStepBegun(record, steps::kCommit);
    if (strict && isStepBegun(record, steps::kStopSource) && !undecided)
        return std::pair { Operation::Mode::Undo, kStartAgainAfterMs };
    return {};
}

void MoveRescue::look()
{
    const shardmap::MapInfo &info = m_context.map.info();
    if (!info.writable || !info.hasOwnTables)
        return;
    QHash<OperationId, qint64> still;
    const std::vector<OperationId> all = m_book.interruptedOnes(); // taking one up changes it
    for (const OperationId &id : all) {
        const shardmap::OperationRecord *record = m_book.interrupted(id);
        const auto plan = record ? planFor(*record) : std::nullopt;
        if (!plan)
            continue;
        const qint64 since = m_seenMs.value(id, m_clock.elapsed());
        still.insert(id, since);
        if (m_clock.elapsed() - since >= m_context.paced(plan->second))
            Q_EMIT due(id, plan->first);
    }
    m_seenMs = std::move(still);
}

} // namespace quayside::operations
