// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>

namespace quayside {

/**
 * One job that many ask for and that is done once for all of them, a little later.
 *
 * A member of what does the job, so that it ends with it. One thread, which needs an event loop; an owner
 * that moves to another thread passes itself as the parent.
 */
class Soon final
{
    Q_DISABLE_COPY_MOVE(Soon)
public:
    explicit Soon(std::function<void()> job, QObject *parent = nullptr);

    /** The job is done within so many milliseconds; asking again never puts it off. */
    void ask(int ms);
    /** The job is done in so many milliseconds from now, whatever was asked before. */
    void putOff(int ms);
    void cancel() { m_timer.stop(); }
    /** It waits to be done; no more while the job runs, which may ask again. */
    [[nodiscard]] bool isAsked() const { return m_timer.isActive(); }

private:
    QTimer m_timer;
    QDeadlineTimer m_due; //!< a coarse timer's own remaining time may be longer than what it was started with
};

} // namespace quayside
