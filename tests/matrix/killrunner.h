// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/consoleprocess.h"
#include "matrix/observer.h"

#include <QProcess>

namespace quayside::matrix {

/** Runs one case with consoles that are processes: the first dies at its write, another one goes on. */
class KillRunner final
{
public:
    explicit KillRunner(const Case &what);
    ~KillRunner();

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();
    /** See CaseRunner. */
    [[nodiscard]] bool endedBefore() const { return m_endedBefore; }
    [[nodiscard]] QStringList story() const { return m_observer.story(); }

private:
    void start(QProcess &process, const ConsoleProcess &console) const;
    /** True once the process has died by itself; it may not, when the operation ends. */
    [[nodiscard]] bool waitForDeath(QProcess &process);
    void takeOver();
    static void kill(QProcess &process);

    World m_world;
    Observer m_observer;
    bool m_endedBefore = false;
    QProcess m_first;
    QProcess m_second;
    QProcess m_third;
};

} // namespace quayside::matrix
