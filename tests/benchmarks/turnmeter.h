// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace quayside::benchmarks {

/**
 * The most processor time that a thread took between two rounds of its event loop, in milliseconds: the stall
 * that a person would see on a machine that has nothing else to do, whatever else runs on this one. Lives in
 * that thread. Linux only; elsewhere it is 0.
 */
class TurnMeter final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TurnMeter)
public:
    explicit TurnMeter(QObject *parent = nullptr);

    /** Forgets what was, and begins with the next round. */
    void start();
    [[nodiscard]] double longestMs() const { return m_longestMs; }

private:
    void tick();

    QTimer m_timer;
    double m_lastMs = 0; //!< of the thread's processor time; 0: no round yet
    double m_longestMs = 0;
};

} // namespace quayside::benchmarks
