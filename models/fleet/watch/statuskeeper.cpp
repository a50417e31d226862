// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/statuskeeper.h"

#include "core/clock.h"
#include "core/logging.h"
#include "shardmap/cutoff.h"
#include "shardmap/shardmap.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr int kSoonAfterRestMs = 500; // the first change after a rest: nearly at once
constexpr size_t kBatch = 2'000; // written at once; some milliseconds of work here
constexpr size_t kMostWaiting = 50'000; // while the map is locked or away; the oldest go
constexpr int kHistoryLines = 200; // of one session's history
constexpr qint64 kPruneMs = 3'600'000;

} // namespace

StatusKeeper::StatusKeeper(Fleet &fleet, shardmap::ShardMap &map, Timeline &timeline, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_map(map)
    , m_again([this] { askAgain(); })
    , m_due([this] { save(); })
    , m_timeline(timeline)
{
    connect(&fleet, &Fleet::changed, this, &StatusKeeper::follow);
    connect(&fleet, &Fleet::statusesChanged, this, &StatusKeeper::note);
    connect(&map, &shardmap::ShardMap::infoChanged, this, &StatusKeeper::lookAtAll);
    connect(&timeline, &Timeline::told, this, &StatusKeeper::noteLine);
    connect(&timeline, &Timeline::wanted, this, &StatusKeeper::bringHistory);
    lookAtAll();
}

bool StatusKeeper::canRead() const
{
    return m_map.info().hasOwnTables && !m_map.info().needsUpgrade;
}

bool StatusKeeper::canWrite() const
{
    return canRead() && m_map.info().writable && !m_map.info().question;
}

void StatusKeeper::follow(const FleetChange &change)
{
    if (change.reset) {
        m_asked.clear();
        m_failed.clear();
        m_startMs.clear();
        m_changes.clear();
        m_lines.clear();
    }
    for (const auto *workers : { &change.workersAdded, &change.workersChanged })
        std::ranges::for_each(*workers, [this](WorkerIndex worker) { look(worker); });
    if (change.workersGone.empty())
        return;
    // A worker that comes back with its old id is another one.
    const auto isGone = [this](const WorkerId &worker) { return !m_fleet.findWorker(worker).isValid(); };
    m_asked.removeIf(isGone);
    m_startMs.removeIf([&isGone](QHash<WorkerId, qint64>::iterator entry) { return isGone(entry.key()); });
}

void StatusKeeper::lookAtAll()
{
    for (const WorkerIndex worker : m_fleet.workers())
        look(worker);
}

void StatusKeeper::look(WorkerIndex worker)
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    if (facts.listedMs == 0 || !canRead())
        return;
    if (m_startMs.contains(facts.row.id))
        noteStart(worker);
    if (m_asked.contains(facts.row.id))
        return;
    m_asked.insert(facts.row.id);
    whenDone(m_map.watchOf(facts.row.id), this,
             [this, id = facts.row.id](const Result<shardmap::WatchRecord> &kept) {
                 if (kept)
                     return recall(id, *kept);
                 qCWarning(lcFleet) << "what was seen of a worker is not known:" << kept.error().message;
                 if (shardmap::isCutOff(kept.error())) {
                     m_failed.insert(id);
                     m_again.ask(kAskAgainMs);
                 }
             });
}

void StatusKeeper::askAgain()
{
    m_asked.subtract(std::exchange(m_failed, {}));
    lookAtAll();
}

void StatusKeeper::recall(const WorkerId &worker, const shardmap::WatchRecord &kept)
{
    if (!m_fleet.findWorker(worker).isValid())
        return;
    if (kept.watched) {
        WorkerMemory memory;
        memory.serverStartMs = kept.serverStartMs;
        memory.watchedMs = m_fleet.clock().nowMs() - kept.watchedAgoMs;
        memory.working = kept.working;
        for (const shardmap::StatusState &state : kept.states)
            memory.statuses.push_back({ state.session.name, SessionStatus::fromText(state.now.status),
                                        moment(state.now), loginFromString(state.login) });
        std::ranges::sort(memory.statuses, {}, &StatusRecord::name);
        m_fleet.applyMemory(worker, memory);
    }
    m_startMs.insert(worker, kept.serverStartMs);
    if (canWrite())
        watch(worker, kept);
}

