// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/laststatekeeper.h"

#include "core/logging.h"
#include "shardmap/cutoff.h"
#include "shardmap/shardmap.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr int kFirstSaveMs = 60'000; // by then all that answer have listed their sessions
constexpr int kSaveMs = 300'000;
constexpr int kPauseMs = 100;
constexpr size_t kBatchSessions = 2'000; // some milliseconds of work here, some tens for the SQL thread
constexpr size_t kBatchWorkers = 200;

} // namespace

LastStateKeeper::LastStateKeeper(Fleet &fleet, shardmap::ShardMap &map, QObject *parent)
    : QObject(parent)
    , m_fleet(fleet)
    , m_map(map)
    , m_again([this] { askAgain(); })
{
    m_due.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &LastStateKeeper::save);
    connect(&m_pause, &QTimer::timeout, this, &LastStateKeeper::saveNext);
    connect(&fleet, &Fleet::changed, this, &LastStateKeeper::follow);
    connect(&map, &shardmap::ShardMap::infoChanged, this, &LastStateKeeper::lookAtAll);
    m_due.start(kFirstSaveMs);
    lookAtAll();
}

bool LastStateKeeper::canRead() const
{
    return m_map.info().hasOwnTables && !m_map.info().needsUpgrade;
}

bool LastStateKeeper::canWrite() const
{
    return canRead() && m_map.info().writable && !m_map.info().question;
}

void LastStateKeeper::follow(const FleetChange &change)
{
    if (change.reset) {
        m_asked.clear();
        m_failed.clear();
        m_toRecall.clear();
        m_changed.clear();
        m_counts.clear();
        m_toSave.clear();
    }
    for (const auto *sessions : { &change.sessionsAdded, &change.sessionsChanged })
        std::ranges::for_each(*sessions,
                              [this](SessionIndex session) { noteChanged(m_fleet.sessionRunsOn(session)); });
    if (change.map)
        return lookAtAll();
    for (const auto *workers : { &change.workersAdded, &change.workersChanged })
        std::ranges::for_each(*workers, [this](WorkerIndex worker) { look(worker); });
    if (!change.workersGone.empty()) // one that comes back with its old id is another one
        m_asked.removeIf([this](const WorkerId &id) { return !m_fleet.findWorker(id).isValid(); });
}

void LastStateKeeper::lookAtAll()
{
    const shardmap::MapInfo &info = m_map.info();
    if (info.location.isInspected() && std::exchange(m_fileMs, info.savedMs) != info.savedMs)
        m_asked.clear(); // it was read again
    for (const WorkerIndex worker : m_fleet.workers())
        look(worker);
}

/** A session that is gone shows by the worker's counts only. */
void LastStateKeeper::look(WorkerIndex worker)
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    if (m_counts.size() <= worker.value())
        m_counts.resize(worker.value() + 1);
    if (!(std::exchange(m_counts[worker.value()], facts.counts) == facts.counts))
        noteChanged(worker);
    if (!canRead() || !wantsRecall(worker) || m_asked.contains(facts.row.id))
        return;
    m_asked.insert(facts.row.id);
    m_toRecall.push_back(facts.row.id);
    recallNext();
}

void LastStateKeeper::noteChanged(WorkerIndex worker)
{
    if (!worker.isValid())
        return;
    if (m_changed.size() <= worker.value())
        m_changed.resize(worker.value() + 1);
    m_changed[worker.value()] = true;
}

/** Rows first: what is brought back is shown at them. */
bool LastStateKeeper::wantsRecall(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    const bool isSilent = facts.isAway() && facts.reach != Reachability::Unknown;
    return facts.listedMs == 0 && (isSilent || m_fleet.isInspected())
        && m_fleet.isWhole(shardmap::MapPart::Sessions);
}

/** One at a time, so that the window goes on meanwhile. */
void LastStateKeeper::recallNext()
{
    if (m_recalling || m_toRecall.empty())
        return;
    m_recalling = true;
    const WorkerId worker = m_toRecall.front();
    m_toRecall.pop_front();
    whenDone(m_map.lastStateOf(worker), this, [this, worker](const Result<shardmap::LastWorker> &last) {
        m_recalling = false;
        if (last)
            m_fleet.applyLastState(*last);
        else
            qCWarning(lcFleet) << "how a worker was last seen is not known:" << last.error().message;
        if (!last && shardmap::isCutOff(last.error())) {
            m_failed.insert(worker);
            m_again.ask(kAskAgainMs);
        }
        recallNext();
    });
}

void LastStateKeeper::askAgain()
{
    m_asked.subtract(std::exchange(m_failed, {}));
    lookAtAll();
}

/** Its whole list, by this console: what others saw they keep themselves. */
bool LastStateKeeper::isSeenNow(WorkerIndex worker) const
{
    const WorkerFacts &facts = m_fleet.worker(worker);
    return facts.reach == Reachability::Online && facts.listedMs != 0 && facts.listedMs >= facts.reachSinceMs;
}

void LastStateKeeper::save()
{
    m_due.start(kSaveMs);
    if (!canWrite() || m_fleet.isInspected())
        return;
    const auto workers = m_fleet.workers();
    m_toSave.assign(workers.begin(), workers.end());
    saveNext();
}

void LastStateKeeper::saveNext()
{
    if (m_saving || m_toSave.empty())
        return;
    const std::vector<shardmap::LastWorker> batch = nextBatch();
    if (batch.empty())
        return;
    m_saving = true;
    whenDone(m_map.keepLastStates(batch), this,
             [this, batch](const Result<void> &kept) { finishBatch(batch, kept); });
}

std::vector<shardmap::LastWorker> LastStateKeeper::nextBatch()
{
    std::vector<shardmap::LastWorker> batch;
    size_t sessions = 0;
    while (!m_toSave.empty() && sessions < kBatchSessions && batch.size() < kBatchWorkers) {
        const WorkerIndex worker = m_toSave.front();
        m_toSave.pop_front();
        if (!isSeenNow(worker))
            continue;
        const bool changed = worker.value() < m_changed.size() && m_changed[worker.value()];
        batch.push_back(m_fleet.seenState(worker, changed));
        if (!changed)
            continue;
        m_changed[worker.value()] = false;
        sessions += batch.back().sessions->size();
    }
    return batch;
}

void LastStateKeeper::finishBatch(const std::vector<shardmap::LastWorker> &batch, const Result<void> &kept)
{
    m_saving = false;
    if (!kept) {
        qCInfo(lcFleet) << "how workers are now was not kept:" << kept.error().message;
        for (const shardmap::LastWorker &worker : batch) {
            if (worker.sessions)
                noteChanged(m_fleet.findWorker(worker.worker));
        }
        m_toSave.clear(); // the next time it is due
    }
    if (!m_toSave.empty())
        m_pause.start(kPauseMs);
}

} // namespace quayside::fleet
