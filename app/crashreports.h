// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace quayside::ui {
class MainWindow;
}

namespace quayside::app {

/**
 * The reports of crashes in a folder: written by the crash handler of a process, offered once when the
 * program starts again, never sent. They stay until they are deleted by a person, the newest five of them. UI
 * thread.
 */
class CrashReports final
{
public:
    explicit CrashReports(const QString &folder);
    /** Beside the log. */
    [[nodiscard]] static QString usualFolder();

    /** Where a crash of this process would be told. */
    [[nodiscard]] QString fileOfThisProcess() const;
    /** The newest report that was not offered yet, by none of the consoles: its file. Empty: there is none.
     */
    [[nodiscard]] QString takeNew() const;
    /** Offers what takeNew() says in the window's notices. */
    void offerIn(ui::MainWindow &window) const;

private:
    void dropOld() const;

    QString m_folder;
};

} // namespace quayside::app
