// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashreports.h"

#include "core/userfolders.h"
#include "ui/window/mainwindow.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

namespace quayside::app {

namespace {

constexpr int kKept = 5;
const QString kNew = QStringLiteral(".new");
const QString kOffered = QStringLiteral(".txt");

} // namespace

CrashReports::CrashReports(const QString &folder)
    : m_folder(folder)
{ }

QString CrashReports::usualFolder()
{
    const QString data = UserFolders().data();
    return data.isEmpty() ? QString() : data + QStringLiteral("/crashes");
}

QString CrashReports::fileOfThisProcess() const
{
    const QString started = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    return QStringLiteral("%1/crash-%2-%3%4")
        .arg(m_folder, started)
        .arg(QCoreApplication::applicationPid())
        .arg(kNew);
}

QString CrashReports::takeNew() const
{
    QString newest;
    const QDir folder(m_folder);
    for (const QString &name :
         folder.entryList({ QStringLiteral("crash-*") + kNew }, QDir::Files, QDir::Time)) {
        const QString offered = folder.filePath(name.chopped(kNew.size()) + kOffered);
        if (QFile::rename(folder.filePath(name), offered) && newest.isEmpty()) // else another console has it
            newest = offered;
    }
    dropOld();
    return newest;
}

void CrashReports::dropOld() const
{
    const QDir folder(m_folder);
    for (const QString &name :
         folder.entryList({ QStringLiteral("crash-*") + kOffered }, QDir::Files, QDir::Time).mid(kKept))
        QFile::remove(folder.filePath(name));
}

void CrashReports::offerIn(ui::MainWindow &window) const
{
    if (const QString file = takeNew(); !file.isEmpty())
        window.offerCrashReport(file);
}

} // namespace quayside::app
