// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationhub.h"

#include "core/clock.h"
#include "core/logging.h"
#include "operations/bulktext.h"
#include "operations/compactjson.h"
#include "operations/configureoperation.h"
#include "operations/createoperation.h"
#include "operations/deleteoperation.h"
#include "operations/keepcopyoperation.h"
#include "operations/kinds.h"
#include "operations/loginage.h"
#include "operations/moves/buryoperation.h"
#include "operations/moves/movechecks.h"
#include "operations/moves/moveoperation.h"
#include "operations/operationkind.h"
#include "operations/operationrecords.h"
#include "operations/operationtext.h"
#include "operations/rowoperation.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriesreport.h"
#include "operations/series/moveseriestext.h"
#include "operations/series/moveseriesviews.h"
#include "waha/capabilities.h"

#include <QUuid>

// What is asked about a move before it begins.
// Series of moves: drain, bring back, rebalance.

namespace quayside::operations {

namespace {

/** What the lease of a rebalance is on: there is one at a time. No WhatsApp id looks like that. */
const QString kWholeFleet = QStringLiteral("*");

MoveRequest requestOf(const SeriesMove &move, const fleet::Fleet &fleet)
{
    MoveRequest request;
    request.session = fleet.findSession(move.session);
    request.target = move.target;
    request.way = move.way;
    request.sourceNamed = move.sourceNamed;
    return request;
}

} // namespace

OperationHub::OperationHub(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                           fleet::Timeline &timeline, double speed)
    : m_queues(speed)
    , m_leases(map, fleet.clock(), speed)
    , m_context { map, fleet, sync, timeline, m_queues, m_leases, speed }
    , m_book(m_context)
    , m_permissions(m_context, m_book)
    , m_tombstones(m_context)
    , m_rescue(m_context, m_book, m_permissions)
    , m_configs(m_context, m_permissions)
    , m_report(m_context, m_book, m_tombstones, m_configs)
{
    connect(&map, &shardmap::ShardMap::operationsChanged, &m_book, &OperationBook::refreshSoon);
    connect(&map, &shardmap::ShardMap::infoChanged, &m_book, &OperationBook::refreshSoon);
    connect(&map, &shardmap::ShardMap::operationsChanged, &m_tombstones, &TombstoneWatch::readSoon);
    connect(&map, &shardmap::ShardMap::infoChanged, &m_tombstones, &TombstoneWatch::readSoon);
    connect(&m_tombstones, &TombstoneWatch::due, this, &OperationHub::bury);
    connect(&m_rescue, &MoveRescue::due, this, &OperationHub::takeUp);
    m_book.refreshSoon();
    m_tombstones.readSoon();
}

OperationHub::~OperationHub() = default;

shardmap::OperationRecord OperationHub::newRecord(const QString &kind, const SessionKey &subject,
                                                  const QString &reason) const
{
    shardmap::OperationRecord record;
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.kind = kind;
    record.subject = subject;
    record.reason = reason;
    record.actor = m_context.map.actor();
    return record;
}

OperationId OperationHub::start(std::unique_ptr<Operation> operation)
{
    Operation *running = operation.release();
    OperationId id = running->record().id;
    m_book.add(running);
    running->run(Operation::Mode::Fresh);
    return id;
}

/** What is done to several sessions can be taken back for a moment. */
OperationId OperationHub::startSoon(std::unique_ptr<Operation> operation, size_t sessions)
{
    operation->setGrace(m_context.paced(Safeguards::graceMs(sessions)));
    return start(std::move(operation));
}

/** Shown as an operation that never began. */
OperationId OperationHub::refuse(shardmap::OperationRecord record, const QString &reason)
{
    OperationId id = record.id;
    m_book.addRefused(std::move(record), reason);
    return id;
}

OperationId OperationHub::create(const CreateInput &input)
{
    CreateRecipe recipe;
    recipe.input = input;
    const SessionKey key { input.worker, input.name };
    const fleet::SessionIndex known = m_context.fleet.findSession(key);
    if (known.isValid() && m_context.fleet.sessionDrift(known).testFlag(fleet::Drift::Missing))
        recipe.row = m_context.fleet.session(known).row;
    shardmap::OperationRecord record = newRecord(toString(Verb::Create), key, QString());
    record.input = recipe.toJournal();
    const Availability allowed
        = recipe.row.isEmpty() ? m_permissions.addRow(shardmap::MapPart::Sessions) : m_permissions.changes();
    if (!allowed.available)
        return refuse(std::move(record), allowed.reason);
    return start(std::make_unique<CreateOperation>(m_context, std::move(record), std::move(recipe)));
}

OperationId OperationHub::runOne(Verb verb, fleet::SessionIndex session, const QString &reason)
{
    if (!m_context.fleet.isSession(session))
        return {};
    shardmap::OperationRecord record = newRecord(toString(verb), m_permissions.target(session), reason);
    const Availability allowed = m_permissions.verb(verb, session);
    if (!allowed.available)
        return refuse(std::move(record), allowed.reason);
    return start(makeVerb(verb, std::move(record), session));
}

OperationId OperationHub::move(const MoveRequest &request)
{
    if (!m_context.fleet.isSession(request.session))
        return {};
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    MoveRecipe recipe;
    recipe.way = request.way;
    recipe.target = request.target;
    recipe.row = facts.row;
    recipe.user = facts.userId;
    recipe.sourceNamed = request.sourceNamed;
    shardmap::OperationRecord record = newRecord(kinds::kMove, facts.key, request.reason);
    record.target = request.target;
    record.input = recipe.toJournal();
    const Availability allowed = m_permissions.move(request);
    if (!allowed.available)
        return refuse(std::move(record), allowed.reason);
    return start(std::make_unique<MoveOperation>(m_context, std::move(record)));
}

std::unique_ptr<Operation> OperationHub::makeVerb(Verb verb, shardmap::OperationRecord record,
                                                  fleet::SessionIndex session)
{
    if (verb == Verb::Create)
        return makeCreateAgain(std::move(record), session);
    if (verb == Verb::Delete)
        record.input = DeleteOperation::inputFor(m_context.fleet.session(session));
    return OperationKind::operationOf(m_context, record, { *this, *this });
}

/** A row whose worker does not have the session: the session is made again, the row stays. */
std::unique_ptr<Operation> OperationHub::makeCreateAgain(shardmap::OperationRecord record,
                                                         fleet::SessionIndex session)
{
    const fleet::SessionFacts facts = m_context.fleet.session(session);
    CreateRecipe recipe;
    recipe.input.name = facts.key.name;
    recipe.input.worker = facts.key.worker;
    recipe.input.user = facts.userId;
    recipe.row = facts.row;
    record.input = recipe.toJournal();
    return std::make_unique<CreateOperation>(m_context, std::move(record), std::move(recipe));
}

OperationId OperationHub::configure(const ConfigChange &change, fleet::SessionIndex session,
                                    const QString &reason)
{
    if (!m_context.fleet.isSession(session))
        return {};
    shardmap::OperationRecord record = newRecord(kinds::kConfigure, m_permissions.target(session), reason);
    const Availability allowed = m_permissions.configure(session);
    if (!allowed.available)
        return refuse(std::move(record), allowed.reason);
    return start(makeConfigure(change, std::move(record)));
}

OperationId OperationHub::runBulk(const BulkPlan &plan, const QString &reason)
{
    // Restoring a worker is one at a time; other bulk operations are of no one place.
    const SessionKey subject
        = plan.restores.isEmpty() ? SessionKey() : SessionKey { plan.sessions.front().worker, {} };
    shardmap::OperationRecord record = newRecord(plan.kind(), subject, reason);
    record.input = plan.toJson();
    record.detail = plan.change || !plan.users.isEmpty() ? QString() : toString(plan.verb);
    if (const Availability allowed = m_permissions.changes(); !allowed.available)
        return refuse(std::move(record), allowed.reason);
    return startSoon(std::make_unique<BulkOperation>(m_context, std::move(record), plan, *this),
                     plan.sessions.size());
}

std::vector<SessionKey> OperationHub::targets(const std::vector<fleet::SessionIndex> &sessions) const
{
    std::vector<SessionKey> keys;
    keys.reserve(sessions.size());
    for (const fleet::SessionIndex session : sessions)
        keys.push_back(m_permissions.target(session));
    return keys;
}

OperationId OperationHub::retryFailed(const OperationId &bulk)
{
    const OperationView view = this->view(bulk);
    if (!view.retryFailed.available)
        return {};
    if (view.series)
        return retrySeries(view);
    BulkPlan plan = m_book.bulkPlan(bulk);
    plan.detours = true; // they may be in that status by what was done to them
    for (const ItemResult &item : view.items) {
        if (item.state == shardmap::OperationState::Failed)
            plan.sessions.push_back(item.session);
    }
    plan.users.removeIf([&plan](const auto &user) {
        return std::ranges::find(plan.sessions, user.key()) == plan.sessions.end();
    });
    return runBulk(plan, view.reason);
}

void OperationHub::goOn(const OperationId &many, bool toTheEnd)
{
    if (auto *bulk = qobject_cast<BulkOperation *>(m_book.running(many)))
        bulk->goOn(toTheEnd);
    else if (MoveSeriesOperation *series = runningSeries(many))
        series->goOn(toTheEnd);
}

ChildCheck OperationHub::checkChild(const BulkPlan &plan, const SessionKey &session) const
{
    if (!plan.users.isEmpty())
        return checkAdoption(plan.users.value(session), session);
    const fleet::SessionIndex index = m_context.fleet.findSession(session);
    // A session that is gone from the fleet may be gone by our own doing: let the operation look.
    if (!index.isValid() && (plan.change || plan.verb != Verb::Create))
        return { m_permissions.changes(), {} };
    if (plan.change)
        return { m_permissions.configure(index), {} };
    const SessionStatus status = m_context.fleet.sessionStatus(index);
    if (!plan.detours && isDetour(plan.verb, status))
        return { {}, BulkText::leftOut(status) };
    return { m_permissions.item(plan.verb, index), {} };
}

/** One that has its row already may have got it from a console that is gone. */
ChildCheck OperationHub::checkAdoption(const UserId &user, const SessionKey &session) const
{
    const fleet::SessionIndex index = m_context.fleet.findSession(session);
    if (index.isValid()) {
        const fleet::SessionFacts facts = m_context.fleet.session(index);
        if (!facts.row.isEmpty() && facts.userId == user)
            return { m_permissions.changes(), {} };
    }
    return { m_permissions.adopt(index), {} };
}

Operation *OperationHub::startChild(const BulkPlan &plan, const SessionKey &session,
                                    const shardmap::OperationRecord &parent)
{
    const QString kind = plan.restores.isEmpty() ? plan.itemKind() : toString(plan.verb);
    shardmap::OperationRecord record = newRecord(kind, session, parent.reason);
    record.parent = parent.id;
    Operation *child = makeChild(plan, std::move(record)).release();
    m_book.add(child);
    child->run(Operation::Mode::Fresh);
    return child;
}

std::unique_ptr<Operation> OperationHub::makeChild(const BulkPlan &plan, shardmap::OperationRecord record)
{
    if (plan.change)
        return makeConfigure(*plan.change, std::move(record));
    if (!plan.users.isEmpty()) {
        const UserId user = plan.users.value(record.subject);
        return makeAdoption(user, std::move(record));
    }
    if (!plan.restores.isEmpty())
        record.input = toCompactJson({ { SessionOperation::kRestores, QStringLiteral("yes") } });
    const fleet::SessionIndex index = m_context.fleet.findSession(record.subject);
    if (index.isValid())
        return makeVerb(plan.verb, std::move(record), index);
    return OperationKind::operationOf(m_context, record, { *this, *this });
}

std::unique_ptr<Operation> OperationHub::makeAdoption(const UserId &user, shardmap::OperationRecord record)
{
    RowChange change;
    change.kind = kinds::kAdopt;
    change.row.name = record.subject.name;
    change.row.worker = record.subject.worker;
    change.row.user = user;
    record.input = change.toJson();
    return std::make_unique<RowOperation>(m_context, std::move(record));
}

std::unique_ptr<Operation> OperationHub::makeConfigure(const ConfigChange &change,
                                                       shardmap::OperationRecord record)
{
    record.input = change.toJournal();
    return std::make_unique<ConfigureOperation>(m_context, std::move(record), change);
}

OperationId OperationHub::keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other, const QString &reason)
{
    if (!m_context.fleet.isSession(kept) || !m_context.fleet.isSession(other))
        return {};
    const fleet::SessionFacts stays = m_context.fleet.session(kept);
    const fleet::SessionFacts goes = m_context.fleet.session(other);
    KeepCopyRecipe recipe;
    recipe.kept = m_permissions.target(kept);
    const fleet::SessionFacts &mapped = stays.row.isEmpty() ? goes : stays;
    if (mapped.key != recipe.kept) {
        recipe.row = mapped.row;
        recipe.rowWorker = mapped.row.isEmpty() ? WorkerId() : mapped.key.worker;
        recipe.user = mapped.row.isEmpty() ? UserId() : mapped.userId;
    }
    shardmap::OperationRecord record = newRecord(kinds::kKeepCopy, m_permissions.target(other), reason);
    record.input = recipe.toJournal();
    const Availability allowed = m_permissions.keepCopy(kept, other);
    if (!allowed.available)
        return refuse(std::move(record), allowed.reason);
    return start(std::make_unique<KeepCopyOperation>(m_context, std::move(record)));
}

