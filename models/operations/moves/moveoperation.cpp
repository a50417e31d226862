// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/moveoperation.h"

#include "operations/configure/configchange.h"
#include "operations/configure/configkeeper.h"
#include "operations/engine/fleetquestions.h"
#include "operations/engine/jsontext.h"
#include "operations/engine/steps.h"
#include "operations/engine/unaskedchanges.h"
#include "operations/moves/moveapps.h"
#include "operations/moves/movetext.h"
#include "operations/service/operationtext.h"
#include "operations/session/createtext.h"

#include <QDateTime>
#include <QJsonDocument>

namespace quayside::operations {

namespace {

constexpr qint64 kSeenAgainMs = 3 * 60'000; //!< for a session that was linked to be seen working again

} // namespace

MoveOperation::MoveOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent)
    : Operation(context, std::move(record), parent)
    , m_recipe(MoveRecipe::fromJournal(this->record().input))
    , m_source(context, scope(), journal(), subject())
    , m_target(context, scope(), journal(), SessionKey { m_recipe.target, subject().name }, mark(),
               [this](const QJsonObject &what) { return note(what); })
    , m_evidence(context, scope())
{
    addSteps();
    m_source.noteRequests(requestLog());
    m_target.noteRequests(requestLog());
    m_evidence.noteRequests(requestLog());
    m_source.permitDestruction([this] { return maySourceGo(); });
    m_target.permitDestruction([this] { return mayTargetGo(); });
    m_target.maker().adopt(remembered(steps::kCreate));
    const shardmap::StepRecord *linking = stepOf(this->record(), steps::kLink);
    if (linking && linking->startedMs > 0)
        m_waitedBeforeMs = this->record().updatedMs - linking->startedMs;
    connect(&m_source, &MoveSource::activityChanged, this, &Operation::changed);
    connect(&m_target, &MoveTarget::activityChanged, this, &Operation::changed);
}

void MoveOperation::addSteps()
{
    struct Deed
    {
        QLatin1StringView key;
        StepTask (MoveOperation::*run)();
    };
    static constexpr std::array kDeeds {
        Deed { steps::kLook, &MoveOperation::look },
        Deed { steps::kTombstone, &MoveOperation::bury },
        Deed { steps::kReserve, &MoveOperation::reserve },
        Deed { steps::kCreate, &MoveOperation::makeTarget },
        Deed { steps::kStopSource, &MoveOperation::stopSource },
        Deed { steps::kStartTarget, &MoveOperation::startTarget },
        Deed { steps::kLink, &MoveOperation::link },
        Deed { steps::kSwitchOn, &MoveOperation::switchOn },
        Deed { steps::kCommit, &MoveOperation::commit },
        Deed { steps::kRetire, &MoveOperation::retire },
    };
    for (const QString &key : stepsOf(m_recipe.way)) {
        const auto deed = std::ranges::find_if(kDeeds, [&key](const Deed &one) { return one.key == key; });
        Q_ASSERT(deed != kDeeds.end());
        addStep(key, [this, run = deed->run] { return (this->*run)(); });
    }
}

bool MoveOperation::hasGap() const
{
    return m_recipe.way == MoveWay::Strict || m_recipe.way == MoveWay::Reassign;
}

WantedAccount MoveOperation::account() const
{
    return WantedAccount::fromJournal(remembered(steps::kLook));
}

bool MoveOperation::isBegun(QAnyStringView key) const
{
    return isStepBegun(record(), key);
}

QCoro::Task<Result<std::optional<shardmap::SessionRow>>> MoveOperation::currentRow()
{
    const auto row = std::make_shared<std::optional<shardmap::SessionRow>>();
    std::function<Future<void>()> attempt = [this, row] {
        return context()
            .map.sessionRow(m_recipe.row)
            .then([row](const Result<std::optional<shardmap::SessionRow>> &found) -> Result<void> {
                if (!found)
                    return failure(found.error());
                *row = *found;
                return {};
            });
    };
    CO_TRY(co_await journal().persist(std::move(attempt)));
    co_return *row;
}

Error MoveOperation::elsewhere(const std::optional<WorkerId> &now) const
{
    return MoveText::rowElsewhere(sourceName(), targetName(), now ? context().workerName(*now) : QString());
}

