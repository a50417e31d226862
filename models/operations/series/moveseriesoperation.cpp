// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesoperation.h"

#include "operations/bulk/bulktext.h"
#include "operations/engine/steps.h"
#include "operations/series/moveseriestext.h"
#include "operations/service/operationrecords.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

using namespace Qt::StringLiterals;
using shardmap::OperationState;
using shardmap::WorkerState;

namespace {

constexpr int kSeriesWakeMs = 2'000; //!< wakes up by itself: for the pace, the deadline, and other series
constexpr qint64 kPaceUnitMs = 60'000;
constexpr int kSeeDrainedAgainMs = 500; //!< real time, as the next
constexpr int kForeignNewsMs = 15'000; //!< for what other consoles wrote to reach this one: real time
constexpr int kTakeUpAgainMs = 2'000;
const QString kStateBefore = QStringLiteral("before"); //!< of step `cordon`: the worker's state before it

bool isUnderWay(const SeriesMove &move)
{
    return move.state == OperationState::Running || move.state == OperationState::Waiting;
}

bool isLeaseHeld(const Error &error)
{
    return error.kind == ErrorKind::LeaseHeld || error.kind == ErrorKind::DatabaseBusy
        || error.kind == ErrorKind::Database || error.kind == ErrorKind::DatabaseDamaged;
}

} // namespace

