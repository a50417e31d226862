// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/operations/crashkit.h"

#include <QTest>
#include <QTimer>

namespace quayside::test {

using operations::OperationService;

void CrashKit::killAt(std::unique_ptr<Desk> &desk, int change)
{
    m_seen = 0;
    connect(&desk->service(), &OperationService::changed, &desk->fleet(), [this, &desk, change] {
        if (++m_seen == change)
            QTimer::singleShot(0, this, [&desk] { desk.reset(); });
    });
}

void CrashKit::wait(std::unique_ptr<Desk> &desk, const OperationId &id)
{
    (void)QTest::qWaitFor([&] { return !desk || shardmap::isEnd(desk->service().view(id).state); }, 20'000);
    QTest::qWait(1); // let a kill that was on its way arrive
    desk.reset();
}

OperationId CrashKit::interruptedIn(Desk &desk)
{
    OperationId found;
    (void)QTest::qWaitFor(
        [&] {
            for (const OperationId &id : desk.service().operations()) {
                if (desk.service().view(id).resume.available)
                    found = id;
            }
            return !found.isEmpty();
        },
        10'000);
    return found;
}

} // namespace quayside::test
