// SPDX-License-Identifier: GPL-3.0-or-later
// What a move knows of the source's configuration, live or from the last known copy.
#include "operations/compactjson.h"
#include "operations/configguard.h"
#include "operations/configkeeper.h"
#include "operations/moves/moveapps.h"
#include "operations/moves/moveoperation.h"
#include "operations/moves/movetext.h"
#include "operations/steps.h"
#include "operations/unaskedchanges.h"

#include <QJsonDocument>

namespace quayside::operations {

using namespace Qt::StringLiterals;

QCoro::Task<Result<void>> MoveOperation::saveSnapshot(waha::SessionInfo seen)
{
    const fleet::WorkerIndex worker = context().fleet.findWorker(subject().worker);
    const waha::ServerVersion server
        = worker.isValid() ? context().fleet.worker(worker).version : waha::ServerVersion();
    const shardmap::ConfigSnapshot snapshot = ConfigKeeper::snapshotOf(subject(), seen, server);
    std::function<Future<void>()> attempt
        = [this, snapshot] { return context().map.saveConfigs({ snapshot }); };
    co_return co_await journal().persist(std::move(attempt));
}

QCoro::Task<Result<std::optional<shardmap::ConfigSnapshot>>> MoveOperation::snapshot()
{
    co_return co_await scope().call(context().map.savedConfig(subject()));
}

Operation::StepTask MoveOperation::lookAtSnapshot()
{
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> known, co_await snapshot());
    WantedAccount account = lastKnownAccount();
    if (known && !(known)->account.isEmpty())
        account = { (known)->account, false };
    CO_TRY(co_await leaseAccount(account.id));
    keep(account.toJournal());
    co_return MoveText::snapshotFound(known ? (known)->takenMs : 0);
}

/** As the fleet last saw it: the list does not forget an account when its worker falls silent. */
WantedAccount MoveOperation::lastKnownAccount() const
{
    const fleet::Fleet &fleet = context().fleet;
    const fleet::SessionIndex session = fleet.findSession(subject());
    const QString phone = session.isValid() ? fleet.sessionPhone(session) : QString();
    if (!phone.isEmpty())
        return { phone + "@c.us"_L1, false };
    return { {}, !session.isValid() || !fleet.sessionStatus(session).needsPairing() };
}

/** The config as the source has it; the last known copy, without its secrets, where the source is silent. */
QCoro::Task<Result<QJsonObject>> MoveOperation::sourceConfig()
{
    if (m_config)
        co_return Result<QJsonObject>(*m_config); // a plain lvalue would be moved from
    Error silence;
    if (m_recipe.way != MoveWay::Evacuate) {
        const Sighting seen = co_await m_source.glance();
        if (seen.kind == Sighting::Kind::Present) {
            m_config = QJsonDocument::fromJson(seen.session.config).object();
            m_apps = seen.session.apps;
            co_return Result<QJsonObject>(*m_config); // a plain lvalue would be moved from
        }
        silence = seen.error;
    }
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> known, co_await snapshot());
    if (!known && m_recipe.way != MoveWay::Evacuate)
        co_return failure(MoveText::configUnknown(sourceName(), silence));
    const QByteArray config = known ? (known)->config : QByteArray();
    m_apps = known ? (known)->apps : QByteArray();
    const QJsonObject stored = QJsonDocument::fromJson(config).object();
    m_configUnknown = !known;
    m_maskedMembers = MoveConfig::masked(stored);
    m_config = MoveConfig::ownedBy(MoveConfig::withoutMasked(stored), m_recipe.user);
    co_return Result<QJsonObject>(*m_config); // a plain lvalue would be moved from
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
