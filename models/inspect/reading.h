// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "shardmap/sqlite/sqlinterrupt.h"

#include <QTimer>

namespace quayside::inspect {

/**
 * What a thread that reads and one that waits for it share: how far it is, and the wish to stop. Any thread.
 */
class ReadingControl final
{
    Q_DISABLE_COPY_MOVE(ReadingControl)
public:
    ReadingControl() = default;
    ~ReadingControl() = default;

    /** Stops what runs now; asked again until the reading is over, because a statement may just begin. */
    void stop()
    {
        m_isStopped = true;
        m_interrupt.interrupt();
    }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    void setProgress(qint64 done, qint64 total)
    {
        m_done = done;
        m_total = total;
    }
    [[nodiscard]] qint64 done() const { return m_done; }
    /** 0: not known. */
    [[nodiscard]] qint64 total() const { return m_total; }

    /** Connections of the reading thread are opened with it. */
    [[nodiscard]] shardmap::SqlInterrupt &interrupt() { return m_interrupt; }

private:
    std::atomic<bool> m_isStopped = false;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    shardmap::SqlInterrupt m_interrupt;
};

/**
 * One long reading of a map on a pool thread, with its progress and an end that can be asked for.
 *
 * UI thread. cancel() finishes the future as Cancelled within a tenth of a second. Destroying it cancels, and
 * waits that long at most.
 */
class Reading final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Reading)
public:
    explicit Reading(QObject *parent = nullptr);
    ~Reading() override;

    /** Once. The job runs on a pool thread and must keep what it needs alive itself. */
    template <typename T>
    [[nodiscard]] Future<T> start(std::function<Result<T>(ReadingControl &)> job)
    {
        auto promise = std::make_shared<Promise<T>>();
        Future<T> future = promise->future();
        run([promise, job = std::move(job)](ReadingControl &control) {
            Result<T> result = job(control);
            if (control.isStopped())
                result = failure(ErrorText::cancelled());
            promise->finish(std::move(result));
        });
        return future;
    }
    void cancel();

Q_SIGNALS:
    /** What is counted depends on the job; a total of 0 is not known. */
    void progressed(qint64 done, qint64 total);

private:
    struct Shared;
    void run(std::function<void(ReadingControl &)> job);
    void look();

    std::shared_ptr<Shared> m_shared;
    QTimer m_timer;
    bool m_isCancelled = false;
};

} // namespace quayside::inspect
