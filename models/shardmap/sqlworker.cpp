// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/sqlworker.h"

#include <QTimer>

namespace quayside::shardmap {

SqlWorker::SqlWorker()
    : m_session(new MapSession(m_link))
{
    m_thread.setObjectName(QStringLiteral("quayside-sql"));
    m_session->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_session, &QObject::deleteLater);
    connect(m_session, &MapSession::infoChanged, this, &SqlWorker::infoChanged);
    connect(m_session, &MapSession::deltaRead, this, &SqlWorker::deliver);
    connect(m_session, &MapSession::operationsChanged, this, &SqlWorker::operationsChanged);
    connect(m_session, &MapSession::unavailable, this, &SqlWorker::unavailable);
    connect(m_session, &MapSession::recovered, this, &SqlWorker::recovered);
    m_thread.start();
}

SqlWorker::~SqlWorker()
{
    m_link.closing = true;
    m_thread.quit();
    m_thread.wait();
}

void SqlWorker::post(std::function<void(MapSession &)> job)
{
    QMetaObject::invokeMethod(
        m_session, [session = m_session, job = std::move(job)] { job(*session); }, Qt::QueuedConnection);
}

void SqlWorker::deliver(const DeltaPointer &delta)
{
    Q_EMIT mapChanged(*delta);
    // A turn later: pieces that follow one another at once would leave no time for timers and painting.
    QTimer::singleShot(0, this, [this] { m_link.pieces.release(); });
}

} // namespace quayside::shardmap
