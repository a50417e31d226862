// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/review/reviewadvice.h"

#include "core/foreigntext.h"
#include "operations/bulk/bulkplan.h"
#include "operations/engine/kinds.h"
#include "operations/moves/moverecipe.h"
#include "operations/series/moveseriesrecord.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationrecords.h"
#include "operations/service/operationtext.h"

#include <algorithm>

namespace quayside::operations {

using shardmap::DesiredState;
using shardmap::ReviewItem;
using shardmap::ReviewSubject;

namespace {

/** What the session is as it is seen, where that is one of the two that can be meant. */
DesiredState desiredOf(SessionStatus status)
{
    if (status == SessionStatus::Stopped)
        return DesiredState::Stopped;
    return status.isRunning() ? DesiredState::Running : DesiredState::Unset;
}

using Destruction = OperationKind::Destruction;

bool isOfMany(const QString &kind)
{
    return kinds::isBulk(kind) || kinds::isSeries(kind);
}

Destruction::What destructionBy(QStringView name)
{
    if (const OperationKind *kind = OperationKind::of(name))
        return kind->destroys;
    return Destruction::Nothing;
}

} // namespace

ReviewAdvice ReviewAdvisor::of(const ReviewItem &item) const
{
    ReviewAdvice advice;
    switch (item.key.subject) {
    case ReviewSubject::Operation:
        judgeOperation(item, advice);
        break;
    case ReviewSubject::Tombstone:
        judgeTombstone(item.tombstone, advice);
        break;
    case ReviewSubject::Desired:
        judgeDesired(item, advice);
        break;
    }
    return advice;
}

void ReviewAdvisor::suggest(ReviewAdvice &advice, Answer answer, const QString &why)
{
    advice.suggested = answer;
    advice.why = why;
}

ReviewAdvisor::Copy ReviewAdvisor::lookAt(const SessionKey &session) const
{
    const fleet::Fleet &fleet = m_context.fleet;
    const fleet::WorkerIndex worker = fleet.findWorker(session.worker);
    if (!worker.isValid())
        return {};
    const fleet::WorkerFacts &facts = fleet.worker(worker);
    if (facts.reach != fleet::Reachability::Online || facts.listedMs < facts.reachSinceMs)
        return { Copy::Kind::Silent, {}, {} };
    const std::optional<fleet::ListedCopy> listed = fleet.listedCopy(session);
    return listed ? Copy { Copy::Kind::Present, listed->status, listed->phone }
                  : Copy { Copy::Kind::Absent, {}, {} };
}

QString ReviewAdvisor::nameOf(const SessionKey &session) const
{
    return OperationText::sessionOn(session.name, m_context.workerName(session.worker));
}

QString ReviewAdvisor::tell(const SessionKey &session, const Copy &copy) const
{
    const QString worker = m_context.workerName(session.worker);
    switch (copy.kind) {
    case Copy::Kind::NoWorker:
        return tr("%1: the map has no such worker any more").arg(worker);
    case Copy::Kind::Silent:
        return tr("%1: it does not answer, so nothing is seen there").arg(worker);
    case Copy::Kind::Absent:
        return tr("%1: no session %2 there").arg(worker, foreign::name(session.name));
    case Copy::Kind::Present:
        break;
    }
    if (copy.phone.isEmpty())
        //: %1 a worker, %2 a session, %3 its status as the server spells it
        return tr("%1: %2 is %3").arg(worker, foreign::name(session.name), copy.status.text());
    //: %1 a worker, %2 a session, %3 its status as the server spells it, %4 a phone number
    return tr("%1: %2 is %3, with +%4")
        .arg(worker, foreign::name(session.name), copy.status.text(), copy.phone);
}

std::optional<SessionKey> ReviewAdvisor::worksElsewhere(const QString &account,
                                                        const SessionKey &butNot) const
{
    if (account.isEmpty())
        return {};
    for (const SessionKey &place : m_context.fleet.connectedWith(account)) {
        if (place != butNot && lookAt(place).works())
            return place;
    }
    return {};
}

void ReviewAdvisor::judgeOperation(const ReviewItem &item, ReviewAdvice &advice) const
{
    Record record = *item.operation;
    record.misfit = OperationRecords::misfit(record);
    advice.what = OperationTitle::of(record, m_context);
    advice.dropping = item.parts > 0 ? tr("It ends with all it has begun; nothing is done or undone of it.")
                                     : tr("It ends; nothing is done or undone of it.");
    if (!record.misfit.isEmpty()) {
        advice.whyNot = OperationRecords::notUnderstood(record.misfit).message;
        suggest(advice, Answer::Drop, tr("It is not understood, so it can't go on."));
        return;
    }
    advice.accepting
        = tr("It goes on here at once, from where it stopped: each step looks first at what is there.");
    advice.destroys = whatIsDestroyed(record);
    if (record.kind == kinds::kMove)
        judgeMove(record, advice);
    else if (isOfMany(record.kind))
        judgeMany(record, advice);
    else if (record.kind == kinds::kCreate)
        judgeCreate(record, advice);
    else if (kinds::isRow(record.kind))
        judgeRow(record, advice);
    else
        judgeVerb(record, advice);
}

QString ReviewAdvisor::whatIsDestroyed(const Record &record) const
{
    switch (destructionBy(record.kind)) {
    case Destruction::Session:
        return tr("%1 is deleted, with its login.").arg(nameOf(record.subject));
    case Destruction::Link:
        return tr("The phone of %1 is unlinked.").arg(nameOf(record.subject));
    case Destruction::ByItems:
        return whatIsDestroyedByItems(record);
    case Destruction::OldCopy: // see judgeMove()
    case Destruction::Nothing:
        break;
    }
    return {};
}

QString ReviewAdvisor::whatIsDestroyedByItems(const Record &record) const
{
    if (kinds::isSeries(record.kind)) {
        const std::vector<SeriesMove> moves = MoveSeriesRecipe::fromJournal(record.input).moves;
        const auto leavesACopy = [](const SeriesMove &move) { return move.way != MoveWay::Reassign; };
        const auto copies = static_cast<int>(std::ranges::count_if(moves, leavesACopy));
        return copies == 0
            ? QString()
            : tr("The old copies of up to %Ln session(s) are deleted with their logins, each when "
                 "the new one is seen working.",
                 nullptr, copies);
    }
    const BulkPlan plan = BulkPlan::fromJson(record.input);
    const auto sessions = static_cast<int>(plan.sessions.size());
    switch (destructionBy(toString(plan.verb))) {
    case Destruction::Session:
        return tr("%Ln session(s) are deleted, with their logins.", nullptr, sessions);
    case Destruction::Link:
        return tr("The phones of %Ln session(s) are unlinked.", nullptr, sessions);
    default:
        break;
    }
    return {};
}

void ReviewAdvisor::judgeMove(const Record &record, ReviewAdvice &advice) const
{
    const MoveRecipe recipe = MoveRecipe::fromJournal(record.input);
    const SessionKey source = record.subject;
    const SessionKey target { recipe.target, source.name };
    const fleet::Fleet &fleet = m_context.fleet;
    const fleet::SessionIndex row = fleet.findRow(recipe.row);
    const WorkerId mapped = row.isValid() ? fleet.session(row).key.worker : WorkerId();
    advice.seen << tell(source, lookAt(source)) << tell(target, lookAt(target))
                << (row.isValid() ? tr("Map: its row points to %1").arg(m_context.workerName(mapped))
                                  : tr("Map: it has no row any more"));
    if (!row.isValid() || (mapped != source.worker && mapped != target.worker)) {
        suggest(advice, Answer::Drop,
                row.isValid() ? tr("The map points to neither of the two workers of this move.")
                              : tr("There is no row to move any more."));
        return;
    }
    if (lookAt(source).isUnclear() || lookAt(target).isUnclear())
        advice.why = tr("What became of it can't be seen while one of its workers does not answer.");
    else if (mapped == target.worker)
        judgeMoved(source, target, advice);
    else
        judgeUnmoved(source, target, advice);
}

/** The map points to the target: only the old copy may be left. */
void ReviewAdvisor::judgeMoved(const SessionKey &source, const SessionKey &target, ReviewAdvice &advice) const
{
    const Copy old = lookAt(source);
    if (!old.isThere()) {
        suggest(advice, Answer::Drop, tr("It is done: the map points there, and no old copy is left."));
        return;
    }
    advice.destroys = tr("The old copy, %1, is deleted with its login, if the other one is seen working at "
                         "that moment.")
                          .arg(nameOf(source));
    if (lookAt(target).works())
        suggest(advice, Answer::Accept,
                tr("It works on its new worker; only the old copy is left to remove."));
    else
        advice.why = tr("The new copy does not work now, so nothing can be said for the old one.");
}

/** The map points to the source. */
void ReviewAdvisor::judgeUnmoved(const SessionKey &source, const SessionKey &target,
                                 ReviewAdvice &advice) const
{
    const Copy here = lookAt(source);
    const Copy there = lookAt(target);
    const bool isSameAccount = there.works() && !there.phone.isEmpty() && there.phone == here.phone;
    if (!there.isThere() && here.works())
        suggest(advice, Answer::Drop, tr("It works where the map has it, and nothing of the move is left."));
    else if (isSameAccount)
        suggest(advice, Answer::Accept,
                tr("The account works on the new worker already; only the map does not know."));
    else
        advice.why = tr("It is half done. Accepting goes on with it; what is made already on %1 is used.")
                         .arg(m_context.workerName(target.worker));
    if (isSameAccount)
        advice.destroys = tr("At its end the old copy, %1, is deleted with its login, if the new one is seen "
                             "working at that moment.")
                              .arg(nameOf(source));
}

void ReviewAdvisor::judgeCreate(const Record &record, ReviewAdvice &advice) const
{
    const Copy copy = lookAt(record.subject);
    const fleet::SessionIndex known = m_context.fleet.findSession(record.subject);
    const bool hasRow = known.isValid() && !m_context.fleet.session(known).row.isEmpty();
    advice.seen << tell(record.subject, copy)
                << (hasRow ? tr("Map: it has a row") : tr("Map: it has no row"));
    if (copy.isUnclear())
        advice.why = tr("Whether it was made can't be seen while its worker does not answer.");
    else if (copy.isThere() && hasRow)
        suggest(advice, Answer::Drop, tr("It is there, and in the map."));
    else if (copy.isThere())
        suggest(advice, Answer::Accept, tr("It was made; going on adds its row to the map."));
    else
        advice.why = tr("Nothing of it is there. Accept it if the customer still wants it.");
}

/** What is done to a row is about what the map says; whether that is still so, it looks at first. */
void ReviewAdvisor::judgeRow(const Record &record, ReviewAdvice &advice) const
{
    const fleet::SessionIndex known = m_context.fleet.findSession(record.subject);
    const bool hasRow = known.isValid() && !m_context.fleet.session(known).row.isEmpty();
    advice.seen << tell(record.subject, lookAt(record.subject))
                << (hasRow ? tr("Map: it has a row") : tr("Map: it has no row"));
    if (record.kind == kinds::kRemoveRow && !hasRow)
        suggest(advice, Answer::Drop, tr("It has no row any more."));
    else if (record.kind == kinds::kAdopt && hasRow)
        suggest(advice, Answer::Drop, tr("It is in the map already."));
    else
        advice.why = tr("What was wanted then may not be wanted now.");
}

void ReviewAdvisor::judgeVerb(const Record &record, ReviewAdvice &advice) const
{
    if (record.subject.name.isEmpty())
        return;
    const Copy copy = lookAt(record.subject);
    advice.seen << tell(record.subject, copy);
    const Destruction::What destroys = destructionBy(record.kind);
    const bool runs = copy.isThere() && copy.status.isRunning() && copy.status != SessionStatus::Failed;
    const bool isStart = record.kind == kinds::kStart || record.kind == kinds::kRestart;
    if (copy.isUnclear())
        advice.why = tr("Nothing is seen of it while its worker does not answer.");
    else if (!copy.isThere())
        suggest(advice, Answer::Drop,
                destroys == Destruction::Session ? tr("It is gone already.")
                                                 : tr("There is no such session."));
    else if ((isStart && runs) || (record.kind == kinds::kStop && copy.status == SessionStatus::Stopped)
             || (destroys == Destruction::Link && copy.status.needsPairing()))
        suggest(advice, Answer::Drop, tr("It is as it was to become."));
    else
        advice.why = tr("What was wanted then may not be wanted now.");
}

void ReviewAdvisor::judgeMany(const Record &record, ReviewAdvice &advice) const
{
    if (!record.subject.worker.isEmpty())
        advice.seen << tr("Worker: %1").arg(m_context.workerName(record.subject.worker));
    advice.accepting = tr("It goes on here at once with the sessions that are left of it, each looked at "
                          "first. It can be stopped at any time.");
    advice.why = tr("It may have been meant for a fleet that has changed since: to plan it anew is safer.");
}

void ReviewAdvisor::judgeTombstone(const shardmap::Tombstone &tombstone, ReviewAdvice &advice) const
{
    const SessionKey &session = tombstone.session;
    const Copy copy = lookAt(session);
    const fleet::SessionIndex known = m_context.fleet.findSession(session);
    const bool isMapped = known.isValid() && !m_context.fleet.session(known).row.isEmpty();
    const std::optional<SessionKey> other = worksElsewhere(tombstone.account, session);
    const QString phone = waha::phoneOf(tombstone.account);
    advice.what = tr("Remove the old copy %1").arg(nameOf(session));
    advice.seen << tell(session, copy)
                << (other ? tell(*other, lookAt(*other))
                          : tr("No other session is seen working with its account."))
                << (isMapped ? tr("Map: a row points to this copy") : tr("Map: no row points to this copy"));
    advice.accepting = tr("It is deleted from its worker once another copy of its account is seen working at "
                          "that moment; until then it stays.");
    advice.dropping = tr("It stays on its worker, and nothing is remembered against it.");
    advice.destroys = tr("%1 is deleted, with its login, as soon as another copy of its account is seen "
                         "working.")
                          .arg(nameOf(session));
    if (copy.isUnclear())
        advice.why = tr("What it is now can't be seen while its worker does not answer.");
    else if (!copy.isThere())
        suggest(advice, Answer::Drop, tr("It is gone already."));
    else if (isMapped)
        suggest(advice, Answer::Drop, tr("The map points to it: it is the copy that counts."));
    else if (!copy.phone.isEmpty() && !phone.isEmpty() && copy.phone != phone)
        suggest(advice, Answer::Drop, tr("Another phone is linked to it by now."));
    else if (other)
        suggest(advice, Answer::Accept, tr("Its account works elsewhere; this is the old copy."));
    else
        advice.why = tr("It may hold the account's only login. Drop it, or wait until the other copy works.");
}

DesiredState ReviewAdvisor::seenNow(const ReviewItem &item) const
{
    const fleet::SessionIndex session = m_context.fleet.findRow(RowId(item.key.id));
    if (item.key.subject != ReviewSubject::Desired || !session.isValid())
        return DesiredState::Unset;
    const Copy copy = lookAt(m_context.fleet.session(session).key);
    return copy.isThere() ? desiredOf(copy.status) : DesiredState::Unset;
}

void ReviewAdvisor::judgeDesired(const ReviewItem &item, ReviewAdvice &advice) const
{
    const fleet::SessionIndex session = m_context.fleet.findRow(RowId(item.key.id));
    const bool isToRun = item.desired == DesiredState::Running;
    if (!session.isValid()) {
        advice.what = isToRun ? tr("Row %1 should run").arg(foreign::name(item.key.id))
                              : tr("Row %1 should be stopped").arg(foreign::name(item.key.id));
        advice.seen << tr("Map: there is no such row any more");
        advice.dropping = tr("It is forgotten.");
        advice.whyNot = tr("There is no such row any more.");
        suggest(advice, Answer::Drop, advice.whyNot);
        return;
    }
    const SessionKey key = m_context.fleet.session(session).key;
    const Copy copy = lookAt(key);
    advice.what
        = isToRun ? tr("%1 should run").arg(nameOf(key)) : tr("%1 should be stopped").arg(nameOf(key));
    advice.seen << tell(key, copy);
    advice.accepting = isToRun
        ? tr("It counts again as one that should run: where it does not, a restore of its worker offers it.")
        : tr("It counts again as one that is stopped on purpose: no restore starts it.");
    advice.instead = seenNow(item);
    advice.dropping = advice.instead == DesiredState::Unset
        ? tr("It is forgotten: neither is meant.")
        : (advice.instead == DesiredState::Running
               ? tr("What is seen now counts: it should run.")
               : tr("What is seen now counts: it is stopped on purpose."));
    if (advice.instead == item.desired && item.desired != DesiredState::Unset)
        suggest(advice, Answer::Accept, tr("It is so."));
    else if (advice.instead == DesiredState::Unset)
        advice.why = tr("How it is now can't be seen.");
    else if (item.desired == DesiredState::Stopped)
        suggest(advice, Answer::Drop, tr("It runs now; somebody has started it since."));
    else
        advice.why
            = tr("It does not run now: it may have been stopped on purpose since, or not have come up.");
}

} // namespace quayside::operations
