// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::shardmap {
struct MapInfo;
}
namespace quayside::profiles {
struct ConnectionProfile;
}
namespace quayside::fleet {
class Fleet;
class FleetSync;
class Attention;
class Timeline;
} // namespace quayside::fleet
namespace quayside::inspect {
class Snapshots;
class SnapshotSchedule;
} // namespace quayside::inspect
namespace quayside::operations {
class AuditTrail;
class OperationService;
class MapEdits;
} // namespace quayside::operations

namespace quayside::ui {

struct Seams;

/**
 * Everything the window needs of one open map. Pointers, owned by the composition root, which hands a new
 * context over before it destroys the old map: nothing in the window outlives MainWindow::closeMap().
 */
struct MapContext
{
    const shardmap::MapInfo *info = nullptr; //!< current for as long as the map is open
    fleet::Fleet *fleet = nullptr;
    fleet::FleetSync *sync = nullptr;
    fleet::Attention *attention = nullptr;
    fleet::Timeline *timeline = nullptr;
    operations::OperationService *operations = nullptr;
    operations::MapEdits *edits = nullptr;
    operations::AuditTrail *audit = nullptr;
    inspect::Snapshots *snapshots = nullptr;
    inspect::SnapshotSchedule *schedule = nullptr;
    const profiles::ConnectionProfile *profile = nullptr; //!< it was opened by; null: a file
    const Seams *seams = nullptr; //!< the window's own; set by it
    QString actor; //!< "support@desk-3", for the status bar
    bool demo = false; //!< the bundled fleet; shown as such
};

} // namespace quayside::ui
