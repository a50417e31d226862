// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrix/consoleprocess.h"
#include "matrix/observer.h"

#include <QProcess>

namespace quayside::matrix {

/**
 * Runs one case on two desktops: what a console that is a process has begun is seen and watched by another
 * one. When the system kills the first, the other may take it over once the lease has lapsed by itself, and
 * finishes it.
 */
class TakeOverRunner final
{
public:
    explicit TakeOverRunner(const Case &what);
    ~TakeOverRunner();

    /** What was violated; empty: nothing. */
    [[nodiscard]] QStringList run();
    /** See CaseRunner. */
    [[nodiscard]] bool endedBefore() const { return m_endedBefore; }
    [[nodiscard]] QStringList story() const { return m_observer.story(); }

private:
    [[nodiscard]] QStringList watch();
    [[nodiscard]] QStringList takeOver();

    World m_world;
    Observer m_observer;
    bool m_endedBefore = false;
    QProcess m_first;
    std::unique_ptr<test::Desk> m_other;
    OperationId m_operation;
};

} // namespace quayside::matrix
