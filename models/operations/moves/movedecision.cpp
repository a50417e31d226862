// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movedecision.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;

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

WantedAccount WantedAccount::of(const waha::SessionInfo &source)
{
    const bool mayHaveOne
        = source.status == SessionStatus::Starting || source.status == SessionStatus::Working;
    return { source.account.id, source.account.id.isEmpty() && mayHaveOne };
}

QJsonObject WantedAccount::toJournal() const
{
    QJsonObject data { { u"account"_s, id } };
    if (isUnknown)
        data.insert(u"accountUnknown"_s, true);
    return data;
}

WantedAccount WantedAccount::fromJournal(const QJsonObject &data)
{
    return { data.value(u"account"_s).toString(), data.value(u"accountUnknown"_s).toBool() };
}

LinkVerdict judgeLink(const Sighting &target, const WantedAccount &account)
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
    const bool none = account.id.isEmpty() && !account.isUnknown;
    if (session.status != SessionStatus::Working)
        return none && session.status.needsPairing() ? LinkVerdict::Linked : LinkVerdict::Wait;
    if (account.id.isEmpty())
        return LinkVerdict::Linked;
    if (session.account.id.isEmpty())
        return LinkVerdict::AccountPending;
    return isAnotherAccount(session, account.id) ? LinkVerdict::WrongPhone : LinkVerdict::Linked;
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