Future<void> OperationHub::setAside(const OperationId &id)
{
    const OperationView view = this->view(id);
    if (!view.setAside.available)
        return readyFuture<void>(failure(OperationText::notAllowed(view.setAside)));
    return m_context.map.setAside(id, OperationRecords::notUnderstood(view.misfit).message);
}

void OperationHub::takeUp(const OperationId &id, Operation::Mode mode)
{
    const OperationView view = this->view(id);
    if (mode == Operation::Mode::Undo ? !view.undo.available : !view.resume.available)
        return;
    whenDone(OperationRecords::takeOver(m_context.map, id), this,
             [this, mode, asked = Moment::now(m_context.fleet.clock())](
                 const Result<shardmap::OperationRecord> &taken) { continueTaken(taken, mode, asked); });
}

void OperationHub::continueTaken(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode,
                                 const Moment &asked)
{
    if (!taken) {
        qCWarning(lcOperations) << "could not take over:" << taken.error().message;
        m_book.refreshSoon();
        return;
    }
    if (kinds::isBulk(taken->kind) && !m_book.unfinishedChildren(taken->id).empty()) {
        endChildrenThenContinue(*taken, mode, asked);
        return;
    }
    std::unique_ptr<Operation> operation = OperationKind::operationOf(m_context, *taken, { *this, *this });
    if (!operation) // it stays as it is, for a version that understands it
        return;
    Operation *running = operation.release();
    m_book.add(running);
    running->run(mode, { taken->id, taken->epoch }, asked);
}

