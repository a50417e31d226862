// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recentmaps.h"

#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace quayside::app {

namespace {

constexpr qsizetype kMost = 10;
const QLatin1StringView kRecentKey("maps/recent");
const QLatin1StringView kLastOpenKey("maps/lastOpen");
const QLatin1StringView kLastProfileKey("maps/lastProfile");

} // namespace

QStringList RecentMaps::files() const
{
    return m_settings.value(kRecentKey).toStringList();
}

QString RecentMaps::lastOpen() const
{
    return m_settings.value(kLastOpenKey).toString();
}

QString RecentMaps::lastProfile() const
{
    return m_settings.value(kLastProfileKey).toString();
}

void RecentMaps::rememberProfile(const QString &id)
{
    m_settings.setValue(kLastProfileKey, id);
    m_settings.remove(kLastOpenKey);
}

QString RecentMaps::fileFor(const QString &fileOrName) const
{
    if (QFileInfo::exists(fileOrName))
        return fileOrName;
    const QStringList known = files();
    const auto found = std::find_if(known.begin(), known.end(), [&fileOrName](const QString &file) {
        const QFileInfo info(file);
        return info.completeBaseName().compare(fileOrName, Qt::CaseInsensitive) == 0
            || info.fileName().compare(fileOrName, Qt::CaseInsensitive) == 0;
    });
    return found == known.end() ? fileOrName : *found;
}

void RecentMaps::remember(const QString &file)
{
    QStringList list = files();
    list.removeAll(file);
    list.prepend(file);
    m_settings.setValue(kRecentKey, QStringList(list.mid(0, kMost)));
    m_settings.setValue(kLastOpenKey, file);
    m_settings.remove(kLastProfileKey);
}

void RecentMaps::forgetLastOpen()
{
    m_settings.remove(kLastOpenKey);
    m_settings.remove(kLastProfileKey);
}

} // namespace quayside::app