MoveSeriesOperation::MoveSeriesOperation(OperationContext &context, shardmap::OperationRecord record,
                                         MoveStarter &starter, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_recipe(MoveSeriesRecipe::fromJournal(this->record().input))
    , m_waves(m_recipe.moves.size())
    , m_starter(starter)
{
    if (leavesWorker())
        addStep(steps::kCordon, [this] { return cordon(); });
    if (m_recipe.kind == SeriesKind::BringBack && !m_recipe.worker.isEmpty())
        addStep(steps::kUncordon, [this] { return uncordon(); });
    addStep(steps::kItems, [this] { return goThrough(); });
    if (m_recipe.kind == SeriesKind::Drain)
        addStep(steps::kDrained, [this] { return seeDrained(); });
    if (m_recipe.kind == SeriesKind::Evacuate)
        addStep(steps::kEvacuated, [this] { return seeEvacuated(); });
    m_progress = MoveSeriesProgress::fromJournal(m_recipe, stepOf(this->record(), steps::kItems)->data);
}

shardmap::Quota MoveSeriesOperation::quotaFor(const WorkerId &target)
{
    return { QStringLiteral("moves"), target.toString(), kAtOnce, kPerTarget };
}

Operation::StepTask MoveSeriesOperation::goThrough()
{
    if (mode() == Mode::Resume) {
        CO_TRY(co_await takeStock());
    }
    m_wave = m_progress.currentWave(m_waves);
    if (m_progress.brake.counts(m_wave))
        m_score = m_progress.scoreOf(m_waves, m_wave);
    while (true) {
        if (scope().isCancelRequested() || m_progress.stopped)
            stopAll();
        CO_TRY(co_await takeUpLost());
        judgeWave();
        beginSome();
        tellState();
        CO_TRY_VALUE(const bool saved, co_await saveNews());
        if (saved) // meanwhile more may have happened
            continue;
        if (!isAnythingLeft())
            break;
        co_await scope().pause(context().paced(kSeriesWakeMs));
        CO_TRY(scope().going());
    }
    const Result<QString> ended = outcome();
    if (ended || leavesWorker())
        tellDifferences();
    co_return ended;
}

void MoveSeriesOperation::tellDifferences()
{
    const auto first = std::ranges::find(m_progress.moves, OperationState::Differs, &SeriesMove::state);
    if (first == m_progress.moves.end())
        return;
    Difference difference;
    difference.what
        = MoveSeriesText::someDiffer(count(OperationState::Differs), int(m_progress.moves.size()), *first);
    difference.repair = Difference::Repair::Look;
    differ(difference);
}

Result<QString> MoveSeriesOperation::outcome() const
{
    if (m_progress.stopped)
        return failure(ErrorText::cancelled());
    const int failed = count(OperationState::Failed);
    if (failed > 0 && !leavesWorker()) // else it looks first at what is left
        return failure(MoveSeriesText::someFailed(failed, int(m_progress.moves.size()), *firstFailed()));
    const int moved = count(OperationState::Succeeded) + count(OperationState::Differs);
    return MoveSeriesText::allMoved(moved, count(OperationState::Cancelled));
}

void MoveSeriesOperation::beginSome()
{
    const size_t end = m_waves.count() == 0 ? 0 : m_waves.end(m_wave);
    for (size_t i = 0; i < end && mayBegin(); ++i) {
        if (m_progress.moves[i].state == OperationState::Queued && beginOne(i) && m_recipe.paceMinutes > 0)
            return;
    }
}

/** True when it began. */
bool MoveSeriesOperation::beginOne(size_t index)
{
    if (isTargetBusy(m_progress.moves[index].target))
        return false;
    const MoveReadiness ready = m_starter.checkMove(m_progress.moves[index]);
    if (ready.waitMs > 0)
        return false;
    if (!ready.allowed.available) {
        endMove(index, OperationState::Failed, ready.allowed.reason);
        return false;
    }
    SeriesMove &move = m_progress.moves[index];
    move.state = OperationState::Running;
    move.text.clear();
    move.begunMs = nowMs();
    move.actor = record().actor;
    Operation *child = m_starter.startMove(move, record());
    move.child = child->record().id;
    watch(child, index);
    return true;
}

bool MoveSeriesOperation::mayBegin()
{
    if (m_progress.paused || m_progress.brake.held || scope().isCancelRequested() || m_progress.stopped)
        return false;
    if (m_sinceCrowded.isValid() && m_sinceCrowded.elapsed() < context().paced(kSeriesWakeMs))
        return false;
    return countUnderWay() < kAtOnce && paceLeftMs() <= 0;
}

int MoveSeriesOperation::countUnderWay() const
{
    const auto own = std::ranges::count_if(m_progress.moves, isUnderWay);
    return int(own) + int(m_starter.targetsOfOtherSeries(record().id).size());
}

bool MoveSeriesOperation::isTargetBusy(const WorkerId &target) const
{
    const std::vector<WorkerId> others = m_starter.targetsOfOtherSeries(record().id);
    auto moves = std::ranges::count(others, target);
    moves += std::ranges::count_if(m_progress.moves, [&target](const SeriesMove &move) {
        return isUnderWay(move) && move.target == target;
    });
    return moves >= kPerTarget;
}

/** A begin that seems to lie in the future was written by a desktop whose clock is ahead. */
qint64 MoveSeriesOperation::paceLeftMs() const
{
    qint64 lastMs = 0;
    for (const SeriesMove &move : m_progress.moves)
        lastMs = std::max(lastMs, move.begunMs);
    if (lastMs == 0 || m_recipe.paceMinutes <= 0)
        return 0;
    const qint64 pace = context().paced(m_recipe.paceMinutes * kPaceUnitMs);
    return std::min(pace, lastMs + pace - nowMs());
}

qint64 MoveSeriesOperation::nowMs() const
{
    return context().fleet.clock().nowMs();
}

void MoveSeriesOperation::watch(Operation *child, size_t index)
{
    if (child->isOver()) {
        childOver(child, index);
        return;
    }
    m_children.insert(index, child);
    connect(child, &Operation::changed, this, [this, child, index] { noteChild(child, index); });
    connect(child, &Operation::over, this, [this, child, index] { childOver(child, index); });
    noteChild(child, index);
}

void MoveSeriesOperation::noteChild(const Operation *child, size_t index)
{
    if (isOver() || child->isOver())
        return;
    const bool waits = child->record().state == OperationState::Waiting;
    SeriesMove &move = m_progress.moves[index];
    const OperationState state = waits ? OperationState::Waiting : OperationState::Running;
    const QString text = child->activity();
    if (move.state == state && move.text == text)
        return;
    const bool isNews = move.state != state;
    move.state = state;
    move.text = text;
    Q_EMIT changed();
    if (isNews)
        scope().wake();
}

void MoveSeriesOperation::childOver(Operation *child, size_t index)
{
    m_children.remove(index);
    if (isOver())
        return;
    if (child->fate() == Fate::LetGo) { // somebody else has it now, or will have
        m_lost.push_back(index);
    } else if (child->fate() == Fate::Refused && child->outcome().error().kind == ErrorKind::NoCapacity) {
        putBackInLine(index);
    } else {
        const bool skipped
            = m_progress.moves[index].skipped && child->record().state == OperationState::Cancelled;
        endMove(index, child->record().state,
                skipped ? MoveSeriesText::skipped() : lastWordsOf(child->record()));
    }
    scope().wake();
}

/** Another console was faster with one of its own. */
void MoveSeriesOperation::putBackInLine(size_t index)
{
    SeriesMove &move = m_progress.moves[index];
    move.state = OperationState::Queued;
    move.text.clear();
    move.child = {};
    move.begunMs = 0;
    m_sinceCrowded.start();
    Q_EMIT changed();
}

void MoveSeriesOperation::endMove(size_t index, OperationState state, const QString &text)
{
    SeriesMove &move = m_progress.moves[index];
    move.state = state;
    move.text = text;
    move.endedMs = nowMs();
    m_score.add(state);
    Q_EMIT changed();
}

void MoveSeriesOperation::setPaused(bool paused)
{
    if (isOver() || m_progress.paused == paused)
        return;
    m_progress.paused = paused;
    Q_EMIT changed();
    scope().wake();
}

/** Whether more may begin, and how far. What a person said counts more than what failed. */
void MoveSeriesOperation::judgeWave()
{
    if (m_waves.count() == 0 || scope().isCancelRequested() || m_progress.stopped) {
        m_progress.brake.held = false;
        return;
    }
    bool isWaveOver = m_progress.isWaveOver(m_waves, m_wave);
    if (m_progress.brake.judge(m_score, isWaveOver, count(OperationState::Queued), m_recipe.failingShare))
        Q_EMIT changed();
    while (isWaveOver && !m_progress.brake.held && m_wave + 1 < m_waves.count()) {
        ++m_wave;
        m_score = {};
        isWaveOver = m_progress.isWaveOver(m_waves, m_wave);
    }
}

void MoveSeriesOperation::goOn(bool toTheEnd)
{
    if (isOver() || !m_progress.brake.held)
        return;
    m_progress.brake.goOn(m_wave, toTheEnd);
    m_progress.paused = false;
    m_score = {};
    Q_EMIT changed();
    scope().wake();
}

void MoveSeriesOperation::skip(const SessionKey &session)
{
    const auto found = std::ranges::find(m_progress.moves, session, &SeriesMove::session);
    if (isOver() || found == m_progress.moves.end() || shardmap::isEnd(found->state))
        return;
    const auto index = size_t(found - m_progress.moves.begin());
    if (found->state == OperationState::Queued) {
        found->skipped = true;
        endMove(index, OperationState::Cancelled, MoveSeriesText::skipped());
    } else if (const Operation *child = m_children.value(index); child && child->canCancel()) {
        found->skipped = true;
        cancelChild(index);
    }
    scope().wake();
}

void MoveSeriesOperation::cancelChild(size_t index)
{
    if (Operation *child = m_children.value(index))
        child->cancel();
}

void MoveSeriesOperation::stopAll()
{
    m_progress.stopped = true;
    for (size_t i = 0; i < m_progress.moves.size(); ++i) {
        if (m_progress.moves[i].state == OperationState::Queued)
            endMove(i, OperationState::Cancelled, MoveSeriesText::notBegun());
    }
    const QList<size_t> underWay = m_children.keys();
    for (const size_t index : underWay)
        cancelChild(index);
}

bool MoveSeriesOperation::isAnythingLeft() const
{
    return !std::ranges::all_of(m_progress.moves,
                                [](const SeriesMove &move) { return shardmap::isEnd(move.state); });
}

int MoveSeriesOperation::count(OperationState state) const
{
    return int(std::ranges::count(m_progress.moves, state, &SeriesMove::state));
}

const SeriesMove *MoveSeriesOperation::firstFailed() const
{
    const auto found = std::ranges::find(m_progress.moves, OperationState::Failed, &SeriesMove::state);
    return found == m_progress.moves.end() ? nullptr : &*found;
}

/** The whole of it waits for a person where any of its moves does. */
void MoveSeriesOperation::tellState()
{
    OperationState state = OperationState::Running;
    if (count(OperationState::Waiting) > 0)
        state = OperationState::Waiting;
    else if ((m_progress.paused || m_progress.brake.held) && count(OperationState::Running) == 0)
        state = OperationState::Paused;
    const qint64 endMs = SeriesForecast::expectedEndMs(m_progress.moves, m_recipe.paceMinutes, nowMs());
    const QString warning = SeriesForecast::warning(m_progress.moves, m_recipe.deadlineMs, endMs, nowMs());
    if (state == record().state && warning == m_warned)
        return;
    m_warned = warning;
    setState(state);
}

/** True where there was something to write. */
QCoro::Task<Result<bool>> MoveSeriesOperation::saveNews()
{
    const QByteArray json = m_progress.toJournal();
    const OperationState state = record().state;
    if (json == m_saved && state == m_savedState)
        co_return false;
    m_saved = json;
    m_savedState = state;
    CO_TRY(co_await rememberRaw(steps::kItems, json));
    co_return true;
}

QString MoveSeriesOperation::activity() const
{
    if (m_progress.brake.held)
        return BulkText::held(m_progress.brake, m_progress.items());
    if (currentStep() == steps::kItems)
        return MoveSeriesText::progress(m_progress.moves, m_progress.paused);
    return Operation::activity();
}

QString MoveSeriesOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    return graceLeftMs() > 0 ? OperationText::takeBackMeaning() : MoveSeriesText::cancelMeaning();
}

