// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationservice.h"

#include "operations/bulk/bulkoperation.h"
#include "operations/configure/configkeeper.h"
#include "operations/configure/configureoperation.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/kinds.h"
#include "operations/map/rowoperation.h"
#include "operations/moves/buryoperation.h"
#include "operations/moves/moveoperation.h"
#include "operations/moves/movepreparation.h"
#include "operations/moves/moverescue.h"
#include "operations/moves/tombstonewatch.h"
#include "operations/review/reviews.h"
#include "operations/series/moveseriesoperation.h"
#include "operations/series/moveseriesplanner.h"
#include "operations/service/operationbook.h"
#include "operations/service/operationkind.h"
#include "operations/service/operationrecords.h"
#include "operations/service/operationstarter.h"
#include "operations/service/operationtext.h"
#include "operations/service/operationviews.h"
#include "operations/service/workreport.h"
#include "operations/session/createoperation.h"
#include "operations/session/keepcopyoperation.h"

namespace quayside::operations {

namespace {

/** What the lease of a rebalance is on: there is one at a time. No WhatsApp id looks like that. */
const QString kWholeFleet = QStringLiteral("*");

/** What the map was asked of a session. */
struct AskedConfig
{
    SessionKey session;
    Future<std::optional<shardmap::ConfigSnapshot>> saved;
};

QCoro::Task<Result<QSet<SessionKey>>> bareOf(std::vector<AskedConfig> asked)
{
    QSet<SessionKey> bare;
    for (const AskedConfig &one : asked) {
        CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> saved, co_await one.saved);
        if (!saved || saved->config.isEmpty())
            bare.insert(one.session);
    }
    co_return bare;
}

} // namespace

/** What the service is made of. Not in the header: half of the window includes that. */
class OperationService::Private final
{
    Q_DISABLE_COPY_MOVE(Private)
public:
    Private(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync, fleet::Timeline &timeline,
            double speed);
    /** While everything is there that they may ask. */
    ~Private() { book.abandonAll(); }

    OperationId configureOne(const ConfigChange &change, fleet::SessionIndex session, const QString &reason);
    OperationId runBulk(const BulkPlan &plan, const QString &reason);
    /** Sessions that were changed, each with the steps of what changed it. */
    void learnPutBack(const OperationId &changed,
                      const std::vector<std::pair<SessionKey, std::vector<shardmap::StepRecord>>> &journals);
    [[nodiscard]] std::vector<SessionKey> putBackSubjects(const OperationId &changed) const;
    void takeUp(const OperationView &view, Operation::Mode mode);
    void bury(const shardmap::Tombstone &tombstone);

    /** Where an operation on each of the sessions acts. */
    [[nodiscard]] std::vector<SessionKey> targets(const std::vector<fleet::SessionIndex> &sessions) const;
    [[nodiscard]] MoveSeriesPlanner seriesPlanner() const;
    [[nodiscard]] MoveSeriesPlan withRefusal(MoveSeriesPlan plan) const;
    [[nodiscard]] SeriesOptions optionsAgain(const OperationView &before) const;
    /** Null unless it runs here. */
    [[nodiscard]] MoveSeriesOperation *runningSeries(const OperationId &id) const;
    [[nodiscard]] Impacts impacts() const { return { context.fleet, permissions }; }

    WorkerQueues queues;
    LeaseKeeper leases;
    OperationContext context;
    OperationBook book;
    Permissions permissions;
    MovePreparation moves;
    OperationStarter starter;
    OperationTakeover takeover;
    TombstoneWatch tombstones;
    MoveRescue rescue;
    ConfigKeeper configs;
    Reviews reviews;
    WorkReport report;
};

OperationService::Private::Private(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                                   fleet::Timeline &timeline, double speed)
    : queues(speed)
    , leases(map, fleet.clock(), speed)
    , context { map, fleet, sync, timeline, queues, leases, speed }
    , book(context)
    , permissions(context, book)
    , moves(context, permissions)
    , starter(context, book, permissions)
    , takeover(context, book, starter)
    , tombstones(context)
    , rescue(context, book, permissions)
    , configs(context, permissions)
    , reviews(context, book, permissions)
    , report(context, book, tombstones, configs, reviews)
{ }

