// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriestext.h"

#include "core/clock.h"
#include "core/foreigntext.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace quayside::operations {

using shardmap::OperationState;

namespace {

constexpr int kNamesShown = 5;

int countIn(const std::vector<SeriesMove> &moves, OperationState state)
{
    return static_cast<int>(std::ranges::count(moves, state, &SeriesMove::state));
}

int targetsOf(const MoveSeriesPlan &plan)
{
    QSet<WorkerId> targets;
    for (const PlannedMove &move : plan.moves) {
        if (move.isGoing())
            targets.insert(move.target);
    }
    return static_cast<int>(targets.size());
}

} // namespace

QString MoveSeriesText::summary(const MoveSeriesPlan &plan)
{
    QStringList parts;
    const int going = plan.going();
    if (going > 0)
        //: %1 a number of workers, as in "to 3 workers"
        parts << tr("%Ln session(s) move to %1.", nullptr, going)
                     .arg(tr("%Ln worker(s)", nullptr, targetsOf(plan)));
    const int scans = plan.scans();
    if (going > 0)
        parts << (scans == 0 ? tr("Nobody has to scan.") : tr("%Ln scan(s) are needed.", nullptr, scans));
    if (const int due = scans - plan.extraScans(); due > 0)
        parts << tr("%Ln of them would be needed anyway.", nullptr, due);
    if (const int blocked = plan.blocked(); blocked > 0)
        parts << tr("%Ln session(s) can't be moved now.", nullptr, blocked);
    if (!plan.unmapped.empty())
        parts << tr("%Ln session(s) are not in the map: adopt or delete them first.", nullptr,
                    static_cast<int>(plan.unmapped.size()));
    parts << plan.warnings();
    if (plan.cut)
        parts << tr("More would help than the limits allow.");
    if (parts.isEmpty())
        parts << tr("There is nothing to move.");
    if (plan.unwished > 0)
        parts << tr(
            "%Ln session(s) of the fleet are where their wishes say they must not be; a rebalance does not "
            "mend that.",
            nullptr, plan.unwished);
    return parts.join(QLatin1Char(' '));
}

QString MoveSeriesText::noRoom(bool nobodyTakesSessions)
{
    return nobodyTakesSessions
        ? tr("No other worker takes sessions now.")
        : tr("No other worker has both a free slot and this name free: add a worker, or raise a capacity.");
}

QString MoveSeriesText::noneAsWished(const QString &wishes, int excluded, int all)
{
    //: %1 what is wished: "must be country=BR"; %2 the number of workers that take sessions
    return tr("No worker with a free slot and this name free is as wished: %1. That rules out %Ln of %2 "
              "worker(s): "
              "change the wish, or label a worker.",
              nullptr, excluded)
        .arg(wishes, QLocale().toString(all));
}

QString MoveSeriesText::withWishes(const QString &reason, const QString &met, const QString &unmet)
{
    QStringList parts { reason };
    if (!met.isEmpty())
        //: %1 wishes, as "country=BR, level=gold"
        parts << tr("As wished: %1.").arg(met);
    if (!unmet.isEmpty())
        parts << tr("Not as wished: %1.").arg(unmet);
    return parts.join(QLatin1Char(' '));
}

QString MoveSeriesText::givenAway(const QString &target)
{
    return tr("The plan has given away all free slots of %1 already: choose another worker.").arg(target);
}

QString MoveSeriesText::goneMeanwhile()
{
    return tr("It is not there any more: make the plan anew.");
}

QString MoveSeriesText::fits(qint64 free, qint64 capacity, bool withoutScan)
{
    const QString of = QLocale().toString(capacity);
    //: %Ln free slots, %1 all slots of a worker
    return withoutScan ? tr("%Ln free of %1 · same store, no scan", nullptr, int(free)).arg(of)
                       : tr("%Ln free of %1", nullptr, int(free)).arg(of);
}

QString MoveSeriesText::filledByPlan()
{
    return tr("the plan has filled it already");
}

QString MoveSeriesText::silent(const QString &worker)
{
    return tr("%1 does not answer, or not to an admin's key. Make it answer first; if it is dead, evacuate "
              "it.")
        .arg(worker);
}

QString MoveSeriesText::answers(const QString &worker)
{
    return tr("%1 is not silent: drain it, or correct its URL, key or certificate.").arg(worker);
}

