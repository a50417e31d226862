// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controller.h"
#include "app/workspace.h"
#include "core/clock.h"
#include "ui/window/mainwindow.h"
#include "waha/network.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

QT_BEGIN_NAMESPACE
class QPushButton;
QT_END_NAMESPACE

namespace quayside::test {

/** How long a loaded machine may take for what needs milliseconds. */
constexpr int kPatienceMs = 20'000;

/** Settings of this run live in a temporary folder. Declare it before the first Program. */
class ProgramSettings final
{
    Q_DISABLE_COPY_MOVE(ProgramSettings)
public:
    ProgramSettings();
    static void clear();

private:
    QTemporaryDir m_folder;
};

/** What main() puts together, with shorter waits. Destroying it is what the end of main() does. */
class Program final
{
    Q_DISABLE_COPY_MOVE(Program)
public:
    static constexpr double kPace = 20; //!< of operations, and of the servers they talk to

    /** Opens the file as `--map FILE` would. */
    explicit Program(const QString &map);
    /** Starts as with these arguments of the command line. */
    explicit Program(const app::CommandLine &commandLine);
    /** With another keychain than the desktop's. */
    Program(const QString &map, profiles::SecretStore &keychain);
    ~Program();

    [[nodiscard]] app::Controller &controller() { return *m_controller; }
    /** Arguments of the process that it began, where it did; none is started. */
    [[nodiscard]] const QStringList &startedWith() const { return m_startedWith; }
    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    [[nodiscard]] fleet::Fleet &fleet() { return m_controller->workspace()->fleet(); }
    [[nodiscard]] bool hasMap() const { return m_controller->workspace() != nullptr; }
    [[nodiscard]] const Error &openError() const { return m_openError; }

    /** The key of the n-th worker in the map: n + 1, as Plant makes them, unless others are set. */
    [[nodiscard]] WorkerId workerId(int worker) const
    {
        return WorkerId(m_workerIds.value(worker, QString::number(worker + 1)));
    }
    void setWorkerIds(const QStringList &ids) { m_workerIds = ids; }

    /** Waits until the fleet is shown; false when the map does not open. */
    [[nodiscard]] bool waitUntilShown();
    /** Waits until every worker has answered or failed, and the window knows. */
    [[nodiscard]] bool waitUntilSwept();
    /** The usual start of a test: shown, tables agreed to in the banner, swept. */
    [[nodiscard]] bool getReady();
    /** Presses the banner's button that adds Quayside's tables, and waits until it has gone. */
    [[nodiscard]] bool agreeToTables();

    /** The window's banner; the welcome page has another. */
    [[nodiscard]] QPushButton *bannerButton() const;

    /** By object name; ends the run when there is none. */
    template <typename Object>
    [[nodiscard]] Object *find(const char *name) const
    {
        auto *object = m_window.findChild<Object *>(QString::fromLatin1(name));
        if (!object)
            qFatal("nothing is named %s", name);
        return object;
    }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }

    QString nextFile; //!< answer of the next file dialog; empty: cancelled
    bool showsFileDialogs = false; //!< then they are the real ones, for the test to answer

private:
    Program(const app::CommandLine &commandLine, profiles::SecretStore *keychain);
    [[nodiscard]] static waha::Limits limits();
    [[nodiscard]] ui::Seams seams();

    const SystemClock m_clock;
    QSettings m_settings;
    QStringList m_startedWith;
    QStringList m_workerIds;
    ui::MainWindow m_window { seams() };
    std::unique_ptr<app::Controller> m_controller;
    Error m_openError;
    bool m_shown = false;
};

} // namespace quayside::test
