// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside::waha {

/**
 * How long a `Retry-After` header asks to wait, in milliseconds: seconds, or an HTTP date, which is measured
 * against the server's own `date`, because its clock need not be ours. At most an hour; 0 where it asks for
 * nothing that can be read. Any thread.
 */
[[nodiscard]] qint64 retryAfterMs(const QByteArray &value, const QByteArray &date);

} // namespace quayside::waha
