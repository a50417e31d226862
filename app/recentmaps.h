// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

class QSettings;

namespace quayside::app {

/** The files opened before, newest first, kept in the settings; at most ten. And which map was open last. */
class RecentMaps final
{
public:
    explicit RecentMaps(QSettings &settings)
        : m_settings(settings)
    { }

    [[nodiscard]] QStringList files() const;
    /** The file to open at start: the newest, where the last session ended with it open; else an empty text.
     */
    [[nodiscard]] QString lastOpen() const;
    /** The file a person means: one that is there, else the newest map opened before that is called so. */
    [[nodiscard]] QString fileFor(const QString &fileOrName) const;
    void remember(const QString &file);
    /** The connection to open at start, by its profile's id; empty: lastOpen() is a file. */
    [[nodiscard]] QString lastProfile() const;
    void rememberProfile(const QString &id);
    /** The operator closed the map: the next start shows the welcome page. */
    void forgetLastOpen();

private:
    QSettings &m_settings;
};

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
