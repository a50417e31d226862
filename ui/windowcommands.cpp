// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own actions; those about workers and sessions are in commands.cpp.
#include "ui/mainwindow_p.h"

#include "ui/commands.h"
#include "ui/docks.h"
#include "ui/findfield.h"
#include "ui/panes/attentionpane.h"
#include "ui/panes/auditpane.h"
#include "ui/panes/operationspane.h"
#include "ui/panes/sessionspane.h"
#include "ui/panes/workerspane.h"
#include "ui/theme/appearance.h"
#include "ui/topbar.h"
#include "ui/widgets/banner.h"

#include "fleet/fleet.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace quayside::ui {

using Grouping = items::SessionTreeModel::Grouping;

void MainWindow::Private::run(ActionId id)
{
    if (runFile(id) || runAppearance(id))
        return;
    if (m_hasMap && (runFocus(id) || runView(id) || runHistory(id)))
        return;
    m_commands->run(id);
}

bool MainWindow::Private::runFile(ActionId id)
{
    switch (id) {
    case ActionId::NewMap:
        askForMap(FileQuestion::Kind::Save);
        return true;
    case ActionId::OpenMap:
        askForMap(FileQuestion::Kind::Open);
        return true;
    case ActionId::OpenDemo:
        Q_EMIT m_window.demoRequested();
        return true;
    case ActionId::CloseMap:
        Q_EMIT m_window.closeMapRequested();
        return true;
    case ActionId::AddOwnTables:
        Q_EMIT m_window.ownTablesRequested();
        return true;
    case ActionId::Quit:
        m_window.close();
        return true;
    default:
        return false;
    }
}

bool MainWindow::Private::runFocus(ActionId id)
{
    switch (id) {
    case ActionId::Find:
        m_topBar->findField()->begin();
        return true;
    case ActionId::FocusWorkers:
        m_workers->focusTable();
        return true;
    case ActionId::FocusSessions:
        m_sessions->focusTree();
        return true;
    case ActionId::FocusInspector:
        m_docks->focusInspector();
        return true;
    case ActionId::FocusOperations:
        m_docks->showOperations();
        return true;
    case ActionId::FocusAudit:
        m_docks->showAudit();
        return true;
    case ActionId::FocusAttention:
        m_docks->showAttention();
        return true;
    case ActionId::FilterSessions:
        m_sessions->focusFilter();
        return true;
    default:
        return false;
    }
}

bool MainWindow::Private::runView(ActionId id)
{
    switch (id) {
    case ActionId::ClearFilters:
        m_sessions->clearFilters();
        m_workers->clearFilters();
        return true;
    case ActionId::GroupByUser:
    case ActionId::GroupByWorker:
        m_sessions->setGrouping(id == ActionId::GroupByUser ? Grouping::ByUser : Grouping::ByWorker);
        return true;
    case ActionId::ExpandAll:
        m_sessions->expandAll();
        return true;
    case ActionId::CollapseAll:
        m_sessions->collapseAll();
        return true;
    case ActionId::GoToWorker:
        goToWorker();
        return true;
    case ActionId::ShowWorkerSessions:
        showSessionsOf(m_actions->selection().worker);
        return true;
    default:
        return false;
    }
}

bool MainWindow::Private::runHistory(ActionId id)
{
    const Selection &selection = m_actions->selection();
    if (id == ActionId::ShowSessionHistory && !selection.sessions.empty())
        m_audit->showOnly(m_context.fleet->session(selection.sessions.front()).key);
    else if (id == ActionId::ShowWorkerHistory && selection.worker.isValid())
        m_audit->showOnly({ m_context.fleet->worker(selection.worker).row.id, {} });
    else
        return false;
    m_docks->showAudit();
    return true;
}

bool MainWindow::Private::runAppearance(ActionId id)
{
    Appearance appearance = Appearance::System;
    switch (id) {
    case ActionId::AppearanceSystem:
        break;
    case ActionId::AppearanceLight:
        appearance = Appearance::Light;
        break;
    case ActionId::AppearanceDark:
        appearance = Appearance::Dark;
        break;
    case ActionId::ResetLayout:
        m_settings.resetLayout();
        m_docks->reset();
        m_workers->resetColumns();
        m_sessions->resetColumns();
        m_operations->resetColumns();
        m_audit->resetColumns();
        m_attention->resetColumns();
        return true;
    default:
        return false;
    }
    m_settings.setValue(Setting::Appearance, toString(appearance));
    applyAppearance(appearance);
    return true;
}

void MainWindow::Private::applyAppearanceSetting()
{
    const Appearance appearance = appearanceFromString(m_settings.value(Setting::Appearance).toString());
    const ActionId id = appearance == Appearance::Light
        ? ActionId::AppearanceLight
        : (appearance == Appearance::Dark ? ActionId::AppearanceDark : ActionId::AppearanceSystem);
    m_actions->get(id)->setChecked(true);
    applyAppearance(appearance);
}

void MainWindow::Private::askForMap(FileQuestion::Kind kind)
{
    const bool isNew = kind == FileQuestion::Kind::Save;
    FileQuestion question;
    question.kind = kind;
    question.title = isNew ? tr("New shard map") : tr("Open shard map");
    question.folder = m_settings.value(Setting::LastFolder).toString();
    if (question.folder.isEmpty())
        question.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    //: Name of a new file
    question.suggestedName = tr("fleet.sqlite");
    question.filter = tr("Shard maps (*.sqlite *.sqlite3 *.db);;All files (*)");
    m_seams.askForFile(&m_window, question, [this, isNew](const QString &file) {
        m_settings.setValue(Setting::LastFolder, QFileInfo(file).absolutePath());
        if (isNew)
            Q_EMIT m_window.newMapRequested(file);
        else
            Q_EMIT m_window.openMapRequested(file);
    });
}

void MainWindow::Private::goToWorker()
{
    const auto &sessions = m_actions->selection().sessions;
    if (sessions.empty())
        return;
    const fleet::WorkerIndex runsOn = m_context.fleet->sessionRunsOn(sessions.front());
    m_workers->focusTable();
    m_workers->reveal(runsOn.isValid() ? runsOn : m_context.fleet->sessionWorker(sessions.front()));
}

void MainWindow::Private::showSessionsOf(fleet::WorkerIndex worker)
{
    if (worker.isValid())
        m_sessions->showOnlyWorker(m_context.fleet->worker(worker).row.id);
}

} // namespace quayside::ui
