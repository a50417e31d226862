// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attention.h"

#include "core/clockwatch.h"
#include "core/logging.h"
#include "core/soon.h"
#include "fleet/advice/restoreplan.h"
#include "fleet/attention/attentionlist.h"
#include "fleet/truth/workercause.h"

#include <algorithm>

namespace quayside::fleet {

/** What entries show of a worker. A latency that changed must not make every entry anew. */
struct WorkerFace
{
    QString name;
    std::vector<Cause> causes; // without their sources: seeing the same again is no news
    qint64 taken = -1;
    int wanted = 0; // of what should run after a restart
    qsizetype unrestored = 0;
    int unreadable = 0;
    bool silent = false;
    bool dead = false;
    bool evacuable = false;
    bool anyWorks = false;

    friend bool operator==(const WorkerFace &, const WorkerFace &) = default;
};

namespace {

constexpr qint64 kSoonMs = 100; // changes that are raised or lowered at once are gathered for so long
constexpr qint64 kLatestMs = 5'000; // the wall clock may jump, so look at it now and then
constexpr qint64 kHoldMs = 3'000; // after it did: until FleetSync has noticed that all is old

/** `unrestored`: entries tell what is left to do after a restart; else nobody needs the plan, which is long.
 */
WorkerFace faceOf(const Fleet &fleet, WorkerIndex worker, bool unrestored)
{
    const WorkerFacts &facts = fleet.worker(worker);
    WorkerFace face;
    face.name = facts.name;
    if (!WorkerCause::isWell(facts))
        face.causes = WorkerCause::all(facts);
    for (Cause &cause : face.causes)
        cause.source = {};
    face.unreadable = facts.unreadable.total();
    face.anyWorks = facts.counts.working > facts.old.working;
    face.silent = facts.isStale() || facts.listedMs < facts.reachSinceMs;
    face.evacuable = WorkerCause::isEvacuable(facts);
    face.dead = face.evacuable && isDead(fleet, worker);
    if (facts.issues.testFlag(WorkerIssue::OverCapacity))
        face.taken = qint64(facts.slotUse.used) + facts.slotUse.reserved;
    if (unrestored) {
        const RestorePlan plan = RestorePlan::of(fleet, worker);
        face.wanted = plan.wanted;
        face.unrestored = qsizetype(plan.items.size());
    }
    return face;
}

std::vector<Repair> repairsOfSession(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::SessionFailed:
    case AttentionKind::SessionStuckStarting:
    case AttentionKind::SessionStuckPairing:
        return { Repair::ShowSession, Repair::RestartSessions };
    case AttentionKind::SessionOrphan:
        return { Repair::AdoptSession, Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionMissing:
        return { Repair::ShowSession, Repair::CreateAgain, Repair::RemoveRow };
    case AttentionKind::SessionMisplaced:
        return { Repair::ShowSession, Repair::CorrectRow, Repair::BringBack };
    case AttentionKind::SessionDoubleRun:
        return { Repair::ShowSession, Repair::StopCopy };
    case AttentionKind::SessionStaleCopy:
        return { Repair::ShowSession, Repair::DeleteSession };
    case AttentionKind::SessionDuplicateRow:
        return { Repair::ShowSession, Repair::RemoveRow };
    case AttentionKind::SessionBrokenReference:
        return { Repair::ShowSession }; // and what the cause names: rows point nowhere in several ways
    case AttentionKind::SessionOtherUser:
        return { Repair::ShowSession, Repair::AssignUser, Repair::WriteUser };
    case AttentionKind::SessionOtherConfig:
        return { Repair::ShowSession, Repair::WriteConfigBack, Repair::KeepConfig };
    case AttentionKind::SessionUnburied:
        return { Repair::ShowSession, Repair::RestartSessions };
    case AttentionKind::SessionInterrupted:
        return { Repair::ShowOperation, Repair::ShowSession };
    case AttentionKind::SessionCaseClash:
        return { Repair::ShowSession, Repair::MoveSession };
    case AttentionKind::SessionReturned:
    case AttentionKind::SessionLostLogin: // the code is where the session is shown
        return { Repair::ShowSession };
    case AttentionKind::SessionNotPlaced:
        return { Repair::PlaceSession, Repair::ShowSession };
    default:
        return {};
    }
}

/** Of workers, of many sessions at once, and of the map. */
std::vector<Repair> repairsOfWhole(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::WorkerDown:
    case AttentionKind::WorkerFailing:
    case AttentionKind::WorkerProxyRefuses:
    case AttentionKind::WorkerDegraded:
    case AttentionKind::WorkerNotWaha:
    case AttentionKind::WorkerBadKey:
        return { Repair::Retry, Repair::EditWorker, Repair::ShowWorker };
    case AttentionKind::WorkerUntrusted:
        return { Repair::ShowWorker, Repair::TrustCertificate, Repair::Retry };
    case AttentionKind::WorkerBadUrl:
    case AttentionKind::WorkerDuplicateUrl:
    case AttentionKind::WorkerOverCapacity:
        return { Repair::ShowWorker, Repair::EditWorker };
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerUnsupported:
    case AttentionKind::WorkerDiskLow:
    case AttentionKind::WorkerSharedId:
    case AttentionKind::WorkerRestartAll:
    case AttentionKind::WorkerNoNetwork: // a restart or a new login changes nothing
    case AttentionKind::Outage:
        return { Repair::ShowWorker };
    case AttentionKind::WorkerUnreadable:
        return { Repair::ShowWorker, Repair::Retry };
    case AttentionKind::WorkerUnrestored:
        return { Repair::RestoreSessions, Repair::ShowWorker };
    case AttentionKind::Incident:
        return { Repair::ShowWorker, Repair::RestartSessions };
    case AttentionKind::MapUnavailable:
    case AttentionKind::MapUnreadable:
    case AttentionKind::MapRowsLeftOut:
        return { Repair::ReadMap }; // what helps is done to the file, not here
    case AttentionKind::MapToReview:
        return { Repair::Review };
    case AttentionKind::SnapshotFails:
        return { Repair::TrySnapshot, Repair::EditSchedule };
    default:
        return {};
    }
}

/** Of no worker where their rows name none, or one that is not there. */
std::vector<Repair> forMany(const std::vector<Repair> &repairs, const AttentionEntry &entry)
{
    std::vector<Repair> fitting;
    if (entry.worker.isValid())
        fitting.push_back(Repair::ShowWorker);
    if (entry.worker.isValid() && entry.workers.empty())
        fitting.push_back(Repair::ShowSessions);
    for (const Repair repair : repairs) {
        if (isForMany(repair) && repair != Repair::ShowWorker)
            fitting.push_back(repair);
    }
    return fitting;
}

void addMissing(std::vector<Repair> &repairs, Repair repair)
{
    if (!std::ranges::count(repairs, repair))
        repairs.push_back(repair);
}

} // namespace

