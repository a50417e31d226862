// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace quayside::ui {

/** A worker's labels as one line of text: "country=de, proxy=eu-1". */
[[nodiscard]] QString labelsToText(const QMap<QString, QString> &labels);
/** The other way; pieces without "=" become labels with the value "yes". */
[[nodiscard]] QMap<QString, QString> labelsFromText(const QString &text);

} // namespace quayside::ui