OperationId OperationService::Private::configureOne(const ConfigChange &change, fleet::SessionIndex session,
                                                    const QString &reason)
{
    if (!context.fleet.isSession(session))
        return {};
    shardmap::OperationRecord record
        = starter.newRecord(kinds::kConfigure, permissions.target(session), reason);
    const Availability allowed = permissions.configure(session);
    if (!allowed.available)
        return starter.refuse(std::move(record), allowed.reason);
    return starter.start(starter.makeConfigure(change, std::move(record)));
}

OperationId OperationService::Private::runBulk(const BulkPlan &plan, const QString &reason)
{
    // Restoring a worker is one at a time; other bulk operations are of no one place.
    const SessionKey subject
        = plan.restores.isEmpty() ? SessionKey() : SessionKey { plan.sessions.front().worker, {} };
    shardmap::OperationRecord record = starter.newRecord(plan.kind(), subject, reason);
    record.input = plan.toJson();
    record.detail = plan.change || !plan.users.isEmpty() ? QString() : toString(plan.verb);
    if (const Availability allowed = permissions.changes(); !allowed.available)
        return starter.refuse(std::move(record), allowed.reason);
    return starter.startSoon(std::make_unique<BulkOperation>(context, std::move(record), plan, starter),
                             plan.sessions.size());
}

void OperationService::Private::takeUp(const OperationView &view, Operation::Mode mode)
{
    if (mode == Operation::Mode::Undo ? view.undo.available : view.resume.available)
        takeover.takeUp(view.id, mode);
}

void OperationService::Private::bury(const shardmap::Tombstone &tombstone)
{
    if (!permissions.bury(tombstone).available)
        return;
    shardmap::OperationRecord record = starter.newRecord(kinds::kBury, tombstone.session, QString());
    record.input = BuryOperation::inputFor(tombstone);
    starter.start(std::make_unique<BuryOperation>(context, std::move(record)));
}

std::vector<SessionKey>
OperationService::Private::targets(const std::vector<fleet::SessionIndex> &sessions) const
{
    std::vector<SessionKey> keys;
    keys.reserve(sessions.size());
    for (const fleet::SessionIndex session : sessions)
        keys.push_back(permissions.target(session));
    return keys;
}

MoveSeriesPlanner OperationService::Private::seriesPlanner() const
{
    return MoveSeriesPlanner(context.fleet,
                             [this](const MoveRequest &request) { return moves.knowledge(request); });
}

MoveSeriesPlan OperationService::Private::withRefusal(MoveSeriesPlan plan) const
{
    if (const Availability allowed = permissions.begin(plan); !allowed.available)
        plan.refusal = allowed.reason; // before what the plan itself has against it
    return plan;
}

SeriesOptions OperationService::Private::optionsAgain(const OperationView &before) const
{
    SeriesOptions options;
    options.reason = before.reason;
    options.paceMinutes = before.series->paceMinutes;
    if (!before.series->moves.empty()) // whoever tries again what failed has said it before
        options.sourceNamed = before.series->moves.front().sourceNamed;
    if (before.series->deadlineMs > context.fleet.clock().nowMs())
        options.deadlineMs = before.series->deadlineMs;
    return options;
}

MoveSeriesOperation *OperationService::Private::runningSeries(const OperationId &id) const
{
    return qobject_cast<MoveSeriesOperation *>(book.running(id));
}

OperationService::OperationService(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                                   fleet::Timeline &timeline, OperationPace pace, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(map, fleet, sync, timeline, pace.speed))
{
    connect(&map, &shardmap::ShardMap::operationsChanged, &d->book, &OperationBook::refreshSoon);
    connect(&map, &shardmap::ShardMap::infoChanged, &d->book, &OperationBook::refreshSoon);
    connect(&map, &shardmap::ShardMap::operationsChanged, &d->tombstones, &TombstoneWatch::readSoon);
    connect(&map, &shardmap::ShardMap::infoChanged, &d->tombstones, &TombstoneWatch::readSoon);
    connect(&map, &shardmap::ShardMap::operationsChanged, &d->reviews, &Reviews::readSoon);
    connect(&map, &shardmap::ShardMap::infoChanged, &d->reviews, &Reviews::readSoon);
    connect(&d->reviews, &Reviews::takeUpDue, this,
            [this](const OperationId &id) { d->takeUp(view(id), Operation::Mode::Resume); });
    connect(&d->tombstones, &TombstoneWatch::due, this,
            [this](const shardmap::Tombstone &tombstone) { d->bury(tombstone); });
    connect(&d->rescue, &MoveRescue::due, this,
            [this](const OperationId &id, Operation::Mode mode) { d->takeUp(view(id), mode); });
    connect(&d->book, &OperationBook::goOnDue, this,
            [this](const OperationId &id, Operation::Mode mode) { d->takeUp(view(id), mode); });
    d->book.refreshSoon();
    d->tombstones.readSoon();
    d->reviews.readSoon();
    connect(&d->book, &OperationBook::listChanged, this, &OperationService::listChanged);
    connect(&d->book, &OperationBook::changed, this, &OperationService::changed);
    connect(&d->book, &OperationBook::ended, this, &OperationService::ended);
    connect(&d->book, &OperationBook::partChanged, this, &OperationService::partChanged);
    connect(&d->book, &OperationBook::interruptedChanged, this, &OperationService::interruptedChanged);
    connect(&map, &shardmap::ShardMap::infoChanged, this, &OperationService::permissionsChanged);
}

