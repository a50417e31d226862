// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/createoperation.h"

#include "core/sessionname.h"
#include "operations/createtext.h"
#include "operations/operationtext.h"
#include "operations/steps.h"
#include "operations/withoutvalue.h"
#include "waha/capabilities.h"

#include <QDateTime>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLookAgainMs = 2'000;
constexpr qint64 kLateMs = 10'000; //!< a create whose answer was lost may still show up within this

} // namespace

CreateOperation::CreateOperation(OperationContext &context, shardmap::OperationRecord record,
                                 CreateRecipe recipe, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_recipe(std::move(recipe))
    , m_driver(context, scope(), subject())
{
    addStep(steps::kReserve, [this] { return reserve(); });
    addStep(steps::kCreate, [this] { return create(); });
    addStep(steps::kObserve, [this] { return observe(); });
    addStep(steps::kRow, [this] { return addRow(); });
    connect(&m_driver, &SessionDriver::activityChanged, this, &Operation::changed);
}

Result<void> CreateOperation::checkInput() const
{
    const fleet::Fleet &fleet = context().fleet;
    const fleet::WorkerIndex worker = fleet.findWorker(subject().worker);
    if (!worker.isValid())
        return failure(OperationText::noSuchWorker(subject().worker.toString()));
    const fleet::WorkerFacts &facts = fleet.worker(worker);
    if (!waha::Capabilities::of(facts.version).multiSession && subject().name != "default"_L1)
        return failure(CreateText::onlyDefault(facts.name));
    if (isAgain())
        return checkRow();
    if (!facts.acceptsNewSessions())
        return failure(CreateText::notTaking(facts.name));
    if (!fleet.findUser(m_recipe.input.user).isValid())
        return failure(CreateText::noUser());
    const Result<QString> name = SessionName::checked(subject().name);
    if (!name)
        return failure(name.error());
    return {};
}

/** The row that is there already must be the same user's. */
Result<void> CreateOperation::checkRow() const
{
    const fleet::SessionFacts facts = context().fleet.session(context().fleet.findSession(subject()));
    if (facts.row != m_recipe.row || facts.userId != m_recipe.input.user)
        return failure(CreateText::otherUsersRow(subject().name));
    return {};
}

Operation::StepTask CreateOperation::reserve()
{
    if (const Result<void> checked = checkInput(); !checked)
        co_return failure(checked.error());
    if (isAgain())
        co_return CreateText::rowThereAlready();
    const int others = unmapped();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt = [this, others, token] {
        return withoutValue<shardmap::Reservation>(
            context().map.reserveSlot(subject().worker, subject().name, others, token));
    };
    const Result<void> reserved = co_await journal().persist(std::move(attempt));
    if (!reserved)
        co_return failure(reserved.error());
    co_return CreateText::slotTaken(workerName());
}

/** Sessions that run on the worker without a row, our own of an earlier attempt not counted. */
int CreateOperation::unmapped() const
{
    const fleet::Fleet &fleet = context().fleet;
    const fleet::SlotUse &use = fleet.worker(fleet.findWorker(subject().worker)).slotUse;
    const int count = static_cast<int>(use.used - use.mapped);
    const fleet::SessionIndex own = fleet.findSession(subject());
    const bool counted = own.isValid() && fleet.sessionStatus(own).isRunning()
        && fleet.sessionDrift(own).testFlag(fleet::Drift::Orphan);
    return counted ? std::max(0, count - 1) : count;
}

/** A slot lapses with its lease. */
Operation::StepTask CreateOperation::resumed()
{
    if (!isStepDone(steps::kReserve) || isStepDone(steps::kRow) || isAgain())
        co_return QString();
    co_return co_await reserve();
}

CreateTrace CreateOperation::trace() const
{
    CreateTrace trace;
    trace.mark = record().id.toString();
    trace.asked = remembered(steps::kCreate).value(u"asked"_s).toBool();
    return trace;
}

Operation::StepTask CreateOperation::create()
{
    for (int attempt = 0; attempt < SessionDriver::kAttempts; ++attempt) {
        if (attempt > 0)
            co_await scope().pause(context().paced(kLookAgainMs));
        if (scope().isCancelRequested())
            co_return failure(ErrorText::cancelled());
        const Result<Sighting> seen = co_await m_driver.look();
        if (!seen)
            co_return failure(seen.error());
        const Result<bool> there = co_await createOnce(*seen);
        if (!there)
            co_return failure(there.error());
        if (*there)
            co_return m_acted.answered ? CreateText::created() : CreateText::foundOurs();
    }
    co_return failure(m_lastProblem);
}

QCoro::Task<Result<bool>> CreateOperation::createOnce(Sighting seen)
{
    switch (judgeCreate(seen, trace())) {
    case CreateVerdict::Ours:
        co_return true;
    case CreateVerdict::Foreign:
        co_return failure(CreateText::foreign(subject().name, workerName()));
    case CreateVerdict::FreshDefault:
        co_return co_await takeDefault();
    case CreateVerdict::Absent:
        break;
    }
    if (m_refused)
        co_return failure(m_lastProblem);
    co_return co_await post();
}

QCoro::Task<Result<bool>> CreateOperation::post()
{
    if (m_recipe.secretsLost)
        co_return failure(CreateText::secretsLost());
    QJsonObject asked;
    asked.insert(u"asked"_s, true);
    const Result<void> intended = co_await remember(steps::kCreate, asked);
    if (!intended)
        co_return failure(intended.error());
    waha::CreateRequest request;
    request.name = subject().name;
    request.start = true;
    request.config = m_recipe.configFor(record().id);
    std::function<Future<waha::LifecycleReply>()> make
        = [this, request] { return m_driver.client().create(request); };
    Result<waha::LifecycleReply> reply
        = co_await m_driver.queued(WorkerQueue::Call::StartLike, std::move(make));
    co_return co_await noteReply(std::move(reply));
}

QCoro::Task<Result<bool>> CreateOperation::takeDefault()
{
    if (m_recipe.secretsLost)
        co_return failure(CreateText::secretsLost());
    QJsonObject asked;
    asked.insert(u"asked"_s, true);
    const Result<void> intended = co_await remember(steps::kCreate, asked);
    if (!intended)
        co_return failure(intended.error());
    const QJsonObject config = m_recipe.configFor(record().id);
    std::function<Future<waha::LifecycleReply>()> make
        = [this, config] { return m_driver.client().update(subject().name, config); };
    Result<waha::LifecycleReply> reply = co_await m_driver.queued(WorkerQueue::Call::Other, std::move(make));
    const Result<bool> updated = co_await noteReply(std::move(reply));
    if (!updated || !*updated)
        co_return updated;
    const Result<SessionDriver::Acted> started = co_await m_driver.act(Action::Start);
    if (!started)
        co_return failure(started.error());
    m_acted = *started;
    co_return true;
}

QCoro::Task<Result<bool>> CreateOperation::noteReply(Result<waha::LifecycleReply> reply)
{
    if (scope().isStopped())
        co_return failure(scope().reason());
    m_acted.answered = reply.has_value();
    if (reply)
        co_return true;
    m_lastProblem = reply.error();
    if (m_lastProblem.kind == ErrorKind::Cancelled)
        co_return failure(m_lastProblem);
    m_refused = !m_lastProblem.mayHaveHappened();
    co_return false;
}

Operation::StepTask CreateOperation::observe()
{
    const Result<Sighting> seen = co_await m_driver.settle(Action::Start, m_acted, false);
    if (!seen)
        co_return failure(seen.error());
    if (judgeCreate(*seen, trace()) != CreateVerdict::Ours)
        co_return failure(CreateText::foreign(subject().name, workerName()));
    co_return OperationText::seen(*seen);
}

Operation::StepTask CreateOperation::addRow()
{
    if (isAgain())
        co_return CreateText::rowThereAlready();
    shardmap::SessionRow row;
    row.name = subject().name;
    row.user = m_recipe.input.user;
    row.worker = subject().worker;
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, row, token] { return withoutValue<RowId>(context().map.insertSession(row, token)); };
    const Result<void> added = co_await journal().persist(std::move(attempt));
    if (!added)
        co_return failure(added.error());
    co_return CreateText::rowAdded();
}

