// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/fleet.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "fleet/store/packedtext.h"
#include "fleet/truth/fleetnews.h"
#include "fleet/truth/mapinput.h"
#include "fleet/truth/settler.h"
#include "fleet/truth/workerinput.h"
#include "fleet/truth/workersettler.h"
#include "fleet/truth/workinput.h"

namespace quayside::fleet {

bool FleetChange::isEmpty() const
{
    return !reset && !map && sessionsAdded.empty() && sessionsChanged.empty() && sessionsGone.empty()
        && usersAdded.empty() && usersChanged.empty() && usersGone.empty() && workersAdded.empty()
        && workersChanged.empty() && workersGone.empty();
}

/** The parts of Fleet. An input goes to one of the three that take it in, then through settle(). */
class Fleet::Private final
{
public:
    explicit Private(Fleet &fleet);

    /** Works out what follows from an input. Changed statuses are told at once, all else by FleetNews. */
    void settle(Fleet &fleet);

    FleetState state;
    EntryLists lists { state };
    WorkerNames names { state };
    StoreGroups stores { state };
    RestartWatch restarts;
    MapInput map { state, lists };
    WorkerInput reports { state, lists, restarts, stores };
    WorkInput work { state };
    Settler settler { state, lists };
    WorkerSettler workerSettler { state, names };
    FleetNews news;
};

Fleet::Private::Private(Fleet &fleet)
    : state(fleet.m_clock)
    , restarts(state, [this, &fleet] { settle(fleet); })
    , news(state, [&fleet] { fleet.flush(); })
{ }

void Fleet::Private::settle(Fleet &fleet)
{
    if (state.workersChanged)
        names.rename();
    if (state.storesChanged)
        stores.regroup();
    settler.settle();
    workerSettler.settle();
    news.schedule();
    const std::vector<StatusChange> changes = news.takeStatuses();
    if (!changes.empty())
        Q_EMIT fleet.statusesChanged(changes);
}

Fleet::Fleet(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , d(std::make_unique<Private>(*this))
{ }

Fleet::~Fleet() = default;

void Fleet::clear()
{
    const auto meaning = d->state.meaning;
    d = std::make_unique<Private>(*this);
    d->state.meaning = meaning;
    FleetChange change;
    change.reset = true;
    Q_EMIT changed(change);
}

void Fleet::setCapacityMeaning(shardmap::MapLocation::CapacityMeaning meaning)
{
    d->state.meaning = meaning;
    for (const WorkerIndex worker : d->state.workers.listed())
        d->state.touchWorker(worker.value());
    d->settle(*this);
}

void Fleet::applyMap(const shardmap::MapDelta &delta)
{
    d->map.apply(delta);
    if (!delta.workers.empty() && !d->state.work.toRemove.isEmpty())
        d->work.countCopiesToRemove();
    d->settle(*this);
}

void Fleet::applyMapInfo(const shardmap::MapInfo &info)
{
    d->map.applyInfo(info);
    d->settle(*this);
}

void Fleet::applyUpdate(const WorkerUpdate &update)
{
    if (d->reports.apply(update))
        d->settle(*this);
}

void Fleet::applyMemory(const WorkerId &id, const WorkerMemory &memory)
{
    const quint32 worker = d->state.workers.find(id);
    if (!d->state.workers.exists(worker))
        return;
    d->restarts.recall(worker, memory);
    d->settle(*this);
}

void Fleet::applyLastState(const shardmap::LastWorker &last)
{
    if (d->reports.recall(last))
        d->settle(*this);
}

void Fleet::applyWork(const WorkInHand &work)
{
    if (d->work.apply(work))
        d->settle(*this);
}

void Fleet::forgetAccount(const SessionKey &session)
{
    d->work.forgetAccount(session);
    d->settle(*this);
}

void Fleet::flush()
{
    const FleetChange change = d->news.takeChange();
    if (!change.isEmpty())
        Q_EMIT changed(change);
    d->news.reclaim();
}

int Fleet::toReview() const
{
    return d->state.work.toReview;
}

qint64 Fleet::toReviewSinceMs() const
{
    return d->state.work.toReviewSinceMs;
}

bool Fleet::isInspected() const
{
    return d->state.isInspected;
}

const shardmap::MapProblems &Fleet::mapProblems() const
{
    return d->state.mapProblems;
}

bool Fleet::isWhole(shardmap::MapPart part) const
{
    return d->state.isWhole(part);
}

std::span<const WorkerIndex> Fleet::workers() const
{
    return d->state.workers.listed();
}

std::span<const UserIndex> Fleet::users() const
{
    return d->state.users.listed();
}

const WorkerFacts &Fleet::worker(WorkerIndex worker) const
{
    static const WorkerFacts nothing;
    return worker.value() < d->state.workers.limit() ? d->state.workers.at(worker.value()).facts : nothing;
}

const UserFacts &Fleet::user(UserIndex user) const
{
    static const UserFacts nothing;
    return user.value() < d->state.users.limit() ? d->state.users.at(user.value()).facts : nothing;
}

bool Fleet::isNobody(UserIndex user) const
{
    return !user.isValid() || d->state.users.isUnnamed(user.value());
}

WorkerIndex Fleet::findWorker(const WorkerId &id) const
{
    const quint32 worker = d->state.workers.find(id);
    return d->state.workers.exists(worker) ? WorkerIndex(worker) : WorkerIndex();
}

UserIndex Fleet::findUser(const UserId &id) const
{
    const quint32 user = d->state.users.find(id);
    return d->state.users.isListed(user) ? UserIndex(user) : UserIndex();
}

qsizetype Fleet::sessionCount() const
{
    return d->state.sessionCount;
}

qsizetype Fleet::sessionIndexLimit() const
{
    return d->state.store.limit();
}

bool Fleet::isSession(SessionIndex session) const
{
    return d->state.isEntry(session) && d->state.store.has(session.value(), Visible);
}

SessionIndex Fleet::findSession(const SessionKey &key) const
{
    const quint32 entry = d->state.find(key);
    return entry != FleetState::kNone && d->state.store.has(entry, Visible) ? SessionIndex(entry)
                                                                            : SessionIndex();
}

std::vector<SessionIndex> Fleet::findSessions(std::span<const SessionKey> keys) const
{
    std::vector<SessionIndex> sessions;
    sessions.reserve(keys.size());
    for (const SessionKey &key : keys) {
        if (const SessionIndex session = findSession(key); session.isValid())
            sessions.push_back(session);
    }
    return sessions;
}

SessionIndex Fleet::findRow(const RowId &row) const
{
    const quint32 entry = d->state.store.findRow(Utf8Text(row.toString()).view());
    return entry != FleetState::kNone && d->state.store.has(entry, Visible) ? SessionIndex(entry)
                                                                            : SessionIndex();
}

std::vector<WorkerIndex> Fleet::workersWithName(SessionIndex session) const
{
    std::vector<WorkerIndex> workers;
    if (!d->state.isEntry(session))
        return workers;
    const QByteArrayView name = d->state.store.name(session.value());
    for (const quint32 member : d->state.store.names().group(session.value())) {
        if (d->state.store.has(member, Visible) && d->state.store.name(member) == name)
            workers.emplace_back(d->state.store.workerOf(member));
    }
    return workers;
}

std::optional<ListedCopy> Fleet::listedCopy(const SessionKey &key) const
{
    const quint32 entry = d->state.find(key);
    if (entry == FleetState::kNone || !d->state.store.has(entry, HasLive) || d->state.isOnlyKept(entry))
        return {};
    return ListedCopy { d->state.store.status(entry), d->state.store.assigned(entry),
                        d->state.store.phone(entry) };
}

std::vector<StatusRecord> Fleet::listedStatuses(WorkerIndex worker) const
{
    std::vector<StatusRecord> records;
    if (worker.value() >= d->state.workers.limit())
        return records;
    for (const SessionIndex session : d->state.workers.at(worker.value()).entries.span()) {
        const quint32 entry = session.value();
        if (d->state.store.has(entry, HasLive) && !d->state.isOnlyKept(entry))
            records.push_back({ QString::fromUtf8(d->state.store.name(entry)), d->state.store.status(entry),
                                d->state.store.since(entry), d->state.statuses.login(entry) });
    }
    return records;
}

std::optional<StatusRecord> Fleet::listedStatus(const SessionKey &key) const
{
    const quint32 entry = d->state.find(key);
    if (entry == FleetState::kNone || !d->state.store.has(entry, HasLive) || d->state.isOnlyKept(entry))
        return {};
    return StatusRecord { key.name, d->state.store.status(entry), d->state.store.since(entry),
                          d->state.statuses.login(entry) };
}

shardmap::LastWorker Fleet::seenState(WorkerIndex worker, bool withSessions) const
{
    const WorkerFacts &facts = this->worker(worker);
    const qint64 now = m_clock.nowMs();
    shardmap::LastWorker seen;
    seen.worker = facts.row.id;
    seen.seenAgoMs = facts.lastSeenMs() == 0 ? -1 : now - facts.lastSeenMs();
    seen.version = facts.version.version;
    seen.engine = facts.version.engine;
    seen.tier = facts.version.tier;
    seen.latencyMs = facts.latencyMs;
    if (!withSessions || worker.value() >= d->state.workers.limit())
        return seen;
    const SessionStore &store = d->state.store;
    seen.sessions.emplace();
    QSet<quint32> shownByOthers;
    if (facts.storeGroup >= 0)
        shownByOthers = QSet<quint32>(d->state.sources.cbegin(), d->state.sources.cend());
    const auto isOfAnother = [&](quint32 entry) { // it lists what others run in the store they share
        return facts.storeGroup >= 0 && store.has(entry, Folded) && !shownByOthers.contains(entry);
    };
    for (const SessionIndex session : d->state.workers.at(worker.value()).entries.span()) {
        const quint32 entry = session.value();
        if (!store.has(entry, HasLive) || isOfAnother(entry))
            continue;
        const StatusMoment since = store.since(entry);
        seen.sessions->push_back({ QString::fromUtf8(store.name(entry)),
                                   { store.status(entry).text(), now - since.atMs, since.exact },
                                   store.account(entry),
                                   store.pushName(entry) });
    }
    return seen;
}

qint64 Fleet::serverStartMs(WorkerIndex worker) const
{
    return worker.value() < d->state.workers.limit() ? d->state.workers.at(worker.value()).serverStartMs : 0;
}

std::span<const SessionIndex> Fleet::sessionsOfUser(UserIndex user) const
{
    if (user.value() >= d->state.users.limit())
        return {};
    return d->state.users.at(user.value()).sessions.span();
}

std::span<const SessionIndex> Fleet::sessionsOfWorker(WorkerIndex worker) const
{
    if (worker.value() >= d->state.workers.limit())
        return {};
    const WorkerSlot &slot = d->state.workers.at(worker.value());
    return slot.entries.span().first(slot.visible);
}

std::vector<SessionKey> Fleet::connectedWith(const QString &account) const
{
    std::vector<SessionKey> keys;
    for (const quint32 entry : d->state.store.connectedWith(account)) {
        keys.push_back({ d->state.workers.at(d->state.store.workerOf(entry)).facts.row.id,
                         QString::fromUtf8(d->state.store.name(entry)) });
    }
    return keys;
}

std::span<const SessionIndex> Fleet::orphans() const
{
    return d->state.orphans.span();
}

SessionFacts Fleet::session(SessionIndex session) const
{
    SessionFacts facts;
    if (!d->state.isEntry(session))
        return facts;
    const quint32 entry = session.value();
    const quint32 user = d->state.store.at<&SessionBlock::user>(entry);
    facts.key = { d->state.workers.at(d->state.store.workerOf(entry)).facts.row.id, sessionName(session) };
    facts.row = RowId(d->state.store.rowId(entry));
    facts.userId = user == FleetState::kNone ? UserId() : d->state.users.at(user).facts.row.id;
    facts.user = sessionUser(session);
    facts.worker = sessionWorker(session);
    facts.status = sessionStatus(session);
    facts.stale = isSessionStale(session);
    facts.drift = sessionDrift(session);
    facts.counterpart = d->state.counterpartOf(entry);
    const quint32 source = d->state.sourceOf(entry);
    if (source == FleetState::kNone)
        return facts;
    facts.runsOn = WorkerIndex(d->state.store.workerOf(source));
    facts.statusSinceMs = d->state.store.sinceMs(source);
    facts.sinceExact = d->state.store.since(source).exact;
    facts.login = d->state.statuses.login(source);
    if (source != entry && d->state.store.has(entry, HasLive))
        facts.leftover = d->state.store.status(entry);
    if (facts.drift.testFlag(Drift::OtherUser))
        facts.otherUser = d->state.users.at(d->state.otherUserOf(entry, source)).facts.row.id;
    facts.seenMs = d->state.seenMs(source);
    facts.phone = d->state.store.phone(source);
    facts.accountToldMs = d->state.logins.toldMs(source);
    if (facts.accountToldMs == 0 && d->state.isOnlyKept(source))
        facts.accountToldMs = facts.seenMs;
    facts.accountHidden
        = d->state.hidesAccount(d->state.store.workerOf(source), d->state.store.status(source));
    facts.pushName = foreign::name(d->state.store.pushName(source));
    facts.activityMs = d->state.store.activityMs(source);
    return facts;
}

QString Fleet::sessionName(SessionIndex session) const
{
    return QString::fromUtf8(sessionNameUtf8(session));
}

QByteArrayView Fleet::sessionNameUtf8(SessionIndex session) const
{
    return d->state.isEntry(session) ? d->state.store.name(session.value()) : QByteArrayView();
}

SessionStatus Fleet::sessionStatus(SessionIndex session) const
{
    if (!d->state.isEntry(session))
        return {};
    return static_cast<SessionStatus::Code>(d->state.store.at<&SessionBlock::shown>(session.value()));
}

qint64 Fleet::sessionStatusSinceMs(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? 0 : d->state.store.sinceMs(source);
}

QString Fleet::sessionPhone(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? QString() : d->state.store.phone(source);
}

QString Fleet::sessionAccount(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? QString() : d->state.store.account(source);
}

qint64 Fleet::sessionLinkedMs(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? 0 : d->state.logins.linkedMs(source);
}

qint64 Fleet::sessionLinkedAgoMs(SessionIndex session) const
{
    if (sessionLinkedMs(session) == 0)
        return -1;
    const Moment linked = d->state.logins.linked(d->state.sourceOf(session));
    const Moment now = d->state.now();
    return std::max(now.wallMs - linked.wallMs, now.steadyMs - linked.steadyMs);
}

QString Fleet::sessionPushName(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? QString() : d->state.store.pushName(source);
}

qint64 Fleet::sessionActivityMs(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? 0 : d->state.store.activityMs(source);
}

WorkerIndex Fleet::sessionWorker(SessionIndex session) const
{
    if (!d->state.isEntry(session))
        return {};
    const quint32 worker = d->state.store.workerOf(session.value());
    return d->state.workers.exists(worker) ? WorkerIndex(worker) : WorkerIndex();
}

WorkerIndex Fleet::sessionRunsOn(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? WorkerIndex() : WorkerIndex(d->state.store.workerOf(source));
}

UserIndex Fleet::sessionUser(SessionIndex session) const
{
    if (!d->state.isEntry(session))
        return {};
    const quint32 user = d->state.store.rowUser(session.value());
    return user == FleetState::kNone ? UserIndex() : UserIndex(user);
}

RowId Fleet::sessionRow(SessionIndex session) const
{
    return d->state.isEntry(session) ? RowId(d->state.store.rowId(session.value())) : RowId();
}

/** Asked of every worker that has the name, for many sessions: read from the columns, nothing is copied. */
bool Fleet::isUnusedDefault(SessionIndex session) const
{
    return sessionNameUtf8(session) == "default" && sessionStatus(session) == SessionStatus::Stopped
        && !d->state.store.has(session.value(), HasRow) && sessionAccount(session).isEmpty()
        && d->state.store.at<&SessionBlock::user>(session.value()) == FleetState::kNone;
}

Drifts Fleet::sessionDrift(SessionIndex session) const
{
    return d->state.isEntry(session)
        ? Drifts::fromInt(d->state.store.at<&SessionBlock::drift>(session.value()))
        : Drifts();
}

bool Fleet::isSessionStale(SessionIndex session) const
{
    if (!d->state.isEntry(session))
        return false;
    const quint32 source = d->state.sourceOf(session.value());
    return d->state.isOld(source == FleetState::kNone ? session.value() : source);
}

bool Fleet::isPlaced(SessionIndex session) const
{
    return !d->state.isEntry(session) || !d->state.store.has(session.value(), HasRow)
        || !d->state.workers.at(d->state.store.workerOf(session.value())).facts.row.id.isEmpty();
}

shardmap::DesiredState Fleet::sessionDesired(SessionIndex session) const
{
    return d->state.isEntry(session) ? d->state.store.desired(session.value())
                                     : shardmap::DesiredState::Unset;
}

bool Fleet::sessionRan(SessionIndex session) const
{
    return d->state.isEntry(session) && d->state.store.ran(session.value());
}

StatusMoment Fleet::sessionSince(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? StatusMoment() : d->state.store.since(source);
}

Login Fleet::sessionLogin(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? Login::Unknown : d->state.statuses.login(source);
}

std::optional<StatusMoment> Fleet::sessionTurningSince(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    return source == FleetState::kNone ? std::nullopt : d->state.statuses.turningSince(source);
}

bool Fleet::isSessionSeenNow(SessionIndex session) const
{
    const quint32 source = d->state.sourceOf(session);
    if (source == FleetState::kNone)
        return false;
    const WorkerFacts &worker = d->state.workers.at(d->state.store.workerOf(source)).facts;
    return !d->state.isOld(source) && worker.listedMs >= worker.reachSinceMs;
}

bool Fleet::isBusy(SessionIndex session) const
{
    return !d->state.work.busy.isEmpty() && isSession(session)
        && d->state.work.busy.contains(this->session(session).key);
}

OperationId Fleet::interruptedOn(SessionIndex session) const
{
    if (d->state.work.interrupted.isEmpty() || !isSession(session))
        return {};
    return d->state.work.interrupted.value(this->session(session).key);
}

bool Fleet::isBeingRestored(WorkerIndex worker) const
{
    return d->state.work.restoring.contains(this->worker(worker).row.id);
}

bool Fleet::isMoving(SessionIndex session) const
{
    return !d->state.work.moving.isEmpty() && isSession(session)
        && d->state.work.moving.contains(this->session(session).key);
}

bool Fleet::isToBeRemoved(SessionIndex session) const
{
    return !d->state.work.toRemove.isEmpty() && isSession(session)
        && d->state.work.toRemove.contains(this->session(session).key);
}

const Wishes &Fleet::wishes() const
{
    return d->state.wishes;
}

const StatusCounts &Fleet::counts() const
{
    return d->state.counts;
}

const StatusCounts &Fleet::oldCounts() const
{
    return d->state.oldCounts;
}

qint64 Fleet::oldestSeenMs() const
{
    qint64 oldest = 0;
    for (const WorkerIndex worker : d->state.workers.listed()) {
        const WorkerFacts &facts = d->state.workers.at(worker.value()).facts;
        if (facts.old.total() > 0 && (oldest == 0 || facts.lastSeenMs() < oldest))
            oldest = facts.lastSeenMs();
    }
    return oldest;
}

qint64 Fleet::oldestSeenMs(UserIndex user) const
{
    qint64 oldest = 0;
    if (this->user(user).old.total() == 0)
        return oldest;
    for (const SessionIndex session : sessionsOfUser(user)) {
        const quint32 source = d->state.sourceOf(session.value());
        if (source == FleetState::kNone || !d->state.store.countedOld(session.value()))
            continue;
        const qint64 seen = d->state.seenMs(source);
        oldest = oldest == 0 ? seen : std::min(oldest, seen);
    }
    return oldest;
}

quint32 Fleet::driftCount() const
{
    return d->state.driftCount;
}

} // namespace quayside::fleet