OperationService::~OperationService() = default;

Reviews &OperationService::reviews()
{
    return d->reviews;
}

OperationId OperationService::createSession(const CreateInput &input)
{
    CreateRecipe recipe;
    recipe.input = input;
    const SessionKey key { input.worker, input.name };
    const fleet::SessionIndex known = d->context.fleet.findSession(key);
    if (known.isValid() && d->context.fleet.sessionDrift(known).testFlag(fleet::Drift::Missing))
        recipe.row = d->context.fleet.session(known).row;
    shardmap::OperationRecord record = d->starter.newRecord(toString(Verb::Create), key, QString());
    record.input = recipe.toJournal();
    const Availability allowed = recipe.row.isEmpty() ? d->permissions.addRow(shardmap::MapPart::Sessions)
                                                      : d->permissions.changes();
    if (!allowed.available)
        return d->starter.refuse(std::move(record), allowed.reason);
    return d->starter.start(
        std::make_unique<CreateOperation>(d->context, std::move(record), std::move(recipe)));
}

OperationId OperationService::run(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                                  const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    if (sessions.size() == 1)
        return begin(toString(verb), sessions.front(), options.reason);
    BulkPlan plan;
    plan.verb = verb;
    plan.sessions = d->targets(sessions);
    plan.detours = options.detours;
    plan.failingShare = options.failingShare;
    return d->runBulk(plan, options.reason);
}

OperationId OperationService::begin(const QString &kind, fleet::SessionIndex session, const QString &reason)
{
    const OperationKind *known = OperationKind::of(kind);
    if (!known || !known->allowed || !d->context.fleet.isSession(session))
        return {};
    shardmap::OperationRecord record = d->starter.newRecord(kind, d->permissions.target(session), reason);
    if (const Availability allowed = known->allowed(record, d->permissions, session); !allowed.available)
        return d->starter.refuse(std::move(record), allowed.reason);
    return d->starter.start(d->starter.make(std::move(record), session));
}

OperationId OperationService::moveSession(const MoveRequest &request)
{
    if (!d->context.fleet.isSession(request.session))
        return {};
    const fleet::SessionFacts facts = d->context.fleet.session(request.session);
    const MoveRecipe recipe { request.way, request.target, facts.row, facts.userId, request.sourceNamed };
    shardmap::OperationRecord record = d->starter.newMove(facts.key, recipe, request.reason);
    const Availability allowed = d->permissions.move(request);
    if (!allowed.available)
        return d->starter.refuse(std::move(record), allowed.reason);
    return d->starter.start(std::make_unique<MoveOperation>(d->context, std::move(record)));
}

const MovePreparation &OperationService::moves() const
{
    return d->moves;
}

OperationId OperationService::configure(const ConfigChange &change,
                                        const std::vector<fleet::SessionIndex> &sessions,
                                        const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    if (sessions.size() == 1)
        return d->configureOne(change, sessions.front(), options.reason);
    BulkPlan plan;
    plan.change = change;
    plan.sessions = d->targets(sessions);
    plan.failingShare = options.failingShare;
    return d->runBulk(plan, options.reason);
}

