// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>

#include <functional>
#include <queue>
#include <vector>

namespace quayside {

class Clock;

/**
 * Single shots for very many owners on one timer: a thousand monitors wait without a timer each.
 *
 * Lives in, and calls back in, one thread. Shots that fall due within a few milliseconds go off together, in
 * the order of their times. Owners cancel what they started before they die.
 */
class TimerHeap final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimerHeap)
public:
    using Id = quint64; //!< 0: none

    explicit TimerHeap(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] Id after(qint64 ms, const std::function<void()> &job);
    /** Forgets a shot and sets `id` to 0; one that went off already is fine. */
    void cancel(Id &id);
    [[nodiscard]] qsizetype size() const { return m_jobs.size(); }
    /** Runs what is due by the clock; the timer does so by itself. */
    void runDue();

private:
    struct Shot
    {
        qint64 atMs = 0;
        Id id = 0;
        friend bool operator>(const Shot &a, const Shot &b)
        {
            return a.atMs != b.atMs ? a.atMs > b.atMs : a.id > b.id;
        }
    };
    void arm();

    const Clock &m_clock;
    QTimer m_timer;
    qint64 m_armedForMs = -1;
    Id m_lastId = 0;
    QHash<Id, std::function<void()>> m_jobs;
    std::priority_queue<Shot, std::vector<Shot>, std::greater<>> m_shots;
};

} // namespace quayside
