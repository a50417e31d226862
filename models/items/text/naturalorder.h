// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace quayside::items {

/** Text made ready for comparing and finding: case folded, UTF-8. Pure, any thread. */
[[nodiscard]] QByteArray folded(const QString &text);
/** The same for UTF-8, appended to `out`; plain ASCII takes a short way. */
void appendFolded(QByteArrayView utf8, QByteArray &out);

/** Orders as people do: runs of digits by value ("waha2" before "waha10"), the rest by bytes. <0, 0, >0. */
[[nodiscard]] int naturalCompare(QByteArrayView a, QByteArrayView b);

} // namespace quayside::items