Future<std::vector<SessionKey>> OperationService::learnPutBack(const OperationId &changed)
{
    const OperationView view = d->book.view(changed);
    if (!view.inverse || !view.inverse->isConfiguration)
        return readyFuture<std::vector<SessionKey>>(std::vector<SessionKey>());
    if (!d->book.putBacks(changed).isEmpty())
        return readyFuture<std::vector<SessionKey>>(d->putBackSubjects(changed));
    if (view.items.empty()) { // it is of one session, and its own journal has it
        d->learnPutBack(changed, { { view.subject, view.steps } });
        return readyFuture<std::vector<SessionKey>>(d->putBackSubjects(changed));
    }
    auto told = std::make_shared<Promise<std::vector<SessionKey>>>();
    whenDone(d->context.map.childrenOf(changed), this,
             [this, changed, told](const Result<std::vector<shardmap::OperationRecord>> &children) {
                 if (!children)
                     return told->finish(failure(children.error()));
                 std::vector<std::pair<SessionKey, std::vector<shardmap::StepRecord>>> journals;
                 for (const shardmap::OperationRecord &child : *children)
                     journals.emplace_back(child.subject, child.steps);
                 d->learnPutBack(changed, journals);
                 told->finish(d->putBackSubjects(changed));
             });
    return told->future();
}

void OperationService::Private::learnPutBack(
    const OperationId &changed,
    const std::vector<std::pair<SessionKey, std::vector<shardmap::StepRecord>>> &journals)
{
    QHash<SessionKey, ConfigPutBack> known;
    for (const auto &[session, steps] : journals) {
        if (const auto one = ConfigureOperation::putBackOf(steps))
            known.insert(session, *one);
    }
    book.learnPutBacks(changed, known);
}

std::vector<SessionKey> OperationService::Private::putBackSubjects(const OperationId &changed) const
{
    const QHash<SessionKey, ConfigPutBack> known = book.putBacks(changed);
    std::vector<SessionKey> subjects;
    const OperationView view = book.view(changed);
    if (view.inverse)
        std::ranges::copy_if(view.inverse->sessions, std::back_inserter(subjects),
                             [&known](const SessionKey &session) { return known.contains(session); });
    return subjects;
}

OperationId OperationService::putBack(const OperationId &changed, const BulkOptions &options)
{
    BulkPlan plan;
    plan.change = ConfigChange();
    plan.change->putBack = ConfigPutBack();
    plan.putBack = d->book.putBacks(changed);
    plan.sessions = d->putBackSubjects(changed);
    plan.failingShare = options.failingShare;
    if (plan.sessions.empty())
        return {};
    if (plan.sessions.size() > 1)
        return d->runBulk(plan, options.reason);
    const SessionKey &only = plan.sessions.front();
    plan.change->putBack = plan.putBack.value(only);
    return d->configureOne(*plan.change, d->context.fleet.findSession(only), options.reason);
}

OperationId OperationService::restore(fleet::WorkerIndex worker,
                                      const std::vector<fleet::SessionIndex> &sessions,
                                      const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    BulkPlan plan;
    plan.verb = Verb::Start;
    plan.restores = d->context.fleet.worker(worker).name;
    plan.sessions = d->targets(sessions);
    plan.detours = true; // what FAILED is restarted: it should run
    plan.failingShare = options.failingShare;
    return d->runBulk(plan, options.reason);
}

OperationId OperationService::adopt(const std::vector<std::pair<SessionKey, UserId>> &sessions,
                                    const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    BulkPlan plan;
    plan.failingShare = options.failingShare;
    for (const auto &[session, user] : sessions) {
        plan.sessions.push_back(session);
        plan.users.insert(session, user);
    }
    return d->runBulk(plan, options.reason);
}

Future<void> OperationService::editRow(const RowEdit &edit)
{
    shardmap::OperationRecord record = d->starter.newRecord(edit.change.kind, edit.subject, QString());
    record.target = edit.change.target;
    record.input = edit.change.toJson();
    auto operation = std::make_unique<RowOperation>(d->context, std::move(record));
    operation->expect(edit.expected);
    return d->starter.outcomeOf(std::move(operation));
}

