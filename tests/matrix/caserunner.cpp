// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/caserunner.h"

#include <QTest>

namespace quayside::matrix {

using test::Desk;

namespace {

constexpr int kReachMs = 60'000;
constexpr int kLastWritesMs = 1'000; //!< the end itself is one, and what follows it
constexpr int kEndMs = 120'000;
constexpr int kQuietMs = 4'000; //!< two minutes for the consoles: nothing will come of it any more
constexpr int kDrainLooksMs = 20'000; //!< real time: a drain looks 15 s whether what moved is gone
constexpr int kSecondsWrite = 2; //!< at which the console that goes on is killed, too

const QString kFirstActor = QStringLiteral("ana@desk-1");
const QString kSecondActor = QStringLiteral("ben@desk-2");

} // namespace

CaseRunner::CaseRunner(const Case &what)
    : m_world(what)
    , m_observer(m_world)
{
    m_world.introduce();
}

CaseRunner::~CaseRunner()
{
    m_gone.release(1'000);
}

std::unique_ptr<Desk> CaseRunner::openDesk(const QString &actor, qint64 clockSkewMs)
{
    return std::make_unique<Desk>(m_world.map(), actor, true, clockSkewMs);
}

QStringList CaseRunner::rehearse()
{
    m_world.prepare();
    m_first = openDesk(kFirstActor);
    m_tap.disarm();
    const OperationId id = World::beginIn(*m_first, m_world.what(), m_world.drained());
    const auto isOver = [&] { return m_first->service().view(id).endedMs > 0; };
    (void)QTest::qWaitFor(isOver, kReachMs);
    const QStringList writes = m_tap.writes();
    m_world.repair();
    goOn();
    const operations::OperationView view = m_first->service().view(id);
    if (shardmap::isDone(view.state))
        return writes;
    qWarning("the undisturbed operation did not succeed: %s %s", qPrintable(view.step),
             qPrintable(view.error));
    return {};
}

void CaseRunner::arm(Moment moment)
{
    m_stopped = false;
    m_tap.arm(moment, [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_stopped = true; }, Qt::QueuedConnection);
        m_gone.acquire();
    });
}

bool CaseRunner::waitForMoment(const OperationId &id)
{
    const auto isOver = [&] { return m_first->service().view(id).endedMs > 0; };
    if (!QTest::qWaitFor([&] { return m_stopped || isOver(); }, kReachMs))
        return false;
    const bool comes = QTest::qWaitFor([this] { return m_stopped; }, kLastWritesMs);
    m_endedBefore = !comes;
    return comes;
}

void CaseRunner::letGo(bool loseWrite)
{
    m_tap.loseWrite(loseWrite);
    m_gone.release();
}

QStringList CaseRunner::run()
{
    const Case &what = m_world.what();
    const bool lives = what.consoleLives || what.trouble == Trouble::SecondConsole;
    m_world.prepare();
    if (what.trouble == Trouble::SecondConsole)
        m_second = openDesk(kSecondActor);
    m_first = openDesk(kFirstActor);
    arm(what.moment);
    const OperationId id = World::beginIn(*m_first, m_world.what(), m_world.drained());
    if (!waitForMoment(id) && !m_endedBefore)
        return { QStringLiteral("the write never came: ") + m_first->service().view(id).error };
    if (m_endedBefore) {
        m_tap.disarm();
        m_world.repair(); // a worker that was dead from the beginning comes back all the same
        goOn();
        m_observer.checkEnd(id);
        return m_observer.violations();
    }
    letGo(!lives);
    if (!lives)
        m_first.reset();
    m_world.strike();
    if (what.trouble == Trouble::KilledTwice)
        killTheSecond();
    if (!what.staysDead())
        (void)QTest::qWaitFor([this] { return m_world.isRepaired(); }, 5'000);
    if (!what.consoleLives)
        m_world.plant().lapseLeases();
    if (!m_second && !what.consoleLives)
        m_second = openDesk(kSecondActor, what.clockSkewMs());
    if (what.staysDead()) {
        goOnUntilNothingChanges(kQuietMs);
        m_observer.replay();
        m_world.repair();
    }
    if (what.bringsBackOldStore())
        goOnUntilNothingChanges(kDrainLooksMs); // an old copy that is the only one again stays for good
    else
        goOn();
    m_observer.checkEnd(id);
    return m_observer.violations();
}

/** The console that takes over dies, too, a little later. */
void CaseRunner::killTheSecond()
{
    (void)QTest::qWaitFor([this] { return m_world.isRepaired(); }, 5'000);
    m_world.plant().lapseLeases();
    arm({ kSecondsWrite, true });
    m_second = openDesk(kSecondActor);
    QElapsedTimer clock;
    clock.start();
    while (!m_stopped && !m_world.isAllOver() && clock.elapsed() < kReachMs) {
        resumeAll(*m_second);
        QTest::qWait(20);
    }
    m_tap.disarm();
    letGo(true);
    m_second.reset();
}

/** Resumes what is interrupted until nothing is left to do. */
void CaseRunner::goOn()
{
    QElapsedTimer clock;
    clock.start();
    Desk &desk = m_second ? *m_second : *m_first;
    while (!m_world.isAllOver() && clock.elapsed() < kEndMs) {
        resumeAll(desk);
        QTest::qWait(20);
    }
}

/** While an operation runs, nothing has changed for so long; after it, as long as anything may come. */
void CaseRunner::goOnUntilNothingChanges(int longestLookMs)
{
    Desk &desk = m_second ? *m_second : *m_first;
    QByteArray before = m_world.mapState();
    QElapsedTimer same;
    QElapsedTimer clock;
    same.start();
    clock.start();
    const auto enough = [&] { return m_world.plant().unfinished() > 0 ? longestLookMs : kQuietMs; };
    while (!m_world.isAllOver() && same.elapsed() < enough() && clock.elapsed() < kEndMs) {
        resumeAll(desk);
        QTest::qWait(50);
        if (QByteArray now = m_world.mapState(); now != before) {
            before = std::move(now);
            same.restart();
        }
    }
}

} // namespace quayside::matrix
