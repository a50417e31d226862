// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include <QObject>

namespace quayside {
struct Error;
}
namespace quayside::inspect {
struct SnapshotPlan;
}

namespace quayside::ui {

class NoticeBar;
class Settings;

/**
 * The schedule of snapshots of the open map, as this computer remembers it: set when the map is shown; while
 * it fails there is a notice, and an entry that needs attention. UI thread.
 */
class ScheduledSnapshots final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScheduledSnapshots)
public:
    ScheduledSnapshots(Settings &settings, NoticeBar &notices, QObject *parent);

    /** A map is shown; Settings are about it already. */
    void setContext(const MapContext &context);
    void clearContext();

private:
    [[nodiscard]] inspect::SnapshotPlan remembered();
    void remember(const inspect::SnapshotPlan &plan);
    void showFailure(const Error &error, qint64 sinceMs);
    void showNoFailure();

    Settings &m_settings;
    NoticeBar &m_notices;
    MapContext m_context;
};

} // namespace quayside::ui
