// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/operations/desk.h"

#include <QObject>

#include <memory>

namespace quayside::test {

/** Crashes a console after a given number of its changes, and finds what it left. */
class CrashKit final : public QObject
{
    Q_OBJECT
public:
    /** The console is destroyed right after it told of its n-th change. */
    void killAt(std::unique_ptr<Desk> &desk, int change);
    /** Waits until the console is gone or the operation has ended; then it is gone in any case. */
    static void wait(std::unique_ptr<Desk> &desk, const OperationId &id);
    /** The first unfinished operation in a console's list, once it may be finished there. */
    [[nodiscard]] static OperationId interruptedIn(Desk &desk);

private:
    int m_seen = 0;
};

} // namespace quayside::test
