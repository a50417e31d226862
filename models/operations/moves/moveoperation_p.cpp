// SPDX-License-Identifier: GPL-3.0-or-later
// How a move goes on after a crash, and how it is put back.
#include "operations/engine/steps.h"
#include "operations/moves/moveoperation.h"
#include "operations/moves/movetext.h"

namespace quayside::operations {

bool MoveOperation::isReversible(const shardmap::OperationRecord &record)
{
    return !isStepBegun(record, steps::kCommit);
}

QCoro::Task<Result<MoveFacts>> MoveOperation::gatherFacts()
{
    CO_TRY_VALUE(const MoveFacts ofMap, co_await factsOfMap());
    MoveFacts facts = ofMap;
    facts.seenOnSource = co_await m_source.glance();
    const Result<Sighting> target = co_await m_target.look();
    CO_TRY(scope().going());
    if (target)
        facts.seenOnTarget = *target;
    co_return facts;
}

/** What the table of crash decisions says, for one that is taken up. */
Result<void> MoveOperation::goOn(MoveNext next, const MoveFacts &facts) const
{
    switch (next) {
    case MoveNext::HandsOff:
        return failure(elsewhere(facts.map));
    case MoveNext::PutBack:
        return failure(MoveText::targetLost(targetName()));
    case MoveNext::StartSource:
        return failure(MoveText::nobodyLinked());
    case MoveNext::GoOn:
    case MoveNext::Retire:
        break;
    }
    return {};
}

Operation::StepTask MoveOperation::resumed()
{
    const bool made = isStepDone(steps::kCreate) || isStepDone(steps::kStartTarget);
    if (made) {
        CO_TRY_VALUE(const MoveFacts facts, co_await gatherFacts());
        CO_TRY(goOn(rowOfMove(facts).next, facts));
    }
    if (!isStepDone(steps::kReserve) || isBegun(steps::kCommit))
        co_return QString();
    co_return co_await reserve(); // a slot lapses with its lease
}

/** What the journal and the map say: enough for the rows that forbid to put anything back. */
QCoro::Task<Result<MoveFacts>> MoveOperation::factsOfMap()
{
    MoveFacts facts;
    facts.way = m_recipe.way;
    facts.source = subject().worker;
    facts.target = m_recipe.target;
    facts.account = account();
    facts.waitedMs = m_waitedBeforeMs;
    facts.committed = isStepDone(steps::kCommit);
    CO_TRY_VALUE(const std::optional<shardmap::SessionRow> row, co_await currentRow());
    if (row)
        facts.map = row->worker;
    co_return facts;
}

/** True once the map points to the target, or did, whether or not the journal knows it yet. */
QCoro::Task<Result<bool>> MoveOperation::isCommitted()
{
    if (!isBegun(steps::kCommit))
        co_return false;
    if (isStepDone(steps::kCommit))
        co_return true;
    CO_TRY_VALUE(const MoveFacts facts, co_await factsOfMap());
    co_return rowOfMove(facts).next == MoveNext::Retire;
}

Operation::StepTask MoveOperation::revert()
{
    CO_TRY_VALUE(const bool committed, co_await isCommitted());
    if (committed)
        co_return MoveText::nothingPutBack(targetName());
    const Result<QString> target = co_await takeTargetBack();
    CO_TRY(scope().going());
    const Result<QString> source = co_await giveSourceBack();
    CO_TRY(scope().going());
    CO_TRY(source);
    if (!target && hasGap())
        co_return co_await removeLeftTarget(target.error());
    co_return target;
}

/** The old copy runs again: now the new one may go, if the old one is seen working. */
Operation::StepTask MoveOperation::removeLeftTarget(Error why)
{
    const Result<void> justified = co_await mayTargetGo();
    if (!justified)
        co_return failure(why);
    CO_TRY_VALUE(const QString removed, co_await removeTarget());
    const SessionKey copy = targetKey();
    CO_TRY(co_await journal().removeTombstone(copy));
    co_return removed;
}

/**
 * Once somebody could link it, the new copy may hold the account's only login that works, told or not yet:
 * then the old one has to be seen working first.
 */
QCoro::Task<Result<void>> MoveOperation::mayTargetGo()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_target.look());
    const bool isPresent = seen.kind == Sighting::Kind::Present;
    const bool isWrongPhone = isPresent && isAnotherAccount(seen.session, account().id);
    const bool isYoung = isPresent && !isBegun(steps::kLink) && seen.session.account.id.isEmpty()
        && seen.session.status != SessionStatus::Working;
    if (isWrongPhone || isYoung)
        co_return Result<void>();
    const Evidence::Copy copy { targetKey(), seen, account().id, { subject() } };
    co_return co_await m_evidence.mayDestroy(copy);
}

/** It is deleted once the other copy is seen to work. Where two must not run it is stopped until then. */
Operation::StepTask MoveOperation::leaveTarget(Error why)
{
    if (hasGap()) {
        const Result<QString> stopped = co_await m_target.stop();
        CO_TRY(scope().going());
        if (!stopped)
            why.message += u' ' + stopped.error().message;
    }
    const SessionKey copy = targetKey();
    CO_TRY(co_await writeTombstone(copy));
    co_return failure(MoveText::leftOnTarget(targetName(), why));
}

/** The new copy goes first, so that the account never runs twice; what can't be deleted gets a tombstone. */
Operation::StepTask MoveOperation::takeTargetBack()
{
    if (m_recipe.way == MoveWay::Reassign && isBegun(steps::kStartTarget))
        co_return co_await m_target.stop();
    if (!m_target.maker().isAsked())
        co_return QString();
    const Result<void> justified = co_await mayTargetGo();
    CO_TRY(scope().going());
    if (!justified)
        co_return co_await leaveTarget(justified.error());
    co_return co_await removeTarget();
}

Operation::StepTask MoveOperation::removeTarget()
{
    const Result<QString> removed = co_await m_target.remove();
    CO_TRY(scope().going());
    if (!removed)
        co_return co_await leaveTarget(removed.error());
    CO_TRY(co_await markUndone(steps::kCreate, *removed));
    co_return *removed;
}

Operation::StepTask MoveOperation::giveSourceBack()
{
    if (isBegun(steps::kTombstone)) {
        const SessionKey copy = subject();
        CO_TRY(co_await journal().removeTombstone(copy));
    }
    if (!isBegun(steps::kStopSource))
        co_return QString();
    const Result<QString> running = co_await m_source.startAgain();
    CO_TRY(scope().going());
    if (!running)
        co_return failure(MoveText::sourceStaysStopped(sourceName(), running.error()));
    CO_TRY(co_await markUndone(steps::kStopSource, *running));
    co_return *running;
}

} // namespace quayside::operations
