// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace quayside::items {
class OperationFilterModel;
}
namespace quayside::shardmap {
struct MapInfo;
}

namespace quayside::ui {

/** Why no operation is shown, and what would change that. Pure, UI thread. */
struct OperationsReason
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::OperationsReason)
public:
    QString text;
    QString action; //!< label of a button; empty: none

    /** Null: no map is open. */
    [[nodiscard]] static OperationsReason of(const items::OperationFilterModel *model,
                                             const shardmap::MapInfo *info);

private:
    [[nodiscard]] static QString nothingFits(const items::OperationFilterModel &model);
};

} // namespace quayside::ui