OperationId OperationService::keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other,
                                       const QString &reason)
{
    if (!d->context.fleet.isSession(kept) || !d->context.fleet.isSession(other))
        return {};
    const fleet::SessionFacts stays = d->context.fleet.session(kept);
    const fleet::SessionFacts goes = d->context.fleet.session(other);
    KeepCopyRecipe recipe;
    recipe.kept = d->permissions.target(kept);
    const fleet::SessionFacts &mapped = stays.row.isEmpty() ? goes : stays;
    if (mapped.key != recipe.kept) {
        recipe.row = mapped.row;
        recipe.rowWorker = mapped.row.isEmpty() ? WorkerId() : mapped.key.worker;
        recipe.user = mapped.row.isEmpty() ? UserId() : mapped.userId;
    }
    shardmap::OperationRecord record
        = d->starter.newRecord(KeepCopyOperation::kKind, d->permissions.target(other), reason);
    record.input = recipe.toJournal();
    const Availability allowed = d->permissions.keepCopy(kept, other);
    if (!allowed.available)
        return d->starter.refuse(std::move(record), allowed.reason);
    return d->starter.start(std::make_unique<KeepCopyOperation>(d->context, std::move(record)));
}

MoveSeriesPlan OperationService::drainPlan(fleet::WorkerIndex worker) const
{
    return d->withRefusal(d->seriesPlanner().drain(worker));
}

/** What keeps a worker from being given up for dead counts more than who is busy with it. */
MoveSeriesPlan OperationService::evacuationPlan(fleet::WorkerIndex worker) const
{
    MoveSeriesPlan plan = d->seriesPlanner().evacuate(worker);
    const QString refusal = plan.refusal;
    plan = d->withRefusal(std::move(plan));
    if (!refusal.isEmpty() && d->permissions.changes().available)
        plan.refusal = refusal;
    return plan;
}

Future<QSet<SessionKey>> OperationService::bareSessions(const MoveSeriesPlan &plan) const
{
    std::vector<AskedConfig> asked;
    for (const PlannedMove &move : plan.moves)
        asked.push_back({ move.session, d->context.map.savedConfig(move.session) });
    return toFuture(bareOf(std::move(asked)));
}

void OperationService::learnBare(MoveSeriesPlan &plan, const QSet<SessionKey> &bare) const
{
    const QString refusal = plan.refusal; // has nothing to do with configurations
    d->seriesPlanner().learnBare(plan, bare);
    plan.refusal = refusal;
}

MoveSeriesPlan OperationService::selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const
{
    return d->withRefusal(d->seriesPlanner().selection(sessions));
}

MoveSeriesPlan OperationService::rebalancePlan(int mostScans) const
{
    return d->withRefusal(d->seriesPlanner().rebalance(mostScans));
}

MoveSeriesPlan OperationService::bringBackPlan(const OperationId &series) const
{
    const OperationView view = d->book.view(series);
    MoveSeriesPlan plan = d->seriesPlanner().bringBack(view.series.value_or(MoveSeriesView()), series);
    if (const Availability allowed = d->permissions.bringBack(view); !allowed.available)
        plan.refusal = allowed.reason;
    return plan;
}

std::vector<SeriesTarget> OperationService::seriesTargets(const MoveSeriesPlan &plan, size_t index) const
{
    if (index >= plan.moves.size())
        return {};
    return d->seriesPlanner().targets(plan, index);
}

void OperationService::retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const
{
    if (index >= plan.moves.size())
        return;
    d->seriesPlanner().retarget(plan, index, target);
    plan = d->withRefusal(std::move(plan));
}

void OperationService::leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const
{
    if (index >= plan.moves.size())
        return;
    plan.moves[index].leftOut = leftOut;
    if (leftOut)
        d->seriesPlanner().conclude(plan);
    else // its slot may have been given to another one meanwhile
        d->seriesPlanner().retarget(plan, index, plan.moves[index].target);
    plan = d->withRefusal(std::move(plan));
}

OperationId OperationService::runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options)
{
    shardmap::OperationRecord record
        = d->starter.newRecord(toString(plan.kind), { plan.worker, {} }, options.reason);
    if (plan.kind == SeriesKind::Rebalance)
        record.account = kWholeFleet;
    record.input = MoveSeriesRecipe::of(plan, options).toJournal();
    if (!plan.refusal.isEmpty())
        return d->starter.refuse(std::move(record), plan.refusal);
    if (const Availability allowed = d->permissions.begin(plan); !allowed.available)
        return d->starter.refuse(std::move(record), allowed.reason);
    if (const Availability named = d->permissions.givesUp(plan, options.sourceNamed); !named.available)
        return d->starter.refuse(std::move(record), named.reason);
    return d->starter.startSoon(
        std::make_unique<MoveSeriesOperation>(d->context, std::move(record), d->starter),
        static_cast<size_t>(plan.going()));
}

