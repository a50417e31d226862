// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/operationservice.h"

#include "operations/operationhub.h"
#include "operations/operationtext.h"
#include "operations/series/moveseriesoperation.h"

namespace quayside::operations {

/** The header's view of the hub, so that it need not know it. */
class OperationService::Private final : public OperationHub
{
public:
    using OperationHub::OperationHub;
};

OperationService::OperationService(shardmap::ShardMap &map, fleet::Fleet &fleet, fleet::FleetSync &sync,
                                   fleet::Timeline &timeline, OperationPace pace, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(map, fleet, sync, timeline, pace.speed))
{
    const OperationBook &book = d->book();
    connect(&book, &OperationBook::listChanged, this, &OperationService::listChanged);
    connect(&book, &OperationBook::changed, this, &OperationService::changed);
    connect(&book, &OperationBook::ended, this, &OperationService::ended);
    connect(&book, &OperationBook::interruptedChanged, this, &OperationService::interruptedChanged);
    connect(&map, &shardmap::ShardMap::infoChanged, this, &OperationService::permissionsChanged);
}

OperationService::~OperationService() = default;

OperationId OperationService::createSession(const CreateInput &input)
{
    return d->create(input);
}

OperationId OperationService::run(Verb verb, const std::vector<fleet::SessionIndex> &sessions,
                                  const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    if (sessions.size() == 1)
        return d->runOne(verb, sessions.front(), options.reason);
    BulkPlan plan;
    plan.verb = verb;
    plan.sessions = d->targets(sessions);
    plan.detours = options.detours;
    plan.failingShare = options.failingShare;
    return d->runBulk(plan, options.reason);
}

OperationId OperationService::configure(const ConfigChange &change,
                                        const std::vector<fleet::SessionIndex> &sessions,
                                        const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    if (sessions.size() == 1)
        return d->configure(change, sessions.front(), options.reason);
    BulkPlan plan;
    plan.change = change;
    plan.sessions = d->targets(sessions);
    plan.failingShare = options.failingShare;
    return d->runBulk(plan, options.reason);
}

OperationId OperationService::restore(fleet::WorkerIndex worker,
                                      const std::vector<fleet::SessionIndex> &sessions,
                                      const BulkOptions &options)
{
    if (sessions.empty())
        return {};
    BulkPlan plan;
    plan.verb = Verb::Start;
    plan.restores = d->workerName(worker);
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

OperationId OperationService::moveSession(const MoveRequest &request)
{
    return d->move(request);
}

MoveReport OperationService::movePreflight(const MoveRequest &request,
                                           const std::optional<MoveLuggage> &luggage,
                                           const std::optional<Result<void>> &tried) const
{
    return d->movePreflight(request, luggage, tried);
}

Future<void> OperationService::tryMove(const MoveRequest &request) const
{
    return d->tryMove(request);
}

Future<MoveLuggage> OperationService::moveLuggage(const MoveRequest &request) const
{
    return d->moveLuggage(request);
}

std::vector<PlannedStep> OperationService::movePlan(const MoveRequest &request,
                                                    const MoveLuggage &luggage) const
{
    return d->movePlan(request, luggage);
}

OperationId OperationService::keepCopy(fleet::SessionIndex kept, fleet::SessionIndex other,
                                       const QString &reason)
{
    return d->keepCopy(kept, other, reason);
}

MoveSeriesPlan OperationService::drainPlan(fleet::WorkerIndex worker) const
{
    return d->drainPlan(worker);
}

MoveSeriesPlan OperationService::evacuationPlan(fleet::WorkerIndex worker) const
{
    return d->evacuationPlan(worker);
}

MoveSeriesPlan OperationService::selectionPlan(const std::vector<fleet::SessionIndex> &sessions) const
{
    return d->selectionPlan(sessions);
}

MoveSeriesPlan OperationService::rebalancePlan(int mostScans) const
{
    return d->rebalancePlan(mostScans);
}

MoveSeriesPlan OperationService::bringBackPlan(const OperationId &series) const
{
    return d->bringBackPlan(series);
}

std::vector<SeriesTarget> OperationService::seriesTargets(const MoveSeriesPlan &plan, size_t index) const
{
    if (index >= plan.moves.size())
        return {};
    return d->seriesPlanner().targets(plan, index);
}

void OperationService::retarget(MoveSeriesPlan &plan, size_t index, const WorkerId &target) const
{
    d->retarget(plan, index, target);
}

void OperationService::leaveOut(MoveSeriesPlan &plan, size_t index, bool leftOut) const
{
    d->leaveOut(plan, index, leftOut);
}

OperationId OperationService::runSeries(const MoveSeriesPlan &plan, const SeriesOptions &options)
{
    return d->runSeries(plan, options);
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
    return d->seriesReport(series);
}

void OperationService::cancel(const OperationId &operation)
{
    if (Operation *running = d->book().running(operation))
        running->cancel();
}

void OperationService::goOn(const OperationId &many, bool toTheEnd)
{
    d->goOn(many, toTheEnd);
}

void OperationService::resume(const OperationId &operation)
{
    d->takeUp(operation, Operation::Mode::Resume);
}

void OperationService::undo(const OperationId &operation)
{
    d->takeUp(operation, Operation::Mode::Undo);
}

Future<void> OperationService::setAside(const OperationId &operation)
{
    return d->setAside(operation);
}

OperationId OperationService::retryFailed(const OperationId &bulk)
{
    return d->retryFailed(bulk);
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
    return d->permissions();
}

OperationId OperationService::operationOn(const SessionKey &session) const
{
    return d->book().on(session);
}

OperationId OperationService::seriesOn(const WorkerId &worker) const
{
    return d->book().seriesOn(worker);
}

const std::vector<OperationId> &OperationService::operations() const
{
    return d->book().order();
}

OperationBrief OperationService::brief(const OperationId &operation) const
{
    return d->book().brief(operation);
}

OperationView OperationService::view(const OperationId &operation) const
{
    return d->view(operation);
}

int OperationService::runningCount() const
{
    return d->book().runningCount();
}

int OperationService::interruptedCount() const
{
    return d->book().interruptedCount();
}

QString OperationService::stepTitle(const QString &key)
{
    return OperationText::stepTitle(key);
}

} // namespace quayside::operations
