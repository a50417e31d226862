// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/session/sessionoperation.h"

#include "core/redact.h"
#include "operations/configure/configchange.h"
#include "operations/configure/configkeeper.h"
#include "operations/configure/configtext.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/steps.h"
#include "operations/service/operationtext.h"

#include <QDateTime>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookIsFreshMs = 10'000; //!< real time: what was seen so long ago is seen now

} // namespace

const QString SessionOperation::kRestores = u"restores"_s;

SessionOperation::SessionOperation(OperationContext &context, shardmap::OperationRecord record, Action wanted,
                                   QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_driver(context, scope(), journal(), subject())
    , m_evidence(context, scope())
    , m_wanted(wanted)
{
    m_driver.noteRequests(requestLog());
    m_driver.lookForApps();
    m_evidence.noteRequests(requestLog());
    m_driver.permitDestruction([this] { return justify(m_wanted); });
    m_askedBefore = isStepBegun(this->record(), steps::kCall) && !isStepDone(steps::kCall);
    addStep(steps::kLook, [this] { return look(); });
    addStep(steps::kCall, [this] { return call(); });
    addStep(steps::kObserve, [this] { return observe(); });
    connect(&m_driver, &SessionDriver::activityChanged, this, &Operation::changed);
}

Operation::StepTask SessionOperation::look()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    m_sinceLook.start();
    CO_TRY_VALUE(const KnownAccount account, co_await m_evidence.accountOf(subject(), seen));
    m_account = account;
    CO_TRY_VALUE(const std::optional<Action> decision, decide(seen));
    if (seen.kind == Sighting::Kind::Present) {
        m_before = SessionState::of(seen.session);
        m_before->account = m_account.id;
        CO_TRY(co_await noteForgotten(seen.session));
    }
    QJsonObject data;
    data.insert(u"call"_s, decision ? toString(*decision) : QString());
    data.insert(u"running"_s, isReached(Goal::Running, seen));
    data.insert(steps::kStatus, seen.session.status.text());
    data.insert(u"account"_s, m_account.id);
    data.insert(u"told"_s, m_account.isTold);
    keep(data);
    co_return decision ? OperationText::seen(seen) : OperationText::nothingToDo(seen);
}

std::optional<Action> SessionOperation::decided() const
{
    return actionFromString(remembered(steps::kLook).value(u"call"_s).toString());
}

Operation::StepTask SessionOperation::call()
{
    const std::optional<Action> action = decided();
    if (!action)
        co_return QString();
    CO_TRY_VALUE(const bool done, co_await isDoneAlready(*action));
    if (done)
        co_return OperationText::doneAlready();
    if (*action == Action::Restart || *action == Action::Stop) {
        CO_TRY(co_await m_driver.waitForLogin());
    }
    CO_TRY_VALUE(const SessionDriver::Acted acted, co_await m_driver.act(*action));
    m_acted = acted;
    const bool unsure = !m_acted.answered && !m_acted.problem.message.isEmpty();
    co_return unsure ? OperationText::callUnsure(m_acted.problem) : OperationText::callAnswered(*action);
}

QCoro::Task<Result<void>> SessionOperation::justify(Action)
{
    const bool sawJustNow = m_sinceLook.isValid() && m_sinceLook.elapsed() < kLookIsFreshMs;
    m_sinceLook.invalidate(); // whatever is sent again needs a look of its own
    if (!sawJustNow) {
        CO_TRY(co_await lookAgain());
    }
    co_return Result<void>();
}

QCoro::Task<Result<Sighting>> SessionOperation::lookAgain()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    CO_TRY_VALUE(const KnownAccount now, co_await m_evidence.accountOf(subject(), seen));
    const QJsonObject before = remembered(steps::kLook);
    const QString login = before.value(u"account"_s).toString();
    const bool wasKnown = !login.isEmpty() || before.value(u"told"_s).toBool();
    if (wasKnown && now.isTold && !now.id.isEmpty() && now.id != login)
        co_return failure(OperationText::anotherLogin(subject().name, EvidenceText::phone(now.id)));
    m_account = now;
    CO_TRY(decide(seen));
    co_return Result<Sighting>(seen);
}

/** A console that died while it asked may have been heard: nothing is sent again before that was looked at.
 */
QCoro::Task<Result<bool>> SessionOperation::isDoneAlready(Action action)
{
    if (!m_askedBefore || action == Action::Restart)
        co_return false;
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    m_acted.answered = isReached(goalOf(action), seen);
    co_return m_acted.answered;
}

Operation::StepTask SessionOperation::observe()
{
    const std::optional<Action> action = decided();
    if (!action)
        co_return QString();
    const bool wasRunning = remembered(steps::kLook).value(u"running"_s).toBool();
    // After a takeover nobody knows any more what was seen in between: the status has to do.
    const bool mustChange = wasRunning && *action == Action::Restart && mode() == Mode::Fresh;
    CO_TRY_VALUE(Sighting seen, co_await m_driver.settle(*action, m_acted, mustChange));
    if (input().contains(kRestores) && seen.session.status == SessionStatus::Working) {
        CO_TRY_VALUE(seen, co_await writeBack(seen));
    }
    QJsonObject data;
    data.insert(steps::kStatus, seen.session.status.text());
    keep(data);
    if (seen.kind == Sighting::Kind::Present)
        tellDifferences(*action, seen.session);
    co_return OperationText::seen(seen);
}