QCoro::Task<Result<void>> MoveOperation::requireRow()
{
    if (m_recipe.row.isEmpty())
        co_return failure(MoveText::noRow());
    CO_TRY_VALUE(const std::optional<shardmap::SessionRow> row, co_await currentRow());
    if (!row)
        co_return failure(elsewhere({}));
    if (row->worker != subject().worker || row->name != subject().name)
        co_return failure(elsewhere(row->worker));
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveOperation::leaseAccount(QString account)
{
    if (account.isEmpty())
        co_return Result<void>();
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, token, account] { return context().map.setAccount(token, account); };
    co_return co_await journal().persist(std::move(attempt));
}

/** Whatever the application's database would refuse at the end it refuses now, before anybody has scanned. */
QCoro::Task<Result<void>> MoveOperation::tryCommit()
{
    std::function<Future<void>()> attempt
        = [this] { return context().map.tryMoveSession(m_recipe.row, subject().worker, m_recipe.target); };
    co_return co_await journal().persist(std::move(attempt));
}

Operation::StepTask MoveOperation::look()
{
    CO_TRY(co_await requireRow());
    CO_TRY(recheck(MovePreflight::Moment::Begin));
    CO_TRY(co_await tryCommit());
    if (m_recipe.way == MoveWay::Evacuate)
        co_return co_await lookAtSnapshot();
    CO_TRY_VALUE(const waha::SessionInfo seen, co_await m_source.look());
    m_config = QJsonDocument::fromJson(seen.config).object();
    m_apps = seen.apps;
    CO_TRY(co_await leaseAccount(seen.account.id));
    keep(WantedAccount::of(seen).toJournal());
    CO_TRY(co_await saveSnapshot(seen));
    co_return MoveText::noted(seen);
}

Operation::StepTask MoveOperation::bury()
{
    const SessionKey copy = subject();
    CO_TRY(co_await writeTombstone(copy));
    co_return MoveText::tombstoneWritten(sourceName());
}

Operation::StepTask MoveOperation::reserve()
{
    const SessionKey key = targetKey();
    if (!context().fleet.findWorker(key.worker).isValid())
        co_return failure(OperationText::noSuchWorker(key.worker.toString()));
    const int others = unmappedOn(context().fleet, key, subject().worker);
    CO_TRY(co_await journal().reserveSlot(key, others));
    co_return CreateText::slotTaken(targetName());
}

QCoro::Task<Result<void>> MoveOperation::note(QJsonObject what)
{
    co_return co_await remember(steps::kCreate, what);
}

Operation::StepTask MoveOperation::makeTarget()
{
    Result<QJsonObject> config = co_await sourceConfig();
    CO_TRY(co_await requireApps());
    if (config)
        config = MoveConfig::quiet(*config);
    const WantedAccount account = this->account();
    co_return co_await m_target.make(std::move(config), account);
}

Operation::StepTask MoveOperation::stopSource()
{
    co_return co_await m_source.stop();
}

qint64 MoveOperation::patienceLeftMs() const
{
    if (m_recipe.way != MoveWay::Strict)
        return kLinkPatienceMs;
    return std::max<qint64>(0, kStrictPatienceMs - m_waitedBeforeMs);
}

Operation::StepTask MoveOperation::link()
{
    CO_TRY(co_await keepSourceStopped()); // before anybody is shown a code
    setState(shardmap::OperationState::Waiting);
    const QJsonObject nothing;
    CO_TRY(co_await remember(steps::kLink, nothing));
    const WantedAccount account = this->account();
    Result<QString> linked = co_await m_target.link(account, patienceLeftMs());
    setState(shardmap::OperationState::Running);
    co_return linked;
}

Operation::StepTask MoveOperation::startTarget()
{
    const WantedAccount account = this->account();
    SessionDriver::Permit mayStart = [this] { return stopSourceFirst(); };
    CO_TRY_VALUE(const QString started, co_await m_target.takeOver(account, std::move(mayStart)));
    CO_TRY(co_await tellDifferences());
    co_return started;
}

/**
 * Two must never run on one set of credentials: whatever an earlier look said, the source may have come back
 * since. One that does not answer was seen stopped before and is silent since.
 */
