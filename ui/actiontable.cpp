// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontable.h"

#include <array>

namespace quayside::ui {

namespace {

constexpr auto kNoKey = QKeySequence::UnknownKey;

#define TEXT(text) QT_TRANSLATE_NOOP("quayside::ui::ActionText", text)

// No destructive action has a shortcut of its own: they are reached through menus and ask first.
constexpr std::array<ActionLine, size_t(ActionId::Count)> kActionTable { {
    { ActionId::NewMap, "newMap", TEXT("&New shard map…"), TEXT("Create an empty map in a new SQLite file."),
      "newmap", "Ctrl+Shift+N" },
    { ActionId::OpenMap, "openMap", TEXT("&Open shard map…"), TEXT("Open the SQLite file of a shard map."),
      "open", nullptr, QKeySequence::Open },
    { ActionId::OpenDemo, "openDemo", TEXT("Try the &demo"),
      TEXT("Start a simulated fleet on this computer and show it."), "demo", nullptr },
    { ActionId::CloseMap, "closeMap", TEXT("&Close map"),
      TEXT("Stop watching this fleet. Nothing is changed."), "close", "Ctrl+Shift+W" },
    { ActionId::AddOwnTables, "addOwnTables", TEXT("&Add Quayside's tables"),
      TEXT("Add the quayside_ tables to this map. Your own tables are not altered."), nullptr, nullptr },
    { ActionId::Quit, "quit", TEXT("&Quit"), nullptr, nullptr, nullptr, QKeySequence::Quit },

    { ActionId::Find, "find", TEXT("&Find…"), TEXT("Find a user, phone, session, worker or action."), "find",
      "Ctrl+K" },
    { ActionId::FocusWorkers, "focusWorkers", TEXT("Go to &workers"), nullptr, nullptr, "Alt+1" },
    { ActionId::FocusSessions, "focusSessions", TEXT("Go to &sessions"), nullptr, nullptr, "Alt+2" },
    { ActionId::FocusInspector, "focusInspector", TEXT("Go to &inspector"), nullptr, nullptr, "Alt+3" },
    { ActionId::FocusOperations, "focusOperations", TEXT("Go to &operations"), nullptr, nullptr, "Alt+4" },
    { ActionId::FilterSessions, "filterSessions", TEXT("F&ilter sessions…"),
      TEXT("Type to narrow the list of sessions."), "filter", nullptr, QKeySequence::Find },
    { ActionId::ClearFilters, "clearFilters", TEXT("&Clear filters"), TEXT("Show every session and worker."),
      nullptr, "Ctrl+Shift+F" },
    { ActionId::GroupByUser, "groupByUser", TEXT("Sessions by &user"), nullptr, nullptr, "Ctrl+1", kNoKey,
      true },
    { ActionId::GroupByWorker, "groupByWorker", TEXT("Sessions by wor&ker"), nullptr, nullptr, "Ctrl+2",
      kNoKey, true },
    { ActionId::ExpandAll, "expandAll", TEXT("&Expand all"), nullptr, nullptr, "Ctrl+Shift+E" },
    { ActionId::CollapseAll, "collapseAll", TEXT("Co&llapse all"), nullptr, nullptr, "Ctrl+Shift+L" },
    { ActionId::Refresh, "refresh", TEXT("&Refresh"), TEXT("Ask every worker again now."), "refresh", nullptr,
      QKeySequence::Refresh },
    { ActionId::AppearanceSystem, "appearanceSystem", TEXT("As the &system"), nullptr, nullptr, nullptr,
      kNoKey, true },
    { ActionId::AppearanceLight, "appearanceLight", TEXT("&Light"), nullptr, nullptr, nullptr, kNoKey, true },
    { ActionId::AppearanceDark, "appearanceDark", TEXT("&Dark"), nullptr, nullptr, nullptr, kNoKey, true },
    { ActionId::ResetLayout, "resetLayout", TEXT("Reset la&yout"),
      TEXT("Put panes, columns and filters back to how they came."), nullptr, nullptr },

    { ActionId::AddWorker, "addWorker", TEXT("&Add worker…"), TEXT("Add a WAHA server to the map."), "add",
      "Ctrl+Shift+A" },
    { ActionId::EditWorker, "editWorker", TEXT("&Edit worker…"),
      TEXT("Change URL, key, capacity, name or labels of the worker."), "edit", nullptr },
    { ActionId::CordonWorker, "cordonWorker", TEXT("&Cordon"),
      TEXT("Keep the worker's sessions, give it no new ones."), "cordon", nullptr },
    { ActionId::UncordonWorker, "uncordonWorker", TEXT("U&ncordon"),
      TEXT("Give the worker new sessions again."), nullptr, nullptr },
    { ActionId::RemoveWorker, "removeWorker", TEXT("Re&move worker…"),
      TEXT("Take the worker's row out of the map. The server itself goes on running."), "delete", nullptr },
    { ActionId::RefreshWorker, "refreshWorker", TEXT("&Refresh worker"), TEXT("Ask this worker again now."),
      "refresh", "Ctrl+R" },
    { ActionId::ShowWorkerSessions, "showWorkerSessions", TEXT("&Show its sessions"),
      TEXT("Narrow the list of sessions to this worker."), "filter", nullptr },
    { ActionId::NewSessionOnWorker, "newSessionOnWorker", TEXT("New session &here…"),
      TEXT("Create a session on this worker."), "add", nullptr },
    { ActionId::CopyWorkerUrl, "copyWorkerUrl", TEXT("Copy &URL"),
      TEXT("Copy the worker's URL, without its key."), "copy", "Ctrl+Shift+U" },

    { ActionId::NewSession, "newSession", TEXT("&New session…"),
      TEXT("Create a session on a worker with room for it, and pair it."), "add", nullptr,
      QKeySequence::New },
    { ActionId::AddUser, "addUser", TEXT("Add u&ser…"), TEXT("Add a user to the map."), "user", nullptr },
    { ActionId::EditUser, "editUser", TEXT("E&dit user…"), nullptr, "edit", nullptr },
    { ActionId::NewSessionForUser, "newSessionForUser", TEXT("New session for this &user…"), nullptr, "add",
      nullptr },
    { ActionId::StartSession, "startSession", TEXT("S&tart…"), nullptr, "start", nullptr },
    { ActionId::RestartSession, "restartSession", TEXT("&Restart…"), nullptr, "restart", "Ctrl+Shift+R" },
    { ActionId::StopSession, "stopSession", TEXT("St&op…"), nullptr, "stop", nullptr },
    { ActionId::LogOutSession, "logOutSession", TEXT("&Log out…"), nullptr, "logout", nullptr },
    { ActionId::DeleteSession, "deleteSession", TEXT("D&elete…"), nullptr, "delete", nullptr },
    { ActionId::AdoptSession, "adoptSession", TEXT("&Add to the map…"),
      TEXT("Add a row for a session that runs without one."), "map", nullptr },
    { ActionId::GoToWorker, "goToWorker", TEXT("&Go to worker"),
      TEXT("Select the worker this session is on."), "goto", "Ctrl+G" },
    { ActionId::CopySessionName, "copySessionName", TEXT("&Copy name"), nullptr, "copy", nullptr,
      QKeySequence::Copy },
    { ActionId::CopySessionPhone, "copySessionPhone", TEXT("Copy &phone number"), nullptr, nullptr,
      "Ctrl+Shift+P" },
    { ActionId::CopySessionRow, "copySessionRow", TEXT("Copy ro&w as text"), nullptr, nullptr,
      "Ctrl+Shift+C" },
    { ActionId::CopySessionWorkerUrl, "copySessionWorkerUrl", TEXT("Copy wor&ker URL"), nullptr, nullptr,
      nullptr },

    { ActionId::Shortcuts, "shortcuts", TEXT("&Keyboard shortcuts"), nullptr, nullptr, nullptr,
      QKeySequence::HelpContents },
    { ActionId::About, "about", TEXT("&About Quayside"), nullptr, "info", nullptr },
} };

#undef TEXT

} // namespace

const ActionLine &actionLine(ActionId id)
{
    const ActionLine &line = kActionTable[static_cast<size_t>(id)];
    Q_ASSERT(line.id == id);
    return line;
}

} // namespace quayside::ui
