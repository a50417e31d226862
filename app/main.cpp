// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controller.h"
#include "app/crashhandler.h"
#include "app/crashreports.h"
#include "app/logsetup.h"
#include "app/screenshotrun.h"
#include "app/textcommands.h"
#include "app/translation.h"
#include "core/clock.h"
#include "core/userfolders.h"
#include "quayside_commit.h"
#include "ui/window/mainwindow.h"
#include "waha/network.h"

#include <QApplication>
#include <QProcess>
#include <QSettings>

#ifdef Q_OS_WIN
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>

#include <cstdio>
#endif
#ifdef __MINGW32__
#include <cxxabi.h>
#endif

namespace {

#ifdef Q_OS_WIN
/** Shows what this program prints in the console it was started from: one with windows has none. */
class ParentConsole final
{
public:
    ParentConsole()
    {
        const bool isRedirected = GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_UNKNOWN;
        if (isRedirected || !AttachConsole(ATTACH_PARENT_PROCESS))
            return;
        m_before = GetConsoleOutputCP();
        SetConsoleOutputCP(CP_UTF8);
        (void)std::freopen("CONOUT$", "w", stdout);
        (void)std::freopen("CONOUT$", "w", stderr);
    }
    ~ParentConsole()
    {
        std::fflush(stdout);
        if (m_before != 0)
            SetConsoleOutputCP(m_before);
    }
    Q_DISABLE_COPY_MOVE(ParentConsole)

private:
    UINT m_before = 0; //!< the code page that belongs to the console
};

/**
 * Ends the process once everything of ours is gone. The libraries' own farewell is left out: after threads of
 * theirs, that of MinGW's libstdc++ waits for ever (seen under Wine).
 */
void endProcess(int exitCode)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(exitCode));
}
#endif

#ifdef __MINGW32__
/**
 * What is thread_local must be destroyed before its memory is freed. When a thread ends, MinGW's libraries do
 * both in the order in which each was first asked for: the destroying is asked for here, before anything has
 * such memory. Otherwise what Qt keeps for regular expressions crashes threads (seen under Wine).
 */
void destroyThreadLocalsInOrder()
{
    abi::__cxa_thread_atexit([](void *) {}, nullptr, nullptr);
}
#endif

/** "0.2.0 (5f580b3d12)": as --version and the about box say it. */
QString versionText()
{
    const QString version = QStringLiteral(QUAYSIDE_VERSION);
    const QString commit = QStringLiteral(QUAYSIDE_COMMIT);
    return commit.isEmpty() ? version : QStringLiteral("%1 (%2)").arg(version, commit);
}

/** Fonts come with a platform; the one that paints nowhere is to be had where a display may be missing. */
std::unique_ptr<QCoreApplication> withoutDisplay(int &argc, char *argv[])
{
    if (!quayside::app::TextCommands::needsFonts(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QGuiApplication>(argc, argv);
}

/** --help, --version, a bad option and the commands that answer in text, before anything asks for a display.
 */
std::optional<int> answerWithoutDisplay(int argc, char *argv[])
{
    using namespace quayside::app;
    const std::unique_ptr<QCoreApplication> made = withoutDisplay(argc, argv);
    QCoreApplication &application = *made;
    const bool isCommand = TextCommands::isOne(QCoreApplication::arguments());
    if (!isCommand && !CommandLine::isAnswer(QCoreApplication::arguments()))
        return std::nullopt;
#ifdef Q_OS_WIN
    const ParentConsole console;
#endif
    installTranslations(application);
    if (isCommand)
        return TextCommands::run(QCoreApplication::arguments());
    std::optional<int> exitCode;
    (void)CommandLine::parse(QCoreApplication::arguments(), exitCode);
    return exitCode;
}

/** The window, until it is closed. */
int runWindow(int argc, char *argv[])
{
    using namespace quayside;

    QGuiApplication::setDesktopFileName(QStringLiteral(QUAYSIDE_ID)); // the menu entry this window belongs to
    QApplication application(argc, argv);
    app::installTranslations(application);
    UserFolders().useForSettings();

    std::optional<int> exitCode;
    const app::CommandLine commandLine = app::CommandLine::parse(QCoreApplication::arguments(), exitCode);
    if (exitCode)
        return *exitCode;
    app::setUpLogging();
    const app::CrashReports crashes(app::CrashReports::usualFolder());
    app::installCrashHandler(app::CrashReports::usualFolder());

    const SystemClock clock;
    QSettings settings;
    ui::MainWindow window;
    const app::Controller::Means means {
        [] { return std::make_unique<waha::Network>(); },
        [](const QStringList &arguments) {
            return QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
        },
    };
    app::Controller controller(window, clock, means, settings);
    std::unique_ptr<app::ScreenshotRun> screenshot;
    if (!commandLine.screenshot.isEmpty())
        screenshot = std::make_unique<app::ScreenshotRun>(controller, window, commandLine.screenshot);
    window.show();
    crashes.offerIn(window);
    controller.start(commandLine);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef __MINGW32__
    destroyThreadLocalsInOrder();
#endif
    QCoreApplication::setOrganizationName(QStringLiteral("Quayside"));
    QCoreApplication::setApplicationName(QStringLiteral("Quayside"));
    QCoreApplication::setApplicationVersion(versionText());
    if (const std::optional<int> exitCode = answerWithoutDisplay(argc, argv))
        return *exitCode;
    const int exitCode = runWindow(argc, argv);
#ifdef Q_OS_WIN
    endProcess(exitCode);
#endif
    return exitCode;
}
