// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/userfolders.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace quayside {

UserFolders::UserFolders(const QString &programFolder)
{
    const QDir program(programFolder);
    if (QFileInfo(program.filePath(QStringLiteral("portable.txt"))).isFile())
        m_beside = program.filePath(QStringLiteral("settings"));
}

QString UserFolders::config() const
{
    return arePortable() ? m_beside : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString UserFolders::data() const
{
    return arePortable() ? m_beside : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

void UserFolders::useForSettings() const
{
    if (!arePortable())
        return;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_beside);
    QSettings::setPath(QSettings::IniFormat, QSettings::SystemScope, m_beside);
}

} // namespace quayside
