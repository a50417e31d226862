// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlworker.h"

#include "core/logging.h"

namespace quayside::shardmap {

namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 60s;
constexpr auto kServerPatience = 13s; // one statement's: it ends each after twelve by itself
constexpr auto kWatchInterval = 250ms;
constexpr auto kLongestClosing = 700ms; // of the second that closing a map may take
constexpr auto kInterruptInterval = 5ms;

} // namespace

SqlWorker::SqlWorker()
    : m_link(std::make_shared<SqlLink>())
    , m_thread(std::make_unique<QThread>())
    , m_session(new MapSession(m_link))
    , m_patience(kPatience)
{
    m_thread->setObjectName(QStringLiteral("quayside-sql"));
    m_session->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_session, &QObject::deleteLater);
    connect(m_session, &MapSession::infoChanged, this, &SqlWorker::infoChanged);
    connect(m_session, &MapSession::deltaRead, this, &SqlWorker::deliver);
    connect(m_session, &MapSession::operationsChanged, this, &SqlWorker::operationsChanged);
    connect(m_session, &MapSession::copied, this, &SqlWorker::copied);
    connect(m_session, &MapSession::generationSeen, this, &SqlWorker::generationSeen);
    m_thread->start();
    connect(&m_watch, &QTimer::timeout, this, &SqlWorker::giveUpEndless);
    m_watch.start(kWatchInterval);
}

SqlWorker::~SqlWorker()
{
    m_link->closing = true;
    m_thread->quit();
    const QDeadlineTimer limit(kLongestClosing);
    // Again and again: what is begun just after an interruption is not concerned by it.
    while (!m_thread->wait(QDeadlineTimer(kInterruptInterval))) {
        m_link->interrupt.interrupt();
        if (!limit.hasExpired())
            continue;
        qCWarning(lcShardMap) << "the database does not let go: its thread is left behind";
        connect(m_thread.get(), &QThread::finished, m_thread.get(), &QObject::deleteLater);
        (void)m_thread.release();
        return;
    }
}

void SqlWorker::post(std::function<void(MapSession &)> job)
{
    QMetaObject::invokeMethod(
        m_session,
        [session = m_session, link = m_link, job = std::move(job)] {
            if (!link->closing)
                job(*session);
        },
        Qt::QueuedConnection);
}

void SqlWorker::deliver(const DeltaPointer &delta)
{
    Q_EMIT mapChanged(*delta);
    // A turn later: pieces that follow one another at once would leave no time for timers and painting.
    QTimer::singleShot(0, this, [this] { m_link->pieces.release(); });
}

void SqlWorker::giveUpEndless()
{
    if (m_link->interrupt.hasWaitedFor(kServerPatience))
        m_link->interrupt.interrupt();
    const qint64 since = m_link->busySinceMs;
    if (since != 0 && SqlLink::nowMs() - since > m_patience.count())
        m_link->interrupt.interrupt();
}

} // namespace quayside::shardmap
