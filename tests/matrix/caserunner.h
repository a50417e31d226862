// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/matrixworld.h"
#include "matrix/observer.h"

namespace quayside::matrix {

/** Runs one case: a console that dies at the step, another one that goes on, an observer. */
class CaseRunner final : public QObject
{
    Q_OBJECT
public:
    explicit CaseRunner(const Case &what);
    ~CaseRunner() override;

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();

private:
    void watchStep(const OperationId &id);
    void reachStep();
    [[nodiscard]] bool waitForStep(const OperationId &id);
    void goOn();

    World m_world;
    Observer m_observer;
    std::unique_ptr<testing::Desk> m_first;
    std::unique_ptr<testing::Desk> m_second;
    bool m_reached = false;
};

} // namespace quayside::matrix
