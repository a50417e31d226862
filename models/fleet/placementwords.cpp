// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/placementwords.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr size_t kMostAdvice = 3; // more would be a list, not a sentence

} // namespace

QString PlacementWords::whyBest(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &best = ranked.front();
    const auto fitting = std::ranges::count_if(ranked, &RankedWorker::fits);
    const SlotUse &use = m_fleet.worker(best.worker).slotUse;
    const QString free = QLocale().toString(best.free);
    const QString all = QLocale().toString(use.capacity.value_or(0));
    if (fitting == 1)
        return tr("%1 is the only worker that fits: %2 of %3 slots are free.")
            .arg(name(best.worker), free, all);
    const QString rest = tieNote(ranked);
    if (m_request.rule == PlacementRequest::Rule::LowestLoad) {
        const QString load = QLocale().toString(best.load * 100, 'f', 0);
        return tr("%1 is the least loaded of %n worker(s) that fit: %2 % of its slots are taken%3.", nullptr,
                  int(fitting))
            .arg(name(best.worker), load, rest);
    }
    return tr("%1 has the most free slots of %n worker(s) that fit: %2 of %3%4.", nullptr, int(fitting))
        .arg(name(best.worker), free, all, rest);
}

/** Says what decided when the second one is as good by the rule; empty where the rule decided. */
QString PlacementWords::tieNote(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &first = ranked[0];
    const RankedWorker &second = ranked[1];
    const bool byFree = m_request.rule == PlacementRequest::Rule::MostFree;
    const bool sameLoad = first.load == second.load;
    const bool sameFree = first.free == second.free;
    if (byFree ? !sameFree : !sameLoad)
        return {};
    if (sameFree && sameLoad)
        return tr("; %1 is as good, the lower id decided").arg(name(second.worker));
    return byFree ? tr("; %1 has as many but is fuller").arg(name(second.worker))
                  : tr("; %1 is as loaded but has fewer free slots").arg(name(second.worker));
}

QString PlacementWords::whatWouldHelp(const std::vector<RankedWorker> &ranked) const
{
    if (ranked.empty())
        return tr("The shard map has no workers yet: add one.");
    QStringList helps;
    for (const RankedWorker &one : ranked) {
        const QString help = one.obstacles.size() == 1 ? advice(one) : QString();
        if (!help.isEmpty() && !helps.contains(help))
            helps.append(help);
        if (size_t(helps.size()) == kMostAdvice)
            break;
    }
    if (helps.isEmpty())
        return tr("No worker fits, and each has more than one reason or one that cannot be changed here: "
                  "add a worker.");
    //: %1 is a list of things to do, such as "uncordon waha3 (12 free)"
    return tr("No worker fits. What would help: %1.").arg(helps.join(tr("; or ")));
}

/** What to do about the one thing that stands in this worker's way; empty where nothing can be done. */
QString PlacementWords::advice(const RankedWorker &closest) const
{
    const QString worker = name(closest.worker);
    switch (closest.obstacles.front()) {
    case Obstacle::Cordoned:
        return tr("uncordon %1 (%2 free)").arg(worker, QLocale().toString(closest.free));
    case Obstacle::Draining:
        return tr("stop draining %1").arg(worker);
    case Obstacle::Quarantined:
        return m_fleet.worker(closest.worker).copiesToRemove > 0
            ? tr("wait until the old copies on %1 are removed").arg(worker)
            : tr("end the quarantine of %1").arg(worker);
    case Obstacle::Full:
    case Obstacle::NoCapacity:
        return tr("raise the capacity of a worker, or add one");
    case Obstacle::NotAnswering:
        return tr("get %1 to answer again").arg(worker);
    case Obstacle::NotAskedYet:
        return tr("wait until %1 has answered").arg(worker);
    case Obstacle::BadUrl:
        return tr("correct the URL of %1").arg(worker);
    case Obstacle::LimitedKey:
        return tr("give %1 an administrator's API key").arg(worker);
    case Obstacle::TooOld:
        return tr("update WAHA on %1").arg(worker);
    case Obstacle::WrongEngine:
        return tr("add a worker with engine %1").arg(m_request.engine);
    case Obstacle::SingleSession:
        return tr("update WAHA on %1 to 2026.6.1 or later, which holds many sessions").arg(worker);
    case Obstacle::NameTaken:
        return tr("choose another name");
    case Obstacle::LabelMissing:
        return tr("give a worker the labels asked for, or ask for fewer");
    case Obstacle::DiskLow:
        return tr("free disk space on %1").arg(worker);
    case Obstacle::Excluded:
        return {};
    }
    return {};
}

} // namespace quayside::fleet
