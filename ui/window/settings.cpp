// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include <QCryptographicHash>

#include <array>

namespace quayside::ui {

namespace {

struct Line
{
    Setting setting;
    const char *key;
    QVariant (*fallback)();
    SettingScope scope;
    bool isLayout;
};

QVariant none()
{
    return {};
}
QVariant system()
{
    return QStringLiteral("system");
}
QVariant all()
{
    return QStringLiteral("all");
}
QVariant week()
{
    return 7; // one a day
}
QVariant yes()
{
    return true;
}
QVariant byUser()
{
    return QStringLiteral("user");
}

constexpr auto kWindow = SettingScope::Window;
constexpr auto kMap = SettingScope::Map;

constexpr std::array<Line, size_t(Setting::Count)> kSettingTable { {
    { Setting::Geometry, "window/geometry", none, kWindow, true },
    { Setting::DockState, "window/docks", none, kWindow, true },
    { Setting::Appearance, "window/appearance", system, kWindow, false },
    { Setting::WorkerColumns, "workers/columns", none, kWindow, true },
    { Setting::SessionColumns, "sessions/columns", none, kWindow, true },
    { Setting::OperationColumns, "operations/columns", none, kWindow, true },
    { Setting::OperationStepColumns, "operations/stepColumns", none, kWindow, true },
    { Setting::OperationItemColumns, "operations/itemColumns", none, kWindow, true },
    { Setting::OperationSplitter, "operations/splitter", none, kWindow, true },
    { Setting::AuditColumns, "audit/columns", none, kWindow, true },
    { Setting::AttentionColumns, "attention/columns", none, kWindow, true },
    { Setting::WorkerFilter, "workers/filter", all, kMap, true },
    { Setting::SessionGrouping, "sessions/grouping", byUser, kMap, true },
    { Setting::SessionFilter, "sessions/filter", none, kMap, true },
    { Setting::SelectedSession, "sessions/selected", none, kMap, false },
    { Setting::SelectedWorker, "workers/selected", none, kMap, false },
    { Setting::LastFolder, "window/lastFolder", none, kWindow, false },
    { Setting::SnapshotHours, "snapshots/everyHours", none, kMap, false },
    { Setting::SnapshotFolder, "snapshots/folder", none, kMap, false },
    { Setting::SnapshotsKept, "snapshots/kept", week, kMap, false },
    { Setting::SnapshotNames, "snapshots/names", yes, kMap, false },
    { Setting::SnapshotPlan, "snapshots/plan", none, kMap, false },
    { Setting::SnapshotLast, "snapshots/last", none, kMap, false },
    { Setting::UpdateAddress, "updates/address", none, kWindow, false },
    { Setting::UpdatesDaily, "updates/daily", none, kWindow, false },
    { Setting::UpdatesAsked, "updates/asked", none, kWindow, false },
} };

const Line &lineOf(Setting setting)
{
    const Line &line = kSettingTable[size_t(setting)];
    Q_ASSERT(line.setting == setting);
    return line;
}

QString digest(const QString &file)
{
    const QByteArray hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(8).toHex());
}

} // namespace

void Settings::setMap(const QString &file)
{
    m_map = file.isEmpty() ? QString() : digest(file);
}

QString Settings::keyOf(Setting setting) const
{
    const Line &line = lineOf(setting);
    const QString key = QString::fromLatin1(line.key);
    if (line.scope == SettingScope::Window)
        return key;
    return QStringLiteral("maps/%1/%2").arg(m_map, key);
}

QVariant Settings::value(Setting setting) const
{
    const Line &line = lineOf(setting);
    if (line.scope == SettingScope::Map && m_map.isEmpty())
        return line.fallback();
    return m_settings.value(keyOf(setting), line.fallback());
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    if (scope(setting) == SettingScope::Map && m_map.isEmpty())
        return;
    m_settings.setValue(keyOf(setting), value);
}

void Settings::resetLayout()
{
    for (const Line &line : kSettingTable)
        if (line.isLayout && (line.scope == SettingScope::Window || !m_map.isEmpty()))
            m_settings.remove(keyOf(line.setting));
}

SettingScope Settings::scope(Setting setting)
{
    return lineOf(setting).scope;
}

} // namespace quayside::ui
