// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/truth/workerinput.h"

#include "core/foreigntext.h"
#include "core/logging.h"
#include "fleet/truth/workercause.h"

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

bool WorkerInput::apply(const WorkerUpdate &update)
{
    const quint32 worker = m_state.workers.find(update.worker);
    if (!m_state.workers.exists(worker))
        return false;
    const WorkerSlot &slot = m_state.workers.at(worker);
    if (update.generation < slot.generation)
        return false; // of a monitor that has been replaced
    if (update.generation > slot.generation)
        beginGeneration(worker, update.generation);
    const bool answered = m_state.answers(worker);
    if (update.outdated)
        applyAge(worker, true);
    applyReach(worker, update);
    applyCapabilities(worker, update);
    applyServer(worker, update);
    applySessions(worker, update);
    if (m_state.answers(worker) != answered)
        m_state.touchWorkerEntries(worker); // what it does not list is missing, or no more
    m_state.markWorker(worker);
    return true;
}

/** A new monitor tells what differs from knowing nothing: what came of its predecessor's calls is over. */
void WorkerInput::beginGeneration(quint32 worker, quint64 generation)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    slot.generation = generation;
    slot.sweep = true;
    slot.facts.feed = Feed::None;
    slot.facts.capabilities = {};
    slot.facts.nextTryMs = 0;
    slot.facts.latencyMs = -1;
    for (const SessionIndex session : slot.entries.span()) {
        if (m_state.store.has(session.value(), HasLive))
            m_state.store.set(session.value(), Unconfirmed);
    }
}

void WorkerInput::applyAge(quint32 worker, bool outdated)
{
    WorkerFacts &facts = m_state.workers.at(worker).facts;
    if (std::exchange(facts.outdated, outdated) == outdated)
        return;
    m_state.touchWorkerEntries(worker);
    m_state.touchAccountsOf(worker); // what is old proves nothing
    m_state.touchWorker(worker);
}

void WorkerInput::applyReach(quint32 worker, const WorkerUpdate &update)
{
    WorkerFacts &facts = m_state.workers.at(worker).facts;
    if (isAnswer(update))
        facts.answeredMs = m_state.nowMs();
    if (update.feed)
        facts.feed = *update.feed;
    if (update.nextTryMs)
        facts.nextTryMs = *update.nextTryMs;
    if (update.nextTryMs && facts.isAway())
        facts.source.seenMs = m_state.nowMs(); // tried again, to the same end
    if (update.latencyMs)
        facts.latencyMs = *update.latencyMs;
    if (!update.reach)
        return;
    facts.problem = readable(update.problem);
    facts.source = { update.source, m_state.nowMs() };
    if (facts.reach == *update.reach)
        return;
    if (facts.reach == Reachability::Online)
        m_state.workers.at(worker).lostMs = m_state.nowMs();
    const bool wasKnown = facts.reach != Reachability::Unknown;
    facts.reach = *update.reach;
    facts.reachSinceMs = m_state.nowMs();
    facts.reachSinceExact = wasKnown;
    m_state.touchWorkerEntries(worker); // age and missing sessions depend on it
    m_state.touchAccountsOf(worker); // and what runs twice now
    if (facts.isAway() || wasKnown)
        qCInfo(lcFleet) << "worker" << facts.row.id.toString()
                        << CauseText::logLine(WorkerCause::reach(facts)).toUtf8().constData();
}

void WorkerInput::applyCapabilities(quint32 worker, const WorkerUpdate &update)
{
    WorkerFacts &facts = m_state.workers.at(worker).facts;
    for (const CapabilityNews &news : update.capabilities) {
        CapabilityState &known = facts.capabilities[static_cast<size_t>(news.what)];
        if (known.state != news.state || known.sinceMs == 0) {
            known.sinceMs = m_state.nowMs();
            known.sinceExact = known.state != CapabilityState::State::Unknown;
        }
        known.state = news.state;
        known.problem = news.problem;
        if (news.state == CapabilityState::State::Works)
            known.okMs = m_state.nowMs();
    }
}