std::optional<WorkerState> MoveSeriesOperation::workerState() const
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        return {};
    return context().fleet.worker(worker).row.state;
}

QCoro::Task<Result<void>> MoveSeriesOperation::changeWorker(WorkerState to)
{
    const std::optional<WorkerState> now = workerState();
    if (!now)
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    if (*now == to)
        co_return Result<void>();
    CO_TRY(co_await journal().confirm()); // that write carries no lease
    const WorkerState from = *now;
    std::function<Future<void>()> attempt
        = [this, from, to] { return context().map.setWorkerState(m_recipe.worker, from, to); };
    co_return co_await journal().persist(std::move(attempt));
}

Operation::StepTask MoveSeriesOperation::cordon()
{
    const std::optional<WorkerState> now = workerState();
    if (!now)
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    if (!remembered(steps::kCordon).contains(kStateBefore)) {
        const QJsonObject before { { kStateBefore, shardmap::toString(*now) } };
        CO_TRY(co_await remember(steps::kCordon, before));
    }
    CO_TRY(co_await changeWorker(WorkerState::Draining));
    co_return MoveSeriesText::cordoned(workerName());
}

Operation::StepTask MoveSeriesOperation::uncordon()
{
    CO_TRY(co_await changeWorker(WorkerState::Active));
    co_return MoveSeriesText::uncordoned(workerName());
}

