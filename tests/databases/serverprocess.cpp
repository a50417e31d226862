// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/serverprocess.h"

#include "databases/serverfolder.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <signal.h>

namespace quayside::test {

namespace {

constexpr int kLongestStart = 120'000;
constexpr int kLongestStop = 60'000;

QString endOf(const QString &log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax(qint64(0), file.size() - 4'000));
    return QString::fromUtf8(file.readAll());
}

qint64 parentOf(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = file.readAll();
    // "17 (a name) S 1 …": a name may hold spaces and parentheses.
    return text.mid(text.lastIndexOf(')') + 4).split(' ').first().toLongLong();
}

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QStringList entries
        = QDir(QStringLiteral("/proc")).entryList({ QStringLiteral("[0-9]*") }, QDir::Dirs);
    for (const QString &entry : entries) {
        if (parentOf(entry) == parent)
            children.append(entry.toLongLong());
    }
    return children;
}

#ifdef Q_OS_UNIX
constexpr int kStop = SIGSTOP;
constexpr int kKill = SIGKILL;

void signalTo(qint64 process, int signal)
{
    ::kill(static_cast<pid_t>(process), signal);
}
#else // no server is started there
constexpr int kStop = 0;
constexpr int kKill = 0;

void signalTo(qint64, int) { }
#endif

void killTree(qint64 process)
{
    signalTo(process, kStop); // so that it sees no child die, and starts no other
    for (const qint64 child : childrenOf(process))
        killTree(child);
    signalTo(process, kKill);
}

} // namespace

ServerProcess::ServerProcess(int cleanSignal, const QString &signalAtEnd)
    : m_cleanSignal(cleanSignal)
    , m_signalAtEnd(signalAtEnd)
{ }

ServerProcess::~ServerProcess()
{
    stop(Stop::Hard);
}

QString ServerProcess::start(const QStringList &command, const QString &log,
                             const std::function<bool()> &answers)
{
    const QStringList full = ServerFolder::asServer(command, m_signalAtEnd);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(log, QIODevice::Append);
    m_process.start(full.first(), full.mid(1));
    m_process.closeWriteChannel();
    if (!m_process.waitForStarted())
        return m_process.errorString();
    const QDeadlineTimer limit(kLongestStart);
    while (!limit.hasExpired()) {
        if (answers())
            return {};
        if (m_process.waitForFinished(50))
            return QStringLiteral("it ended by itself:\n") + endOf(log);
    }
    stop(Stop::Hard);
    return QStringLiteral("it does not answer:\n") + endOf(log);
}

void ServerProcess::stop(Stop how)
{
    if (!isRunning())
        return;
    if (how == Stop::Clean) {
        signalTo(processId(), m_cleanSignal);
        if (m_process.waitForFinished(kLongestStop))
            return;
    }
    killTree(processId());
    m_process.waitForFinished(kLongestStop);
}

} // namespace quayside::test
