// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/** Bytes of others that were meant as UTF-8, as text. Pure functions, any thread. */
namespace quayside {

/**
 * What is no UTF-8 is written out, �ff a byte, so that different bytes stay different and are seen. Whoever
 * is asked for such a text by name will not find it.
 */
[[nodiscard]] QString textOfBytes(QByteArrayView bytes);
/** The text has bytes written out in it. */
[[nodiscard]] bool hasWrittenBytes(QStringView text);

} // namespace quayside
