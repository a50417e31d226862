// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/preflightcheck.h"

#include "core/enumnames.h"

namespace quayside::operations {

namespace {

constexpr std::array kMoveChecks {
    EnumName { MoveCheck::Changes, "changes" },
    EnumName { MoveCheck::Row, "row" },
    EnumName { MoveCheck::Commit, "commit" },
    EnumName { MoveCheck::Place, "place" },
    EnumName { MoveCheck::Operation, "operation" },
    EnumName { MoveCheck::Young, "young" },
    EnumName { MoveCheck::Account, "account" },
    EnumName { MoveCheck::Elsewhere, "elsewhere" },
    EnumName { MoveCheck::Devices, "devices" },
    EnumName { MoveCheck::Source, "source" },
    EnumName { MoveCheck::Dead, "dead" },
    EnumName { MoveCheck::Named, "named" },
    EnumName { MoveCheck::Target, "target" },
    EnumName { MoveCheck::State, "state" },
    EnumName { MoveCheck::Name, "name" },
    EnumName { MoveCheck::Wishes, "wishes" },
    EnumName { MoveCheck::Slot, "slot" },
    EnumName { MoveCheck::Disk, "disk" },
    EnumName { MoveCheck::Engine, "engine" },
    EnumName { MoveCheck::Version, "version" },
    EnumName { MoveCheck::Edition, "edition" },
    EnumName { MoveCheck::Apps, "apps" },
    EnumName { MoveCheck::RestartAll, "restartAll" },
    EnumName { MoveCheck::Store, "store" },
};

} // namespace

QString toString(MoveCheck check)
{
    return nameOf(kMoveChecks, check);
}

QString PreflightCheck::sentence() const
{
    return QString(reason + u' ' + remedy).trimmed();
}

} // namespace quayside::operations
