// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include "ui/actions/actiontable.h"

#include <QMenu>
#include <QMenuBar>

namespace quayside::ui {

namespace {

void add(QMenu *menu, const Actions &actions, MenuPart part)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    for (int i = 0; i < int(ActionId::Count); ++i)
        if (const auto id = static_cast<ActionId>(i); actionLine(id).menu == part)
            menu->addAction(actions.get(id));
}

void add(QMenu *menu, const Actions &actions, std::initializer_list<MenuPart> parts)
{
    for (const MenuPart part : parts)
        add(menu, actions, part);
}

} // namespace

QMenu *Menus::addMenu(QMenuBar &bar, const QString &title, const char *name)
{
    QMenu *menu = bar.addMenu(title);
    menu->setObjectName(QString::fromLatin1(name));
    menu->setToolTipsVisible(true);
    return menu;
}

void Menus::addFile(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&File"), "menuFile");
    add(menu, actions, { MenuPart::FileMap, MenuPart::FileLook, MenuPart::FileTables, MenuPart::FileEnd });
    actions.get(ActionId::Quit)->setMenuRole(QAction::QuitRole);
}

void Menus::addView(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes)
{
    QMenu *menu = addMenu(bar, tr("&View"), "menuView");
    add(menu, actions, { MenuPart::ViewFind, MenuPart::ViewFilter, MenuPart::ViewTree });
    menu->addSeparator();
    add(menu->addMenu(tr("&Go to")), actions, MenuPart::ViewGo);
    QMenu *shown = menu->addMenu(tr("&Panes"));
    shown->addActions(panes);
    add(menu->addMenu(tr("&Appearance")), actions, MenuPart::ViewAppearance);
    add(menu, actions, MenuPart::ViewLayout);
}

void Menus::addWorker(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Worker"), "menuWorker");
    add(menu, actions,
        { MenuPart::WorkerRow, MenuPart::WorkerLook, MenuPart::WorkerState, MenuPart::WorkerPlan,
          MenuPart::WorkerEnd });
}

void Menus::addSession(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Session"), "menuSession");
    add(menu, actions,
        { MenuPart::SessionNew, MenuPart::SessionRun, MenuPart::SessionConfigure, MenuPart::SessionEnd,
          MenuPart::SessionLook, MenuPart::SessionRow });
}

void Menus::addHelp(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Help"), "menuHelp");
    add(menu, actions, { MenuPart::HelpKeys, MenuPart::HelpAbout });
    actions.get(ActionId::About)->setMenuRole(QAction::AboutRole);
}

void Menus::build(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes)
{
    addFile(bar, actions);
    addView(bar, actions, panes);
    addWorker(bar, actions);
    addSession(bar, actions);
    addHelp(bar, actions);
}

} // namespace quayside::ui
