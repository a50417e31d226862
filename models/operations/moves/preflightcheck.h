// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::operations {

/** What is looked at before a move: see MoveChecks. */
enum class MoveCheck {
    Changes,
    Row,
    Commit,
    Place,
    Operation,
    Young,
    Account,
    Elsewhere,
    Devices,
    Source,
    Dead,
    Named,
    Target,
    State,
    Name,
    Wishes,
    Slot,
    Disk,
    Engine,
    Version,
    Edition,
    Apps,
    RestartAll,
    Store
};
/** Stable: "changes", "restartAll"; widgets that show a check are called after it. */
[[nodiscard]] QString toString(MoveCheck check);

/** One thing that was looked at before a move. Value type. */
struct PreflightCheck
{
    enum class Level { Pass, Warn, Block };
    MoveCheck id = MoveCheck::Changes;
    Level level = Level::Pass;
    QString title; //!< what was looked at
    QString reason; //!< what was found
    QString remedy; //!< what would help; empty where nothing has to

    [[nodiscard]] bool isBlock() const { return level == Level::Block; }
    /** What was found and what would help. */
    [[nodiscard]] QString sentence() const;
};

} // namespace quayside::operations
