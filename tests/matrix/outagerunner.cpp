// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/outagerunner.h"

#include "operations/engine/operationjournal.h"
#include "unit/shardmap/testbackend.h"

#include <QElapsedTimer>
#include <QTest>

namespace quayside::matrix {

using test::Desk;

namespace {

constexpr int kComesMs = 60'000;
constexpr int kLastWriteMs = 1'000; //!< the end itself is one
constexpr int kAwayMs = 7'000;
constexpr int kOverMs = 120'000; //!< a lease that lapses meanwhile is among it
const QString kDatabase = QStringLiteral("application");

int awayMs()
{
    const int asked = qEnvironmentVariableIntValue("QUAYSIDE_OUTAGE_MS");
    return asked > 0 ? asked : kAwayMs;
}

} // namespace

OutageRunner::OutageRunner(const Case &what)
    : m_case(what)
{
    if (test::TestBackend::now() == shardmap::Backend::PostgreSql)
        m_postgres = std::make_unique<test::PostgresServer>();
    else
        m_mariaDb = std::make_unique<test::MariaDbServer>();
    if (m_postgres && what.trouble == Trouble::StandbyPromoted)
        m_standby = std::make_unique<test::PostgresStandby>(*m_postgres);
}

OutageRunner::~OutageRunner()
{
    m_mayGoOn.release(1'000);
}

shardmap::MapLocation OutageRunner::location() const
{
    if (m_standby)
        return m_standby->location(kDatabase);
    return m_postgres ? m_postgres->location(kDatabase) : m_mariaDb->location(kDatabase);
}

QString OutageRunner::startServer()
{
    const QString trouble = m_postgres ? m_postgres->start() : m_mariaDb->start();
    if (!trouble.isEmpty())
        return trouble;
    (void)(m_postgres ? m_postgres->createDatabase(kDatabase) : m_mariaDb->createDatabase(kDatabase));
    return {};
}

QString OutageRunner::begin()
{
    m_world = std::make_unique<World>(m_case, location());
    m_observer = std::make_unique<Observer>(*m_world);
    m_world->introduce();
    m_world->prepare();
    if (m_standby) {
        if (const QString trouble = m_standby->start(); !trouble.isEmpty())
            return trouble;
        // What is answered is on both: a standby that lags would lose what it had not heard of yet.
        if (!m_standby->makeSynchronous())
            return QStringLiteral("the standby does not become synchronous");
    }
    m_desk = std::make_unique<Desk>(m_world->map(), QStringLiteral("ana@desk-1"));
    m_tap.arm(m_case.moment, [this] {
        QMetaObject::invokeMethod(
            this, [this] { m_stopped = true; }, Qt::QueuedConnection);
        m_mayGoOn.acquire();
    });
    m_operation = World::beginIn(*m_desk, m_case, m_world->drained());
    return {};
}

bool OutageRunner::waitForMoment()
{
    const auto isOver = [this] { return m_desk->service().view(m_operation).endedMs > 0; };
    if (!QTest::qWaitFor([&] { return m_stopped || isOver(); }, kComesMs))
        return false;
    const bool comes = QTest::qWaitFor([this] { return m_stopped; }, kLastWriteMs);
    m_endedBefore = !comes;
    return comes;
}

bool OutageRunner::isTooLateToBegin() const
{
    return !m_endedBefore && m_case.moment.write == 1 && awayMs() > operations::OperationJournal::kBeginMs;
}

/** What went wrong; empty: there is a server again. */
QString OutageRunner::replaceServer()
{
    if (m_postgres)
        m_postgres->stop(test::Stop::Hard);
    else
        m_mariaDb->stop(test::Stop::Hard);
    m_tap.loseAnswer();
    m_tap.loseWrite(false); // it is sent, and nobody is there
    m_mayGoOn.release();
    QString trouble;
    shardmap::MapLocation now = location();
    if (m_standby) {
        trouble = m_standby->promote();
        now = m_standby->server().location(kDatabase);
    } else {
        QTest::qWait(awayMs());
        if (isTooLateToBegin()
            && m_desk->service().view(m_operation).state != shardmap::OperationState::Failed)
            return QStringLiteral("the console does not say that it was not begun");
        trouble = m_postgres ? m_postgres->start() : m_mariaDb->start();
    }
    m_world->plant().connectTo(now);
    return trouble;
}

QStringList OutageRunner::run()
{
    if (const QString trouble = startServer(); !trouble.isEmpty())
        return { trouble };
    if (const QString trouble = begin(); !trouble.isEmpty())
        return { trouble };
    if (!waitForMoment() && !m_endedBefore)
        return { QStringLiteral("the write never came: ") + m_desk->service().view(m_operation).error };
    if (m_endedBefore)
        m_tap.disarm();
    else if (const QString trouble = replaceServer(); !trouble.isEmpty())
        return { trouble };
    return checkEnd();
}

QStringList OutageRunner::checkEnd()
{
    QStringList problems;
    QElapsedTimer clock;
    clock.start();
    bool isBack = !m_case.isOfTheDead(); // an evacuation is refused while its worker answers
    while (!m_world->isAllOver() && clock.elapsed() < kOverMs) {
        if (!isBack && m_world->isEnded(m_operation)) {
            m_world->strike();
            isBack = true;
        }
        if (isTooLateToBegin())
            resumeAll(*m_desk);
        QTest::qWait(50);
    }
    m_observer->checkEnd(m_operation);
    const auto view = [this] { return m_desk->service().view(m_operation); };
    if (!QTest::qWaitFor([&] { return shardmap::isEnd(view().state); }, kComesMs))
        problems << QStringLiteral("the console does not see that it is over");
    else if (!shardmap::isDone(view().state) && (m_case.moment.after || !isTooLateToBegin()))
        problems << QStringLiteral("the outage made it fail: ") + view().error;
    return problems + m_observer->violations();
}

} // namespace quayside::matrix
