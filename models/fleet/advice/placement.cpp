// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/placement.h"

#include "fleet/advice/obstacles.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

namespace {

/** Puts a placement into words: why this worker, or what would help when none fits. UI thread. */
class PlacementWords final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::fleet::PlacementWords)
public:
    PlacementWords(const Fleet &fleet, const PlacementRequest &request, const ObstacleCourse &course)
        : m_fleet(fleet)
        , m_request(request)
        , m_course(course)
    { }

    /** The verdict on one worker: "95 free of 500 · country=BR", "cordoned, full". */
    [[nodiscard]] QString reason(const RankedWorker &one) const;
    /** `ranked` is not empty and its first one fits. */
    [[nodiscard]] QString whyBest(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString whatWouldHelp(const std::vector<RankedWorker> &ranked) const;

private:
    [[nodiscard]] QString whyByWishes(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString whyByRule(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString contrast(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString tieNote(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString ruledOut(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString advice(const RankedWorker &closest) const;
    [[nodiscard]] const RankedWorker &bestByRule(const std::vector<RankedWorker> &ranked) const;
    [[nodiscard]] QString name(WorkerIndex worker) const { return m_fleet.worker(worker).name; }

    const Fleet &m_fleet;
    const PlacementRequest &m_request;
    const ObstacleCourse &m_course;
};

constexpr size_t kMostAdvice = 3; // more would be a list, not a sentence

QString PlacementWords::reason(const RankedWorker &one) const
{
    if (!one.fits()) {
        QStringList reasons;
        for (const Obstacle obstacle : one.obstacles)
            reasons.append(m_course.wording(obstacle, one.worker));
        return reasons.join(tr(", "));
    }
    QStringList parts { m_course.freeSlots(one.worker) };
    if (one.noScan)
        parts << tr("same store, no scan");
    if (const QString verdict = m_course.wishes().verdictOn(one.worker); !verdict.isEmpty())
        parts << verdict;
    return parts.join(QStringLiteral(" · "));
}

QString PlacementWords::whyBest(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &best = ranked.front();
    const QString why = m_course.wishes().isEmpty() ? whyByRule(ranked) : whyByWishes(ranked);
    if (!best.noScan)
        return why;
    const QString free = tr("%1 shares its session store with %2: nobody has to scan.")
                             .arg(name(best.worker), name(*m_request.exclude));
    return m_course.wishes().isEmpty() ? free : free + u' ' + why;
}

QString PlacementWords::whyByRule(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &best = ranked.front();
    const auto fitting = std::ranges::count_if(ranked, &RankedWorker::fits);
    const SlotUse &use = m_fleet.worker(best.worker).slotUse;
    const QString free = QLocale().toString(best.free);
    const QString all = QLocale().toString(use.capacity.value_or(0));
    if (fitting == 1)
        return tr("%1 is the only worker that fits: %Ln of %2 slots are free.", nullptr, int(best.free))
            .arg(name(best.worker), all);
    if (bestByRule(ranked).worker != best.worker)
        return tr("%1 has the most free slots of those with the same engine.").arg(name(best.worker));
    const QString rest = tieNote(ranked);
    if (m_request.rule == PlacementRequest::Rule::LowestLoad) {
        const QString load = QLocale().toString(best.load * 100, 'f', 0);
        return tr("%1 is the least loaded of %Ln worker(s) that fit: %2 % of its slots are taken%3.", nullptr,
                  int(fitting))
            .arg(name(best.worker), load, rest);
    }
    return tr("%1 has the most free slots of %Ln worker(s) that fit: %2 of %3%4.", nullptr, int(fitting))
        .arg(name(best.worker), free, all, rest);
}

/** "waha6: country=BR, level=gold, 95 of 500 slots are free; waha14 has more room but is country=DE." */
QString PlacementWords::whyByWishes(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &best = ranked.front();
    const WishList &wishes = m_course.wishes();
    QStringList parts;
    if (const QString met = wishes.metOn(best.worker); !met.isEmpty())
        parts << met;
    const SlotUse &use = m_fleet.worker(best.worker).slotUse;
    parts << tr("%Ln of %1 slots are free", nullptr, int(best.free))
                 .arg(QLocale().toString(use.capacity.value_or(0)));
    //: %1 a worker, %2 what speaks for it
    QString text = tr("%1: %2").arg(name(best.worker), parts.join(tr(", ")));
    if (const QString unmet = wishes.unmetOn(best.worker); !unmet.isEmpty())
        text += tr("; not met there: %1").arg(unmet);
    return text + contrast(ranked) + u'.';
}

/** Whom the rule alone would have chosen, of those that nothing but a wish or the engine speaks against. */
const RankedWorker &PlacementWords::bestByRule(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker *best = &ranked.front();
    for (const RankedWorker &one : ranked) {
        if (one.fitsButForWishes() && RankedWorker::isBetterByRule(one, *best, m_request.rule))
            best = &one;
    }
    return *best;
}

QString PlacementWords::contrast(const std::vector<RankedWorker> &ranked) const
{
    const RankedWorker &best = ranked.front();
    const RankedWorker &other = bestByRule(ranked);
    if (other.worker == best.worker)
        return {};
    QString drawback = m_course.wishes().drawbackOf(other.worker, best.worker);
    if (drawback.isEmpty() && other.sameEngine != best.sameEngine)
        drawback = tr("runs %1").arg(m_fleet.worker(other.worker).version.engine);
    if (drawback.isEmpty())
        return {};
    if (m_request.rule == PlacementRequest::Rule::LowestLoad)
        return tr("; %1 is less loaded but %2").arg(name(other.worker), drawback);
    return other.free > best.free ? tr("; %1 has more room but %2").arg(name(other.worker), drawback)
                                  : QString();
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
    const QString nobody = tr("No worker fits") + ruledOut(ranked) + u'.';
    QStringList helps;
    for (const RankedWorker &one : ranked) {
        const QString help = one.obstacles.size() == 1 ? advice(one) : QString();
        if (!help.isEmpty() && !helps.contains(help))
            helps.append(help);
        if (size_t(helps.size()) == kMostAdvice)
            break;
    }
    if (helps.isEmpty())
        return nobody + u' '
            + tr("Each has more than one reason or one that cannot be changed here: add a worker.");
    //: %1 is a list of things to do, such as "uncordon waha3 (12 free)"
    return nobody + u' ' + tr("What would help: %1.").arg(helps.join(tr("; or ")));
}

/** ": it must be country=BR, which rules out 3 of 5 workers"; empty where nothing has to be met. */
QString PlacementWords::ruledOut(const std::vector<RankedWorker> &ranked) const
{
    QStringList parts;
    for (const WishList::LabelWish &must : m_course.wishes().musts()) {
        const auto lacking = std::ranges::count_if(ranked, [this, &must](const RankedWorker &one) {
            return !WishList::isMet(must, m_fleet.worker(one.worker));
        });
        //: %1 a label that a worker must have, "country=BR"; %2 the number of all workers
        parts << tr("it must be %1, which rules out %Ln of %2 worker(s)", nullptr, int(lacking))
                     .arg(WishList::text(must), QLocale().toString(qlonglong(ranked.size())));
    }
    return parts.isEmpty() ? QString() : tr(": %1").arg(parts.join(tr("; ")));
}

/** What to do about the one thing that stands in this worker's way; empty where nothing can be done. */
QString PlacementWords::advice(const RankedWorker &closest) const
{
    const QString worker = name(closest.worker);
    switch (closest.obstacles.front()) {
    case Obstacle::Cordoned:
        return tr("uncordon %1 (%Ln free)", nullptr, int(closest.free)).arg(worker);
    case Obstacle::Draining:
        return tr("stop draining %1").arg(worker);
    case Obstacle::Quarantined:
        return m_fleet.worker(closest.worker).copiesToRemove > 0
            ? tr("wait until the old copies on %1 are removed").arg(worker)
            : tr("end the quarantine of %1").arg(worker);
    case Obstacle::RowsUnknown:
        return tr("mend the shard map");
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
    case Obstacle::NoNetwork:
        return tr("mend the network of %1").arg(worker);
    case Obstacle::Excluded:
        return {};
    }
    return {};
}

} // namespace

PlacementRequest PlacementRequest::toMove(const Fleet &fleet, SessionIndex session)
{
    PlacementRequest request;
    request.name = fleet.sessionName(session);
    request.user = fleet.sessionUser(session);
    request.session = session;
    request.moves = true;
    if (const WorkerIndex source = fleet.sessionWorker(session); source.isValid())
        request.exclude = source;
    return request;
}

PlacementAnswer Placement::choose(const Fleet &fleet, const PlacementRequest &request)
{
    const ObstacleCourse course(fleet, request);
    std::vector<RankedWorker> ranked;
    ranked.reserve(fleet.workers().size());
    for (const WorkerIndex worker : fleet.workers())
        ranked.push_back(RankedWorker::of(fleet, request, course, worker));
    std::ranges::sort(ranked, [&request](const RankedWorker &a, const RankedWorker &b) {
        return RankedWorker::isBetter(a, b, request.rule);
    });

    PlacementAnswer answer;
    const PlacementWords words(fleet, request, course);
    answer.candidates.reserve(ranked.size());
    for (const RankedWorker &one : ranked)
        answer.candidates.push_back({ one.worker, one.fits(), words.reason(one) });
    if (!ranked.empty() && ranked.front().fits())
        answer.best = ranked.front().worker;
    answer.explanation = answer.best.isValid() ? words.whyBest(ranked) : words.whatWouldHelp(ranked);
    return answer;
}

} // namespace quayside::fleet
