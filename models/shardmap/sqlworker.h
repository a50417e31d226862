// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "shardmap/reading/mapsession.h"

#include <QThread>

namespace quayside::shardmap {

/**
 * The one SQL thread and the queue of jobs to it.
 *
 * Lives in the UI thread. Results come back through this object's event queue, behind the deltas they caused.
 * What does not get on for a minute is given up. Destroying it interrupts what runs and takes less than a
 * second: a thread that the system itself holds up is left behind. Jobs that did not finish finish their
 * futures as Cancelled.
 */
class SqlWorker final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SqlWorker)
public:
    SqlWorker();
    ~SqlWorker() override;

    /** How long the SQL thread may work without a sign of getting on; a minute unless set. */
    void setPatience(std::chrono::milliseconds longest) { m_patience = longest; }

    /** Runs in the SQL thread, after everything posted before. */
    void post(std::function<void(MapSession &)> job);

    /** A job with a result, about the session itself. */
    template <typename T>
    [[nodiscard]] Future<T> run(std::function<Result<T>(MapSession &)> job)
    {
        auto promise = std::make_shared<Promise<T>>();
        Future<T> future = promise->future();
        post([this, promise, job = std::move(job)](MapSession &session) {
            Result<T> result = job(session);
            QMetaObject::invokeMethod(
                this, [promise, result = std::move(result)] { promise->finish(result); },
                Qt::QueuedConnection);
        });
        return future;
    }

    /** A job on the open map: see MapSession::carryOut(). */
    template <typename T>
    [[nodiscard]] Future<T> runOnMap(std::function<Result<T>(OpenMap &)> job,
                                     MapSession::Repeat repeat = MapSession::Repeat::Always)
    {
        return run<T>(
            [job = std::move(job), repeat](MapSession &session) { return session.carryOut<T>(job, repeat); });
    }

Q_SIGNALS:
    void infoChanged(const quayside::shardmap::MapInfo &info);
    void mapChanged(const quayside::shardmap::MapDelta &delta);
    void operationsChanged();
    void copied(qint64 done, qint64 total);
    void generationSeen(const QString &mapId, qint64 generation);

private:
    void deliver(const DeltaPointer &delta);
    void giveUpEndless();

    std::shared_ptr<SqlLink> m_link; //!< shared with a thread that was left behind
    std::unique_ptr<QThread> m_thread;
    MapSession *m_session = nullptr; //!< lives in m_thread and is deleted there
    QTimer m_watch;
    std::chrono::milliseconds m_patience;
};

} // namespace quayside::shardmap
