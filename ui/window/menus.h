// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
class QMenuBar;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;

/** The menu bar: every action of the table is in it. */
class Menus
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::Menus)
public:
    /** `panes` are the docks' own actions for being shown. */
    static void build(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes);

private:
    static void addFile(QMenuBar &bar, const Actions &actions);
    static void addView(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes);
    static void addWorker(QMenuBar &bar, const Actions &actions);
    static void addSession(QMenuBar &bar, const Actions &actions);
    static void addHelp(QMenuBar &bar, const Actions &actions);
    static QMenu *addMenu(QMenuBar &bar, const QString &title, const char *name);
};

} // namespace quayside::ui
