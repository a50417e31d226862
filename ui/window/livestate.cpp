// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/livestate.h"

#include "items/text/agetext.h"

#include <QLocale>

#include <algorithm>

namespace quayside::ui {

LiveStateText::Tally LiveStateText::count(const fleet::Fleet &fleet)
{
    Tally tally;
    for (const fleet::WorkerIndex index : fleet.workers()) {
        const fleet::WorkerFacts &worker = fleet.worker(index);
        ++tally.workers;
        tally.newestMs = std::max(tally.newestMs, worker.answeredMs);
        if (worker.reach == fleet::Reachability::Unknown)
            ++tally.unasked;
        if (worker.reach == fleet::Reachability::Unreachable)
            ++tally.silent;
        if (worker.isStale())
            continue;
        ++tally.online;
        if (worker.feed == fleet::Feed::Live)
            ++tally.live;
    }
    return tally;
}

QString LiveStateText::feeds(const Tally &tally)
{
    QStringList parts;
    if (tally.live > 0)
        parts << tr("events live on %Ln", nullptr, tally.live);
    if (tally.online > tally.live)
        parts << tr("polled %Ln", nullptr, tally.online - tally.live);
    if (tally.silent > 0)
        parts << tr("%Ln not answering", nullptr, tally.silent);
    if (const int rest = tally.workers - tally.online - tally.unasked - tally.silent; rest > 0)
        //: Workers that answer, but refuse the key, or are something else
        parts << tr("%Ln not usable", nullptr, rest);
    return parts.join(QStringLiteral(" · "));
}

LiveState LiveStateText::of(const fleet::Fleet &fleet)
{
    const Tally tally = count(fleet);
    LiveState state;
    state.feeds = feeds(tally);
    if (const shardmap::MapProblem *problem = fleet.mapProblems().outdating()) {
        //: The shard map can't be read; %1 is how old what is shown of it is: "4 min ago"
        state.text
            = tr("Shard map as of %1").arg(items::AgeText::ago(fleet.clock().nowMs() - problem->sinceMs));
        state.tone = Tone::Warning;
        state.shape = DotShape::Triangle;
        return state;
    }
    if (fleet.isInspected()) {
        state.text = tr("Offline: no server is asked");
        state.feeds.clear();
        return state;
    }
    if (tally.workers == 0) {
        state.text = fleet.isWhole(shardmap::MapPart::Workers) ? tr("No workers") : tr("Workers not known");
        return state;
    }
    if (tally.online == 0) {
        const bool isAsking = tally.unasked > 0;
        const QString none = tally.silent > 0 ? tr("No worker answers") : tr("No worker can be used");
        state.text = isAsking ? tr("Asking %Ln worker(s)…", nullptr, tally.workers) : none;
        state.tone = isAsking ? Tone::Info : Tone::Bad;
        state.shape = isAsking ? DotShape::Ring : DotShape::Cross;
        return state;
    }
    const QString age = items::AgeText::ago(fleet.clock().nowMs() - tally.newestMs);
    const bool isLive = tally.live == tally.workers;
    //: "Live · updated 2 s ago"
    state.text = tr("%1 · updated %2").arg(isLive ? tr("Live") : partly(tally), age);
    state.tone = isLive ? Tone::Good : Tone::Warning;
    state.shape = isLive ? DotShape::Disc : DotShape::Triangle;
    return state;
}

/** Live is what all workers are, or it says how many. */
QString LiveStateText::partly(const Tally &tally)
{
    const bool allAnswer = tally.online == tally.workers;
    if (allAnswer)
        return tally.live == 0 ? tr("Polling") : tr("Partly live");
    const QLocale locale;
    const QString all = locale.toString(tally.workers);
    return tally.live == 0 ? tr("Polling %1 of %2", "workers").arg(locale.toString(tally.online), all)
                           //: of workers
                           : tr("Live on %1 of %2").arg(locale.toString(tally.live), all);
}

} // namespace quayside::ui
