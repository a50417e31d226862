// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support/fleetstage.h"

#include "ui/mainwindow.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace quayside::test {

/** Settings of this run live in a temporary folder; call in initTestCase(). The folder goes with the object.
 */
class TemporarySettings final
{
    Q_DISABLE_COPY_MOVE(TemporarySettings)
public:
    TemporarySettings();
    static void clear();

private:
    QTemporaryDir m_folder;
};

/** The real window over a staged fleet; file dialogs answer what the test says. */
class WindowFixture final
{
    Q_DISABLE_COPY_MOVE(WindowFixture)
public:
    WindowFixture();
    ~WindowFixture();

    /** Opens the stage's map, fills it with `fill` and shows it. */
    [[nodiscard]] bool showStage(const std::function<void(FleetStage &)> &fill);
    /** A new window over the same stage: what a restart of the program would show. */
    void restart();

    /** By object name; fails the test when there is none. */
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *widget = window->findChild<Widget *>(QString::fromLatin1(name));
        if (!widget)
            qFatal("no widget named %s", name);
        return widget;
    }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }

    FleetStage stage;
    std::unique_ptr<ui::MainWindow> window;
    QString nextFile; //!< answer of the next file dialog; empty: cancelled
    int filesAsked = 0;

private:
    void makeWindow();
};

} // namespace quayside::test