/** The children a crash left unfinished are ended; the bulk operation does their sessions anew. */
void OperationHub::endChildrenThenContinue(const shardmap::OperationRecord &taken, Operation::Mode mode,
                                           const Moment &asked)
{
    const std::vector<OperationId> children = m_book.unfinishedChildren(taken.id);
    const auto left = std::make_shared<int>(static_cast<int>(children.size()));
    const std::function<void()> done = [this, taken, mode, asked, children] {
        for (const OperationId &child : children)
            m_book.forget(child);
        continueTaken(taken, mode, asked);
    };
    for (const OperationId &child : children)
        endChild(child, left, done);
}

void OperationHub::endChild(const OperationId &child, const std::shared_ptr<int> &left,
                            const std::function<void()> &done)
{
    const auto countDown = [left, done] {
        if (--*left == 0)
            done();
    };
    whenDone(OperationRecords::takeOver(m_context.map, child), this,
             [this, countDown](const Result<shardmap::OperationRecord> &taken) {
                 if (!taken) {
                     countDown();
                     return;
                 }
                 const shardmap::LeaseToken token { taken->id, taken->epoch };
                 whenDone(m_context.map.endOperation(token, shardmap::OperationState::Cancelled,
                                                     OperationText::interrupted()),
                          this, [countDown](const Result<void> &) { countDown(); });
             });
}

