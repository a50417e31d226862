// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/evidence.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "operations/engine/fleetquestions.h"
#include "operations/service/operationtext.h"
#include "waha/capabilities.h"

namespace quayside::operations {

/**
 * A session that waits for a phone holds no login, and one that is stopped on a server of today tells what it
 * holds. While a session starts or fails nothing is sure, WORKING tells a moment later, and a CORE before
 * 2026.6.1 tells `null` of everything that does not run (seen with 2026.4.1).
 */
bool KnownAccount::isHidden(const waha::SessionInfo &seen, const waha::ServerVersion &server)
{
    if (!seen.account.id.isEmpty() || seen.status.needsPairing())
        return false;
    return seen.status != SessionStatus::Stopped || !waha::Capabilities::of(server).multiSession;
}

QCoro::Task<Result<KnownAccount>> Evidence::accountOf(SessionKey session, Sighting seen)
{
    if (seen.kind != Sighting::Kind::Present)
        co_return Result<KnownAccount>(KnownAccount());
    if (!KnownAccount::isHidden(seen.session, versionOf(m_context.fleet, session.worker)))
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
    CO_TRY_VALUE(const std::optional<shardmap::ConfigSnapshot> saved,
                 co_await m_scope.call(m_context.map.savedConfig(session)));
    if (saved) {
        known.id = saved->account;
        known.toldMs = saved->accountMs > 0 ? saved->accountMs : saved->takenMs;
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
    if (copy.seen.kind != Sighting::Kind::Present) // no answer tells of no login, and not that there is none
        co_return failure(EvidenceText::accountUnknown(nameOf(copy.session)));
    CO_TRY_VALUE(const KnownAccount known, co_await accountOf(copy.session, copy.seen));
    // Whoever starts or works says nothing of its account for a moment, and may have one all the same.
    const SessionStatus status = copy.seen.session.status;
    const bool isTold = known.isTold && status != SessionStatus::Starting && status != SessionStatus::Working;
    QString account = known.id;
    if (account.isEmpty() && !isTold)
        account = copy.account;
    if (account.isEmpty() && isTold)
        co_return Result<void>();
    if (account.isEmpty())
        co_return failure(EvidenceText::accountUnknown(nameOf(copy.session)));
    const std::optional<SessionKey> other = co_await seenWorkingElsewhere(account, copy.session, copy.others);
    CO_TRY(m_scope.going());
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

QString Evidence::nameOf(const SessionKey &session) const
{
    return OperationText::sessionOn(session.name, m_context.workerName(session.worker));
}

QString EvidenceText::place(const QString &session, const QString &owner, qint64 atMs)
{
    QStringList parts { session };
    if (!owner.isEmpty())
        parts << owner;
    if (atMs > 0)
        parts << tr("last known %1").arg(ClockText::dayAndTime(atMs));
    return parts.join(QStringLiteral(", "));
}

QString EvidenceText::phone(const QString &account)
{
    const QString phone = waha::phoneOf(account);
    return phone.isEmpty() ? foreign::name(account) : u'+' + phone;
}

Error EvidenceText::onlyCopy(const QString &copy, const QString &account)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 was not deleted: no other session was seen working for %2, so this may be its only login.")
            .arg(copy, phone(account)),
        tr("Bring the other session to work first, or decide which of the two is to stay."));
}

Error EvidenceText::accountUnknown(const QString &copy)
{
    return wordedError(
        ErrorKind::Conflict,
        tr("%1 was not deleted: its server does not tell whose login it holds, and it may be the only one.")
            .arg(copy),
        tr("Start it to see whose it is, or delete it by hand if nobody needs it."));
}

Error EvidenceText::mayHoldLogin(const QString &session, const QString &account, qint64 toldMs,
                                 const QString &known)
{
    const QString when = toldMs > 0 ? ClockText::dayAndTime(toldMs) : tr("a moment ago");
    QString message = tr("%1 may still hold the login of %2: its server told so %3, and tells nothing of a "
                         "stopped session now. Nothing was started.")
                          .arg(session, phone(account), when);
    if (!known.isEmpty())
        message += u' ' + tr("The account is also known from: %1.").arg(known);
    return wordedError(
        ErrorKind::Conflict, message,
        tr("If the login is this customer's own, adopt the session. If nobody needs it, delete "
           "the session first; that destroys the login."));
}

Error EvidenceText::linkedBefore(const QString &session, const QString &account, const QString &known,
                                 const QString &afterwards)
{
    const QString whose = account.isEmpty() ? tr("The server did not say whose login it is.")
                                            : tr("It is the login of %1.").arg(phone(account));
    QString message
        = tr("%1 was linked before: it worked without a code having been shown.").arg(session) + u' ' + whose;
    if (!known.isEmpty())
        message += u' ' + tr("The account is also known from: %1.").arg(known);
    return wordedError(ErrorKind::Conflict, message + u' ' + afterwards,
                       tr("Nothing points to it and nothing was logged out. If the login is this customer's "
                          "own, adopt the session; else find out whose it is, or delete it."));
}

QString EvidenceText::stoppedAgain()
{
    return tr("It was stopped again.");
}

QString EvidenceText::notStopped(const Error &why)
{
    return tr("It could not be stopped again: %1").arg(why.message);
}

} // namespace quayside::operations