/** Some servers come back from a restart without what they were told: done is not what leaves it so. */
QCoro::Task<Result<void>> SessionOperation::noteForgotten(waha::SessionInfo seen)
{
    const bool runs = m_wanted == Action::Start || m_wanted == Action::Restart;
    const fleet::WorkerIndex worker = context().fleet.findWorker(subject().worker);
    if (!runs || !worker.isValid() || ConfigGuard::hidesConfig(context().fleet.worker(worker).version, seen))
        co_return Result<void>();
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> saved,
                 co_await scope().call(context().map.savedConfig(subject())));
    if (!saved || !ConfigKeeper::isUnasked(redact::json(seen.config), *saved))
        co_return Result<void>();
    m_forgotten = saved->config;
    m_before->config = saved->config;
    co_return Result<void>();
}

/** Once, and seen to be there; a server that does not take it leaves a difference. */
QCoro::Task<Result<Sighting>> SessionOperation::writeBack(Sighting seen)
{
    ConfigChange change;
    change.kept = KeptConfig::WriteBack;
    change.lastKnown = m_forgotten;
    const Result<QByteArray> wanted = m_forgotten.isEmpty()
        ? Result<QByteArray>(seen.session.config)
        : ConfigGuard::wanted(context().fleet, subject(), seen.session, change);
    if (!wanted || *wanted == seen.session.config)
        co_return Result<Sighting>(seen);
    CO_TRY(co_await m_driver.waitForLogin());
    CO_TRY(co_await m_driver.mayPut(false, {}));
    SessionDriver::Change put = [name = subject().name, config = *wanted](const waha::WahaClient &client) {
        return client.updateJson(name, config);
    };
    const Result<waha::LifecycleReply> reply
        = co_await m_driver.queued(WorkerQueue::Call::StartLike, std::move(put));
    CO_TRY(scope().going());
    const SessionDriver::Acted acted { reply.has_value(), reply ? Error() : reply.error() };
    CO_TRY_VALUE(const Sighting again, co_await m_driver.settle(Action::Start, acted, false));
    m_before->config = *wanted;
    if (UnaskedChanges::compared(again.session.config) == UnaskedChanges::compared(*wanted))
        CO_TRY(co_await keepAsSet(again.session));
    co_return Result<Sighting>(again);
}

QCoro::Task<Result<void>> SessionOperation::keepAsSet(waha::SessionInfo seen)
{
    const waha::ServerVersion server = versionOf(context().fleet, subject().worker);
    shardmap::ConfigSnapshot snapshot = ConfigKeeper::snapshotOf(subject(), seen, server);
    snapshot.isSet = true;
    for (const Difference &difference : ConfigText::secretsGone(m_forgotten, snapshot.config))
        differ(difference);
    co_return co_await journal().saveConfig(std::move(snapshot));
}

/** What was seen in this console before it was done is compared; after a takeover nobody knows how it was. */
void SessionOperation::tellDifferences(Action action, const waha::SessionInfo &seen)
{
    if (!m_before)
        return;
    SessionState expected = *m_before;
    if (action == Action::LogOut) { // that it has none any more is what was asked for
        expected.account.clear();
        expected.status = {};
    }
    for (const Difference &difference : UnaskedChanges::between(expected, SessionState::of(seen)))
        differ(difference);
}

Result<void> SessionOperation::checkOwner(const waha::SessionInfo &session) const
{
    const QString owner = otherStoreOwner(context().fleet, subject().worker, session);
    if (owner.isEmpty())
        return {};
    return failure(OperationText::sharedData(subject().name, owner));
}

void SessionOperation::concluded(shardmap::OperationState state)
{
    if (!shardmap::isDone(state) || !isVerb(record().kind))
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.status = context().fleet.sessionStatus(context().fleet.findSession(subject()));
    entry.text = OperationText::doneBy(verbFromString(record().kind), record().actor);
    context().timeline.add(subject(), entry);
}

shardmap::DesiredState SessionOperation::desiredAfter() const
{
    switch (m_wanted) {
    case Action::Start:
    case Action::Restart:
        return shardmap::DesiredState::Running;
    case Action::Stop:
        return shardmap::DesiredState::Stopped;
    case Action::LogOut:
    case Action::Delete:
        break;
    }
    return shardmap::DesiredState::Unset;
}

QString SessionOperation::activity() const
{
    return m_driver.activity().isEmpty() ? Operation::activity() : m_driver.activity();
}

QString SessionOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    return OperationText::cancelMeaning(currentStep() == steps::kObserve);
}

} // namespace quayside::operations