MoveKnowledge OperationHub::moveKnowledge(const MoveRequest &request) const
{
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    MoveKnowledge known;
    known.changes = m_permissions.changes();
    known.busySource = m_permissions.free(facts.key).reason;
    known.busyTarget = m_permissions.free({ request.target, facts.key.name }).reason;
    if (facts.counterpart.isValid())
        known.busyAccount = m_permissions.free(m_context.fleet.session(facts.counterpart).key).reason;
    known.youngMs = LoginAge::leftMs(m_context, facts.key);
    return known;
}

MoveReport OperationHub::movePreflight(const MoveRequest &request, const std::optional<MoveLuggage> &luggage,
                                       const std::optional<Result<void>> &tried) const
{
    MoveKnowledge known = moveKnowledge(request);
    known.commit = tried;
    if (luggage)
        known.apps = luggage->apps;
    return MovePreflight::check(m_context.fleet, request, known);
}

void OperationHub::bury(const shardmap::Tombstone &tombstone)
{
    if (!m_permissions.bury(tombstone).available)
        return;
    shardmap::OperationRecord record = newRecord(kinds::kBury, tombstone.session, QString());
    record.input = BuryOperation::inputFor(tombstone);
    start(std::make_unique<BuryOperation>(m_context, std::move(record)));
}

