// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace quayside::test {

/**
 * A temporary folder of a database server, which belongs to the user that servers of tests run as: to
 * whoever runs the test, or to "nobody" where that is root, whom database servers refuse.
 *
 * What goes wrong is returned in words; empty: nothing.
 */
class ServerFolder final
{
    Q_DISABLE_COPY_MOVE(ServerFolder)
public:
    ServerFolder();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /** The command run as that user, with a signal ("KILL") at the end of the thread that started it. */
    [[nodiscard]] static QStringList asServer(const QStringList &command, const QString &signalAtEnd);
    /** Runs a command as that user, in this folder and to its end. */
    [[nodiscard]] QString run(const QStringList &command,
                              const QProcessEnvironment &environment
                              = QProcessEnvironment::systemEnvironment()) const;
    /**
     * Fills path(name) with a copy of what `make` makes in path(name) of another folder: once for all test
     * programs, and again when `program` was replaced.
     */
    [[nodiscard]] QString fill(const QString &name, const QString &program,
                               const std::function<QString(const ServerFolder &)> &make) const;

private:
    QTemporaryDir m_folder;
};

} // namespace quayside::test