QString MoveSeriesText::warned(const PlannedWarning &warning, const QString &change, int count)
{
    switch (warning.id) {
    case MoveCheck::Engine:
        if (change.isEmpty())
            return tr("Of %Ln session(s) an engine is not known.", nullptr, count);
        //: %1 two engines: "WPP → GOWS"
        return tr("%Ln session(s) change(s) engine: %1.", nullptr, count).arg(change);
    case MoveCheck::Version:
        return tr("%Ln session(s) go(es) to an older version of WAHA.", nullptr, count);
    case MoveCheck::Place:
        return tr("%Ln session(s) do(es) not work now.", nullptr, count);
    case MoveCheck::Account:
        return tr("Of %Ln session(s) it is not known which phone belongs to it.", nullptr, count);
    case MoveCheck::Devices:
        return tr("%Ln phone(s) need(s) room for one more linked device.", nullptr, count);
    case MoveCheck::Wishes:
        return tr("%Ln session(s) go(es) where not all its wishes are met.", nullptr, count);
    default:
        break;
    }
    //: %1 what was looked at before a move: "Start everything at boot"
    return tr("%Ln session(s): %1, see the row(s).", nullptr, count).arg(warning.title);
}

QString MoveSeriesText::bare(int count)
{
    return tr("Of %Ln session(s) no configuration is known: they begin without webhooks, proxy and apps, and "
              "accept any phone.",
              nullptr, count);
}

QString MoveSeriesText::noSuchWorker()
{
    return tr("The shard map does not have this worker any more.");
}

QString MoveSeriesText::nothingToMove(SeriesKind kind, size_t unmapped)
{
    if (kind == SeriesKind::Rebalance)
        return tr("Nothing would be gained by moving sessions now.");
    if (kind == SeriesKind::BringBack)
        return nothingBack();
    if (kind == SeriesKind::Evacuate)
        return tr("The map has nothing on it.");
    if (kind == SeriesKind::Selection)
        return tr("None of the %Ln session(s) is in the map: adopt them first.", nullptr,
                  static_cast<int>(unmapped));
    return tr("None of its %Ln session(s) is in the map: adopt or delete them first.", nullptr,
              static_cast<int>(unmapped));
}

QString MoveSeriesText::notNamed(const QString &worker)
{
    return tr("A worker that still runs elsewhere would make its accounts run twice. Make sure that %1 is "
              "dead, then type its name.")
        .arg(worker);
}

QString MoveSeriesText::allBlocked()
{
    return tr("None of the sessions can be moved now; each says why.");
}

QString MoveSeriesText::allLeftOut()
{
    return tr("All sessions are left out.");
}

QString MoveSeriesText::title(SeriesKind kind, const QString &worker, int moves)
{
    switch (kind) {
    case SeriesKind::BringBack:
        return worker.isEmpty() ? tr("Bring %Ln session(s) back", nullptr, moves)
                                : tr("Bring %Ln session(s) back to %1", nullptr, moves).arg(worker);
    case SeriesKind::Evacuate:
        return tr("Evacuate %1: move %Ln session(s)", nullptr, moves).arg(worker);
    case SeriesKind::Selection:
        return tr("Move %Ln session(s)", nullptr, moves);
    case SeriesKind::Rebalance:
        return tr("Rebalance: move %Ln session(s)", nullptr, moves);
    case SeriesKind::Drain:
        break;
    }
    return tr("Drain %1: move %Ln session(s)", nullptr, moves).arg(worker);
}

QString MoveSeriesText::progress(const std::vector<SeriesMove> &moves, bool paused)
{
    const int moved = countIn(moves, OperationState::Succeeded) + countIn(moves, OperationState::Differs);
    const int waiting = countIn(moves, OperationState::Waiting);
    const int underWay = countIn(moves, OperationState::Running) + waiting;
    //: %1 moved sessions, %2 all of them
    QStringList parts { tr("%L1 of %L2 moved").arg(moved).arg(moves.size()) };
    if (const int failed = countIn(moves, OperationState::Failed); failed > 0)
        parts << tr("%Ln failed", nullptr, failed);
    if (underWay > 0)
        parts << tr("%Ln under way", nullptr, underWay);
    if (waiting > 0)
        parts << tr("%Ln wait(s) for a scan", nullptr, waiting);
    if (paused)
        parts << tr("paused: nothing new is begun");
    return parts.join(QStringLiteral(", "));
}

QString MoveSeriesText::cancelMeaning()
{
    return tr("Stops here: moves whose session has not changed its worker yet are put back, nothing new is "
              "begun, and what has moved stays where it is.");
}

QString MoveSeriesText::cordoned(const QString &worker)
{
    return tr("%1 takes no new sessions").arg(worker);
}

