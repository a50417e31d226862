// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace quayside::fuzz {

/** Makes checksums and salts of a write-ahead log right again, or SQLite would not look at a spoiled frame.
 */
void sealLog(QByteArray &log);

} // namespace quayside::fuzz
