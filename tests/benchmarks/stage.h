// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleetspec.h"

#include "app/controller.h"
#include "app/workspace.h"
#include "core/clock.h"
#include "items/tree/sessiontreemodel.h"
#include "ui/panes/sessions/fleettreeview.h"
#include "ui/window/mainwindow.h"
#include "waha/network.h"

#include <QSettings>

namespace quayside::benchmarks {

/**
 * The program as main() builds it: the real window, the real controller, the real network. Nobody listens at
 * the workers' addresses, so that every connection is refused; what workers say is fed in by LiveFeed.
 */
class Stage final
{
    Q_DISABLE_COPY_MOVE(Stage)
public:
    Stage();
    ~Stage();

    void show();
    /** Begins to open a map; returns at once. */
    void open(const QString &file);
    /** Offline. */
    void inspect(const QString &file);
    /** Opens a map and waits until the tree shows all of it and nothing more is to be done. */
    void openFully(const QString &file, const FleetSpec &fleet);

    [[nodiscard]] bool hasRows() const;
    [[nodiscard]] bool hasAll(const FleetSpec &fleet) const;

    [[nodiscard]] ui::MainWindow &window() { return m_window; }
    [[nodiscard]] app::Workspace &workspace() { return *m_controller.workspace(); }
    [[nodiscard]] ui::FleetTreeView &tree() const { return *m_tree; }
    [[nodiscard]] items::SessionTreeModel *model() const;

private:
    SystemClock m_clock;
    QSettings m_settings;
    ui::MainWindow m_window;
    app::Controller m_controller;
    ui::FleetTreeView *m_tree;
};

} // namespace quayside::benchmarks