QCoro::Task<Result<void>> MoveOperation::stopSourceFirst()
{
    const Result<QString> stopped = co_await m_source.stopForGood();
    CO_TRY(scope().going());
    if (stopped)
        co_return Result<void>();
    const Sighting seen = co_await m_source.glance();
    const bool silent = seen.kind == Sighting::Kind::NoAnswer
        && (seen.error.kind == ErrorKind::Unreachable || seen.error.kind == ErrorKind::Timeout);
    if (!silent || !isStepDone(steps::kStopSource))
        co_return failure(stopped.error());
    co_return Result<void>();
}

Operation::StepTask MoveOperation::switchOn()
{
    CO_TRY_VALUE(const QJsonObject config, co_await sourceConfig());
    const QByteArray apps = appsToSend();
    tellLeftBehind();
    if (!MoveConfig::hasToBeSwitchedOn(config) && apps.isEmpty()) {
        CO_TRY(co_await tellDifferences());
        co_return MoveText::nothingToSwitchOn();
    }
    const QJsonObject full = MoveConfig::full(config);
    CO_TRY(co_await m_target.configure(full, apps, sinceLinkedMs()));
    CO_TRY(co_await seeTargetWork());
    CO_TRY(co_await tellDifferences());
    co_return MoveText::switchedOn(MoveConfig::hasToBeSwitchedOn(config), !apps.isEmpty());
}

/** By the journal: the fleet of a console that has just started did not see it. -1: it was not linked here.
 */
qint64 MoveOperation::sinceLinkedMs() const
{
    const shardmap::StepRecord *linking = stepOf(record(), steps::kLink);
    if (!linking || linking->endedMs == 0)
        return -1;
    return std::max<qint64>(0, QDateTime::currentMSecsSinceEpoch() - linking->endedMs);
}

QCoro::Task<Result<void>> MoveOperation::keepSourceStopped()
{
    if (!hasGap())
        co_return Result<void>();
    const Sighting seen = co_await m_source.glance();
    const bool runs = seen.kind == Sighting::Kind::Present && seen.session.status.isRunning();
    if (!runs)
        co_return Result<void>();
    CO_TRY_VALUE(const bool committed, co_await isCommitted());
    // Two runs on one set of credentials: which one is right is clear only once the map says so.
    if (m_recipe.way == MoveWay::Reassign && !committed)
        co_return failure(MoveText::runsOnSource(sourceName()));
    CO_TRY(co_await m_source.stop());
    co_return Result<void>();
}

/** Nothing is written that was not seen just before. */
Operation::StepTask MoveOperation::seeTargetWork()
{
    if (m_recipe.way == MoveWay::Reassign)
        co_return co_await startTarget();
    const WantedAccount account = this->account();
    co_return co_await m_target.link(account, kSeenAgainMs);
}

/** One whose answer was lost is not asked for again: nothing that is seen now takes it back. */
Operation::StepTask MoveOperation::commit()
{
    CO_TRY_VALUE(const bool committed, co_await isCommitted());
    if (committed)
        co_return MoveText::committed(targetName());
    CO_TRY(co_await seeTargetWork());
    CO_TRY(recheck(MovePreflight::Moment::Commit));
    CO_TRY(co_await keepSourceStopped());
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt = [this, token] {
        return context().map.moveSession(m_recipe.row, subject().worker, m_recipe.target, token);
    };
    const Result<void> moved = co_await journal().persist(std::move(attempt));
    if (moved)
        co_return MoveText::committed(targetName());
    if (moved.error().kind != ErrorKind::Conflict)
        co_return failure(moved.error());
    const Result<void> asWas = co_await requireRow();
    co_return failure(asWas ? moved.error() : asWas.error());
}

/** The target must be seen working before the other copy goes: until it answers, that is waited for. */
Operation::StepTask MoveOperation::retire()
{
    const WantedAccount account = this->account();
    while (true) {
        const Result<QString> there = co_await m_target.link(account, kLinkPatienceMs);
        CO_TRY(scope().going());
        if (there)
            break;
        if (!there.error().isTransient() || there.error().kind == ErrorKind::Timeout)
            co_return failure(there.error());
    }
    CO_TRY(co_await requireRowNotAtSource());
    const Result<QString> retired = co_await m_source.retire(account.id);
    CO_TRY(scope().going());
    if (retired)
        co_return *retired;
    const SessionKey copy = subject();
    CO_TRY(co_await writeTombstone(copy));
    co_return MoveText::buriedLater(sourceName(), retired.error());
}