/** What no console has seen before; of a worker that none has watched, that is everything. */
void StatusKeeper::watch(const WorkerId &worker, const shardmap::WatchRecord &kept)
{
    QSet<QString> known;
    for (const shardmap::StatusState &state : kept.states)
        known.insert(state.session.name);
    for (const StatusChange &change : m_changes) { // it changed meanwhile, and is written as a change
        if (change.session.worker == worker)
            known.insert(change.session.name);
    }
    std::vector<quint32> working;
    std::vector<shardmap::StatusNews> news;
    const WorkerIndex index = m_fleet.findWorker(worker);
    for (const StatusRecord &record : m_fleet.listedStatuses(index)) {
        const quint32 hash = stableHash(record.name.toUtf8());
        if (known.contains(record.name) || holdsHash(kept.working, hash))
            continue;
        if (!kept.watched && record.status == SessionStatus::Working && !record.since.exact)
            working.push_back(hash);
        else
            news.push_back({ state(worker, record), {}, false });
    }
    if (!kept.watched) {
        const qint64 startMs = m_fleet.serverStartMs(index);
        m_startMs.insert(worker, startMs);
        whenDone(m_map.keepWatch(worker, startMs, packHashes(std::move(working))), this, [](const auto &) {});
    } else {
        noteStart(index);
    }
    if (!news.empty())
        whenDone(m_map.keepStatuses(news), this, [](const auto &) {});
}

/** A start that others have to know of, to find a restart that nobody watched. */
void StatusKeeper::noteStart(WorkerIndex worker)
{
    const WorkerId id = m_fleet.worker(worker).row.id;
    const qint64 startMs = m_fleet.serverStartMs(worker);
    if (startMs == 0 || m_startMs.value(id) == startMs || !canWrite())
        return;
    m_startMs.insert(id, startMs);
    whenDone(m_map.keepWatch(id, startMs, {}), this, [](const auto &) {});
}

void StatusKeeper::note(const std::vector<StatusChange> &changes)
{
    if (!canWrite())
        return;
    m_changes.insert(m_changes.end(), changes.begin(), changes.end());
    dropSome();
    scheduleSave();
}

void StatusKeeper::noteLine(const SessionKey &session, const TimelineEntry &entry)
{
    if (!canWrite())
        return;
    m_lines.push_back({ session, entry });
    scheduleSave();
}

void StatusKeeper::dropSome()
{
    if (m_changes.size() <= kMostWaiting)
        return;
    qCWarning(lcFleet) << "changes of statuses can't be kept: the map takes none";
    m_changes.erase(m_changes.begin(), m_changes.end() - qsizetype(kMostWaiting / 2));
}

void StatusKeeper::scheduleSave()
{
    if (m_saving)
        return;
    const qint64 rested = m_fleet.clock().monotonicMs() - m_savedMs;
    const bool soon = m_savedMs == 0 || rested >= kSaveMs || m_changes.size() >= kBatch;
    const int wait = soon ? kSoonAfterRestMs : kSaveMs - int(rested);
    m_due.ask(wait);
}

void StatusKeeper::save()
{
    m_due.cancel();
    if (m_saving || !canWrite())
        return;
    saveLines();
    if (m_changes.empty())
        return;
    saveChanges();
    if (m_fleet.clock().monotonicMs() - m_prunedMs > kPruneMs) {
        m_prunedMs = m_fleet.clock().monotonicMs();
        whenDone(m_map.pruneHistory(), this, [](const auto &) {});
    }
}

void StatusKeeper::saveLines()
{
    const std::vector<Line> batch = std::exchange(m_lines, {});
    std::vector<shardmap::HistoryLine> lines;
    for (const Line &line : batch) {
        const qint64 agoMs = m_fleet.clock().nowMs() - line.entry.atMs;
        lines.push_back({ line.session, { QString(), agoMs, line.entry.exact }, line.entry.text });
    }
    if (lines.empty())
        return;
    whenDone(m_map.keepLines(lines), this, [this, batch](const Result<void> &kept) {
        if (kept || !shardmap::isCutOff(kept.error()) || m_lines.size() > kMostWaiting)
            return;
        m_lines.insert(m_lines.begin(), batch.begin(), batch.end());
        m_savedMs = m_fleet.clock().monotonicMs();
        scheduleSave();
    });
}