void WorkerInput::applyServer(quint32 worker, const WorkerUpdate &update)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    WorkerFacts &facts = slot.facts;
    const QString oldId = facts.version.workerId;
    if (update.version) {
        facts.version = readable(*update.version);
        slot.capabilities = waha::Capabilities::of(facts.version);
        facts.holdsDefaultOnly = !facts.version.version.isEmpty() && !slot.capabilities.multiSession;
    }
    if (update.status)
        m_restarts.noteUptime(worker, *update.status);
    if (update.health)
        facts.health = *update.health;
    if (update.environment) {
        if (!facts.environment || facts.environment->storeHash != update.environment->storeHash)
            slot.storeKey.clear(); // what lists proved was about another place
        facts.environment = *update.environment;
        m_state.storesChanged = true;
    }
    if (update.unreadable) {
        const bool hadNameless = facts.unreadable.nameless > 0;
        facts.unreadable = *update.unreadable;
        if (hadNameless != (facts.unreadable.nameless > 0))
            m_state.touchWorkerEntries(worker); // what it does not name may be among them
    }
    if (facts.version.workerId.isEmpty() && update.status)
        facts.version.workerId = update.status->workerId;
    if (facts.version.workerId.isEmpty() && facts.environment)
        facts.version.workerId = facts.environment->workerId;
    if (facts.version.workerId != oldId) {
        m_state.touchWorkerEntries(worker); // decides who owns a session of a shared store
        m_state.storesChanged = m_state.storesChanged || facts.storeGroup >= 0; // its id is compared there
    }
    if (update.environment || facts.version.workerId != oldId)
        m_stores.infer(worker);
    m_state.touchWorker(worker);
}

void WorkerInput::applySessions(quint32 worker, const WorkerUpdate &update)
{
    for (const waha::StatusEvent &event : update.events)
        applyEvent(worker, event);
    for (const waha::SessionInfo &info : update.upserts)
        applyInfo(worker, info);
    for (const QString &name : update.gone) {
        const quint32 entry = m_state.store.find(worker, Utf8Text(name).view());
        if (entry != kNone && m_state.store.has(entry, HasLive))
            removeListed(entry);
    }
    if (update.listed)
        applyListed(worker);
    if (update.listed && !(update.upserts.empty() && update.gone.empty()))
        m_stores.infer(worker);
}

/** An event tells of a session that a list or a single read has told of; others are read first. */
void WorkerInput::applyEvent(quint32 worker, const waha::StatusEvent &event)
{
    const quint32 entry = m_state.store.find(worker, Utf8Text(event.session).view());
    if (entry == kNone || !m_state.store.has(entry, HasLive) || m_state.isOnlyKept(entry))
        return;
    const quint64 account = m_state.heldAccount(entry);
    if (!event.account.id.isEmpty())
        m_state.logins.noteTold(entry);
    if (!event.account.id.isEmpty() && m_state.store.setAccount(entry, event.account.id))
        m_state.touch(entry);
    if (!event.account.pushName.isEmpty() && m_state.store.setPushName(entry, event.account.pushName))
        m_state.touch(entry);
    const SessionStatus before = m_state.store.status(entry);
    if (m_state.statuses.hear(entry, event, m_state.nowMs())) {
        m_state.forgiveUnlinked(entry);
        m_state.touch(entry);
    }
    m_state.touchAccounts(account, m_state.heldAccount(entry));
    if (m_state.store.status(entry) != before)
        m_state.logins.noteStatus(entry, m_state.store.status(entry), m_state.now());
    m_state.logins.noteHistory(entry, event, m_state.now());
}

/** True where it differs. The last known account stays where the server says nothing of it. */
bool WorkerInput::applyAccount(quint32 entry, const waha::SessionInfo &info)
{
    const quint32 worker = m_state.store.workerOf(entry);
    if (info.account.id.isEmpty() && m_state.store.hasAccount(entry)
        && m_state.hidesAccount(worker, info.status)) {
        m_state.logins.noteHidden(entry, m_state.seenMs(entry));
        return false;
    }
    m_state.logins.noteTold(entry);
    const bool differs = m_state.store.setAccount(entry, info.account.id);
    return m_state.store.setPushName(entry, info.account.pushName) || differs;
}

void WorkerInput::applyInfo(quint32 worker, const waha::SessionInfo &info)
{
    const Utf8Text name(info.name);
    quint32 entry = m_state.store.find(worker, name.view());
    if (entry == kNone)
        entry = m_lists.create(worker, name.view());
    const bool isNew = !m_state.store.has(entry, HasLive);
    if (isNew)
        m_state.store.beginCopy(entry);
    const bool wasKept = !isNew && m_state.isOnlyKept(entry);
    m_state.store.set(entry, Unconfirmed, false);
    const quint64 account = m_state.heldAccount(entry);
    const bool hadAccount = m_state.store.hasAccount(entry);
    bool differs = applyAccount(entry, info);
    if (m_state.store.setAssigned(entry, info.assignedWorker)) {
        differs = true;
        noteAssigned(worker, info.assignedWorker);
    }
    if (m_state.store.setMetadataUser(entry, info.metadataUserId))
        differs = true;
    if (m_state.store.setActivityMs(entry, info.activityMs))
        differs = true;
    const bool changed = m_state.store.status(entry) != info.status;
    // What was only kept did not change before this console's eyes; the memory of consoles says since when.
    const bool appeared = isNew || (wasKept && changed);
    if (wasKept)
        m_state.store.setSince(entry, { m_state.store.sinceMs(entry), false });
    if (appeared)
        m_state.statuses.begin(entry, info.status, m_state.nowMs(),
                               m_state.workers.at(worker).facts.listedMs != 0);
    else if (changed)
        m_state.statuses.change(entry, info.status, { m_state.nowMs(), false });
    else if (!differs && !wasKept)
        return;
    if (appeared || changed || wasKept)
        m_state.logins.noteStatus(entry, info.status, m_state.now());
    if (hadAccount && !m_state.store.hasAccount(entry))
        m_state.statuses.loseAccount(entry);
    m_state.forgiveUnlinked(entry);
    m_state.touchAccounts(account, m_state.heldAccount(entry));
    m_state.touch(entry);
}

