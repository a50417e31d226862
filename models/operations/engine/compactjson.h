// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QJsonObject;

namespace quayside::operations {

/** JSON of a few values as the journal stores it and servers are sent it. */
[[nodiscard]] QByteArray toCompactJson(const QJsonObject &object);

} // namespace quayside::operations