/** The row says where the account should work; whether it does is asked when the call is made. */
QCoro::Task<Result<void>> MoveOperation::maySourceGo()
{
    CO_TRY_VALUE(const Sighting seen, co_await m_source.sight());
    const Evidence::Copy copy { subject(), seen, account().id, { targetKey() } };
    co_return co_await m_evidence.mayDestroy(copy);
}

/** Somebody may have pointed the map back: then the old copy is the one that counts. */
QCoro::Task<Result<void>> MoveOperation::requireRowNotAtSource()
{
    CO_TRY_VALUE(const std::optional<shardmap::SessionRow> row, co_await currentRow());
    if (row && row->worker == subject().worker)
        co_return failure(elsewhere(row->worker));
    co_return Result<void>();
}

QCoro::Task<Result<void>> MoveOperation::writeTombstone(SessionKey copy)
{
    shardmap::Tombstone tombstone;
    tombstone.session = copy;
    tombstone.account = account().id;
    tombstone.operation = record().id;
    const shardmap::LeaseToken token = journal().token();
    std::function<Future<void>()> attempt
        = [this, tombstone, token] { return context().map.writeTombstone(tombstone, token); };
    co_return co_await journal().persist(std::move(attempt));
}

void MoveOperation::concluded(shardmap::OperationState state)
{
    if (!shardmap::isDone(state))
        return;
    fleet::TimelineEntry entry;
    entry.atMs = QDateTime::currentMSecsSinceEpoch();
    entry.text = tr("Moved here from %1 by %2").arg(sourceName(), record().actor);
    context().timeline.add(targetKey(), entry);
}

bool MoveOperation::canCancel() const
{
    return Operation::canCancel() && !isBegun(steps::kCommit);
}

QString MoveOperation::cancelMeaning() const
{
    if (!canCancel())
        return {};
    const bool stopped = isBegun(steps::kStopSource);
    return MoveText::cancelMeaning(m_recipe.way, stopped, sourceName(), targetName());
}

QString MoveOperation::activity() const
{
    const QString &step = currentStep();
    const bool onSource = step == steps::kLook || step == steps::kStopSource || step == steps::kRetire;
    const QString &live = onSource ? m_source.activity() : m_target.activity();
    return live.isEmpty() ? Operation::activity() : live;
}

/** The preflight's blocking checks again: what they look at may have changed since somebody read them. */
Result<void> MoveOperation::recheck(MovePreflight::Moment moment) const
{
    MoveRequest request;
    request.session = context().fleet.findSession(subject());
    request.target = m_recipe.target;
    request.way = m_recipe.way;
    request.sourceNamed = m_recipe.sourceNamed;
    MoveKnowledge known;
    known.youngMs = youngLoginLeftMs(context(), subject());
    const auto blocking = MovePreflight::recheck(context().fleet, request, known, moment);
    return blocking ? Result<void>(failure(MoveText::blocked(*blocking))) : Result<void>();
}

QCoro::Task<Result<void>> MoveOperation::saveSnapshot(waha::SessionInfo seen)
{
    const waha::ServerVersion server = versionOf(context().fleet, subject().worker);
    shardmap::ConfigSnapshot snapshot = ConfigKeeper::snapshotOf(subject(), seen, server);
    co_return co_await journal().saveConfig(std::move(snapshot));
}

QCoro::Task<Result<std::optional<shardmap::ConfigSnapshot>>> MoveOperation::snapshot()
{
    co_return co_await scope().call(context().map.savedConfig(subject()));
}

Operation::StepTask MoveOperation::lookAtSnapshot()
{
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> known, co_await snapshot());
    WantedAccount account = lastKnownAccount();
    if (known && !known->account.isEmpty())
        account = { known->account, false };
    CO_TRY(co_await leaseAccount(account.id));
    keep(account.toJournal());
    co_return MoveText::snapshotFound(known ? known->takenMs : 0);
}

