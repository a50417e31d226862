// SPDX-License-Identifier: GPL-3.0-or-later
#include "livefeed.h"

#include "listbody.h"
#include "paintwatch.h"

#include "waha/sessionlistreader.h"

#include <chrono>
#include <thread>

namespace quayside::benchmarks {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 kSliceNs = 6'000'000; // as FleetSync does
constexpr qint64 kFrameMs = 33; // as MonitorHub does
constexpr quint64 kGeneration = quint64(1) << 40; // newer than the monitors that are refused

SessionStatus statusAfter(int number)
{
    constexpr SessionStatus::Code kSome[] { SessionStatus::Working, SessionStatus::Failed,
                                            SessionStatus::Working, SessionStatus::Starting,
                                            SessionStatus::Working, SessionStatus::ScanQrCode };
    return kSome[scatter(quint64(number) * 11) % std::size(kSome)];
}

WorkerId idOf(int worker)
{
    return WorkerId(QString::number(worker + 1));
}

fleet::WorkerUpdate answerOf(int worker)
{
    fleet::WorkerUpdate update;
    update.worker = idOf(worker);
    update.generation = kGeneration;
    update.reach = fleet::Reachability::Online;
    update.feed = fleet::Feed::Live;
    update.latencyMs = 20 + worker % 17;
    waha::ServerVersion version;
    version.version = QStringLiteral("2026.7.1");
    version.engine = worker % 3 == 0 ? QStringLiteral("GOWS") : QStringLiteral("NOWEB");
    version.tier = QStringLiteral("PLUS");
    version.workerId = QStringLiteral("waha-%1").arg(worker + 1);
    update.version = version;
    update.listed = true;
    return update;
}

} // namespace

LiveFeed::LiveFeed(app::Workspace &workspace, const FleetSpec &fleet)
    : m_workspace(workspace)
    , m_fleet(fleet)
    , m_sessions(fleet.sessionsByWorker())
    , m_memories(size_t(fleet.workers))
{
    m_time.start();
    m_slice.setSingleShot(true);
    connect(&m_slice, &QTimer::timeout, this, &LiveFeed::applySlice);
}

LiveFeed::~LiveFeed() = default;

/** Runs `job` beside the UI thread's event loop, until all it delivered has been applied. */
void LiveFeed::run(std::function<void()> job)
{
    const std::unique_ptr<QThread> thread(QThread::create(std::move(job)));
    thread->start();
    runUntil([&] { return thread->isFinished() && isIdle(); });
    thread->wait();
}

void LiveFeed::listAll()
{
    run([this] {
        for (int worker = 0; worker < m_fleet.workers; ++worker)
            list(worker);
    });
}

void LiveFeed::list(int worker)
{
    auto sessions = waha::readSessionList(listBody(m_fleet, m_sessions[size_t(worker)]),
                                          waha::ListDetail::WithoutConfig);
    if (!sessions)
        qFatal("the benchmark's own list can't be read");
    m_memories[size_t(worker)] = std::make_unique<fleet::ListMemory>(*sessions);
    fleet::WorkerUpdate update = answerOf(worker);
    update.upserts = fleet::ListMemory().differing(*sessions, {});
    deliver(std::move(update));
}

void LiveFeed::changeStatuses(int perSecond, int seconds)
{
    m_appliedEvents = 0;
    run([this, perSecond, seconds] {
        const auto start = Clock::now();
        for (int number = 0; number < perSecond * seconds; ++number) {
            std::this_thread::sleep_until(start
                                          + std::chrono::microseconds(1'000'000LL * number / perSecond));
            change(number);
        }
    });
}

void LiveFeed::change(int number)
{
    const int session = int(scatter(quint64(number)) % quint64(m_fleet.sessions));
    waha::StatusEvent event;
    event.session = QString::fromLatin1(m_fleet.sessionName(session));
    event.status = statusAfter(number);
    fleet::WorkerUpdate update;
    update.worker = idOf(m_fleet.workerOf(session));
    update.generation = kGeneration;
    update.events.push_back(std::move(event));
    deliver(std::move(update));
}

/** Feeding thread. The other side is told at most once a frame. */
void LiveFeed::deliver(fleet::WorkerUpdate update)
{
    if (!m_mailbox.put(std::move(update)))
        return;
    ++m_due;
    const qint64 wait = std::max<qint64>(0, m_toldMs + kFrameMs - m_time.elapsed());
    QMetaObject::invokeMethod(
        this, [this, wait] { QTimer::singleShot(int(wait), Qt::PreciseTimer, this, &LiveFeed::onNews); },
        Qt::QueuedConnection);
}

void LiveFeed::onNews()
{
    m_toldMs = m_time.elapsed();
    --m_due;
    if (!m_slice.isActive())
        applySlice();
}

void LiveFeed::applySlice()
{
    QElapsedTimer spent;
    spent.start();
    while (refillQueue()) {
        const fleet::WorkerUpdate update
            = std::move(m_queue[m_next++]); // gone with this slice, as in FleetSync
        apply(update);
        if (spent.nsecsElapsed() > kSliceNs) {
            m_slice.start(0);
            return;
        }
    }
}

bool LiveFeed::refillQueue()
{
    if (m_next == m_queue.size()) {
        m_queue = m_mailbox.take();
        m_next = 0;
    }
    return !m_queue.empty();
}

void LiveFeed::apply(const fleet::WorkerUpdate &update)
{
    m_workspace.fleet().applyUpdate(update);
    for (const waha::StatusEvent &event : update.events)
        Q_EMIT m_workspace.sync().statusEvent(update.worker, event);
    m_appliedEvents += qint64(update.events.size());
}

} // namespace quayside::benchmarks