class Attention::Private
{
public:
    Private(Attention &q, const Fleet &of)
        : fleet(of)
        , rules(of, board)
        , list(of, board, rules)
        , evaluation([&q] { q.evaluate(); })
        , clocks(of.clock())
    { }

    void follow(const FleetChange &change);
    void readAll();
    void look(WorkerIndex worker);
    std::optional<qint64> lookAtSilent();
    bool remake();
    void logNews(const std::vector<AttentionEntry> &before) const;

    const Fleet &fleet;
    AlarmBoard board;
    AttentionRules rules;
    AttentionList list;
    QHash<WorkerIndex, WorkerFace> faces;
    std::vector<AttentionEntry> entries;
    Soon evaluation;
    ClockWatch clocks;
    qint64 heldUntilMs = 0; // by the steady clock: what has lasted so long may be over, which lists will tell
    bool facesChanged = false;
    bool mapChanged = true;
};

void Attention::Private::follow(const FleetChange &change)
{
    mapChanged |= change.map || change.reset;
    board.setPatient(!fleet.isInspected());
    if (change.reset)
        return readAll();
    for (const SessionIndex session : change.sessionsGone)
        rules.forget(session);
    for (const WorkerIndex worker : change.workersGone) {
        rules.forget(worker);
        faces.remove(worker);
    }
    for (const auto *workers : { &change.workersAdded, &change.workersChanged })
        std::ranges::for_each(*workers, [this](WorkerIndex worker) { look(worker); });
    for (const auto *sessions : { &change.sessionsAdded, &change.sessionsChanged })
        std::ranges::for_each(*sessions, [this](SessionIndex session) { rules.examine(session); });
}

