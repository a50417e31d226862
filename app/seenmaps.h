// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

class QSettings;

namespace quayside::app {

/**
 * What this console has seen of each map: the greatest count of its writes, kept in the settings, so that an
 * older state of the map is known for one.
 */
class SeenMaps final
{
public:
    explicit SeenMaps(QSettings &settings)
        : m_settings(settings)
    { }

    /** By the map's id. */
    [[nodiscard]] QHash<QString, qint64> all() const;
    void remember(const QString &mapId, qint64 generation);

private:
    QSettings &m_settings;
};

} // namespace quayside::app
