// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspect/reading.h"

#include <QDeadlineTimer>
#include <QThread>
#include <QThreadPool>

namespace quayside::inspect {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookInterval = 20ms;
constexpr auto kLongestFarewell = 100ms;
constexpr unsigned long kInterruptIntervalMs = 2;

} // namespace

struct Reading::Shared
{
    ReadingControl control;
    std::atomic<bool> isOver = true;
};

Reading::Reading(QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    connect(&m_timer, &QTimer::timeout, this, &Reading::look);
}

Reading::~Reading()
{
    const QDeadlineTimer limit(kLongestFarewell);
    while (!m_shared->isOver && !limit.hasExpired()) {
        m_shared->control.stop();
        QThread::msleep(kInterruptIntervalMs);
    }
}

void Reading::run(std::function<void(ReadingControl &)> job)
{
    m_shared->isOver = false;
    m_timer.start(kLookInterval);
    QThreadPool::globalInstance()->start([shared = m_shared, job = std::move(job)] {
        job(shared->control);
        shared->isOver = true;
    });
}

void Reading::cancel()
{
    m_isCancelled = true;
    look();
}

void Reading::look()
{
    if (m_isCancelled)
        m_shared->control.stop();
    Q_EMIT progressed(m_shared->control.done(), m_shared->control.total());
    if (m_shared->isOver)
        m_timer.stop();
}

} // namespace quayside::inspect
