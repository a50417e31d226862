// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "waha/endpoint.h"

#include <QTest>

namespace quayside::waha::test {

inline constexpr auto kPlantedKey = "planted-key-4711";

/** How a test's own server is reached. */
inline Endpoint endpointOf(const QUrl &url, const QByteArray &fingerprint = {},
                           const QString &key = QString::fromLatin1(kPlantedKey))
{
    return { url, Secret(key), fingerprint };
}

/** Lets the test's event loop run until the call has ended; a call that never ends fails as Internal. */
template <typename T>
Result<T> await(const Future<T> &future, int withinMs = 15'000)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, withinMs))
        return failure({ ErrorKind::Internal, QStringLiteral("the call never ended"), {}, {}, 0 });
    return future.resultCount() == 1
        ? future.result()
        : Result<T>(failure({ ErrorKind::Internal, QStringLiteral("no single result"), {}, {}, 0 }));
}

/** The kind of a call's end, "ok" for a success: shows itself well in a failed comparison. */
template <typename T>
QString kindOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : toString(result.error().kind);
}

} // namespace quayside::waha::test