void WorkerInput::noteAssigned(quint32 worker, const QString &assigned)
{
    constexpr qsizetype kMost = 64; // a store group is a handful of workers
    WorkerSlot &slot = m_state.workers.at(worker);
    if (!assigned.isEmpty() && assigned != slot.facts.version.workerId && slot.foreignIds.size() < kMost)
        slot.foreignIds.insert(assigned);
}

void WorkerInput::applyListed(quint32 worker)
{
    WorkerSlot &slot = m_state.workers.at(worker);
    const bool first = slot.facts.listedMs == 0;
    slot.facts.listedMs = m_state.nowMs();
    slot.facts.reachSinceMs = std::min(slot.facts.reachSinceMs, slot.facts.listedMs); // the clock went back
    applyAge(worker, false);
    if (std::exchange(slot.sweep, false)) {
        for (const quint32 entry : m_lists.entriesWith(worker, Unconfirmed))
            removeListed(entry);
    }
    if (!first)
        return;
    m_state.touchWorkerEntries(worker); // what it does not list is missing from now on
    if (slot.facts.keptMs != 0)
        m_state.touchAccountsOf(worker); // and what it lists is seen
}

bool WorkerInput::recall(const shardmap::LastWorker &last)
{
    const quint32 worker = m_state.workers.find(last.worker);
    if (!m_state.workers.exists(worker) || last.seenAgoMs < 0 || !last.sessions)
        return false;
    WorkerSlot &slot = m_state.workers.at(worker);
    if (slot.facts.listedMs != 0)
        return false;
    slot.facts.keptMs = m_state.nowMs() - last.seenAgoMs;
    slot.sweep = true; // the first list confirms what is still there
    recallServer(worker, last);
    for (const quint32 entry : m_lists.entriesWith(worker, Unconfirmed)) {
        if (m_state.isOnlyKept(entry)) // as it was brought back before
            m_lists.removeCopy(entry);
    }
    for (const shardmap::LastSession &session : *last.sessions)
        recallCopy(worker, session);
    m_state.touchWorkerEntries(worker);
    m_state.markWorker(worker);
    return true;
}

/** To be shown only: what its server can do is asked of the server. */
void WorkerInput::recallServer(quint32 worker, const shardmap::LastWorker &last)
{
    WorkerFacts &facts = m_state.workers.at(worker).facts;
    if (facts.version.version.isEmpty() && facts.version.engine.isEmpty())
        facts.version = readable(
            waha::ServerVersion { last.version, last.engine, last.tier, {}, facts.version.workerId });
    if (facts.latencyMs < 0)
        facts.latencyMs = last.latencyMs;
}

void WorkerInput::recallCopy(quint32 worker, const shardmap::LastSession &last)
{
    const Utf8Text name(last.name);
    quint32 entry = m_state.store.find(worker, name.view());
    if (entry == kNone)
        entry = m_lists.create(worker, name.view());
    if (m_state.store.has(entry, HasLive))
        return; // seen by this console
    m_state.store.beginCopy(entry);
    m_state.store.set(entry, Unconfirmed);
    (void)m_state.store.setAccount(entry, last.account);
    (void)m_state.store.setPushName(entry, last.pushName);
    m_state.statuses.begin(entry, SessionStatus::fromText(last.now.status), m_state.nowMs(), false);
    m_state.store.setSince(entry, { m_state.nowMs() - std::max<qint64>(0, last.now.agoMs), last.now.exact });
    m_state.touchAccount(entry);
    m_state.touch(entry);
}

/** Its server has it no longer, as opposed to a worker that the map has no longer. */
void WorkerInput::removeListed(quint32 entry)
{
    m_state.statuses.end(entry, m_state.nowMs());
    m_lists.removeCopy(entry);
}

} // namespace quayside::fleet
