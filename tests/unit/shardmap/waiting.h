// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QTest>

namespace quayside::testing {

/** Waits for a Future with the event loop running. */
template <typename T>
Result<T> await(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        return failure({ ErrorKind::Timeout, QStringLiteral("the test waited too long"), {}, {}, 0 });
    return future.result();
}

/** The name of a result's error kind, "ok" without one: reads well in a failed comparison. */
template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : quayside::toString(result.error().kind);
}

} // namespace quayside::testing

#define AWAIT_OK(future)                                                                                     \
    do {                                                                                                     \
        const auto awaited = quayside::testing::await(future);                                               \
        QVERIFY2(awaited.has_value(), awaited ? "" : qPrintable(awaited.error().toDisplayString()));         \
    } while (false)

#define AWAIT_ERROR(future, kind)                                                                            \
    QCOMPARE(quayside::testing::outcome(quayside::testing::await(future)), quayside::toString(kind))
