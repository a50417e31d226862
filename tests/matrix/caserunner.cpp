// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix/caserunner.h"

#include <QTest>

namespace quayside::matrix {

using operations::OperationService;
using testing::Desk;

namespace {

constexpr int kStepMs = 30'000;
constexpr int kEndMs = 90'000;

} // namespace

CaseRunner::CaseRunner(const Case &what)
    : m_world(what)
    , m_observer(m_world)
    , m_first(std::make_unique<Desk>(m_world.stage().plant.file()))
{ }

CaseRunner::~CaseRunner() = default;

QStringList CaseRunner::run()
{
    const QString second = QStringLiteral("ben@desk-2");
    const bool stays = m_world.what().trouble == Trouble::SecondConsole;
    if (stays)
        m_second = std::make_unique<Desk>(m_world.stage().plant.file(), second);
    m_observer.start();
    m_world.prepare();
    const OperationId id = beginIn(*m_first, m_world.what());
    if (!waitForStep(id))
        return { QStringLiteral("the step never began: ") + m_first->service().view(id).error };
    if (!stays)
        m_first.reset();
    (void)QTest::qWaitFor([this] { return m_world.isRepaired(); }, 5'000);
    if (!m_second) {
        m_world.stage().plant.lapseLeases();
        m_second = std::make_unique<Desk>(m_world.stage().plant.file(), second, true,
                                          m_world.what().clockSkewMs());
    }
    goOn();
    m_observer.checkEnd(id);
    return m_observer.violations();
}

bool CaseRunner::waitForStep(const OperationId &id)
{
    watchStep(id);
    return QTest::qWaitFor([this] { return m_reached; }, kStepMs);
}

/** The trouble comes with the journal's write of the step's intent; so does the console's end. */
void CaseRunner::watchStep(const OperationId &id)
{
    const OperationService &service = m_first->service();
    const auto look = [this, id] {
        if (!m_reached && isReached(*m_first, id, m_world.what()))
            reachStep();
    };
    connect(&service, &OperationService::changed, this, look);
}

void CaseRunner::reachStep()
{
    m_reached = true;
    m_observer.look();
    m_world.strike();
}

/** Resumes what is interrupted until nothing is left to do. */
void CaseRunner::goOn()
{
    QElapsedTimer clock;
    clock.start();
    if (m_first)
        m_world.stage().plant.lapseLeases();
    while (!m_world.isAllOver() && clock.elapsed() < kEndMs) {
        resumeAll(*m_second);
        QTest::qWait(20);
    }
}

} // namespace quayside::matrix
