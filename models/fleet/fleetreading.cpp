// SPDX-License-Identifier: GPL-3.0-or-later
// Reading sessions: cells for models, and everything together.
#include "fleet/fleetprivate.h"

#include "core/foreigntext.h"

#include <algorithm>

namespace quayside::fleet {

/** The entry whose copy an entry shows, or kNone. */
quint32 Fleet::Private::sourceOf(quint32 entry) const
{
    if (store.has(entry, ShownElsewhere))
        return sources.value(entry, kNone);
    return store.has(entry, HasLive) ? entry : kNone;
}

/** The session that stands for an entry: another one where its copy is folded. */
quint32 Fleet::Private::faceOf(quint32 entry) const
{
    return store.has(entry, Folded) ? counterparts.value(entry, kNone) : entry;
}

SessionIndex Fleet::Private::counterpartOf(quint32 entry) const
{
    quint32 other = counterparts.value(entry, kNone);
    const quint32 source = sourceOf(entry);
    if (other == kNone && source != kNone && store.has(source, AccountTwin)) {
        for (const quint32 twin : store.accounts().members(store.accountIdentity(source))) {
            if (store.workerOf(twin) != store.workerOf(source))
                other = std::min(other, faceOf(twin));
        }
    }
    return other != kNone && store.has(other, Visible) ? SessionIndex(other) : SessionIndex();
}

/** A worker's list confirms all its sessions; between lists, a change does. */
qint64 Fleet::Private::seenMs(quint32 source) const
{
    return std::max(store.sinceMs(source), workers.at(store.workerOf(source)).facts.listedMs);
}

qsizetype Fleet::sessionCount() const
{
    return d->sessionCount;
}

qsizetype Fleet::sessionIndexLimit() const
{
    return d->store.limit();
}

bool Fleet::isSession(SessionIndex session) const
{
    return d->isEntry(session) && d->store.has(session.value(), Visible);
}

SessionIndex Fleet::findSession(const SessionKey &key) const
{
    const quint32 worker = d->workers.find(key.worker);
    if (worker == Private::kNone)
        return {};
    const quint32 entry = d->store.find(worker, Utf8Text(key.name).view());
    return entry != Private::kNone && d->store.has(entry, Visible) ? SessionIndex(entry) : SessionIndex();
}

SessionIndex Fleet::findRow(const RowId &row) const
{
    const quint32 entry = d->store.findRow(Utf8Text(row.toString()).view());
    return entry != Private::kNone && d->store.has(entry, Visible) ? SessionIndex(entry) : SessionIndex();
}

RowId Fleet::sessionRow(SessionIndex session) const
{
    return d->isEntry(session) ? RowId(d->store.rowId(session.value())) : RowId();
}

bool Fleet::isUnusedDefault(SessionIndex session) const
{
    return sessionNameUtf8(session) == "default" && sessionStatus(session) == SessionStatus::Stopped
        && !d->store.has(session.value(), HasRow) && sessionPhone(session).isEmpty();
}

bool Fleet::isPlaced(SessionIndex session) const
{
    return !d->isEntry(session) || !d->store.has(session.value(), HasRow)
        || !d->workers.at(d->store.workerOf(session.value())).facts.row.id.isEmpty();
}

std::vector<WorkerIndex> Fleet::workersWithName(SessionIndex session) const
{
    std::vector<WorkerIndex> workers;
    if (!d->isEntry(session))
        return workers;
    const QByteArrayView name = d->store.name(session.value());
    for (const quint32 member : d->store.names().group(session.value())) {
        if (d->store.has(member, Visible) && d->store.name(member) == name)
            workers.emplace_back(d->store.workerOf(member));
    }
    return workers;
}

std::optional<ListedCopy> Fleet::listedCopy(const SessionKey &key) const
{
    const quint32 worker = d->workers.find(key.worker);
    const quint32 entry
        = worker == Private::kNone ? Private::kNone : d->store.find(worker, Utf8Text(key.name).view());
    if (entry == Private::kNone || !d->store.has(entry, HasLive))
        return {};
    return ListedCopy { d->store.status(entry), d->store.assigned(entry), d->store.phone(entry) };
}

SessionFacts Fleet::session(SessionIndex session) const
{
    SessionFacts facts;
    if (!d->isEntry(session))
        return facts;
    const quint32 entry = session.value();
    const quint32 user = d->store.at<&SessionBlock::user>(entry);
    facts.key = { d->workers.at(d->store.workerOf(entry)).facts.row.id, sessionName(session) };
    facts.row = RowId(d->store.rowId(entry));
    facts.userId = user == Private::kNone ? UserId() : d->users.at(user).facts.row.id;
    facts.user = sessionUser(session);
    facts.worker = sessionWorker(session);
    facts.status = sessionStatus(session);
    facts.stale = isSessionStale(session);
    facts.drift = sessionDrift(session);
    facts.counterpart = d->counterpartOf(entry);
    const quint32 source = d->sourceOf(entry);
    if (source == Private::kNone)
        return facts;
    facts.runsOn = WorkerIndex(d->store.workerOf(source));
    facts.statusSinceMs = d->store.sinceMs(source);
    facts.sinceExact = d->store.since(source).exact;
    facts.login = d->statuses.login(source);
    if (source != entry && d->store.has(entry, HasLive))
        facts.leftover = d->store.status(entry);
    if (facts.drift.testFlag(Drift::OtherUser))
        facts.otherUser = d->users.at(d->otherUserOf(entry, source)).facts.row.id;
    facts.seenMs = d->seenMs(source);
    facts.phone = d->store.phone(source);
    facts.accountToldMs = d->logins.toldMs(source);
    facts.accountHidden = d->hidesAccount(d->store.workerOf(source), d->store.status(source));
    facts.pushName = foreign::name(d->store.pushName(source));
    facts.activityMs = d->store.activityMs(source);
    return facts;
}

QString Fleet::sessionName(SessionIndex session) const
{
    return QString::fromUtf8(sessionNameUtf8(session));
}

QByteArrayView Fleet::sessionNameUtf8(SessionIndex session) const
{
    return d->isEntry(session) ? d->store.name(session.value()) : QByteArrayView();
}

SessionStatus Fleet::sessionStatus(SessionIndex session) const
{
    if (!d->isEntry(session))
        return {};
    return static_cast<SessionStatus::Code>(d->store.at<&SessionBlock::shown>(session.value()));
}

qint64 Fleet::sessionStatusSinceMs(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? 0 : d->store.sinceMs(source);
}

Moment Fleet::sessionSince(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? Moment() : d->store.since(source);
}

Login Fleet::sessionLogin(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? Login::Unknown : d->statuses.login(source);
}

QString Fleet::sessionPhone(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? QString() : d->store.phone(source);
}

QString Fleet::sessionAccount(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? QString() : d->store.account(source);
}

qint64 Fleet::sessionLinkedMs(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? 0 : d->logins.linkedMs(source);
}

std::vector<SessionKey> Fleet::connectedWith(const QString &account) const
{
    std::vector<SessionKey> keys;
    for (const quint32 entry : d->store.connectedWith(account)) {
        keys.push_back({ d->workers.at(d->store.workerOf(entry)).facts.row.id,
                         QString::fromUtf8(d->store.name(entry)) });
    }
    return keys;
}

QString Fleet::sessionPushName(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? QString() : d->store.pushName(source);
}

qint64 Fleet::sessionActivityMs(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? 0 : d->store.activityMs(source);
}

WorkerIndex Fleet::sessionWorker(SessionIndex session) const
{
    if (!d->isEntry(session))
        return {};
    const quint32 worker = d->store.workerOf(session.value());
    return d->workers.exists(worker) ? WorkerIndex(worker) : WorkerIndex();
}

WorkerIndex Fleet::sessionRunsOn(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    return source == Private::kNone ? WorkerIndex() : WorkerIndex(d->store.workerOf(source));
}

UserIndex Fleet::sessionUser(SessionIndex session) const
{
    if (!d->isEntry(session))
        return {};
    const quint32 user = d->store.rowUser(session.value());
    return user == Private::kNone ? UserIndex() : UserIndex(user);
}

Drifts Fleet::sessionDrift(SessionIndex session) const
{
    return d->isEntry(session) ? Drifts::fromInt(d->store.at<&SessionBlock::drift>(session.value()))
                               : Drifts();
}

shardmap::DesiredState Fleet::sessionDesired(SessionIndex session) const
{
    return d->isEntry(session) ? d->store.desired(session.value()) : shardmap::DesiredState::Unset;
}

bool Fleet::sessionRan(SessionIndex session) const
{
    return d->isEntry(session) && d->store.ran(session.value());
}

qint64 Fleet::oldestSeenMs() const
{
    qint64 oldest = 0;
    for (const WorkerIndex worker : d->workers.listed()) {
        const WorkerFacts &facts = d->workers.at(worker.value()).facts;
        if (facts.old.total() > 0 && (oldest == 0 || facts.listedMs < oldest))
            oldest = facts.listedMs;
    }
    return oldest;
}

qint64 Fleet::oldestSeenMs(UserIndex user) const
{
    qint64 oldest = 0;
    if (this->user(user).old.total() == 0)
        return oldest;
    for (const SessionIndex session : sessionsOfUser(user)) {
        const quint32 source = d->sourceOf(session.value());
        if (source == Private::kNone || !d->store.countedOld(session.value()))
            continue;
        const qint64 seen = d->seenMs(source);
        oldest = oldest == 0 ? seen : std::min(oldest, seen);
    }
    return oldest;
}

bool Fleet::isSessionSeenNow(SessionIndex session) const
{
    const quint32 source = d->isEntry(session) ? d->sourceOf(session.value()) : Private::kNone;
    if (source == Private::kNone)
        return false;
    const WorkerFacts &worker = d->workers.at(d->store.workerOf(source)).facts;
    return !worker.isStale() && worker.listedMs >= worker.reachSinceMs;
}

std::optional<StatusRecord> Fleet::listedStatus(const SessionKey &key) const
{
    const quint32 worker = d->workers.find(key.worker);
    const quint32 entry
        = worker == Private::kNone ? Private::kNone : d->store.find(worker, Utf8Text(key.name).view());
    if (entry == Private::kNone || !d->store.has(entry, HasLive))
        return {};
    return StatusRecord { key.name, d->store.status(entry), d->store.since(entry),
                          d->statuses.login(entry) };
}

std::vector<StatusRecord> Fleet::listedStatuses(WorkerIndex worker) const
{
    std::vector<StatusRecord> records;
    if (worker.value() >= d->workers.limit())
        return records;
    for (const SessionIndex session : d->workers.at(worker.value()).entries.span()) {
        const quint32 entry = session.value();
        if (d->store.has(entry, HasLive))
            records.push_back({ QString::fromUtf8(d->store.name(entry)), d->store.status(entry),
                                d->store.since(entry), d->statuses.login(entry) });
    }
    return records;
}

qint64 Fleet::serverStartMs(WorkerIndex worker) const
{
    return worker.value() < d->workers.limit() ? d->workers.at(worker.value()).serverStartMs : 0;
}

bool Fleet::isSessionStale(SessionIndex session) const
{
    if (!d->isEntry(session))
        return false;
    const quint32 source = d->sourceOf(session.value());
    const quint32 shown = source == Private::kNone ? session.value() : source;
    return d->workers.at(d->store.workerOf(shown)).facts.isStale();
}

} // namespace quayside::fleet
