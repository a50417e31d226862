// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configureoperation.h"

#include "core/redact.h"
#include "operations/configure/configchange.h"
#include "operations/configure/configdiff.h"
#include "operations/configure/configedit.h"
#include "operations/configure/configkeeper.h"
#include "operations/configure/configtext.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/steps.h"
#include "operations/service/operationtext.h"

#include <QDateTime>
#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kReadAgainMs = 2'000;
constexpr qint64 kRestartShowsMs = 5'000; //!< by then a server whose answer was lost has begun to restart it

bool runs(SessionStatus status)
{
    return status.isRunning() && status != SessionStatus::Failed;
}

} // namespace

ConfigureOperation::ConfigureOperation(OperationContext &context, shardmap::OperationRecord record,
                                       ConfigChange change, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_change(std::move(change))
    , m_driver(context, scope(), journal(), subject())
{
    m_driver.noteRequests(requestLog());
    m_driver.lookForApps();
    addStep(steps::kLook, [this] { return look(); });
    addStep(steps::kCall, [this] { return write(); });
    addStep(steps::kObserve, [this] { return observe(); });
    connect(&m_driver, &SessionDriver::activityChanged, this, &Operation::changed);
}

Operation::StepTask ConfigureOperation::look()
{
    if (m_change.secretsLost)
        co_return failure(ConfigText::secretsLost());
    CO_TRY(co_await readLastKnown());
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    CO_TRY_VALUE(const QByteArray wanted, wantedFor(seen));
    const QByteArray &now = seen.session.config;
    const bool needed = wanted != now;
    if (!needed && m_change.kept != KeptConfig::None)
        CO_TRY(co_await keepAsSet(seen.session));
    if (!needed)
        tellOthers(now);
    // What can still be told when the secrets are gone.
    const bool visible = !ConfigEdit::isMade(ConfigChange::fromJournal(m_change.toJournal()), now);
    keep({ { u"needed"_s, needed }, { u"visible"_s, visible } });
    if (m_change.kept == KeptConfig::Accept)
        co_return ConfigText::accepted();
    co_return needed ? ConfigText::differs(ConfigDiff::lines(now, wanted)) : ConfigText::nothingToChange();
}

/** What somebody else has changed since what is put back was changed: it stays. */
void ConfigureOperation::tellOthers(const QByteArray &config)
{
    if (!m_change.putBack)
        return;
    const Result<ConfigPutBack::Made> made = m_change.putBack->madeOf(config);
    for (const QString &member : made ? made->others : QStringList())
        differ(ConfigText::changedSince(member));
}

/** What is put back from the journal has no secrets: where the server had none either, they are gone. */
void ConfigureOperation::tellSecretsGone(const QByteArray &config)
{
    if (!m_change.putBack || !m_change.putBack->masked)
        return;
    for (const Difference &difference :
         ConfigText::secretsGone(m_change.putBack->before, redact::json(config)))
        differ(difference);
}

/** What there is to be written back; the journal does not have it. */
QCoro::Task<Result<void>> ConfigureOperation::readLastKnown()
{
    if (m_change.kept != KeptConfig::WriteBack || !m_change.lastKnown.isEmpty())
        co_return Result<void>();
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> saved,
                 co_await scope().call(context().map.savedConfig(subject())));
    if (!saved || saved->config.isEmpty())
        co_return failure(ConfigText::nothingKept());
    m_change.lastKnown = saved->config;
    co_return Result<void>();
}

/** From now on another one is not what was meant; see ConfigKeeper. */
QCoro::Task<Result<void>> ConfigureOperation::keepAsSet(waha::SessionInfo seen)
{
    const waha::ServerVersion server = versionOf(context().fleet, subject().worker);
    shardmap::ConfigSnapshot snapshot = ConfigKeeper::snapshotOf(subject(), seen, server);
    snapshot.isSet = true;
    for (const Difference &difference : ConfigText::secretsGone(m_change.lastKnown, snapshot.config))
        differ(difference);
    co_return co_await journal().saveConfig(std::move(snapshot));
}

bool ConfigureOperation::isNeeded() const
{
    return remembered(steps::kLook).value(u"needed"_s).toBool();
}

bool ConfigureOperation::isAsked() const
{
    return remembered(steps::kCall).value(u"asked"_s).toBool();
}

Result<QByteArray> ConfigureOperation::wantedFor(const Sighting &seen) const
{
    if (seen.kind != Sighting::Kind::Present)
        return failure(OperationText::noSuchSession(subject().name, workerName()));
    return ConfigGuard::wanted(context().fleet, subject(), seen.session, m_change);
}

Operation::StepTask ConfigureOperation::write()
{
    if (!isNeeded())
        co_return QString();
    if (m_change.secretsLost)
        co_return co_await recognise();
    CO_TRY(co_await readLastKnown());
    for (int attempt = 0; attempt < SessionDriver::kAttempts; ++attempt) {
        if (attempt > 0)
            co_await scope().pause(context().paced(kReadAgainMs));
        if (scope().isCancelRequested())
            co_return failure(ErrorText::cancelled());
        CO_TRY_VALUE(const bool there, co_await writeOnce());
        if (there)
            co_return m_acted.answered ? ConfigText::asked() : ConfigText::foundMade();
    }
    co_return failure(m_lastProblem);
}

/** Without its secrets a change can't be sent, but one that was sent can be known again. */
Operation::StepTask ConfigureOperation::recognise()
{
    const bool wasVisible = remembered(steps::kLook).value(u"visible"_s).toBool();
    if (!isAsked() || !wasVisible)
        co_return failure(ConfigText::secretsLost());
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    if (!ConfigEdit::isMade(m_change, seen.session.config))
        co_return failure(ConfigText::secretsLost());
    co_return ConfigText::foundMade();
}

