// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/versiondelegate.h"

#include "items/roles.h"

#include <QPainter>

namespace quayside::ui {

void VersionDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &given,
                                   const QModelIndex &index, const Colors &colors) const
{
    QStyleOptionViewItem option = given;
    const QString arrow = QStringLiteral("↑");
    if (index.data(items::UpgradeRole).toBool() && !option.text.endsWith(arrow))
        option.text += QLatin1Char(' ') + arrow;
    CellDelegate::paintContent(painter, area, option, index, colors);
}

} // namespace quayside::ui