/** As the fleet last saw it: the list does not forget an account when its worker falls silent. */
WantedAccount MoveOperation::lastKnownAccount() const
{
    const fleet::Fleet &fleet = context().fleet;
    const fleet::SessionIndex session = fleet.findSession(subject());
    const QString phone = session.isValid() ? fleet.sessionPhone(session) : QString();
    if (!phone.isEmpty())
        return { waha::accountOf(phone), false };
    return { {}, !session.isValid() || !fleet.sessionStatus(session).needsPairing() };
}

/** The config as the source has it; the last known copy, without its secrets, where the source is silent. */
QCoro::Task<Result<QJsonObject>> MoveOperation::sourceConfig()
{
    if (m_config)
        co_return Result<QJsonObject>(*m_config); // see CONTRIBUTING.md
    Error silence;
    if (m_recipe.way != MoveWay::Evacuate) {
        const Sighting seen = co_await m_source.glance();
        if (seen.kind == Sighting::Kind::Present) {
            m_config = QJsonDocument::fromJson(seen.session.config).object();
            m_apps = seen.session.apps;
            co_return Result<QJsonObject>(*m_config); // see CONTRIBUTING.md
        }
        silence = seen.error;
    }
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> known, co_await snapshot());
    if (!known && m_recipe.way != MoveWay::Evacuate)
        co_return failure(MoveText::configUnknown(sourceName(), silence));
    const QByteArray config = known ? known->config : QByteArray();
    m_apps = known ? known->apps : QByteArray();
    const QJsonObject stored = QJsonDocument::fromJson(config).object();
    m_configUnknown = !known;
    m_maskedMembers = MoveConfig::masked(stored);
    m_config = MoveConfig::ownedBy(MoveConfig::withoutMasked(stored), m_recipe.user);
    co_return Result<QJsonObject>(*m_config); // see CONTRIBUTING.md
}

QByteArray MoveOperation::appsToSend() const
{
    return m_target.hasApps() ? MoveApps::toSend(m_apps) : QByteArray();
}

QStringList MoveOperation::appsLeftBehind() const
{
    return m_target.hasApps() ? MoveApps::incomplete(m_apps) : MoveApps::types(m_apps);
}

/** What can't be taken along at all, for it is not told by a server, or not kept. */
void MoveOperation::tellLeftBehind()
{
    if (m_configUnknown)
        differ(MoveText::configLeftBehind());
    for (const QString &app : appsLeftBehind())
        differ(MoveText::appLeftBehind(app));
    for (const QString &member : m_maskedMembers)
        differ(MoveText::secretLeftBehind(member));
}

/** Done is only what the new place is seen to have as it was asked to. */
QCoro::Task<Result<void>> MoveOperation::tellDifferences()
{
    if (!m_config) // of a reassign that another console began: the store is the same
        co_return Result<void>();
    CO_TRY_VALUE(const Sighting seen, co_await m_target.look());
    const fleet::WorkerIndex target = context().fleet.findWorker(m_recipe.target);
    const bool told
        = target.isValid() && !ConfigGuard::hidesConfig(context().fleet.worker(target).version, seen.session);
    if (seen.kind != Sighting::Kind::Present || !told)
        co_return Result<void>();
    SessionState expected;
    expected.config = toCompactJson(MoveConfig::full(*m_config));
    expected.apps = m_recipe.way == MoveWay::Reassign ? m_apps : appsToSend();
    expected.account = account().id;
    for (const Difference &difference : UnaskedChanges::between(expected, SessionState::of(seen.session)))
        differ(difference);
    co_return Result<void>();
}

/** A server with apps switched off says so at the very end, when somebody has scanned: so it is asked first.
 */
QCoro::Task<Result<void>> MoveOperation::requireApps()
{
    if (appsToSend().isEmpty() || m_target.maker().isAsked())
        co_return Result<void>();
    CO_TRY_VALUE(const bool on, co_await m_target.hasAppsOn());
    co_return on ? Result<void>() : Result<void>(failure(MoveText::appsAreOff(targetName())));
}

} // namespace quayside::operations