QCoro::Task<Result<bool>> ConfigureOperation::writeOnce()
{
    CO_TRY(co_await m_driver.waitForLogin());
    CO_TRY_VALUE(const std::shared_ptr<WorkerQueues::Place> place, co_await m_driver.turn(callKind()));
    CO_TRY_VALUE(const Sighting seen, co_await m_driver.look());
    CO_TRY_VALUE(const QByteArray wanted, wantedFor(seen));
    if (wanted == seen.session.config)
        co_return true;
    co_return co_await put(seen, wanted);
}

QCoro::Task<Result<bool>> ConfigureOperation::put(Sighting seen, QByteArray config)
{
    const bool again = std::exchange(m_sent, true);
    CO_TRY(co_await m_driver.mayPut(again, m_lastProblem));
    QJsonObject intent;
    intent.insert(u"asked"_s, true);
    intent.insert(u"difference"_s, ConfigText::differs(ConfigDiff::lines(seen.session.config, config)));
    if (!isAsked()) // later it may be stopped by our own doing
        intent.insert(u"running"_s, runs(seen.session.status));
    CO_TRY(co_await remember(steps::kCall, intent));
    if (!again)
        m_expected = SessionState::of(seen.session);
    m_expected->config = config;
    m_before = seen.session.config;
    const QString name = subject().name;
    SessionDriver::Change call
        = [name, config](const waha::WahaClient &worker) { return worker.updateJson(name, config); };
    const Result<waha::LifecycleReply> reply = co_await m_driver.changeOnce(std::move(call));
    if (!reply && reply.error().kind == ErrorKind::RateLimited) { // what is there after it is read again
        m_lastProblem = reply.error();
        CO_TRY(co_await m_driver.waitAsAsked(m_lastProblem));
        co_return false;
    }
    co_return noteReply(reply);
}

Result<bool> ConfigureOperation::noteReply(const Result<waha::LifecycleReply> &reply)
{
    TRY(scope().going());
    m_acted.answered = reply.has_value();
    if (reply)
        return true;
    m_lastProblem = reply.error();
    m_acted.problem = m_lastProblem;
    if (m_lastProblem.kind == ErrorKind::Cancelled || m_lastProblem.isRefusal())
        return failure(m_lastProblem);
    return false;
}

/** What is stopped is only written to; what runs is restarted by the server. */
WorkerQueue::Call ConfigureOperation::callKind() const
{
    const fleet::SessionIndex session = context().fleet.findSession(subject());
    const bool stopped
        = session.isValid() && context().fleet.sessionStatus(session) == SessionStatus::Stopped;
    return stopped ? WorkerQueue::Call::Other : WorkerQueue::Call::StartLike;
}

Operation::StepTask ConfigureOperation::observe()
{
    if (!isNeeded() || !isAsked())
        co_return QString();
    const Result<Sighting> seen = co_await seenAgain();
    if (!seen && seen.error().kind == ErrorKind::Cancelled)
        co_return failure(seen.error());
    if (!seen)
        co_return failure(ConfigText::madeBut(seen.error()));
    if (seen->kind != Sighting::Kind::Present)
        co_return failure(OperationText::vanished(subject().name));
    CO_TRY(co_await readLastKnown());
    if (!ConfigEdit::isMade(m_change, seen->session.config))
        co_return failure(ConfigText::notKept());
    CO_TRY(co_await keepAsSet(seen->session));
    tellOthers(m_expected ? m_before : seen->session.config);
    tellSecretsGone(seen->session.config);
    if (m_expected) {
        m_putBack = ConfigPutBack::of(m_before, m_expected->config, seen->session.config);
        keep({ { u"putBack"_s, m_putBack->toJournal() } });
    }
    QStringList note { remembered(steps::kCall).value(u"difference"_s).toString(),
                       OperationText::seen(*seen) };
    if (m_expected) {
        for (const Difference &difference :
             UnaskedChanges::between(*m_expected, SessionState::of(seen->session)))
            differ(difference);
    }
    note.removeAll(QString());
    co_return note.join(u". "_s);
}

std::optional<ConfigPutBack> ConfigureOperation::putBackOf(const std::vector<shardmap::StepRecord> &journal)
{
    const auto step = std::ranges::find(journal, steps::kObserve, &shardmap::StepRecord::key);
    const QJsonObject data
        = step != journal.end() ? QJsonDocument::fromJson(step->data).object() : QJsonObject();
    return ConfigPutBack::fromJournal(data.value(u"putBack"_s).toObject());
}

QCoro::Task<Result<Sighting>> ConfigureOperation::seenAgain()
{
    if (!remembered(steps::kCall).value(u"running"_s).toBool())
        co_return co_await m_driver.look();
    if (!m_acted.answered)
        co_await scope().pause(context().paced(kRestartShowsMs));
    co_return co_await m_driver.settle(Action::Start, m_acted, false);
}

void ConfigureOperation::concluded(shardmap::OperationState state)
{
    if (!shardmap::isDone(state) || !isAsked())
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.text = ConfigText::doneBy(record().actor);
    context().timeline.add(subject(), entry);
}

QString ConfigureOperation::activity() const
{
    return m_driver.activity().isEmpty() ? Operation::activity() : m_driver.activity();
}

QString ConfigureOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    return OperationText::cancelMeaning(currentStep() == steps::kObserve);
}

} // namespace quayside::operations
