// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/configure/configkeeper.h"

#include "core/logging.h"
#include "core/redact.h"
#include "operations/configure/configchange.h"
#include "operations/engine/evidence.h"
#include "operations/engine/unaskedchanges.h"
#include "operations/moves/moveapps.h"
#include "waha/capabilities.h"

namespace quayside::operations {

namespace {

constexpr qint64 kFirstMs = 30'000; //!< a console that has just started has more urgent things to read
constexpr qint64 kGapMs = 1'000; //!< between workers, and between batches of rows

} // namespace

ConfigKeeper::ConfigKeeper(OperationContext &context, const Permissions &permissions, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_permissions(permissions)
{
    m_clock.start();
    connect(&m_timer, &QTimer::timeout, this, &ConfigKeeper::next);
    m_timer.start(context.paced(kFirstMs));
    connect(&context.map, &shardmap::ShardMap::operationsChanged, this, &ConfigKeeper::readOthers);
    connect(&context.map, &shardmap::ShardMap::infoChanged, this, &ConfigKeeper::readOthers);
    readOthers();
}

void ConfigKeeper::readOthers()
{
    if (!m_context.map.info().hasOwnTables)
        return;
    whenDone(m_context.map.otherConfigs(), this, [this](const Result<Snapshots> &found) {
        if (!found)
            return;
        QSet<SessionKey> others;
        for (const shardmap::ConfigSnapshot &snapshot : *found)
            others.insert(snapshot.session);
        if (std::exchange(m_others, others) != others)
            Q_EMIT othersChanged();
    });
}

shardmap::ConfigSnapshot ConfigKeeper::snapshotOf(const SessionKey &key, const waha::SessionInfo &seen,
                                                  const waha::ServerVersion &server)
{
    shardmap::ConfigSnapshot snapshot;
    snapshot.session = key;
    snapshot.account = seen.account.id;
    snapshot.accountHidden = KnownAccount::isHidden(seen, server);
    snapshot.config = redact::json(seen.config);
    snapshot.apps = MoveApps::masked(seen.apps);
    return snapshot;
}

/** The worker that was looked at longest ago, if that is long enough; an empty id where none is due. */
WorkerId ConfigKeeper::mostOverdue() const
{
    WorkerId due;
    qint64 oldest = m_clock.elapsed() - m_context.paced(kEveryMs);
    for (const fleet::WorkerIndex worker : m_context.fleet.workers()) {
        const fleet::WorkerFacts &facts = m_context.fleet.worker(worker);
        if (facts.reach != fleet::Reachability::Online || facts.listedMs == 0)
            continue;
        const auto looked = m_lookedMs.constFind(facts.row.id);
        if (looked == m_lookedMs.constEnd() || isRestarted(facts))
            return facts.row.id;
        if (*looked > oldest)
            continue;
        oldest = *looked;
        due = facts.row.id;
    }
    return due;
}

/** Since it was looked at: some servers come back without what they were told. */
bool ConfigKeeper::isRestarted(const fleet::WorkerFacts &worker) const
{
    return worker.restart.startedMs > 0 && m_lookedAfter.value(worker.row.id) != worker.restart.startedMs;
}

void ConfigKeeper::next()
{
    m_timer.setInterval(m_context.paced(kGapMs));
    if (m_busy || !m_permissions.changes().available)
        return;
    if (!m_toSave.empty())
        return saveSome();
    if (const WorkerId worker = mostOverdue(); !worker.isEmpty())
        claim(worker);
}

void ConfigKeeper::claim(const WorkerId &worker)
{
    m_busy = true;
    m_lookedMs.insert(worker, m_clock.elapsed());
    const fleet::WorkerFacts &facts = m_context.fleet.worker(m_context.fleet.findWorker(worker));
    const bool restarted = isRestarted(facts);
    m_lookedAfter.insert(worker, facts.restart.startedMs);
    const qint64 notSinceMs
        = restarted ? m_context.paced(kFirstMs) : qint64(m_context.paced(kEveryMs)) * 9 / 10;
    whenDone(m_context.map.claimConfigs(worker, notSinceMs), this,
             [this, worker](const Result<std::optional<Snapshots>> &saved) {
                 m_busy = false;
                 if (saved && *saved) // else another console does it
                     read(worker, **saved);
             });
}

void ConfigKeeper::read(const WorkerId &worker, const Snapshots &saved)
{
    const fleet::WorkerIndex index = m_context.fleet.findWorker(worker);
    if (!index.isValid())
        return;
    m_busy = true;
    const waha::WahaClient client = m_context.sync.client(worker);
    const waha::ServerVersion server = m_context.fleet.worker(index).version;
    const bool apps = waha::Capabilities::of(server).apps;
    Future<Snapshots> reading
        = (apps ? client.listWithApps() : client.list())
              .then([worker, server, saved](const Result<waha::SessionList> &list) -> Result<Snapshots> {
                  return list ? Result<Snapshots>(changed(worker, server, *list, saved))
                              : failure(list.error());
              });
    whenDone(reading, this, [this](const Result<Snapshots> &found) {
        m_busy = false;
        if (!found) {
            qCDebug(lcOperations) << "configurations not read:" << found.error().message;
            return;
        }
        m_toSave = *found;
        // Of a shared store every worker lists everything: each session is kept for its owner only.
        // What an operation is at is for the operation to tell.
        std::erase_if(m_toSave, [this](const shardmap::ConfigSnapshot &snapshot) {
            const fleet::SessionIndex session = m_context.fleet.findSession(snapshot.session);
            return !session.isValid() || m_context.fleet.isBusy(session);
        });
    });
}

bool ConfigKeeper::isKept(const shardmap::ConfigSnapshot &now, const shardmap::ConfigSnapshot &saved)
{
    const bool recent = -saved.takenMs < kKeptMs; // relative to the database's now
    const bool hidden = now.config.isEmpty() && !saved.config.isEmpty(); // some servers tell none at times
    if (now.found != saved.found || (!now.accountHidden && now.account != saved.account))
        return false;
    return hidden || (recent && now.config == saved.config && now.apps == saved.apps);
}

/** Forgotten as a whole, or otherwise than it was set. Applications change what nobody has set here. */
bool ConfigKeeper::isUnasked(const QByteArray &now, const shardmap::ConfigSnapshot &saved)
{
    const QByteArray kept = UnaskedChanges::compared(saved.config);
    const QByteArray seen = UnaskedChanges::compared(now);
    if (kept == seen || (kept == "{}" && !saved.isSet))
        return false;
    return seen == "{}" || saved.isSet || !saved.found.isEmpty();
}

ConfigKeeper::Snapshots ConfigKeeper::changed(const WorkerId &worker, const waha::ServerVersion &server,
                                              const waha::SessionList &list, const Snapshots &saved)
{
    QHash<QString, const shardmap::ConfigSnapshot *> known;
    for (const shardmap::ConfigSnapshot &snapshot : saved)
        known.insert(snapshot.session.name, &snapshot);
    Snapshots differing;
    for (const waha::SessionInfo &session : list.sessions) {
        shardmap::ConfigSnapshot now = snapshotOf({ worker, session.name }, session, server);
        const shardmap::ConfigSnapshot *before = known.value(session.name);
        if (before && ConfigGuard::hidesConfig(server, session)) {
            now.found = before->found;
        } else if (before && isUnasked(now.config, *before)) {
            now.found = now.config.isEmpty() ? QByteArray("{}") : now.config;
            now.config = before->config;
            now.apps = before->apps;
        }
        if (!before || !isKept(now, *before))
            differing.push_back(std::move(now));
    }
    return differing;
}

void ConfigKeeper::saveSome()
{
    const auto end = m_toSave.end();
    const auto from = end - qsizetype(std::min(m_toSave.size(), kBatch));
    const Snapshots batch(from, end);
    m_toSave.erase(from, end);
    m_busy = true;
    whenDone(m_context.map.saveConfigs(batch), this, [this](const Result<void> &saved) {
        m_busy = false;
        if (!saved) {
            qCWarning(lcOperations) << "configurations not kept:" << saved.error().message;
            m_toSave.clear(); // the next look finds them again
        }
    });
}

} // namespace quayside::operations