void StatusKeeper::saveChanges()
{
    const auto end = m_changes.begin() + qsizetype(std::min(m_changes.size(), kBatch));
    const std::vector<StatusChange> batch(m_changes.begin(), end);
    m_changes.erase(m_changes.begin(), end);
    std::vector<shardmap::StatusNews> news;
    news.reserve(batch.size());
    for (const StatusChange &change : batch)
        news.push_back(newsOf(change));
    m_saving = true;
    whenDone(m_map.keepStatuses(news), this,
             [this, batch](const Result<std::vector<shardmap::StatusState>> &longer) {
                 m_saving = false;
                 m_savedMs = m_fleet.clock().monotonicMs();
                 if (longer)
                     correct(*longer);
                 else
                     qCInfo(lcFleet) << "changes of statuses were not kept:" << longer.error().message;
                 if (!longer && shardmap::isCutOff(longer.error()))
                     m_changes.insert(m_changes.begin(), batch.begin(), batch.end());
                 if (!m_changes.empty() || !m_lines.empty())
                     scheduleSave();
             });
}

/** Another console saw earlier what was only found here. */
void StatusKeeper::correct(const std::vector<shardmap::StatusState> &longer)
{
    QHash<WorkerId, WorkerMemory> memories;
    for (const shardmap::StatusState &state : longer) {
        const SessionStatus status = SessionStatus::fromText(state.now.status);
        const auto listed = m_fleet.listedStatus(state.session);
        if (listed && listed->status == status) // else it has changed while this was written
            memories[state.session.worker].statuses.push_back(
                { state.session.name, status, moment(state.now), loginFromString(state.login) });
    }
    for (auto memory = memories.begin(); memory != memories.end(); ++memory) {
        std::ranges::sort(memory->statuses, {}, &StatusRecord::name);
        m_fleet.applyMemory(memory.key(), *memory);
    }
}

void StatusKeeper::bringHistory(const SessionKey &session)
{
    if (!canRead())
        return;
    whenDone(m_map.historyOf(session, kHistoryLines), this,
             [this, session](const Result<std::vector<shardmap::HistoryLine>> &lines) {
                 if (!lines || lines->empty())
                     return;
                 std::vector<TimelineEntry> entries;
                 for (const shardmap::HistoryLine &line : *lines) {
                     const bool isStatus = line.text.isEmpty();
                     const StatusMoment at = moment(line.at);
                     entries.push_back({ at.atMs,
                                         isStatus ? SessionStatus::fromText(line.at.status) : SessionStatus(),
                                         line.text, at.exact });
                 }
                 m_timeline.setKept(session, std::move(entries));
             });
}

/** Its login is told as it is by now: what an operation did to it is known a moment after the change. */
shardmap::StatusNews StatusKeeper::newsOf(const StatusChange &change) const
{
    shardmap::StatusNews news;
    const auto listed = m_fleet.listedStatus(change.session);
    const bool isNow = listed && listed->status == change.to;
    const StatusMoment moment = isNow ? listed->since : change.moment;
    news.state = state(change.session.worker,
                       { change.session.name, change.to, moment, listed ? listed->login : Login::Unknown });
    if (change.from != SessionStatus::Unknown)
        news.before = since(change.from, change.before);
    return news;
}

shardmap::StatusSince StatusKeeper::since(SessionStatus status, const StatusMoment &moment) const
{
    return { status.text(), m_fleet.clock().nowMs() - moment.atMs, moment.exact };
}

shardmap::StatusState StatusKeeper::state(const WorkerId &worker, const StatusRecord &record) const
{
    return { { worker, record.name }, since(record.status, record.since), toString(record.login) };
}

StatusMoment StatusKeeper::moment(const shardmap::StatusSince &kept) const
{
    return { m_fleet.clock().nowMs() - std::max<qint64>(0, kept.agoMs), kept.exact };
}

} // namespace quayside::fleet
