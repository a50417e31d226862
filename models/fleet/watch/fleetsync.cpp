// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/watch/fleetsync.h"

#include "core/clockwatch.h"
#include "core/soon.h"
#include "fleet/watch/mailbox.h"
#include "fleet/watch/monitorhub.h"
#include "shardmap/shardmap.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <deque>

namespace quayside::fleet {

namespace {

constexpr int kAgesEveryMs = 1'000;
constexpr qint64 kHeldUpMs = 60'000; // nothing but sleep keeps a timer for so long
constexpr qint64 kSlowListMs = 60'000; // a list may come so late, whatever the interval
constexpr qint64 kSliceNs = 6'000'000; // of a frame of 16.7 ms; painting needs the rest

/** Its list should have come long ago, whatever it was that kept it. */
bool isOverdue(const WorkerFacts &facts, const SyncIntervals &intervals, qint64 nowMs)
{
    const int every = facts.feed == Feed::Live ? intervals.listMs : intervals.pollMs;
    return nowMs - facts.listedMs > 2 * qint64(every) + kSlowListMs;
}

/** Which part of the row stands in the way. */
Reachability reachabilityOf(const shardmap::WorkerRow &row)
{
    return waha::Endpoint::parseUrl(row.url) ? Reachability::BadKey : Reachability::BadUrl;
}

} // namespace

class FleetSync::Private
{
public:
    struct Watched
    {
        waha::Endpoint endpoint; // base is invalid for a URL or key that can't be used
        QString url;
        quint64 generation = 0;
    };

    Private(FleetSync &q, Fleet &toFeed, shardmap::ShardMap &toFollow, waha::Network *throughNetwork,
            const SyncIntervals &howOften)
        : fleet(toFeed)
        , map(toFollow)
        , network(throughNetwork)
        , intervals(howOften)
        , clocks(toFeed.clock())
        , mailbox(std::make_shared<Mailbox>())
        , slice([&q] { q.applySlice(); })
    {
        sinceStart.start();
    }

    void follow(const shardmap::MapDelta &delta);
    void beginAnew();
    void watch(const shardmap::WorkerRow &row);
    void reject(const shardmap::WorkerRow &row, quint64 generation, const Error &error);
    void forgetAnswers(const WorkerId &worker, quint64 generation);
    void forget(const WorkerId &worker);
    int startDelay();
    bool refillQueue();
    void doubtOld(bool all);
    template <typename Job>
    void tellHub(Job job)
    {
        if (hub)
            QMetaObject::invokeMethod(hub.data(), [to = hub.data(), job = std::move(job)] { job(*to); });
    }

    Fleet &fleet;
    shardmap::ShardMap &map;
    waha::Network *network; // null: offline
    const SyncIntervals intervals;
    ClockWatch clocks;
    QTimer ageTimer;
    std::shared_ptr<Mailbox> mailbox;
    QPointer<MonitorHub> hub; // lives in the network thread
    QHash<WorkerId, Watched> watched;
    QSet<WorkerId> unanswered; // since the map was opened
    std::deque<WorkerUpdate> queue;
    Soon slice; //!< the rest of what waits
    QElapsedTimer sinceStart;
    quint64 lastGeneration = 0;
    double nextStartMs = 0;
    bool loading = false;
    bool loaded = false;
    bool sweepTold = false;
};

void FleetSync::Private::follow(const shardmap::MapDelta &delta)
{
    if (delta.initial && !loading)
        beginAnew();
    fleet.applyMap(delta);
    for (const WorkerId &worker : delta.workersGone)
        forget(worker);
    for (const shardmap::WorkerRow &row : delta.workers)
        watch(row);
    if (delta.last) {
        loaded = true;
        loading = false;
    }
}

/** A map has been opened, perhaps in place of another. */
void FleetSync::Private::beginAnew()
{
    loading = true;
    loaded = false;
    sweepTold = false;
    watched.clear();
    unanswered.clear();
    queue.clear();
    tellHub([](MonitorHub &to) { to.forgetAll(); });
    fleet.clear();
    fleet.setCapacityMeaning(map.info().location.capacityMeaning);
    fleet.applyMapInfo(map.info());
}

void FleetSync::Private::watch(const shardmap::WorkerRow &row)
{
    const Result<waha::Endpoint> endpoint = waha::Endpoint::of(row.url, row.apiKey, row.trustedFingerprint);
    const waha::Endpoint wanted = endpoint.value_or(waha::Endpoint());
    const auto known = watched.constFind(row.id);
    if (known != watched.cend() && known->endpoint == wanted && known->url == row.url)
        return; // its label, capacity or state changed
    const quint64 generation = ++lastGeneration;
    watched.insert(row.id, { wanted, row.url, generation });
    if (!endpoint)
        return reject(row, generation, endpoint.error());
    if (generation > 1 && fleet.findWorker(row.id).isValid())
        forgetAnswers(row.id, generation);
    if (!network)
        return;
    unanswered.insert(row.id);
    const int delay = startDelay();
    tellHub([id = row.id, generation, wanted, delay](MonitorHub &to) {
        to.watch(id, generation, wanted, delay);
    });
}

/** A worker whose URL or key can't be used is told about and not asked. */
void FleetSync::Private::reject(const shardmap::WorkerRow &row, quint64 generation, const Error &error)
{
    unanswered.remove(row.id);
    tellHub([worker = row.id](MonitorHub &to) { to.forget(worker); });
    WorkerUpdate update;
    update.worker = row.id;
    update.generation = generation;
    update.reach = reachabilityOf(row);
    update.problem = error;
    update.source = QStringLiteral("worker row");
    update.feed = Feed::None;
    update.nextTryMs = 0;
    fleet.applyUpdate(update);
}

/** Another address or key: whether the last one was good says nothing any more, however long this one hangs.
 */
void FleetSync::Private::forgetAnswers(const WorkerId &worker, quint64 generation)
{
    WorkerUpdate update;
    update.worker = worker;
    update.generation = generation;
    update.reach = Reachability::Unknown;
    fleet.applyUpdate(update);
}

void FleetSync::Private::forget(const WorkerId &worker)
{
    watched.remove(worker);
    unanswered.remove(worker);
    tellHub([worker](MonitorHub &to) { to.forget(worker); });
}

/** Takes what waits in the mailbox once the queue is done; false when there is nothing at all. */
bool FleetSync::Private::refillQueue()
{
    if (queue.empty()) {
        std::vector<WorkerUpdate> taken = mailbox->take();
        std::ranges::move(taken, std::back_inserter(queue));
    }
    return !queue.empty();
}

/** Queues it, as news of the workers, so that a large fleet takes it in slices. */
void FleetSync::Private::doubtOld(bool all)
{
    const qint64 now = fleet.clock().nowMs();
    for (auto it = watched.cbegin(); it != watched.cend(); ++it) {
        const WorkerFacts &facts = fleet.worker(fleet.findWorker(it.key()));
        if (facts.isStale() || facts.listedMs == 0 || !(all || isOverdue(facts, intervals, now)))
            continue;
        WorkerUpdate update;
        update.worker = it.key();
        update.generation = it->generation;
        update.outdated = true;
        queue.push_back(std::move(update));
    }
}

/** Spreads starts: a thousand workers take half a second, a single one starts at once. */
int FleetSync::Private::startDelay()
{
    const auto now = static_cast<double>(sinceStart.elapsed());
    nextStartMs = std::max(nextStartMs, now);
    const int delay = static_cast<int>(nextStartMs - now);
    nextStartMs += 1.0 / kStartsPerMs;
    return delay;
}

FleetSync::FleetSync(Fleet &fleet, shardmap::ShardMap &map, waha::Network *network, SyncIntervals intervals,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, fleet, map, network, intervals))
{
    if (network) {
        d->hub = new MonitorHub(*network, intervals, d->mailbox);
        connect(d->hub, &MonitorHub::newsWaiting, this, &FleetSync::applySlice);
        connect(&d->ageTimer, &QTimer::timeout, this, &FleetSync::lookAtAges);
        d->ageTimer.start(kAgesEveryMs);
    }
    connect(&map, &shardmap::ShardMap::infoChanged, this, [this] { d->fleet.applyMapInfo(d->map.info()); });
    connect(&map, &shardmap::ShardMap::mapChanged, this, [this](const shardmap::MapDelta &delta) {
        d->follow(delta);
        checkSweep();
    });
}

