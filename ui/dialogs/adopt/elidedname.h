// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreigntext.h"
#include "shardmap/mapnames.h"

#include <QFontMetrics>

namespace quayside::ui {

inline constexpr int kShortName = 22; //!< characters of average width that fit into the narrowest pane

/** A foreign name that takes no more room than so many characters: names have no place to break a line at. */
[[nodiscard]] inline QString elidedName(const QString &name, const QFontMetrics &metrics,
                                        int characters = kShortName)
{
    return metrics.elidedText(foreign::name(name), Qt::ElideMiddle, metrics.averageCharWidth() * characters);
}

/** As it is written in SQL without quotes: its schema only where it is not the one that goes without saying.
 */
[[nodiscard]] inline QString shownTable(const shardmap::TableName &table)
{
    return table.schema.isEmpty() ? foreign::name(table.name)
                                  : foreign::name(table.schema) + u'.' + foreign::name(table.name);
}

} // namespace quayside::ui