Future<void> OperationHub::tryMove(const MoveRequest &request) const
{
    if (const Availability allowed = m_permissions.changes(); !allowed.available)
        return readyFuture<void>(failure(OperationText::notAllowed(allowed)));
    const fleet::SessionFacts facts = m_context.fleet.session(request.session);
    return m_context.map.tryMoveSession(facts.row, facts.key.worker, request.target);
}

Future<MoveLuggage> OperationHub::moveLuggage(const MoveRequest &request) const
{
    const SessionKey key = m_context.fleet.session(request.session).key;
    if (request.way == MoveWay::Evacuate) {
        return m_context.map.savedConfig(key).then(
            [](const Result<std::optional<shardmap::ConfigSnapshot>> &saved) -> Result<MoveLuggage> {
                if (!saved)
                    return failure(saved.error());
                return *saved ? MoveLuggage { (*saved)->config, (*saved)->apps } : MoveLuggage();
            });
    }
    const fleet::WorkerIndex worker = m_context.fleet.findWorker(key.worker);
    const bool apps = worker.isValid() && waha::Capabilities::of(m_context.fleet.worker(worker).version).apps;
    const waha::WahaClient client = m_context.sync.client(key.worker);
    return (apps ? client.sessionWithApps(key.name) : client.session(key.name))
        .then([](const Result<waha::SessionInfo> &seen) -> Result<MoveLuggage> {
            return seen ? Result<MoveLuggage>(MoveLuggage { seen->config, seen->apps })
                        : failure(seen.error());
        });
}

std::vector<PlannedStep> OperationHub::movePlan(const MoveRequest &request, const MoveLuggage &luggage) const
{
    return MovePlan::of(m_context.fleet, m_context.map, request, luggage);
}

MoveSeriesPlanner OperationHub::seriesPlanner() const
{
    return MoveSeriesPlanner(m_context.fleet,
                             [this](const MoveRequest &request) { return moveKnowledge(request); });
}

MoveSeriesPlan OperationHub::withRefusal(MoveSeriesPlan plan) const
{
    if (const Availability allowed = m_permissions.begin(plan); !allowed.available)
        plan.refusal = allowed.reason; // before what the plan itself has against it
    return plan;
}

MoveSeriesPlan OperationHub::drainPlan(fleet::WorkerIndex worker) const
{
    return withRefusal(seriesPlanner().drain(worker));
}

/** What keeps a worker from being given up for dead counts more than who is busy with it. */
MoveSeriesPlan OperationHub::evacuationPlan(fleet::WorkerIndex worker) const
{
    MoveSeriesPlan plan = seriesPlanner().evacuate(worker);
    const QString refusal = plan.refusal;
    plan = withRefusal(std::move(plan));
    if (!refusal.isEmpty() && m_permissions.changes().available)
        plan.refusal = refusal;
    return plan;
}

MoveSeriesPlan OperationHub::selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const
{
    return withRefusal(seriesPlanner().selection(sessions));
}

MoveSeriesPlan OperationHub::rebalancePlan(int mostScans) const
{
    return withRefusal(seriesPlanner().rebalance(mostScans));
}

MoveSeriesPlan OperationHub::bringBackPlan(const OperationId &drain) const
{
    const OperationView view = m_book.view(drain);
    MoveSeriesPlan plan = seriesPlanner().bringBack(view.series.value_or(MoveSeriesView()), drain);
    if (const Availability allowed = m_permissions.bringBack(view); !allowed.available)
        plan.refusal = allowed.reason;
    return plan;
}

void OperationHub::retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const
{
    if (index >= plan.moves.size())
        return;
    seriesPlanner().retarget(plan, index, target);
    plan = withRefusal(std::move(plan));
}