Operation::StepTask CreateOperation::revert()
{
    if (isStepDone(steps::kRow) || !trace().asked)
        co_return CreateText::nothingLeft();
    const Result<QString> removed = co_await removeSession();
    if (scope().isStopped())
        co_return failure(scope().reason());
    if (!removed)
        co_return failure(CreateText::leftBehind(subject().name, workerName(), removed.error()));
    const Result<void> noted = co_await markUndone(steps::kCreate, *removed);
    if (!noted)
        co_return failure(noted.error());
    co_return *removed;
}

/** Deletes the session if it is ours. What was asked for without an answer may appear late: look twice. */
Operation::StepTask CreateOperation::removeSession()
{
    Result<Sighting> seen = co_await m_driver.look();
    if (!seen)
        co_return failure(seen.error());
    CreateVerdict verdict = judgeCreate(*seen, trace());
    if (verdict == CreateVerdict::Absent && !m_refused && !m_acted.answered) {
        co_await scope().pause(context().paced(kLateMs));
        seen = co_await m_driver.look();
        if (!seen)
            co_return failure(seen.error());
        verdict = judgeCreate(*seen, trace());
    }
    if (verdict != CreateVerdict::Ours)
        co_return CreateText::nothingLeft();
    const Result<SessionDriver::Acted> acted = co_await m_driver.act(Action::Delete);
    if (!acted)
        co_return failure(acted.error());
    const SessionDriver::Acted made = *acted;
    const Result<Sighting> gone = co_await m_driver.settle(Action::Delete, made, false);
    if (!gone)
        co_return failure(gone.error());
    co_return CreateText::removed();
}

void CreateOperation::concluded(shardmap::OperationState state)
{
    if (state != shardmap::OperationState::Succeeded)
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.text = OperationText::doneBy(Verb::Create, record().actor);
    context().timeline.add(subject(), entry);
}

bool CreateOperation::canCancel() const
{
    return Operation::canCancel() && currentStep() != steps::kRow;
}

QString CreateOperation::cancelMeaning() const
{
    return canCancel() ? CreateText::cancelMeaning(subject().name, workerName()) : QString();
}

QString CreateOperation::activity() const
{
    return m_driver.activity().isEmpty() ? Operation::activity() : m_driver.activity();
}

} // namespace quayside::operations
