// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movedecision.h"

#include <algorithm>
#include <array>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

// Behind each GoOn: what the steps find to do then.
constexpr std::array kMoveRows {
    // What the map says comes first: it is the one thing that all consoles see alike.
    MoveRow { "committed, and pointed back", MoveRow::Map::BackAtSource, MoveRow::Source::Any,
              MoveRow::Target::Any, MoveNext::HandsOff },
    MoveRow { "committed, and pointed elsewhere", MoveRow::Map::LeftTarget, MoveRow::Source::Any,
              MoveRow::Target::Any, MoveNext::Retire },
    MoveRow { "the map points to the target", MoveRow::Map::Target, MoveRow::Source::Any,
              MoveRow::Target::Any, MoveNext::Retire },
    MoveRow { "changed by someone else", MoveRow::Map::Elsewhere, MoveRow::Source::Any, MoveRow::Target::Any,
              MoveNext::HandsOff },
    MoveRow { "the target lost it", MoveRow::Map::Source, MoveRow::Source::Any, MoveRow::Target::Gone,
              MoveNext::PutBack },
    MoveRow { "stopped for a phone for too long", MoveRow::Map::Source, MoveRow::Source::StoppedLong,
              MoveRow::Target::NotLinked, MoveNext::StartSource },
    MoveRow { "stopped for a phone", MoveRow::Map::Source, MoveRow::Source::Stopped,
              MoveRow::Target::NotLinked, MoveNext::GoOn }, // link, in what is left of ten minutes
    MoveRow { "not linked yet", MoveRow::Map::Source, MoveRow::Source::Any, MoveRow::Target::NotLinked,
              MoveNext::GoOn }, // link
    MoveRow { "linked to another phone", MoveRow::Map::Source, MoveRow::Source::Any,
              MoveRow::Target::OtherAccount, MoveNext::GoOn }, // log it out, link again
    MoveRow { "linked, the source is silent", MoveRow::Map::Source, MoveRow::Source::Silent,
              MoveRow::Target::Linked, MoveNext::GoOn }, // commit with a debt: a tombstone for the source
    MoveRow { "linked, the source is stopped", MoveRow::Map::Source, MoveRow::Source::Stopped,
              MoveRow::Target::Linked, MoveNext::GoOn }, // commit
    MoveRow { "linked", MoveRow::Map::Source, MoveRow::Source::Any, MoveRow::Target::Linked,
              MoveNext::GoOn }, // switch webhooks on, commit
};

MoveRow::Map seenInMap(const MoveFacts &facts)
{
    const bool atSource = facts.map == facts.source;
    const bool atTarget = facts.map == facts.target;
    if (facts.committed && !atTarget)
        return atSource ? MoveRow::Map::BackAtSource : MoveRow::Map::LeftTarget;
    return atTarget ? MoveRow::Map::Target : atSource ? MoveRow::Map::Source : MoveRow::Map::Elsewhere;
}

MoveRow::Source seenAtSource(const MoveFacts &facts)
{
    const Sighting &seen = facts.seenOnSource;
    if (seen.kind == Sighting::Kind::NoAnswer)
        return MoveRow::Source::Silent;
    const bool stopped
        = seen.kind == Sighting::Kind::Present && seen.session.status == SessionStatus::Stopped;
    if (!stopped || facts.way == MoveWay::NoGap)
        return MoveRow::Source::Any;
    return facts.way == MoveWay::Strict && facts.waitedMs >= kStrictPatienceMs ? MoveRow::Source::StoppedLong
                                                                               : MoveRow::Source::Stopped;
}

MoveRow::Target seenAtTarget(const MoveFacts &facts)
{
    switch (judgeLink(facts.seenOnTarget, facts.account)) {
    case LinkVerdict::Linked:
        return MoveRow::Target::Linked;
    case LinkVerdict::WrongPhone:
        return MoveRow::Target::OtherAccount;
    case LinkVerdict::Gone:
        return MoveRow::Target::Gone;
    case LinkVerdict::Wait:
    case LinkVerdict::AccountPending:
    case LinkVerdict::Failed:
    case LinkVerdict::Stopped:
    case LinkVerdict::NoAnswer:
        break;
    }
    return MoveRow::Target::NotLinked;
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

std::span<const MoveRow> moveRows()
{
    return kMoveRows;
}

const MoveRow &rowOfMove(const MoveFacts &facts)
{
    const MoveRow::Map map = seenInMap(facts);
    const MoveRow::Source source = seenAtSource(facts);
    const MoveRow::Target target = seenAtTarget(facts);
    const auto row = std::ranges::find_if(kMoveRows, [=](const MoveRow &each) {
        return each.map == map && (each.source == MoveRow::Source::Any || each.source == source)
            && (each.target == MoveRow::Target::Any || each.target == target);
    });
    Q_ASSERT(row != kMoveRows.end()); // each place of the map has a row for any target
    return *row;
}

} // namespace quayside::operations
