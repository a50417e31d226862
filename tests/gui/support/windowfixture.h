// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/support/fleetstage.h"
#include "gui/support/windowdriver.h"

#include <QTemporaryDir>

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
class WindowFixture final : public WindowDriver
{
    Q_DISABLE_COPY_MOVE(WindowFixture)
public:
    WindowFixture();
    ~WindowFixture() override;

    /** Opens the stage's map, fills it with `fill` and shows it. */
    [[nodiscard]] bool showStage(const std::function<void(FleetStage &)> &fill);
    /** The same, and waits until the tree shows every session. */
    [[nodiscard]] bool showFilled(const std::function<void(FleetStage &)> &fill = stageDrawing);
    /** A new window over the same stage: what a restart of the program would show. */
    void restart();
    /** Clicks a session of the stage. */
    [[nodiscard]] bool select(const char *worker, const char *session, Qt::KeyboardModifiers keys = {}) const;

    FleetStage stage;
};

} // namespace quayside::test