void OperationService::pauseSeries(const OperationId &series)
{
    if (MoveSeriesOperation *running = d->runningSeries(series))
        running->setPaused(true);
}

void OperationService::continueSeries(const OperationId &series)
{
    if (MoveSeriesOperation *running = d->runningSeries(series))
        running->setPaused(false);
}

void OperationService::skipItem(const OperationId &series, const SessionKey &session)
{
    if (MoveSeriesOperation *running = d->runningSeries(series))
        running->skip(session);
}

QByteArray OperationService::seriesReport(const OperationId &series) const
{
    return MoveSeriesReport::csv(view(series), d->context);
}

void OperationService::cancel(const OperationId &operation)
{
    if (Operation *running = d->book.running(operation))
        running->cancel();
}

void OperationService::goOn(const OperationId &many, bool toTheEnd)
{
    if (auto *bulk = qobject_cast<BulkOperation *>(d->book.running(many)))
        bulk->goOn(toTheEnd);
    else if (MoveSeriesOperation *series = d->runningSeries(many))
        series->goOn(toTheEnd);
}

void OperationService::resume(const OperationId &operation)
{
    d->takeUp(view(operation), Operation::Mode::Resume);
}

void OperationService::undo(const OperationId &operation)
{
    d->takeUp(view(operation), Operation::Mode::Undo);
}

Future<void> OperationService::setAside(const OperationId &operation)
{
    const OperationView view = this->view(operation);
    if (!view.setAside.available)
        return readyFuture<void>(failure(OperationText::notAllowed(view.setAside)));
    return d->context.map.setAside(operation, OperationRecords::notUnderstood(view.misfit).message);
}

OperationId OperationService::retryFailed(const OperationId &bulk)
{
    const OperationView view = this->view(bulk);
    if (!view.retryFailed.available)
        return {};
    if (view.series)
        return runSeries(d->withRefusal(d->seriesPlanner().again(*view.series, view.id)),
                         d->optionsAgain(view));
    BulkPlan plan = d->book.bulkPlan(bulk);
    plan.detours = true; // they may be in that status by what was done to them
    for (const ItemResult &item : view.items) {
        if (item.state == shardmap::OperationState::Failed)
            plan.sessions.push_back(item.session);
    }
    plan.users.removeIf([&plan](const auto &user) {
        return std::ranges::find(plan.sessions, user.key()) == plan.sessions.end();
    });
    return d->runBulk(plan, view.reason);
}

Impact OperationService::impact(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                                bool withDetours) const
{
    return d->impacts().ofVerb(verb, sessions, withDetours);
}

Impact OperationService::configureImpact(const std::vector<fleet::SessionIndex> &sessions) const
{
    return d->impacts().ofChange(sessions);
}

Impact OperationService::impact(const MoveSeriesPlan &plan) const
{
    return d->impacts().ofPlan(plan);
}

const Permissions &OperationService::permissions() const
{
    return d->permissions;
}

OperationId OperationService::operationOn(const SessionKey &session) const
{
    return d->book.on(session);
}

OperationId OperationService::seriesOn(const WorkerId &worker) const
{
    return d->book.seriesOn(worker);
}

const std::vector<OperationId> &OperationService::operations() const
{
    return d->book.order();
}

OperationBrief OperationService::brief(const OperationId &operation) const
{
    return d->book.brief(operation);
}

OperationSummary OperationService::summary(const OperationId &operation) const
{
    OperationSummary summary = d->book.summary(operation);
    if (!summary.id.isEmpty())
        d->permissions.judge(summary);
    return summary;
}

OperationView OperationService::view(const OperationId &operation) const
{
    OperationView view = d->book.view(operation);
    if (view.id.isEmpty())
        return view;
    MoveSeriesViews::freshen(view, d->book.running(operation) != nullptr, d->context);
    d->permissions.judge(view);
    if (view.series)
        view.series->bringBack = d->permissions.bringBack(view);
    return view;
}

int OperationService::runningCount() const
{
    return d->book.runningCount();
}

int OperationService::interruptedCount() const
{
    return d->book.interruptedCount();
}

} // namespace quayside::operations
