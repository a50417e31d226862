// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/series/seriesrules.h"

#include "fleet/store/displaynames.h"
#include "fleet/truth/fleet.h"
#include "items/tables/seriesplanmodel.h"
#include "items/text/agetext.h"
#include "operations/service/operationservice.h"

#include <algorithm>

namespace quayside::ui {

using operations::MoveSeriesPlan;
using operations::MoveSeriesView;
using operations::PlannedMove;
using operations::SeriesKind;
using shardmap::OperationState;

namespace {

bool takesSessions(const fleet::Fleet &fleet, const WorkerId &id)
{
    const fleet::WorkerIndex worker = fleet.findWorker(id);
    return worker.isValid() && fleet.worker(worker).row.state == shardmap::WorkerState::Active;
}

} // namespace

QString SeriesRules::title(SeriesKind kind, const QString &worker)
{
    switch (kind) {
    case SeriesKind::BringBack:
        return worker.isEmpty() ? tr("Bring sessions back") : tr("Bring sessions back to %1").arg(worker);
    case SeriesKind::Evacuate:
        return tr("Evacuate %1").arg(worker);
    case SeriesKind::Selection:
        return tr("Move sessions");
    case SeriesKind::Rebalance:
        return tr("Rebalance the fleet");
    case SeriesKind::Drain:
        break;
    }
    return tr("Drain %1").arg(worker);
}

QString SeriesRules::consequence(SeriesKind kind, const QString &worker)
{
    const QString manner = tr(
        "Sessions move one after another, at most four at a time and one to each worker. Where a scan is "
        "needed, the customer's session goes on working until the phone has linked its new place, unless "
        "its way says otherwise.");
    switch (kind) {
    case SeriesKind::BringBack:
        if (worker.isEmpty())
            return tr("What was moved away returns to where it was.") + u'\n' + manner;
        return tr("%1 takes sessions again; what was moved away returns to it.").arg(worker) + u'\n' + manner;
    case SeriesKind::Selection:
        return tr("Each of the chosen sessions gets another worker.") + u'\n' + manner;
    case SeriesKind::Evacuate:
        return tr("Gives up %1 for dead: every session that the map has on it is made again elsewhere, from "
                  "its last known configuration where one is known, and its customer scans a code. When %1 "
                  "answers again, its old "
                  "copies are stopped and deleted before anything else is done on it.")
                   .arg(worker)
            + u'\n' + tr("At most four at a time and one to each worker.");
    case SeriesKind::Rebalance:
        return tr("Evens out how full the workers are. Moves that cost nobody a scan come first.") + u'\n'
            + manner;
    case SeriesKind::Drain:
        break;
    }
    return tr("Empties %1, so that it can be repaired or switched off. It takes no new sessions from now on.")
               .arg(worker)
        + u'\n' + manner;
}

QString SeriesRules::verb(const MoveSeriesPlan &plan)
{
    if (plan.going() == 0 && plan.refusal.isEmpty() && plan.kind == SeriesKind::Drain)
        return tr("Start the drain");
    return tr("Move %Ln session(s)", nullptr, plan.going());
}

/** The reasons, the most frequent first, each once. */
QString SeriesRules::obstacles(const MoveSeriesPlan &plan)
{
    QHash<QString, int> counts;
    for (const PlannedMove &move : plan.moves) {
        if (!move.isPossible() && !move.leftOut)
            ++counts[move.obstacle];
    }
    QStringList reasons = counts.keys();
    std::ranges::sort(reasons, [&counts](const QString &a, const QString &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    return reasons.mid(0, 2).join(u' ');
}

QString SeriesRules::count(const MoveSeriesPlan &plan)
{
    QStringList parts { tr("%Ln session(s)", nullptr, int(plan.moves.size())) };
    parts << (plan.scans() == 0 ? tr("nobody has to scan") : tr("%Ln need(s) a scan", nullptr, plan.scans()));
    if (const int due = plan.scans() - plan.extraScans(); due > 0)
        parts << tr("%Ln of them, moved or not", nullptr, due);
    const auto left = std::ranges::count_if(plan.moves, &PlannedMove::leftOut);
    if (left > 0)
        parts << tr("%Ln left out", nullptr, int(left));
    QString text = parts.join(QStringLiteral(" · "));
    if (const int blocked = plan.blocked(); blocked > 0)
        //: %1 a list of numbers, %2 reasons
        text = tr("%1 · %Ln can't be moved now: %2", nullptr, blocked).arg(text, obstacles(plan));
    if (!plan.unmapped.empty())
        text += u'\n'
            + (plan.kind == SeriesKind::Selection
                   ? tr("%Ln session(s) are not in the map and stay: adopt them first.", nullptr,
                        int(plan.unmapped.size()))
                   : tr(
                       "%Ln session(s) on it are not in the map and stay: adopt or delete them, or it is not "
                       "empty afterwards.",
                       nullptr, int(plan.unmapped.size())));
    return text;
}

int SeriesRules::waiting(const MoveSeriesView &series)
{
    return int(std::ranges::count(series.moves, OperationState::Waiting, &operations::SeriesMove::state));
}

QString SeriesRules::progress(const operations::OperationView &view, qint64 nowMs)
{
    const MoveSeriesView &series = *view.series;
    QStringList parts { view.step };
    if (view.step.isEmpty() || shardmap::isEnd(view.state)) {
        parts = { tr("%L1 of %L2 moved").arg(series.moved).arg(series.moves.size()) };
        if (series.failed > 0)
            parts << tr("%Ln failed", nullptr, series.failed);
    }
    if (series.paceMinutes > 0)
        parts << tr("one every %Ln minute(s)", nullptr, series.paceMinutes);
    if (series.deadlineMs > 0)
        parts << tr("deadline %1").arg(items::AgeText::clockTime(series.deadlineMs, nowMs));
    if (series.expectedEndMs > 0)
        parts << tr("ends at about %1").arg(items::AgeText::clockTime(series.expectedEndMs, nowMs));
    return parts.join(QStringLiteral(" · "));
}

QString SeriesRules::next(const operations::OperationView &view, const fleet::Fleet &fleet)
{
    if (shardmap::isEnd(view.state))
        return {};
    if (view.interrupted)
        return tr("Its console is gone. Moves that were under way wait for somebody to finish them.");
    if (!view.held.isEmpty())
        return tr("It waits for you: what is under way goes on, nothing new is begun.");
    if (view.series->paused)
        return tr("Paused: what is under way goes on, nothing new is begun until somebody goes on.");
    const auto queued
        = std::ranges::find(view.series->moves, OperationState::Queued, &operations::SeriesMove::state);
    if (queued == view.series->moves.end())
        return tr("Next: the last moves end, then it is looked at what is left.");
    return tr("Next: %1 moves to %2, as soon as no other move goes there, the limits allow it, and its phone "
              "has been linked for long enough.")
        .arg(queued->session.name, fleet::nameOfWorker(fleet, queued->target));
}

QString SeriesRules::outcome(const operations::OperationView &view, const fleet::Fleet &fleet)
{
    if (!view.series || !shardmap::isEnd(view.state))
        return {};
    if (!view.error.isEmpty())
        return view.error;
    const int moved = view.series->moved;
    const int rest = int(view.series->moves.size()) - moved;
    if (!shardmap::isDone(view.state) && moved == 0)
        return tr("Stopped before any session moved: all are where they were.");
    if (!shardmap::isDone(view.state))
        return tr("Stopped. %1 moved and stay where they are, %2 did not.")
            .arg(tr("%Ln session(s)", nullptr, moved), tr("%Ln session(s)", nullptr, rest));
    const QString worker = fleet::nameOfWorker(fleet, view.series->worker);
    if (view.series->kind == SeriesKind::Evacuate)
        return tr("Evacuated: the map has nothing on %1 any more. When it answers again, its old copies are "
                  "deleted before anything else is done on it.")
            .arg(worker);
    if (view.series->kind == SeriesKind::Drain && takesSessions(fleet, view.series->worker))
        return tr("Drained. %1 takes new sessions again.").arg(worker);
    if (view.series->kind == SeriesKind::Drain)
        return tr("Drained: nothing is left on %1, in its own list or in the map. It can be switched off.")
            .arg(worker);
    return rest > 0 ? tr("Done: %Ln session(s) moved, the others were skipped.", nullptr, moved)
                    : tr("Done: %Ln session(s) moved.", nullptr, moved);
}

} // namespace quayside::ui