/** A stopped drain gives its worker back; one that only failed keeps it closed for the next attempt. */
Operation::StepTask MoveSeriesOperation::revert()
{
    const bool stopped = m_progress.stopped || !isStepBegun(record(), steps::kItems);
    const QString before = remembered(steps::kCordon).value(kStateBefore).toString();
    if (!stopped || before.isEmpty() || workerState() != WorkerState::Draining)
        co_return QString();
    CO_TRY(co_await changeWorker(shardmap::workerStateFromString(before)));
    co_return QString();
}

/** The moves of the lost console: which are under way still, and which have been made. */
QCoro::Task<Result<void>> MoveSeriesOperation::takeStock()
{
    CO_TRY_VALUE(const OperationRecords::List unfinished,
                 co_await scope().call(OperationRecords::read(context().map, 0)));
    for (size_t i = 0; i < m_progress.moves.size(); ++i) {
        if (shardmap::isEnd(m_progress.moves[i].state))
            continue;
        const auto child = std::ranges::find_if(*unfinished, [&](const shardmap::OperationRecord &one) {
            return one.parent == record().id && one.subject == m_progress.moves[i].session
                && !shardmap::isEnd(one.state);
        });
        if (child == unfinished->end()) {
            CO_TRY(co_await lookAtRow(i));
            continue;
        }
        if (!child->misfit.isEmpty()) {
            endMove(i, OperationState::Failed,
                    OperationRecords::notUnderstood(child->misfit).toDisplayString());
            continue;
        }
        SeriesMove &move = m_progress.moves[i];
        move.child = child->id;
        move.begunMs = move.begunMs > 0 ? move.begunMs : nowMs();
        move.state = OperationState::Running;
        move.text = MoveSeriesText::takenOver();
        m_lost.push_back(i);
    }
    co_return Result<void>();
}

