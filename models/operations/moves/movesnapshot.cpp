// SPDX-License-Identifier: GPL-3.0-or-later
// What a move knows of the source's configuration, live or from the last known copy.
#include "operations/configkeeper.h"
#include "operations/moves/moveapps.h"
#include "operations/moves/moveoperation.h"
#include "operations/moves/movetext.h"
#include "operations/steps.h"

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
    m_config = MoveConfig::ownedBy(MoveConfig::withoutMasked(QJsonDocument::fromJson(config).object()),
                                   m_recipe.user);
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
