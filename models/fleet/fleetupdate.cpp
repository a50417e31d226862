// SPDX-License-Identifier: GPL-3.0-or-later
// What the workers say: reachability, server facts and copies of sessions.
#include "fleet/fleetprivate.h"

#include "core/clock.h"
#include "core/foreigntext.h"
#include "core/logging.h"
#include "fleet/workercause.h"

namespace quayside::fleet {

namespace {

Error readable(Error problem)
{
    for (QString *text : { &problem.message, &problem.remedy, &problem.detail })
        *text = foreign::line(*text);
    return problem;
}

/** The worker id stays as it is: it is compared with what others say. */
waha::ServerVersion readable(waha::ServerVersion version)
{
    for (QString *text : { &version.version, &version.engine, &version.tier, &version.platform })
        *text = foreign::name(*text);
    return version;
}

bool isAnswer(const WorkerUpdate &update)
{
    return update.listed || update.latencyMs || update.version || update.status || update.health
        || update.environment || !update.upserts.empty() || !update.gone.empty() || !update.events.empty();
}

} // namespace

void Fleet::applyUpdate(const WorkerUpdate &update)
{
    const quint32 worker = d->workers.find(update.worker);
    if (worker == Private::kNone || !d->workers.exists(worker))
        return;
    WorkerSlot &slot = d->workers.at(worker);
    if (update.generation < slot.generation)
        return; // of a monitor that has been replaced
    if (update.generation > slot.generation)
        d->beginGeneration(worker, update.generation);
    d->applyReach(worker, update);
    d->applyCapabilities(worker, update);
    d->applyServer(worker, update);
    d->applySessions(worker, update);
    d->markWorker(worker);
    d->settle();
    d->tellStatuses();
}

void Fleet::applyMemory(const WorkerId &id, const WorkerMemory &memory)
{
    const quint32 worker = d->workers.find(id);
    if (worker == Private::kNone || !d->workers.exists(worker))
        return;
    d->applyKept(worker, memory);
    d->settle();
    d->tellStatuses();
}

/** Names are read here and not when they are noted: an entry that is gone keeps its own until then. */
void Fleet::Private::tellStatuses()
{
    const std::vector<StatusWatch::Noted> noted = statuses.take();
    if (noted.empty())
        return;
    std::vector<StatusChange> changes;
    changes.reserve(noted.size());
    for (const StatusWatch::Noted &each : noted) {
        const WorkerId &worker = workers.at(store.workerOf(each.entry)).facts.row.id;
        changes.push_back({ { worker, QString::fromUtf8(store.name(each.entry)) },
                            each.from,
                            each.to,
                            each.moment,
                            each.before });
    }
    Q_EMIT q.statusesChanged(changes);
}

/** A new monitor tells what differs from knowing nothing: what came of its predecessor's calls is over. */
void Fleet::Private::beginGeneration(quint32 worker, quint64 generation)
{
    WorkerSlot &slot = workers.at(worker);
    slot.generation = generation;
    slot.sweep = true;
    slot.facts.feed = Feed::None;
    slot.facts.capabilities = {};
    slot.facts.nextTryMs = 0;
    slot.facts.latencyMs = -1;
    for (const SessionIndex session : slot.entries.span()) {
        if (store.has(session.value(), HasLive))
            store.set(session.value(), Unconfirmed);
    }
}

void Fleet::Private::applyReach(quint32 worker, const WorkerUpdate &update)
{
    WorkerFacts &facts = workers.at(worker).facts;
    if (isAnswer(update))
        facts.answeredMs = nowMs();
    if (update.feed)
        facts.feed = *update.feed;
    if (update.nextTryMs)
        facts.nextTryMs = *update.nextTryMs;
    if (update.nextTryMs && facts.isStale())
        facts.source.seenMs = nowMs(); // tried again, to the same end
    if (update.latencyMs)
        facts.latencyMs = *update.latencyMs;
    if (!update.reach)
        return;
    facts.problem = readable(update.problem);
    facts.source = { update.source, nowMs() };
    if (facts.reach == *update.reach)
        return;
    if (facts.reach == Reachability::Online)
        workers.at(worker).lostMs = nowMs();
    const bool wasKnown = facts.reach != Reachability::Unknown;
    facts.reach = *update.reach;
    facts.reachSinceMs = nowMs();
    touchWorkerEntries(worker); // age and missing sessions depend on it
    touchAccountsOf(worker); // and what runs twice now
    if (facts.isStale() || wasKnown)
        qCInfo(lcFleet) << "worker" << facts.row.id.toString()
                        << CauseText::logLine(WorkerCause::reach(facts)).toUtf8().constData();
}

void Fleet::Private::applyCapabilities(quint32 worker, const WorkerUpdate &update)
{
    WorkerFacts &facts = workers.at(worker).facts;
    for (const CapabilityNews &news : update.capabilities) {
        CapabilityState &known = facts.capabilities[static_cast<size_t>(news.what)];
        if (known.state != news.state || known.sinceMs == 0)
            known.sinceMs = nowMs();
        known.state = news.state;
        known.problem = news.problem;
        if (news.state == CapabilityState::State::Works)
            known.okMs = nowMs();
    }
}

void Fleet::Private::applyServer(quint32 worker, const WorkerUpdate &update)
{
    WorkerSlot &slot = workers.at(worker);
    WorkerFacts &facts = slot.facts;
    const QString oldId = facts.version.workerId;
    if (update.version) {
        facts.version = readable(*update.version);
        slot.capabilities = waha::Capabilities::of(facts.version);
        facts.holdsDefaultOnly = !facts.version.version.isEmpty() && !slot.capabilities.multiSession;
    }
    if (update.status)
        applyUptime(worker, *update.status);
    if (update.health)
        facts.health = *update.health;
    if (update.environment) {
        facts.environment = *update.environment;
        storesChanged = true;
    }
    if (update.unreadable) {
        const bool hadNameless = facts.unreadable.nameless > 0;
        facts.unreadable = *update.unreadable;
        if (hadNameless != (facts.unreadable.nameless > 0))
            touchWorkerEntries(worker); // what it does not name may be among them
    }
    if (facts.version.workerId.isEmpty() && update.status)
        facts.version.workerId = update.status->workerId;
    if (facts.version.workerId.isEmpty() && facts.environment)
        facts.version.workerId = facts.environment->workerId;
    if (facts.version.workerId != oldId) {
        touchWorkerEntries(worker); // decides who owns a session of a shared store
        inferStore(worker);
    }
    touchWorker(worker);
}

void Fleet::Private::applySessions(quint32 worker, const WorkerUpdate &update)
{
    for (const waha::StatusEvent &event : update.events)
        applyEvent(worker, event);
    for (const waha::SessionInfo &info : update.upserts)
        applyInfo(worker, info);
    for (const QString &name : update.gone) {
        const quint32 entry = store.find(worker, Utf8Text(name).view());
        if (entry != kNone && store.has(entry, HasLive))
            removeListed(entry);
    }
    if (update.listed)
        applyListed(worker);
    if (update.listed && !(update.upserts.empty() && update.gone.empty()))
        inferStore(worker);
}

/** An event tells of a session that a list or a single read has told of; others are read first. */
void Fleet::Private::applyEvent(quint32 worker, const waha::StatusEvent &event)
{
    const quint32 entry = store.find(worker, Utf8Text(event.session).view());
    if (entry == kNone || !store.has(entry, HasLive))
        return;
    const quint64 account = heldAccount(entry);
    if (!event.account.id.isEmpty())
        logins.noteTold(entry);
    if (!event.account.id.isEmpty() && store.setAccount(entry, event.account.id))
        touch(entry);
    if (!event.account.pushName.isEmpty() && store.setPushName(entry, event.account.pushName))
        touch(entry);
    const SessionStatus before = store.status(entry);
    if (statuses.hear(entry, event, nowMs())) {
        forgiveUnlinked(entry);
        touch(entry);
    }
    touchAccounts(account, heldAccount(entry));
    if (store.status(entry) != before)
        logins.noteStatus(entry, store.status(entry), nowMs());
    logins.noteHistory(entry, event, nowMs());
}

/** An old CORE server tells `me: null` of a session that does not run, whether or not a login is stored. */
bool Fleet::Private::hidesAccount(quint32 worker, SessionStatus status) const
{
    return !workers.at(worker).capabilities.multiSession && !status.needsPairing()
        && status != SessionStatus::Working;
}

/** True where it differs. The last known account stays where the server says nothing of it. */
bool Fleet::Private::applyAccount(quint32 entry, const waha::SessionInfo &info)
{
    const quint32 worker = store.workerOf(entry);
    if (info.account.id.isEmpty() && store.hasAccount(entry) && hidesAccount(worker, info.status)) {
        logins.noteHidden(entry, seenMs(entry));
        return false;
    }
    logins.noteTold(entry);
    const bool differs = store.setAccount(entry, info.account.id);
    return store.setPushName(entry, info.account.pushName) || differs;
}

void Fleet::Private::applyInfo(quint32 worker, const waha::SessionInfo &info)
{
    const Utf8Text name(info.name);
    quint32 entry = store.find(worker, name.view());
    if (entry == kNone)
        entry = createEntry(worker, name.view());
    const bool appeared = !store.has(entry, HasLive);
    if (appeared)
        store.beginCopy(entry);
    store.set(entry, Unconfirmed, false);
    const quint64 account = heldAccount(entry);
    const bool hadAccount = store.hasAccount(entry);
    bool differs = applyAccount(entry, info);
    if (store.setAssigned(entry, info.assignedWorker)) {
        differs = true;
        noteAssigned(worker, info.assignedWorker);
    }
    if (store.setMetadataUser(entry, info.metadataUserId))
        differs = true;
    if (store.setActivityMs(entry, info.activityMs))
        differs = true;
    const bool changed = store.status(entry) != info.status;
    if (appeared)
        statuses.begin(entry, info.status, nowMs(), workers.at(worker).facts.listedMs != 0);
    else if (changed)
        statuses.change(entry, info.status, { nowMs(), false });
    else if (!differs)
        return;
    if (appeared || changed)
        logins.noteStatus(entry, info.status, nowMs());
    if (hadAccount && !store.hasAccount(entry))
        statuses.loseAccount(entry);
    forgiveUnlinked(entry);
    touchAccounts(account, heldAccount(entry));
    touch(entry);
}

/** An operation leaves it without a phone: then it was asked for. */
void Fleet::Private::forgiveUnlinked(quint32 entry)
{
    if (work.unlinking.isEmpty() || !store.lostLogin(entry))
        return;
    const WorkerId &worker = workers.at(store.workerOf(entry)).facts.row.id;
    if (work.unlinking.contains({ worker, QString::fromUtf8(store.name(entry)) }))
        statuses.forgive(entry);
}

void Fleet::Private::noteAssigned(quint32 worker, const QString &assigned)
{
    constexpr qsizetype kMost = 64; // a store group is a handful of workers
    WorkerSlot &slot = workers.at(worker);
    if (!assigned.isEmpty() && assigned != slot.facts.version.workerId && slot.foreignIds.size() < kMost)
        slot.foreignIds.insert(assigned);
}

void Fleet::Private::applyListed(quint32 worker)
{
    WorkerSlot &slot = workers.at(worker);
    const bool first = slot.facts.listedMs == 0;
    slot.facts.listedMs = nowMs();
    if (slot.sweep)
        removeCopies(worker, true);
    slot.sweep = false;
    if (first)
        touchWorkerEntries(worker); // what it does not list is missing from now on
}

/** Its server has it no longer, as opposed to a worker that the map has no longer. */
void Fleet::Private::removeListed(quint32 entry)
{
    statuses.end(entry, nowMs());
    removeCopy(entry);
}

void Fleet::Private::removeCopy(quint32 entry)
{
    withdraw(entry);
    touchAccount(entry);
    touchGroup(entry);
    store.endCopy(entry);
    logins.forget(entry);
    if (store.has(entry, HasRow))
        touch(entry);
    else
        retireEntry(entry);
}

void Fleet::Private::removeCopies(quint32 worker, bool unconfirmedOnly)
{
    std::vector<quint32> leaving;
    for (const SessionIndex session : workers.at(worker).entries.span()) {
        if (store.has(session.value(), unconfirmedOnly ? Unconfirmed : HasLive))
            leaving.push_back(session.value());
    }
    for (const quint32 entry : leaving) {
        if (unconfirmedOnly)
            removeListed(entry);
        else
            removeCopy(entry);
    }
}

} // namespace quayside::fleet