/** Moved already: done. Else it is to be begun, again or for the first time. */
QCoro::Task<Result<void>> MoveSeriesOperation::lookAtRow(size_t index)
{
    const RowId id = m_progress.moves[index].row;
    CO_TRY_VALUE(const std::optional<shardmap::SessionRow> row,
                 co_await scope().call(context().map.sessionRow(id)));
    if (row && row->worker == m_progress.moves[index].target) {
        endMove(index, OperationState::Succeeded, MoveSeriesText::movedAlready());
        co_return Result<void>();
    }
    m_progress.moves[index].state = OperationState::Queued;
    m_progress.moves[index].text.clear();
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveSeriesOperation::takeUpLost()
{
    if (m_lost.empty())
        co_return Result<void>();
    if (m_sinceTakeUp.isValid() && m_sinceTakeUp.elapsed() < context().paced(kTakeUpAgainMs))
        co_return Result<void>();
    m_sinceTakeUp.start();
    const std::vector<size_t> lost = std::exchange(m_lost, {});
    for (const size_t index : lost) {
        CO_TRY(co_await takeUp(index));
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveSeriesOperation::takeUp(size_t index)
{
    const OperationId id = m_progress.moves[index].child;
    const Moment asked = Moment::now(context().fleet.clock());
    const Result<shardmap::OperationRecord> taken
        = co_await scope().call(OperationRecords::takeOver(context().map, id));
    CO_TRY(scope().going());
    if (taken) {
        m_progress.moves[index].actor = taken->actor;
        watch(m_starter.goOnWithMove(*taken, asked), index);
        if (scope().isCancelRequested())
            cancelChild(index);
        co_return Result<void>();
    }
    if (isLeaseHeld(taken.error())) {
        m_lost.push_back(index);
        co_return Result<void>();
    }
    if (taken.error().kind == ErrorKind::Unsupported) { // somebody else wrote into its record
        endMove(index, OperationState::Failed, taken.error().toDisplayString());
        co_return Result<void>();
    }
    co_return co_await lookAtRow(index); // it has ended
}

/** A session that this series moved: it has no business there any more. */
bool MoveSeriesOperation::hasGone(const QString &name) const
{
    return std::ranges::any_of(m_progress.moves, [&name](const SeriesMove &move) {
        return move.session.name == name && shardmap::isDone(move.state);
    });
}

/** Nothing where the worker does not answer. */
QCoro::Task<Result<DrainSight>> MoveSeriesOperation::lookAtWorker()
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    waha::WahaClient client = context().sync.client(m_recipe.worker);
    Future<waha::SessionList> listing = client.list();
    const Result<waha::SessionList> list = co_await scope().call(listing);
    if (!list)
        co_return failure(MoveSeriesText::notListed(workerName(), list.error()));
    Future<std::vector<shardmap::Tombstone>> reading = context().map.tombstones();
    CO_TRY_VALUE(const std::vector<shardmap::Tombstone> tombstones, co_await scope().call(reading));
    DrainSight left;
    left.live = DrainSight::liveOn(context().fleet.worker(worker), *list);
    left.rows = DrainSight::rowsOn(context().fleet, worker);
    left.tombstones = DrainSight::tombstonesOn(tombstones, m_recipe.worker);
    co_return left;
}

/** What is left although it was seen to move will soon be known to be gone. */
bool MoveSeriesOperation::isBound(const Result<DrainSight> &left) const
{
    if (!left)
        return true;
    return isHalfWayOut(left->names());
}

bool MoveSeriesOperation::isHalfWayOut(const QStringList &names) const
{
    return std::ranges::any_of(names, [this](const QString &name) { return hasGone(name); });
}

Operation::StepTask MoveSeriesOperation::seeDrained()
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const Result<DrainSight> left = co_await lookAtWorker();
        CO_TRY(scope().going());
        if (left && left->isEmpty())
            co_return MoveSeriesText::drained(workerName());
        if (scope().isCancelRequested()) {
            m_progress.stopped = true;
            co_return failure(ErrorText::cancelled());
        }
        if (!isBound(left) || waited.elapsed() > kForeignNewsMs)
            co_return failure(left ? notDrained(*left) : left.error());
        co_await scope().pause(kSeeDrainedAgainMs);
    }
}

/** Nothing can be asked of a dead worker: what the map counts there has to do. */
Operation::StepTask MoveSeriesOperation::seeEvacuated()
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(m_recipe.worker);
    if (!worker.isValid())
        co_return failure(OperationText::noSuchWorker(m_recipe.worker.toString()));
    QElapsedTimer waited;
    waited.start();
    QStringList rows = DrainSight::rowsOn(context().fleet, worker);
    while (isHalfWayOut(rows) && waited.elapsed() < kForeignNewsMs) { // the news of our own writes
        co_await scope().pause(kSeeDrainedAgainMs);
        CO_TRY(scope().going());
        rows = DrainSight::rowsOn(context().fleet, worker);
    }
    if (rows.isEmpty())
        co_return MoveSeriesText::evacuated(workerName());
    co_return failure(withFirstFailed(MoveSeriesText::notEvacuated(workerName(), rows)));
}

Error MoveSeriesOperation::notDrained(const DrainSight &left) const
{
    return withFirstFailed(MoveSeriesText::notDrained(workerName(), left.live, left.rows, left.tombstones));
}

Error MoveSeriesOperation::withFirstFailed(Error error) const
{
    const int all = int(m_progress.moves.size());
    if (const int failed = count(OperationState::Failed); failed > 0)
        error.message += u' ' + MoveSeriesText::someFailed(failed, all, *firstFailed()).message;
    return error;
}

} // namespace quayside::operations
