// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include "ui/actions.h"

#include <QMenu>
#include <QMenuBar>

namespace quayside::ui {

namespace {

void add(QMenu *menu, const Actions &actions, std::initializer_list<ActionId> ids)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const ActionId id : ids)
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
    add(menu, actions, { ActionId::NewMap, ActionId::OpenMap, ActionId::OpenDemo });
    add(menu, actions, { ActionId::AddOwnTables, ActionId::CloseMap });
    add(menu, actions, { ActionId::Quit });
    actions.get(ActionId::Quit)->setMenuRole(QAction::QuitRole);
}

void Menus::addView(QMenuBar &bar, const Actions &actions, const QList<QAction *> &panes)
{
    QMenu *menu = addMenu(bar, tr("&View"), "menuView");
    add(menu, actions, { ActionId::Find, ActionId::Refresh });
    add(menu, actions, { ActionId::FilterSessions, ActionId::ClearFilters });
    add(menu, actions,
        { ActionId::GroupByUser, ActionId::GroupByWorker, ActionId::ExpandAll, ActionId::CollapseAll });
    menu->addSeparator();
    QMenu *go = menu->addMenu(tr("&Go to"));
    add(go, actions,
        { ActionId::FocusWorkers, ActionId::FocusSessions, ActionId::FocusInspector,
          ActionId::FocusOperations, ActionId::FocusAudit, ActionId::FocusAttention });
    QMenu *shown = menu->addMenu(tr("&Panes"));
    shown->addActions(panes);
    QMenu *appearance = menu->addMenu(tr("&Appearance"));
    add(appearance, actions,
        { ActionId::AppearanceSystem, ActionId::AppearanceLight, ActionId::AppearanceDark });
    add(menu, actions, { ActionId::ResetLayout });
}

void Menus::addWorker(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Worker"), "menuWorker");
    add(menu, actions, { ActionId::AddWorker, ActionId::EditWorker });
    add(menu, actions,
        { ActionId::ShowWorkerSessions, ActionId::ShowWorkerHistory, ActionId::NewSessionOnWorker,
          ActionId::RefreshWorker, ActionId::CopyWorkerUrl, ActionId::CopyWorkerSecretUrl });
    add(menu, actions,
        { ActionId::CordonWorker, ActionId::UncordonWorker, ActionId::DrainWorker, ActionId::EvacuateWorker,
          ActionId::ReturnWorker, ActionId::RestoreWorker });
    add(menu, actions, { ActionId::RebalanceFleet, ActionId::PlacementRules });
    add(menu, actions, { ActionId::RemoveWorker });
}

void Menus::addSession(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Session"), "menuSession");
    add(menu, actions,
        { ActionId::NewSession, ActionId::NewSessionForUser, ActionId::AddUser, ActionId::EditUser });
    add(menu, actions,
        { ActionId::RestartSession, ActionId::StartSession, ActionId::StopSession, ActionId::MoveSession });
    add(menu, actions, { ActionId::ConfigureSession });
    add(menu, actions, { ActionId::LogOutSession, ActionId::DeleteSession });
    add(menu, actions,
        { ActionId::GoToWorker, ActionId::ShowSessionHistory, ActionId::CopySessionName,
          ActionId::CopySessionPhone, ActionId::CopySessionRow, ActionId::CopySessionWorkerUrl });
    add(menu, actions, { ActionId::AdoptSession, ActionId::PlaceSession });
}

void Menus::addHelp(QMenuBar &bar, const Actions &actions)
{
    QMenu *menu = addMenu(bar, tr("&Help"), "menuHelp");
    add(menu, actions, { ActionId::Shortcuts });
    add(menu, actions, { ActionId::About });
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
