// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/advice/obstacles.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "core/sessionname.h"
#include "fleet/truth/workercause.h"
#include "waha/capabilities.h"

#include <QLocale>

#include <algorithm>

namespace quayside::fleet {

namespace {

const Wishes &wishesOf(const Fleet &fleet, const PlacementRequest &request)
{
    return request.tried ? *request.tried : fleet.wishes();
}

bool isNumber(const QString &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

double loadOf(const SlotUse &use)
{
    const qint64 capacity = use.capacity.value_or(0);
    return capacity > 0 ? double(use.used + use.reserved) / double(capacity) : 1.0;
}

} // namespace

ObstacleCourse::ObstacleCourse(const Fleet &fleet, const PlacementRequest &request)
    : m_fleet(fleet)
    , m_request(request)
    , m_places(fleet, wishesOf(fleet, request))
    , m_wishes(fleet, wishesOf(fleet, request), m_places, request.user, request.session)
{ }

/** Asked for one worker it looks at that one's store only, asked for all at each store once. */
bool ObstacleCourse::isNameInStore(int group) const
{
    const auto known = m_nameInStore.constFind(group);
    if (known != m_nameInStore.constEnd())
        return *known;
    const bool found = std::ranges::any_of(m_fleet.workers(), [this, group](WorkerIndex worker) {
        const WorkerFacts &facts = m_fleet.worker(worker);
        return facts.storeGroup == group && m_fleet.findSession({ facts.row.id, m_request.name }).isValid();
    });
    m_nameInStore.insert(group, found);
    return found;
}

std::vector<Obstacle> ObstacleCourse::obstaclesOn(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    const waha::Capabilities can = waha::Capabilities::of(facts.version);
    const bool versionKnown = !facts.version.version.isEmpty();
    const bool asked = facts.reach != Reachability::Unknown;
    const bool isNew = !isAgainOn(worker);
    std::vector<Obstacle> found;
    const auto check = [&found](bool stands, Obstacle obstacle) {
        if (stands)
            found.push_back(obstacle);
    };
    check(m_request.exclude == worker, Obstacle::Excluded);
    check(facts.reach == Reachability::BadUrl, Obstacle::BadUrl);
    check(asked && facts.isStale() && facts.reach != Reachability::BadUrl, Obstacle::NotAnswering);
    check(!asked || (!facts.isStale() && facts.listedMs == 0), Obstacle::NotAskedYet);
    check(facts.reach == Reachability::LimitedKey, Obstacle::LimitedKey);
    check(versionKnown && !can.supported, Obstacle::TooOld);
    check(!m_request.engine.isEmpty()
              && m_request.engine.compare(facts.version.engine, Qt::CaseInsensitive) != 0,
          Obstacle::WrongEngine);
    check(facts.holdsDefaultOnly && m_request.name != SessionName::kDefault, Obstacle::SingleSession);
    check(nameTakenOn(worker), Obstacle::NameTaken);
    check(isNew && m_wishes.excludes(worker), Obstacle::LabelMissing);
    check(isNew && facts.row.state == shardmap::WorkerState::Cordoned, Obstacle::Cordoned);
    check(isNew && facts.row.state == shardmap::WorkerState::Draining, Obstacle::Draining);
    check(facts.copiesToRemove > 0 || (isNew && facts.row.state == shardmap::WorkerState::Quarantined),
          Obstacle::Quarantined);
    check(isNew && !facts.slotUse.capacity, Obstacle::NoCapacity);
    check(isNew && !facts.slotUse.whole, Obstacle::RowsUnknown);
    check(isNew && facts.slotUse.isFreeKnown() && facts.slotUse.free() <= 0, Obstacle::Full);
    check(facts.issues.testFlag(WorkerIssue::DiskLow), Obstacle::DiskLow);
    check(isNew && facts.issues.testFlag(WorkerIssue::NoNetwork), Obstacle::NoNetwork);
    return found;
}

bool ObstacleCourse::nameTakenOn(WorkerIndex worker) const
{
    if (m_request.name.isEmpty())
        return false;
    const WorkerFacts &facts = m_fleet.worker(worker);
    const SessionIndex session = m_fleet.findSession({ facts.row.id, m_request.name });
    if (session.isValid() && isAgainOn(worker))
        return !m_fleet.sessionDrift(session).testFlag(Drift::Missing);
    if (session.isValid())
        return !m_fleet.isUnusedDefault(session);
    return facts.storeGroup >= 0 && isNameInStore(facts.storeGroup);
}

bool ObstacleCourse::isAgainOn(WorkerIndex worker) const
{
    return !m_request.again.name.isEmpty() && m_fleet.worker(worker).row.id == m_request.again.worker;
}

bool ObstacleCourse::isReassignable(WorkerIndex worker, const std::vector<Obstacle> &obstacles) const
{
    if (!m_request.moves || !m_request.exclude || *m_request.exclude == worker)
        return false;
    return m_fleet.worker(worker).sharesStoreWith(m_fleet.worker(*m_request.exclude))
        && std::ranges::all_of(obstacles, [](Obstacle one) { return one == Obstacle::NameTaken; });
}

QString ObstacleCourse::wording(Obstacle obstacle, WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    switch (obstacle) {
    case Obstacle::Excluded:
        return tr("the session is leaving it");
    case Obstacle::BadUrl:
    case Obstacle::NotAnswering:
        return CauseText::since(WorkerCause::reach(facts), m_fleet.clock().nowMs());
    case Obstacle::NotAskedYet:
        return tr("its sessions have not been read yet");
    case Obstacle::LimitedKey:
        return tr("its API key may not create sessions");
    case Obstacle::TooOld:
        return tr("WAHA %1 is too old").arg(facts.version.version);
    case Obstacle::WrongEngine:
        return facts.version.engine.isEmpty() ? tr("its engine is not known")
                                              : tr("engine %1").arg(facts.version.engine);
    case Obstacle::SingleSession:
        return tr("holds one session only, named “default”");
    case Obstacle::NameTaken:
        return tr("has a session named “%1” already").arg(foreign::name(m_request.name));
    case Obstacle::LabelMissing:
        return m_wishes.brokenOn(worker);
    case Obstacle::Cordoned:
        return tr("cordoned");
    case Obstacle::Draining:
        return tr("being drained");
    case Obstacle::Quarantined:
        return facts.copiesToRemove > 0
            ? tr("quarantined: %Ln old copies to remove first", nullptr, facts.copiesToRemove)
            : tr("in quarantine");
    case Obstacle::RowsUnknown:
        return tr("how many sessions the map has there is not known");
    case Obstacle::NoCapacity:
        return tr("the shard map gives it no capacity");
    case Obstacle::Full:
        return tr("full");
    case Obstacle::DiskLow:
        return tr("its disk is almost full");
    case Obstacle::NoNetwork:
        return tr("does not reach WhatsApp");
    }
    return {};
}

QString ObstacleCourse::freeSlots(WorkerIndex worker) const
{
    const SlotUse &use = m_fleet.worker(worker).slotUse;
    //: %Ln free slots, %1 all slots of a worker
    return tr("%Ln free of %1", nullptr, int(use.free())).arg(QLocale().toString(use.capacity.value_or(0)));
}

bool isLowerId(const QString &a, const QString &b)
{
    if (isNumber(a) && isNumber(b) && a.size() != b.size())
        return a.size() < b.size();
    return a < b;
}

RankedWorker RankedWorker::of(const Fleet &fleet, const PlacementRequest &request,
                              const ObstacleCourse &course, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    RankedWorker ranked;
    ranked.worker = worker;
    ranked.obstacles = course.obstaclesOn(worker);
    ranked.noScan = course.isReassignable(worker, ranked.obstacles);
    if (ranked.noScan)
        ranked.obstacles.clear();
    ranked.sameEngine = !request.moves || !request.exclude
        || facts.version.engine == fleet.worker(*request.exclude).version.engine;
    ranked.wishes = course.wishes().score(worker);
    ranked.free = facts.slotUse.free();
    ranked.load = loadOf(facts.slotUse);
    ranked.id = facts.row.id.toString();
    return ranked;
}

bool RankedWorker::fitsButForWishes() const
{
    return std::ranges::all_of(obstacles, [](Obstacle one) { return one == Obstacle::LabelMissing; });
}

bool RankedWorker::isBetter(const RankedWorker &a, const RankedWorker &b, PlacementRequest::Rule rule)
{
    if (a.fits() != b.fits())
        return a.fits();
    if (!a.fits() && a.obstacles.size() != b.obstacles.size())
        return a.obstacles.size() < b.obstacles.size();
    if (a.noScan != b.noScan)
        return a.noScan;
    if (a.sameEngine != b.sameEngine)
        return a.sameEngine;
    if (a.wishes != b.wishes)
        return a.wishes > b.wishes;
    return isBetterByRule(a, b, rule);
}

bool RankedWorker::isBetterByRule(const RankedWorker &a, const RankedWorker &b, PlacementRequest::Rule rule)
{
    const bool byFree = rule == PlacementRequest::Rule::MostFree;
    if (byFree && a.free != b.free)
        return a.free > b.free;
    if (a.load != b.load)
        return a.load < b.load;
    if (a.free != b.free)
        return a.free > b.free;
    return isLowerId(a.id, b.id);
}

} // namespace quayside::fleet
