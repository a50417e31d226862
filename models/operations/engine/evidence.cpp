// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/evidence.h"

#include "operations/engine/evidencetext.h"

#include <algorithm>

namespace quayside::operations {

QCoro::Task<Result<KnownAccount>> Evidence::accountOf(SessionKey session, Sighting seen)
{
    if (seen.kind != Sighting::Kind::Present)
        co_return Result<KnownAccount>(KnownAccount());
    if (!KnownAccount::isHidden(seen.session, versionOf(session.worker)))
        co_return Result<KnownAccount>(KnownAccount { seen.session.account.id, true, 0 });
    co_return co_await lastKnown(session);
}

QCoro::Task<Result<KnownAccount>> Evidence::lastKnown(SessionKey session)
{
    KnownAccount known;
    known.isTold = false;
    const fleet::SessionIndex index = m_context.fleet.findSession(session);
    if (index.isValid()
        && m_context.fleet.sessionRunsOn(index) == m_context.fleet.findWorker(session.worker)) {
        known.id = m_context.fleet.sessionAccount(index);
        known.toldMs = m_context.fleet.session(index).accountToldMs;
    }
    if (!known.id.isEmpty())
        co_return Result<KnownAccount>(known);
    const Result<std::optional<shardmap::ConfigSnapshot>> saved
        = co_await m_scope.call(m_context.map.savedConfig(session));
    if (!saved)
        co_return failure(saved.error());
    if (*saved) {
        known.id = (*saved)->account;
        known.toldMs = (*saved)->accountMs > 0 ? (*saved)->accountMs : (*saved)->takenMs;
    }
    co_return Result<KnownAccount>(known);
}

QCoro::Task<bool> Evidence::seenWorking(SessionKey session, QString account)
{
    if (account.isEmpty() || !m_context.fleet.findWorker(session.worker).isValid())
        co_return false;
    waha::WahaClient client = m_context.sync.client(session.worker);
    if (m_requests)
        client = client.notedBy(m_requests->noter(session.worker));
    const Result<waha::SessionInfo> seen = co_await m_scope.call(client.session(session.name));
    co_return seen && seen->status == SessionStatus::Working && seen->account.id == account;
}

QCoro::Task<std::optional<SessionKey>> Evidence::seenWorkingElsewhere(QString account, SessionKey butNot,
                                                                      std::vector<SessionKey> hints)
{
    std::vector<SessionKey> places = std::move(hints);
    for (const SessionKey &known : m_context.fleet.connectedWith(account)) {
        if (std::ranges::find(places, known) == places.end())
            places.push_back(known);
    }
    for (const SessionKey &place : places) {
        if (place == butNot)
            continue;
        const bool works = co_await seenWorking(place, account);
        if (m_scope.isStopped())
            break;
        if (works)
            co_return std::optional(place);
    }
    co_return std::optional<SessionKey>();
}

QCoro::Task<Result<void>> Evidence::mayDestroy(Copy copy)
{
    if (copy.seen.kind == Sighting::Kind::Absent)
        co_return Result<void>();
    CO_TRY_VALUE(const KnownAccount known, co_await accountOf(copy.session, copy.seen));
    QString account = known.id;
    if (account.isEmpty() && !known.isTold)
        account = copy.account;
    if (account.isEmpty() && known.isTold)
        co_return Result<void>();
    if (account.isEmpty())
        co_return failure(EvidenceText::accountUnknown(nameOf(copy.session)));
    const std::optional<SessionKey> other = co_await seenWorkingElsewhere(account, copy.session, copy.others);
    if (m_scope.isStopped())
        co_return failure(m_scope.reason());
    co_return other ? Result<void>()
                    : Result<void>(failure(EvidenceText::onlyCopy(nameOf(copy.session), account)));
}

QCoro::Task<QString> Evidence::whose(QString account, SessionKey butNot)
{
    std::vector<KnownPlace> places;
    for (const SessionKey &key : m_context.fleet.connectedWith(account))
        places.push_back({ key, 0 });
    const Result<std::vector<shardmap::ConfigSnapshot>> saved
        = co_await m_scope.call(m_context.map.savedConfigsOf(account));
    if (saved) {
        for (const shardmap::ConfigSnapshot &snapshot : *saved)
            places.push_back(
                { snapshot.session, snapshot.accountMs > 0 ? snapshot.accountMs : snapshot.takenMs });
    }
    co_return told(places, butNot);
}

QString Evidence::told(const std::vector<KnownPlace> &places, const SessionKey &butNot) const
{
    QStringList lines;
    std::vector<SessionKey> done { butNot };
    for (const KnownPlace &place : places) {
        if (std::ranges::find(done, place.session) != done.end())
            continue;
        done.push_back(place.session);
        const fleet::SessionIndex session = m_context.fleet.findSession(place.session);
        const UserId user = session.isValid() ? m_context.fleet.session(session).userId : UserId();
        const QString owner = user.isEmpty() ? QString() : fleet::nameOfUser(m_context.fleet, user);
        lines << EvidenceText::place(nameOf(place.session), owner, place.atMs);
    }
    return lines.join(QStringLiteral("; "));
}

waha::ServerVersion Evidence::versionOf(const WorkerId &worker) const
{
    const fleet::WorkerIndex index = m_context.fleet.findWorker(worker);
    return index.isValid() ? m_context.fleet.worker(index).version : waha::ServerVersion();
}

QString Evidence::nameOf(const SessionKey &session) const
{
    return EvidenceText::sessionOn(session.name, m_context.workerName(session.worker));
}

} // namespace quayside::operations