void Attention::Private::readAll()
{
    rules.clear();
    faces.clear();
    board.setPatient(!fleet.isInspected());
    for (const WorkerIndex worker : fleet.workers())
        look(worker);
    const auto end = static_cast<quint32>(fleet.sessionIndexLimit());
    for (quint32 value = 0; value < end; ++value) {
        if (fleet.isSession(SessionIndex(value)))
            rules.examine(SessionIndex(value));
    }
}

void Attention::Private::look(WorkerIndex worker)
{
    rules.examine(worker);
    WorkerFace face = faceOf(fleet, worker, board.holds(AttentionKind::WorkerUnrestored, worker.value()));
    WorkerFace &known = faces[worker];
    if (face == known)
        return;
    known = std::move(face);
    facesChanged = true;
}

/** Of a worker that stays silent comes no news: the clock alone makes it a dead one. When the next one is. */
std::optional<qint64> Attention::Private::lookAtSilent()
{
    std::optional<qint64> nextMs;
    for (const WorkerIndex worker : fleet.workers()) {
        const WorkerFacts &facts = fleet.worker(worker);
        if (facts.reach != Reachability::Unreachable)
            continue;
        if (isDead(fleet, worker))
            look(worker);
        else
            nextMs = std::min(nextMs.value_or(facts.reachSinceMs + kDeadMs), facts.reachSinceMs + kDeadMs);
    }
    return nextMs;
}

/** Makes the entries anew where something they show may have changed; true when they differ. */
bool Attention::Private::remake()
{
    const qint64 steadyMs = fleet.clock().monotonicMs();
    if (clocks.jumped())
        heldUntilMs = steadyMs + kHoldMs;
    if (steadyMs >= heldUntilMs)
        board.settle(fleet.clock().nowMs());
    const bool boardChanged = board.takeChanged();
    const bool shownChanged = std::exchange(facesChanged, false) && !board.groups().isEmpty();
    if (!std::exchange(mapChanged, false) && !boardChanged && !shownChanged)
        return false;
    std::vector<AttentionEntry> made = list.make();
    if (made == entries)
        return false;
    std::swap(entries, made);
    logNews(made);
    return true;
}

/** What sessions are told for is logged as it is told; why workers can't be reached, when that is found. */
void Attention::Private::logNews(const std::vector<AttentionEntry> &before) const
{
    QSet<quint64> known;
    for (const AttentionEntry &entry : before)
        known.insert(entry.id);
    for (const AttentionEntry &entry : entries) {
        if (!entry.session.isValid() || !entry.cause.isSet() || known.contains(entry.id))
            continue;
        qCInfo(lcFleet) << "session" << entry.title.toUtf8().constData() << "—"
                        << CauseText::logLine(entry.cause).toUtf8().constData();
    }
}

Attention::Attention(const Fleet &fleet, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, fleet))
{
    connect(&fleet, &Fleet::changed, this, [this](const FleetChange &change) {
        d->follow(change);
        d->evaluation.ask(int(kSoonMs));
    });
    d->readAll();
    evaluate();
}