void OperationHub::leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const
{
    if (index >= plan.moves.size())
        return;
    plan.moves[index].leftOut = leftOut;
    if (leftOut)
        seriesPlanner().conclude(plan);
    else // its slot may have been given to another one meanwhile
        seriesPlanner().retarget(plan, index, plan.moves[index].target);
    plan = withRefusal(std::move(plan));
}

OperationId OperationHub::runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options)
{
    shardmap::OperationRecord record = newRecord(toString(plan.kind), { plan.worker, {} }, options.reason);
    if (plan.kind == SeriesKind::Rebalance)
        record.account = kWholeFleet;
    record.input = MoveSeriesRecipe::of(plan, options).toJournal();
    if (!plan.refusal.isEmpty())
        return refuse(std::move(record), plan.refusal);
    if (const Availability allowed = m_permissions.begin(plan); !allowed.available)
        return refuse(std::move(record), allowed.reason);
    if (const Availability named = m_permissions.givesUp(plan, options.sourceNamed); !named.available)
        return refuse(std::move(record), named.reason);
    return startSoon(std::make_unique<MoveSeriesOperation>(m_context, std::move(record), *this),
                     static_cast<size_t>(plan.going()));
}

OperationId OperationHub::retrySeries(const OperationView &before)
{
    SeriesOptions options;
    options.reason = before.reason;
    options.paceMinutes = before.series->paceMinutes;
    if (!before.series->moves.empty()) // whoever tries again what failed has said it before
        options.sourceNamed = before.series->moves.front().sourceNamed;
    if (before.series->deadlineMs > m_context.fleet.clock().nowMs())
        options.deadlineMs = before.series->deadlineMs;
    return runSeries(withRefusal(seriesPlanner().again(*before.series, before.id)), options);
}

OperationView OperationHub::view(const OperationId &id) const
{
    OperationView view = m_book.view(id);
    if (view.id.isEmpty())
        return view;
    MoveSeriesViews::freshen(view, m_book.running(id) != nullptr, m_context);
    m_permissions.judge(view);
    return view;
}

MoveSeriesOperation *OperationHub::runningSeries(const OperationId &id) const
{
    return qobject_cast<MoveSeriesOperation *>(m_book.running(id));
}

QByteArray OperationHub::seriesReport(const OperationId &id) const
{
    return MoveSeriesReport::csv(view(id), m_context);
}

MoveReadiness OperationHub::checkMove(const SeriesMove &move) const
{
    MoveReadiness ready;
    const MoveRequest request = requestOf(move, m_context.fleet);
    if (move.way == MoveWay::Evacuate) // this console may have seen less of its silence than the one before
        ready.waitMs = static_cast<int>(
            MoveChecks::silenceLeftMs(m_context.fleet, m_context.fleet.findWorker(move.session.worker)));
    if (ready.waitMs > 0)
        return ready;
    ready.allowed = m_permissions.move(request);
    if (ready.allowed.available)
        ready.waitMs = LoginAge::leftMs(m_context, move.session);
    return ready;
}

Operation *OperationHub::startMove(const SeriesMove &move, const shardmap::OperationRecord &parent)
{
    shardmap::OperationRecord record = newRecord(kinds::kMove, move.session, parent.reason);
    record.parent = parent.id;
    record.target = move.target;
    record.quota = MoveSeriesOperation::quotaFor(move.target);
    MoveRecipe recipe;
    recipe.way = move.way;
    recipe.target = move.target;
    recipe.row = move.row;
    recipe.user = move.user;
    recipe.sourceNamed = move.sourceNamed;
    record.input = recipe.toJournal();
    auto *child = new MoveOperation(m_context, std::move(record));
    m_book.add(child);
    child->run(Operation::Mode::Fresh);
    return child;
}

Operation *OperationHub::goOnWithMove(const shardmap::OperationRecord &taken, const Moment &asked)
{
    const shardmap::LeaseToken token { taken.id, taken.epoch };
    auto *child = new MoveOperation(m_context, taken);
    m_book.add(child);
    child->run(Operation::Mode::Resume, token, asked);
    return child;
}

std::vector<WorkerId> OperationHub::targetsOfOtherSeries(const OperationId &series) const
{
    return m_book.targetsOfSeriesBut(series);
}

} // namespace quayside::operations
