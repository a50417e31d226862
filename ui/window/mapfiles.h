// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/maplocation.h"
#include "ui/actions/actions.h"
#include "ui/window/seams.h"

namespace quayside::ui {

class MainWindow;
class Settings;
struct MapContext;

/**
 * What the window does with files: asks which one is to be opened, made or inspected, compares two, and saves
 * snapshots. UI thread.
 */
class MapFiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapFiles)
public:
    MapFiles(MainWindow &window, const Seams &seams, Settings &settings, QObject *parent);

    /** Null without a map; else it must stay until the next call. */
    void setContext(const MapContext *context) { m_context = context; }
    /** Answered by the window's signals. */
    void askForMap(ActionId id);
    void askWhatToCompare();
    void askForFilesToCompare();
    void openSnapshotDialog();

private:
    void askForMapToCompare(const QString &title, const Seams::FileAnswer &answer);
    void compare(const shardmap::MapLocation &before, const shardmap::MapLocation &after);
    [[nodiscard]] shardmap::MapLocation locationOf(const QString &file) const;

    MainWindow &m_window;
    const Seams &m_seams;
    Settings &m_settings;
    const MapContext *m_context = nullptr;
};

} // namespace quayside::ui