Attention::~Attention() = default;

const std::vector<AttentionEntry> &Attention::entries() const
{
    return d->entries;
}

void Attention::setSnapshotFailure(const std::optional<SnapshotFailure> &failure)
{
    d->list.setSnapshotFailure(failure);
    d->mapChanged = true;
    evaluate();
}

void Attention::evaluate()
{
    const std::optional<qint64> nextDeathMs = d->lookAtSilent();
    const bool differs = d->remake();
    std::optional<qint64> due = d->board.nextDueMs();
    if (nextDeathMs)
        due = std::min(due.value_or(*nextDeathMs), *nextDeathMs);
    if (due) {
        const qint64 wait = *due - d->fleet.clock().nowMs();
        d->evaluation.putOff(int(std::clamp(wait, kSoonMs, kLatestMs)));
    }
    if (differs)
        Q_EMIT changed();
}

bool isDead(const Fleet &fleet, WorkerIndex worker)
{
    const WorkerFacts &facts = fleet.worker(worker);
    return facts.reach == Reachability::Unreachable && facts.reachSinceMs + kDeadMs <= fleet.clock().nowMs();
}

Severity severityOf(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::WorkerDown:
    case AttentionKind::WorkerFailing:
    case AttentionKind::WorkerProxyRefuses:
    case AttentionKind::WorkerBadKey:
    case AttentionKind::WorkerUntrusted:
    case AttentionKind::WorkerNotWaha:
    case AttentionKind::WorkerDiskLow:
    case AttentionKind::MapUnavailable:
    case AttentionKind::MapUnreadable:
    case AttentionKind::SessionDoubleRun:
    case AttentionKind::SessionReturned:
    case AttentionKind::WorkerNoNetwork:
    case AttentionKind::Outage:
    case AttentionKind::Incident:
        return Severity::Critical;
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerDegraded:
    case AttentionKind::SessionOrphan:
    case AttentionKind::SessionStaleCopy:
    case AttentionKind::SessionCaseClash:
    case AttentionKind::SessionNotPlaced:
    case AttentionKind::SessionStuckPairing:
        return Severity::Info;
    default:
        return Severity::Warning;
    }
}

std::vector<Repair> repairsOf(AttentionKind kind)
{
    const bool isOfSession = kind >= AttentionKind::SessionFailed && kind != AttentionKind::Incident;
    return isOfSession ? repairsOfSession(kind) : repairsOfWhole(kind);
}

bool isForMany(Repair repair)
{
    switch (repair) {
    case Repair::RestartSessions:
    case Repair::StartSessions:
    case Repair::LogOutSession:
    case Repair::DeleteSession:
    case Repair::AdoptSession:
    case Repair::RestoreSessions:
    case Repair::ShowWorker:
    case Repair::ShowSessions:
    case Repair::Retry:
    case Repair::WriteConfigBack:
        return true;
    default:
        return false;
    }
}

std::vector<Repair> repairsOf(const Fleet &fleet, const AttentionEntry &entry)
{
    std::vector<Repair> repairs = repairsOf(entry.kind);
    if (!entry.sessions.empty()) {
        repairs = forMany(repairs, entry);
        for (const Repair repair : entry.cause.repairs) {
            if (isForMany(repair))
                addMissing(repairs, repair);
        }
        return repairs;
    }
    for (const Repair repair : entry.cause.repairs)
        addMissing(repairs, repair);
    if (entry.kind == AttentionKind::WorkerDown && WorkerCause::isEvacuable(fleet.worker(entry.worker)))
        repairs.push_back(Repair::EvacuateWorker);
    if (entry.cause.proposal.isEmpty())
        return repairs;
    std::erase(repairs, Repair::CorrectUrl);
    repairs.insert(repairs.begin(), Repair::CorrectUrl);
    return repairs;
}

} // namespace quayside::fleet
