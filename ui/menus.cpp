// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "ui/actions.h"

#include <QMenu>
#include <QMenuBar>

namespace quayside::ui {

using Id = ActionId;

namespace {

void add(QMenu *menu, const Actions &actions, std::initializer_list<Id> ids)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const Id id : ids)
        menu->addAction(actions.get(id));
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
    add(menu, actions, { Id::NewMap, Id::OpenMap, Id::OpenDemo });
    add(menu, actions, { Id::AddOwnTables, Id::CloseMap });
    add(menu, actions, { Id::Quit });
    actions.get(Id::Quit)->setMenuRole(QAction::QuitRole);
}

void Menus::addView(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes)
{
    QMenu *menu = addMenu(bar, tr("&View"), "menuView");
    add(menu, actions, { Id::Find, Id::Refresh });
    add(menu, actions, { Id::FilterSessions, Id::ClearFilters });
    add(menu, actions, { Id::GroupByUser, Id::GroupByWorker, Id::ExpandAll, Id::CollapseAll });
    menu->addSeparator();
    QMenu *go = menu->addMenu(tr("&Go to"));
    add(go, actions, { Id::FocusWorkers, Id::FocusSessions, Id::FocusInspector, Id::FocusOperations });
    QMenu *shown = menu->addMenu(tr("&Panes"));
    shown->addActions(panes);
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    add(appearance, actions, { Id::AppearanceSystem, Id::AppearanceLight, Id::AppearanceDark });
    add(menu, actions, { Id::ResetLayout });
}

void Menus::addWorker(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Worker"), "menuWorker");
    add(menu, actions, { Id::AddWorker, Id::EditWorker });
    add(menu, actions,
        { Id::ShowWorkerSessions, Id::NewSessionOnWorker, Id::RefreshWorker, Id::CopyWorkerUrl });
    add(menu, actions, { Id::CordonWorker, Id::UncordonWorker });
    add(menu, actions, { Id::RemoveWorker });
}

void Menus::addSession(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Session"), "menuSession");
    add(menu, actions, { Id::NewSession, Id::NewSessionForUser, Id::AddUser, Id::EditUser });
    add(menu, actions, { Id::RestartSession, Id::StartSession, Id::StopSession });
    add(menu, actions, { Id::LogOutSession, Id::DeleteSession });
    add(menu, actions,
        { Id::GoToWorker, Id::CopySessionName, Id::CopySessionPhone, Id::CopySessionRow,
          Id::CopySessionWorkerUrl });
    add(menu, actions, { Id::AdoptSession });
}

void Menus::addHelp(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Help"), "menuHelp");
    add(menu, actions, { Id::Shortcuts });
    add(menu, actions, { Id::About });
    actions.get(Id::About)->setMenuRole(QAction::AboutRole);
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
