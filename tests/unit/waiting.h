// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QTest>

namespace quayside::test {

/** Waits for a Future with the event loop running. One that never ends fails as Internal: a call that took
 * too long ends by itself, as Timeout. */
template <typename T>
Result<T> await(Future<T> future, int withinMs = 30'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, withinMs))
        return failure({ ErrorKind::Internal, QStringLiteral("the test waited too long"), {}, {}, 0 });
    return future.resultCount() == 1
        ? future.result()
        : Result<T>(failure({ ErrorKind::Internal, QStringLiteral("no single result"), {}, {}, 0 }));
}

/** The name of a result's error kind, "ok" without one: reads well in a failed comparison. */
template <typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : quayside::toString(result.error().kind);
}

} // namespace quayside::test

#define AWAIT_OK(future)                                                                                     \
    do {                                                                                                     \
        const auto awaited = quayside::test::await(future);                                                  \
        QVERIFY2(awaited.has_value(), awaited ? "" : qPrintable(awaited.error().toDisplayString()));         \
    } while (false)

#define AWAIT_ERROR(future, kind)                                                                            \
    QCOMPARE(quayside::test::outcome(quayside::test::await(future)), quayside::toString(kind))
