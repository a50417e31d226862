// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/killrunner.h"

#include <QCoreApplication>
#include <QTest>

namespace quayside::matrix {

namespace {

constexpr int kReachedMs = 60'000;
constexpr int kAllOverMs = 120'000;

} // namespace

KillRunner::KillRunner(const Case &what)
    : m_world(what)
    , m_observer(m_world)
{ }

KillRunner::~KillRunner()
{
    kill(m_first);
    kill(m_second);
}

void KillRunner::start(QProcess &process, const ConsoleProcess &console) const
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), console.arguments());
}

/** SIGKILL where there are signals: nothing is flushed, closed or told. */
void KillRunner::kill(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

QStringList KillRunner::run()
{
    const QString file = m_world.stage().plant.file();
    testing::Desk(file).map(); // installs the tables that the observer reads
    m_observer.start();
    m_world.prepare();
    start(m_first, { file, QStringLiteral("ana@desk-1"), m_world.what() });
    const OperationId id = waitForStep();
    if (id.isEmpty())
        return { QStringLiteral("the step never began") };
    m_observer.look();
    m_world.strike();
    if (m_world.what().trouble != Trouble::SecondConsole)
        kill(m_first);
    (void)QTest::qWaitFor([this] { return m_world.isRepaired(); });
    m_world.stage().plant.lapseLeases();
    start(m_second, { file, QStringLiteral("ben@desk-2"), std::nullopt, m_world.what().clockSkewMs() });
    goOn();
    kill(m_first);
    kill(m_second);
    m_observer.checkEnd(id);
    return m_observer.violations();
}

OperationId KillRunner::waitForStep()
{
    (void)QTest::qWaitFor([this] { return m_first.canReadLine(); }, kReachedMs);
    const QString line = QString::fromUtf8(m_first.readLine()).trimmed();
    return OperationId(line.startsWith(u"reached ") ? line.section(u' ', 1) : QString());
}

void KillRunner::goOn()
{
    const auto isNoProcess = [this] { return m_second.state() == QProcess::NotRunning; };
    (void)QTest::qWaitFor([&] { return m_world.isAllOver() || isNoProcess(); }, kAllOverMs);
}

} // namespace quayside::matrix
