// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace quayside::ui {

/** Everything the window remembers. One line each in the table of settings.cpp: key, default, scope. */
enum class Setting {
    Geometry,
    DockState,
    Appearance,
    WorkerColumns,
    SessionColumns,
    OperationColumns,
    OperationStepColumns,
    OperationItemColumns,
    OperationSplitter,
    AuditColumns,
    AttentionColumns,
    WorkerFilter,
    SessionGrouping,
    SessionFilter,
    SelectedSession,
    SelectedWorker,
    LastFolder,
    SnapshotHours,
    SnapshotFolder,
    SnapshotsKept,
    SnapshotNames,
    SnapshotPlan,
    SnapshotLast,
    UpdateAddress,
    UpdatesDaily,
    UpdatesAsked,
    Count
};

/** Where a setting holds: in every map, or in the one it was set in. */
enum class SettingScope { Window, Map };

/** Typed access to the table. The values live in QSettings; nothing secret is ever among them. UI thread. */
class Settings final
{
    Q_DISABLE_COPY_MOVE(Settings)
public:
    Settings() = default;

    /** Which map the settings of scope Map are about; empty without a map. */
    void setMap(const QString &file);
    [[nodiscard]] QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);
    /** Back to defaults: positions, columns and filters; not what was agreed to or chosen on purpose. */
    void resetLayout();
    [[nodiscard]] static SettingScope scope(Setting setting);

private:
    [[nodiscard]] QString keyOf(Setting setting) const;

    QSettings m_settings;
    QString m_map;
};

} // namespace quayside::ui
