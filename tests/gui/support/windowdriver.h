// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/sessions/fleettreeview.h"
#include "ui/window/mainwindow.h"

#include "fleet/truth/fleet.h"
#include "items/tree/sessiontreemodel.h"

#include <QAction>
#include <QTest>

#include <memory>

QT_BEGIN_NAMESPACE
class QDialog;
class QLabel;
QT_END_NAMESPACE

namespace quayside::test {

/** A widget or action by object name; fails the test when there is none. */
template <typename Object>
[[nodiscard]] Object *findIn(const QObject *parent, const char *name)
{
    auto *found = parent->findChild<Object *>(QString::fromLatin1(name));
    if (!found)
        qFatal("nothing of that type is named %s", name);
    return found;
}

/** What a person at the real window does: looks for things by name, selects rows with the mouse. */
class WindowDriver
{
    Q_DISABLE_COPY_MOVE(WindowDriver)
public:
    WindowDriver();
    virtual ~WindowDriver();

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return findIn<Widget>(window.get(), name);
    }
    [[nodiscard]] QAction *action(const char *name) const { return find<QAction>(name); }
    /** The open dialog of that name; null when there is none. */
    [[nodiscard]] QDialog *dialog(const char *name) const;
    /** What a label shows. */
    [[nodiscard]] QString text(const char *label) const;
    [[nodiscard]] ui::FleetTreeView *workers() const { return find<ui::FleetTreeView>("workersTable"); }
    [[nodiscard]] ui::FleetTreeView *sessions() const { return find<ui::FleetTreeView>("sessionTree"); }
    [[nodiscard]] items::SessionTreeModel *tree() const;

    /** Waits until the tree has taken in every session of the fleet. */
    [[nodiscard]] bool waitForTree(const fleet::Fleet &fleet) const;
    /** Waits until no filter is being computed. */
    [[nodiscard]] bool waitUntilIdle() const;
    /** Clicks the row; false when the tree does not show it. */
    [[nodiscard]] bool click(fleet::SessionIndex session, Qt::KeyboardModifiers keys = {}) const;
    [[nodiscard]] bool click(fleet::UserIndex user) const;
    /** Waits for the row: a name may be on its way from the map. */
    [[nodiscard]] bool clickWorker(const QString &name) const;

    std::unique_ptr<ui::MainWindow> window;
    QString nextFile; //!< answer of the next file dialog; empty: cancelled
    int filesAsked = 0;

protected:
    void makeWindow();

private:
    [[nodiscard]] static bool clickRow(ui::FleetTreeView &view, const QModelIndex &index,
                                       Qt::KeyboardModifiers keys = {});
    [[nodiscard]] QModelIndex workerRow(const QString &name) const;
};

} // namespace quayside::test
