// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movedecision.h"

namespace quayside::operations {

namespace {

bool isStopped(const Sighting &seen)
{
    return seen.kind == Sighting::Kind::Present && seen.session.status == SessionStatus::Stopped;
}

MoveNext nextOfLinked(const MoveFacts &facts)
{
    if (facts.seenOnSource.kind == Sighting::Kind::NoAnswer)
        return MoveNext::CommitWithDebt;
    return facts.way != MoveWay::NoGap && isStopped(facts.seenOnSource) ? MoveNext::Commit
                                                                        : MoveNext::SwitchOn;
}

MoveNext nextOfUnlinked(const MoveFacts &facts)
{
    const bool gap = facts.way == MoveWay::Strict && isStopped(facts.seenOnSource);
    return gap && facts.waitedMs >= kStrictPatienceMs ? MoveNext::StartSource : MoveNext::Link;
}

} // namespace

bool isAnotherAccount(const waha::SessionInfo &session, const QString &account)
{
    return !account.isEmpty() && !session.account.id.isEmpty() && session.account.id != account;
}

LinkVerdict judgeLink(const Sighting &target, const QString &account)
{
    if (target.kind == Sighting::Kind::Absent)
        return LinkVerdict::Gone;
    if (target.kind != Sighting::Kind::Present)
        return LinkVerdict::NoAnswer;
    const waha::SessionInfo &session = target.session;
    if (session.status == SessionStatus::Failed)
        return LinkVerdict::Failed;
    if (session.status == SessionStatus::Stopped)
        return LinkVerdict::Stopped;
    if (session.status != SessionStatus::Working)
        return account.isEmpty() && session.status.needsPairing() ? LinkVerdict::Linked : LinkVerdict::Wait;
    if (account.isEmpty())
        return LinkVerdict::Linked;
    if (session.account.id.isEmpty())
        return LinkVerdict::AccountPending;
    return isAnotherAccount(session, account) ? LinkVerdict::WrongPhone : LinkVerdict::Linked;
}

MoveNext nextOfMove(const MoveFacts &facts)
{
    const bool isBack = facts.map && *facts.map == facts.source;
    if (facts.committed) // wherever it points by now: the old copy is of no use, but where it is wanted again
        return isBack ? MoveNext::HandsOff : MoveNext::Retire;
    const bool known = facts.map && (*facts.map == facts.source || *facts.map == facts.target);
    if (!known)
        return MoveNext::HandsOff;
    if (*facts.map == facts.target)
        return MoveNext::Retire;
    switch (judgeLink(facts.seenOnTarget, facts.account)) {
    case LinkVerdict::Linked:
        return nextOfLinked(facts);
    case LinkVerdict::WrongPhone:
        return MoveNext::LogOutAndLink;
    case LinkVerdict::Gone:
        return MoveNext::PutBack;
    default:
        return nextOfUnlinked(facts);
    }
}

} // namespace quayside::operations
