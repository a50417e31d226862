// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/serverfolder.h"

#include <QDateTime>
#include <QDir>
#include <QLockFile>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace quayside::test {

namespace {

#ifdef Q_OS_UNIX
const passwd *nobody()
{
    static const passwd *const user = getpwnam("nobody");
    return user;
}

uint user()
{
    return geteuid();
}
#else // no server is started there
uint user()
{
    return 0;
}
#endif

QString runToTheEnd(const QStringList &command, const QString &folder,
                    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.first(), command.mid(1));
    process.closeWriteChannel();
    if (process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return {};
    return command.join(u' ') + QStringLiteral(": ") + process.errorString() + u'\n'
        + QString::fromUtf8(process.readAll());
}

} // namespace

ServerFolder::ServerFolder()
    : m_folder(QDir::tempPath() + QStringLiteral("/quayside-XXXXXX")) // short: sockets have 107 characters
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0 && chown(qPrintable(m_folder.path()), nobody()->pw_uid, nobody()->pw_gid) != 0)
        qFatal("can't give a folder away");
#endif
}

QStringList ServerFolder::asServer(const QStringList &command, const QString &signalAtEnd)
{
#ifdef Q_OS_UNIX
    QStringList full { QStringLiteral("setpriv"), QStringLiteral("--pdeathsig"), signalAtEnd };
    if (geteuid() == 0) {
        full += { QStringLiteral("--reuid=%1").arg(nobody()->pw_uid),
                  QStringLiteral("--regid=%1").arg(nobody()->pw_gid), QStringLiteral("--clear-groups") };
    }
    return full + QStringList { QStringLiteral("--") } + command;
#else
    Q_UNUSED(signalAtEnd)
    return command;
#endif
}

QString ServerFolder::run(const QStringList &command, const QProcessEnvironment &environment) const
{
    return runToTheEnd(asServer(command, QStringLiteral("KILL")), m_folder.path(), environment);
}

QString ServerFolder::fill(const QString &name, const QString &program,
                           const std::function<QString(const ServerFolder &)> &make) const
{
    const QFileInfo binary(program);
    const QString key = QStringLiteral("%1-%2-%3-%4")
                            .arg(binary.fileName())
                            .arg(binary.size())
                            .arg(binary.lastModified().toSecsSinceEpoch())
                            .arg(user());
    const QDir templates(QStringLiteral(QUAYSIDE_TEST_TEMPLATES));
    templates.mkpath(QStringLiteral("."));
    QLockFile lock(templates.filePath(key + QStringLiteral(".lock")));
    lock.setStaleLockTime(0);
    lock.lock();
    const auto copy = [this](const QString &from, const QString &to) {
        return runToTheEnd({ QStringLiteral("cp"), QStringLiteral("-a"), from, to }, m_folder.path());
    };
    if (!templates.exists(key)) {
        const ServerFolder other;
        if (const QString trouble = make(other); !trouble.isEmpty())
            return trouble;
        const QString unfinished = templates.filePath(key + QStringLiteral(".part"));
        QDir(unfinished).removeRecursively();
        if (const QString trouble = copy(other.path(name), unfinished); !trouble.isEmpty())
            return trouble;
        if (!QDir().rename(unfinished, templates.filePath(key)))
            return QStringLiteral("can't keep ") + key;
    }
    return copy(templates.filePath(key), path(name));
}

} // namespace quayside::test
