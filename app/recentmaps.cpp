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

const QString kSeenGroup = QStringLiteral("mapsSeen");

/** An id is text out of a file, and may be anything. */
QString keyOf(const QString &mapId)
{
    return QString::fromLatin1(mapId.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

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

QHash<QString, qint64> SeenMaps::all() const
{
    QHash<QString, qint64> seen;
    m_settings.beginGroup(kSeenGroup);
    for (const QString &key : m_settings.childKeys())
        seen.insert(QString::fromUtf8(QByteArray::fromBase64(key.toLatin1(), QByteArray::Base64UrlEncoding)),
                    m_settings.value(key).toLongLong());
    m_settings.endGroup();
    return seen;
}

/** One key a map: two consoles on this computer don't overwrite what the other has seen of another map. */
void SeenMaps::remember(const QString &mapId, qint64 generation)
{
    const QString key = kSeenGroup + QLatin1Char('/') + keyOf(mapId);
    m_settings.setValue(key, std::max(generation, m_settings.value(key).toLongLong()));
}

} // namespace quayside::app
