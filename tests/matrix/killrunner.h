// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/consoleprocess.h"
#include "matrix/matrixworld.h"
#include "matrix/observer.h"

#include <QProcess>

namespace quayside::matrix {

/** Runs one case with consoles that are processes: the first is killed at the step, another one goes on. */
class KillRunner final
{
public:
    explicit KillRunner(const Case &what);
    ~KillRunner();

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();

private:
    void start(QProcess &process, const ConsoleProcess &console) const;
    [[nodiscard]] OperationId waitForStep();
    void goOn();
    static void kill(QProcess &process);

    World m_world;
    Observer m_observer;
    QProcess m_first;
    QProcess m_second;
};

} // namespace quayside::matrix
