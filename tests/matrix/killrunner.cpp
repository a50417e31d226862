// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/killrunner.h"

#include <QCoreApplication>
#include <QTest>

namespace quayside::matrix {

namespace {

constexpr int kReachedMs = 60'000;
constexpr int kLastWritesMs = 1'000;
constexpr int kAllOverMs = 120'000;
constexpr Moment kSecondsEnd { 2, true }; //!< where the console that goes on is killed, too

const QString kFirstActor = QStringLiteral("ana@desk-1");
const QString kSecondActor = QStringLiteral("ben@desk-2");
const QString kThirdActor = QStringLiteral("eve@desk-3");

} // namespace

KillRunner::KillRunner(const Case &what)
    : m_world(what)
    , m_observer(m_world)
{
    m_world.introduce();
}

KillRunner::~KillRunner()
{
    for (QProcess *process : { &m_first, &m_second, &m_third })
        kill(*process);
}

void KillRunner::start(QProcess &process, const ConsoleProcess &console) const
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), console.arguments());
}

void KillRunner::kill(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

QStringList KillRunner::run()
{
    const shardmap::MapLocation &map = m_world.map();
    const Case &what = m_world.what();
    m_world.prepare();
    start(m_first, { map, kFirstActor, what, m_world.drained().toString(), what.moment, 0 });
    if (what.trouble == Trouble::SecondConsole)
        (void)QTest::qWaitFor([this] { return m_world.plant().unfinished() > 0; }, kReachedMs);
    else if (!waitForDeath(m_first) && !m_world.isEnded(m_world.newestOperation()))
        return { QStringLiteral("the write never came") };
    if (m_first.state() != QProcess::NotRunning && what.trouble != Trouble::SecondConsole) {
        m_endedBefore = true;
        kill(m_first);
        m_world.repair(); // a worker that was dead from the beginning comes back all the same
    } else {
        m_world.strike();
        (void)QTest::qWaitFor([this] { return m_world.isRepaired(); });
    }
    takeOver();
    for (QProcess *process : { &m_first, &m_second, &m_third })
        kill(*process);
    m_observer.checkEnd(m_world.newestOperation());
    return m_observer.violations();
}

bool KillRunner::waitForDeath(QProcess &process)
{
    const auto isDead = [&process] { return process.state() == QProcess::NotRunning; };
    (void)QTest::qWaitFor([&] { return isDead() || m_world.isEnded(m_world.newestOperation()); }, kReachedMs);
    return QTest::qWaitFor(isDead, kLastWritesMs); // the last write is the end itself
}

void KillRunner::takeOver()
{
    const shardmap::MapLocation &map = m_world.map();
    const qint64 skew = m_world.what().clockSkewMs();
    const bool twice = m_world.what().trouble == Trouble::KilledTwice;
    m_world.plant().lapseLeases();
    start(m_second,
          { map, kSecondActor, std::nullopt, {}, twice ? std::optional(kSecondsEnd) : std::nullopt, skew });
    if (twice) {
        (void)waitForDeath(m_second);
        m_world.plant().lapseLeases();
        // Two at once want it: one of them gets each lease.
        start(m_third, { map, kThirdActor, std::nullopt, {}, std::nullopt, skew });
        kill(m_second);
        start(m_second, { map, kSecondActor, std::nullopt, {}, std::nullopt, skew });
    }
    (void)QTest::qWaitFor([&] { return m_world.isAllOver() || m_second.state() == QProcess::NotRunning; },
                          kAllOverMs);
}

} // namespace quayside::matrix
