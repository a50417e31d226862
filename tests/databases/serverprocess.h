// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <functional>

namespace quayside::test {

/** How a server is stopped. */
enum class Stop {
    Clean, //!< as an administrator would
    Hard, //!< all its processes killed at once, without a word to anybody
};

/**
 * A server that runs for the time of a test: it ends with the thread that started it, also where that is
 * killed. What it prints goes to a file.
 */
class ServerProcess final
{
    Q_DISABLE_COPY_MOVE(ServerProcess)
public:
    /** The signals that stop it cleanly, and that it gets at the test's end ("KILL"). */
    ServerProcess(int cleanSignal, const QString &signalAtEnd);
    ~ServerProcess();

    /** Starts and waits until it answers. What went wrong, with the end of its log; empty: it runs. */
    [[nodiscard]] QString start(const QStringList &command, const QString &log,
                                const std::function<bool()> &answers);
    void stop(Stop how);
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    int m_cleanSignal;
    QString m_signalAtEnd;
    QProcess m_process;
};

} // namespace quayside::test