FleetSync::~FleetSync()
{
    if (d->hub)
        d->hub->deleteLater();
}

waha::WahaClient FleetSync::client(WorkerIndex worker) const
{
    return client(d->fleet.worker(worker).row.id);
}

waha::WahaClient FleetSync::client(const WorkerId &worker) const
{
    return d->network ? waha::WahaClient(*d->network, d->watched.value(worker).endpoint) : waha::WahaClient();
}

void FleetSync::relist(WorkerIndex worker)
{
    d->tellHub([id = d->fleet.worker(worker).row.id](MonitorHub &to) { to.relist(id); });
}

void FleetSync::refresh(WorkerIndex worker)
{
    d->tellHub([id = d->fleet.worker(worker).row.id](MonitorHub &to) { to.refresh(id); });
}

void FleetSync::relistAll()
{
    d->tellHub([](MonitorHub &to) { to.relistAll(); });
}

void FleetSync::readMap()
{
    d->map.refresh();
}

bool FleetSync::isFirstSweepDone() const
{
    return d->loaded && d->unanswered.isEmpty();
}

/** Applies what waits for some milliseconds; the rest comes in the next turn of the event loop. */
void FleetSync::applySlice()
{
    QElapsedTimer spent;
    spent.start();
    // Until the mailbox is empty: what came during an earlier slice has been told already and is not told
    // again.
    while (d->refillQueue()) {
        const WorkerUpdate update = std::move(d->queue.front());
        d->queue.pop_front();
        apply(update);
        if (spent.nsecsElapsed() > kSliceNs) {
            d->slice.ask(0);
            return;
        }
    }
}

void FleetSync::apply(const WorkerUpdate &update)
{
    const auto watched = d->watched.constFind(update.worker);
    if (watched == d->watched.cend() || watched->generation != update.generation)
        return; // of a monitor that has been replaced
    d->fleet.applyUpdate(update);
    for (const waha::StatusEvent &event : update.events)
        Q_EMIT statusEvent(update.worker, event);
    if (update.reach && *update.reach != Reachability::Unknown && d->unanswered.remove(update.worker))
        checkSweep();
}

/** What was seen before the computer slept is no news of now, however lately it seems to have been. */
void FleetSync::lookAtAges()
{
    const bool jumped = d->clocks.jumped(kHeldUpMs);
    d->doubtOld(jumped);
    if (!d->queue.empty())
        d->slice.ask(0);
    if (jumped)
        relistAll();
}

void FleetSync::checkSweep()
{
    if (!isFirstSweepDone() || std::exchange(d->sweepTold, true))
        return;
    Q_EMIT firstSweepDone();
}

} // namespace quayside::fleet
