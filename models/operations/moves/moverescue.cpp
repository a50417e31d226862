// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moverescue.h"

#include "operations/engine/kinds.h"
#include "operations/engine/steps.h"

namespace quayside::operations {

namespace {

constexpr int kLookForLostMovesMs = 5'000;

} // namespace

MoveRescue::MoveRescue(OperationContext &context, const OperationBook &book, const Permissions &permissions,
                       QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_book(book)
    , m_permissions(permissions)
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
    if (!isStepBegun(record, steps::kStopSource) || isStepBegun(record, steps::kCommit))
        return {};
    if (MoveRecipe::fromJournal(record.input).way != MoveWay::Strict)
        return {};
    return std::pair { Operation::Mode::Undo, kStartAgainAfterMs };
}

void MoveRescue::look()
{
    m_takenUp.removeIf(
        [this](const OperationId &id) { return !m_book.running(id) && !m_book.interrupted(id); });
    if (!m_permissions.changes().available)
        return;
    QHash<OperationId, qint64> still;
    const std::vector<OperationId> all = m_book.interruptedOnes(); // taking one up changes it
    for (const OperationId &id : all) {
        const shardmap::OperationRecord *record = m_book.interrupted(id);
        const auto plan = record && m_permissions.rescue(*record).available ? planFor(*record) : std::nullopt;
        if (!plan)
            continue;
        const qint64 since = m_seenMs.value(id, m_clock.elapsed());
        still.insert(id, since);
        if (m_clock.elapsed() - since >= m_context.paced(plan->second))
            takeUp(id, plan->first);
    }
    m_seenMs = std::move(still);
}

void MoveRescue::takeUp(const OperationId &id, Operation::Mode mode)
{
    if (m_takenUp.size() >= kAtOnce && !m_takenUp.contains(id))
        return;
    m_takenUp.insert(id);
    Q_EMIT due(id, mode);
}

} // namespace quayside::operations
