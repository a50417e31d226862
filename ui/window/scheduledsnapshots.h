// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/mapcontext.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

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
 * The schedule of snapshots of the open map, as this computer remembers it: set when the map is shown, asked
 * for in a dialog, and a notice while it fails. UI thread.
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
    void openDialog(QWidget *parent);

private:
    [[nodiscard]] inspect::SnapshotPlan remembered();
    void choose(const inspect::SnapshotPlan &plan);
    void showFailure(const Error &error);

    Settings &m_settings;
    NoticeBar &m_notices;
    MapContext m_context;
};

} // namespace quayside::ui
