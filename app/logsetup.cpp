// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logsetup.h"

#include "core/redact.h"
#include "core/userfolders.h"

#include <QDir>
#include <QFile>
#include <QMutex>

#include <cstdio>

namespace quayside::app {

namespace {

constexpr qint64 kLargestLog = 5 * 1024 * 1024;

/** The open log file; reached from qt's message handler, which is a plain function. */
struct LogFile
{
    QMutex mutex;
    QFile file;
};

LogFile &logFile()
{
    static LogFile log;
    return log;
}

void openLogFile()
{
    const QString folder = UserFolders().data();
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return;
    const QString path = folder + QStringLiteral("/quayside.log");
    if (QFile::exists(path) && QFile(path).size() > kLargestLog) {
        QFile::remove(path + QStringLiteral(".1"));
        QFile::rename(path, path + QStringLiteral(".1"));
    }
    logFile().file.setFileName(path);
    if (logFile().file.open(QIODevice::WriteOnly | QIODevice::Append))
        logFile().file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = redact::text(qFormatLogMessage(type, context, message)).toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
    QMutexLocker locker(&logFile().mutex);
    if (logFile().file.isOpen() && logFile().file.size() < 2 * kLargestLog) {
        logFile().file.write(line);
        logFile().file.flush();
    }
}

} // namespace

void setUpLogging()
{
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"));
    openLogFile();
    qInstallMessageHandler(handleMessage);
}

} // namespace quayside::app