QString MoveSeriesText::uncordoned(const QString &worker)
{
    return tr("%1 takes sessions again").arg(worker);
}

QString MoveSeriesText::drained(const QString &worker)
{
    return tr("Seen: nothing is left on %1, in its list or in the map").arg(worker);
}

QString MoveSeriesText::evacuated(const QString &worker)
{
    return tr("Seen: the map has nothing on %1 any more. When it answers again, its old copies are deleted "
              "before anything else is done on it")
        .arg(worker);
}

QString MoveSeriesText::allMoved(int moved, int skipped)
{
    const QString text = tr("%Ln session(s) moved", nullptr, moved);
    return skipped > 0 ? tr("%1, %2 skipped").arg(text).arg(skipped) : text;
}

QString MoveSeriesText::movedAlready()
{
    return tr("Seen: it is there already");
}

QString MoveSeriesText::skipped()
{
    return tr("Skipped");
}

QString MoveSeriesText::notBegun()
{
    return tr("Not begun: the series was stopped");
}

QString MoveSeriesText::takenOver()
{
    return tr("Begun by another console; taken over as soon as its lease has lapsed");
}

QString MoveSeriesText::late(qint64 deadlineMs, int left, qint64 nowMs)
{
    return tr("The deadline %1 has passed; %Ln session(s) are left.", nullptr, left)
        .arg(ClockText::clockTime(deadlineMs, nowMs));
}

QString MoveSeriesText::atRisk(qint64 deadlineMs, qint64 expectedEndMs, qint64 nowMs)
{
    return tr("At the pace seen so far it ends at %1, after the deadline %2.")
        .arg(ClockText::clockTime(expectedEndMs, nowMs), ClockText::clockTime(deadlineMs, nowMs));
}

QString MoveSeriesText::someDiffer(int differing, int all, const SeriesMove &first)
{
    return tr("%1 of %Ln session(s) moved with differences. The first: %2: %3", nullptr, all)
        .arg(differing)
        .arg(foreign::name(first.session.name), first.text);
}

Error MoveSeriesText::someFailed(int failed, int all, const SeriesMove &first)
{
    return wordedError(ErrorKind::ServerError,
                       tr("%1 of %2 did not move. The first one, %3: %4")
                           .arg(failed)
                           .arg(all)
                           .arg(foreign::name(first.session.name), first.text));
}

Error MoveSeriesText::notDrained(const QString &worker, const QStringList &live, const QStringList &rows,
                                 const QStringList &tombstones)
{
    QStringList parts { tr("%1 is not drained.").arg(worker) };
    if (!live.isEmpty())
        parts << tr("It still has %1.").arg(foreign::names(live, kNamesShown));
    if (!rows.isEmpty())
        parts << tr("The map still counts %1 there.").arg(foreign::names(rows, kNamesShown));
    if (!tombstones.isEmpty())
        parts << tr("Old copies of %1 are still to be deleted.").arg(foreign::names(tombstones, kNamesShown));
    return wordedError(ErrorKind::WrongStatus, parts.join(QLatin1Char(' ')),
                       tr("Move, adopt or delete what is left; a new drain takes up the rest."));
}

Error MoveSeriesText::notEvacuated(const QString &worker, const QStringList &rows)
{
    return wordedError(ErrorKind::WrongStatus,
                       tr("%1 is not evacuated: the map still counts %2 there.")
                           .arg(worker, foreign::names(rows, kNamesShown)),
                       tr("Move or remove what is left; another evacuation takes up the rest."));
}

Error MoveSeriesText::notListed(const QString &worker, const Error &error)
{
    Error answer = error;
    answer.message = tr("%1 could not be asked what it still has: %2").arg(worker, error.message);
    return answer;
}

QString MoveSeriesText::over()
{
    return tr("It has ended.");
}

QString MoveSeriesText::elsewhere()
{
    return tr("It runs in another console: do it there, or take it over when that console is gone.");
}

QString MoveSeriesText::alreadyPaused()
{
    return tr("It is paused already.");
}

QString MoveSeriesText::notPaused()
{
    return tr("It is not paused.");
}

QString MoveSeriesText::nothingBack()
{
    return tr("Nothing of it is still where it was moved to.");
}

QString MoveSeriesText::notOver()
{
    return tr("It has not ended yet.");
}

QString MoveSeriesText::isTheWayBack()
{
    return tr("This was the way back already.");
}

QString MoveSeriesText::busyWorker(const QString &title, const QString &actor)
{
    return tr("“%1” by %2 is not over yet.").arg(title, actor);
}

} // namespace quayside::operations
