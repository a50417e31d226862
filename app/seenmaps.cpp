// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/seenmaps.h"

#include <QSettings>

#include <algorithm>

namespace quayside::app {

namespace {

const QString kSeenGroup = QStringLiteral("mapsSeen");

/** An id is text out of a file, and may be anything. */
QString keyOf(const QString &mapId)
{
    return QString::fromLatin1(mapId.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

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
