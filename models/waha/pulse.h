// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace quayside::waha {

/** Something that wants to look at the clock now and then. */
class Beating
{
public:
    virtual ~Beating() = default;
    /** `nowMs` is Pulse::nowMs(). May add and remove beating things, itself included. */
    virtual void beat(qint64 nowMs) = 0;
};

/**
 * One timer for all event streams of the network thread: a thousand streams would need thousands otherwise.
 * Sleeps while nothing is added. One thread.
 */
class Pulse final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Pulse)
public:
    explicit Pulse(int everyMs, QObject *parent = nullptr);

    void add(Beating *beating);
    void remove(Beating *beating);
    /** Milliseconds since the pulse was made; never runs backwards. */
    [[nodiscard]] qint64 nowMs() const { return m_clock.elapsed(); }
    [[nodiscard]] bool isResting() const { return !m_timer.isActive(); }

private:
    void beatAll();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<Beating *> m_beating; // a null is one that was removed
};

} // namespace quayside::waha
