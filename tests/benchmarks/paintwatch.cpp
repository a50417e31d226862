// SPDX-License-Identifier: GPL-3.0-or-later
#include "paintwatch.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace quayside::benchmarks {

namespace {

constexpr int kGiveUpMs = 600'000;

} // namespace

void runUntil(const std::function<bool()> &reached)
{
    QElapsedTimer spent;
    spent.start();
    QTimer wake; // for conditions that no event of this thread brings about
    wake.start(20);
    while (!reached()) {
        if (spent.hasExpired(kGiveUpMs))
            qFatal("waited ten minutes for nothing");
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

PaintWatch::PaintWatch(QWidget &widget)
{
    widget.installEventFilter(this);
}

void PaintWatch::start(std::function<bool()> shown)
{
    m_shown = std::move(shown);
    m_painted = -1;
    m_waiting = true;
    m_timer.start();
}

double PaintWatch::wait()
{
    runUntil([this] { return m_painted >= 0; });
    return m_painted;
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && m_waiting && (!m_shown || m_shown())) {
        m_waiting = false;
        QMetaObject::invokeMethod(
            this, [this] { m_painted = double(m_timer.nsecsElapsed()) / 1e6; }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace quayside::benchmarks
