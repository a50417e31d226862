// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/takeoverrunner.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cstdio>

namespace quayside::matrix {

using test::Desk;

namespace {

constexpr int kSeenMs = 30'000;
constexpr int kFinishedMs = 120'000;
constexpr int kLeaseMs = 30'000; //!< as the journal's
constexpr int kNoticedMs = 15'000; //!< until the other console has looked, on a busy machine
const QString kHolder = QStringLiteral("ana@desk-1");

bool hasDoneSteps(const operations::OperationView &view)
{
    return std::ranges::any_of(
        view.steps, [](const shardmap::StepRecord &step) { return step.state == shardmap::StepState::Done; });
}

} // namespace

TakeOverRunner::TakeOverRunner(const Case &what)
    : m_world(what)
    , m_observer(m_world)
{
    m_world.introduce();
}

TakeOverRunner::~TakeOverRunner()
{
    m_first.kill();
    m_first.waitForFinished();
}

QStringList TakeOverRunner::run()
{
    m_world.prepare();
    m_other = std::make_unique<Desk>(m_world.map(), QStringLiteral("ben@desk-2"));
    const ConsoleProcess first { m_world.map(),         kHolder, m_world.what(), m_world.drained().toString(),
                                 m_world.what().moment, 0 };
    m_first.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_first.start(QCoreApplication::applicationFilePath(), first.arguments());
    QStringList problems = watch();
    if (problems.isEmpty() && !m_endedBefore)
        problems = takeOver();
    m_observer.checkEnd(m_operation);
    return problems + m_observer.violations();
}

/** Until the first console is dead. */
QStringList TakeOverRunner::watch()
{
    const auto isDead = [this] { return m_first.state() == QProcess::NotRunning; };
    (void)QTest::qWaitFor([&] { return isDead() || !m_world.newestOperation().isEmpty(); }, kSeenMs);
    m_operation = m_world.newestOperation();
    const auto view = [this] { return m_other->service().view(m_operation); };
    if (!QTest::qWaitFor([&] { return view().actor == kHolder && hasDoneSteps(view()); }, kSeenMs))
        return { QStringLiteral("the other desktop does not see what goes on") };
    if (view().mine || view().resume.available)
        return { QStringLiteral("the other desktop may take what is not its own") };
    m_endedBefore = !QTest::qWaitFor(isDead, kSeenMs);
    return {};
}

QStringList TakeOverRunner::takeOver()
{
    QElapsedTimer sinceDeath;
    sinceDeath.start();
    m_world.strike();
    const auto mayResume = [this] { return m_other->service().view(m_operation).resume.available; };
    if (!QTest::qWaitFor(mayResume, kLeaseMs + kNoticedMs))
        return { QStringLiteral("the lease does not lapse in its time") };
    std::printf("taken over %lld ms after its console died\n", static_cast<long long>(sinceDeath.elapsed()));
    resumeAll(*m_other);
    const auto isEnded = [this] { return shardmap::isEnd(m_other->service().view(m_operation).state); };
    if (!QTest::qWaitFor([&] { return m_world.isAllOver() && isEnded(); }, kFinishedMs))
        return { QStringLiteral("the other desktop does not finish it") };
    if (!shardmap::isDone(m_other->service().view(m_operation).state))
        return { QStringLiteral("it failed: ") + m_other->service().view(m_operation).error };
    return {};
}

} // namespace quayside::matrix
