// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actiontable.h"

#include <array>

namespace quayside::ui {

namespace {

using Id = ActionId;
constexpr auto kNoKey = QKeySequence::UnknownKey;

#define TEXT(text) QT_TRANSLATE_NOOP("quayside::ui::ActionText", text)

// No destructive action has a shortcut of its own: they are reached through menus and ask first.
constexpr std::array<ActionLine, size_t(Id::Count)> kTable { {
    { Id::NewMap, "newMap", TEXT("&New shard map…"), TEXT("Create an empty map in a new SQLite file."),
      "newmap", "Ctrl+Shift+N" },
    { Id::OpenMap, "openMap", TEXT("&Open shard map…"), TEXT("Open the SQLite file of a shard map."), "open",
      nullptr, QKeySequence::Open },
    { Id::OpenDemo, "openDemo", TEXT("Try the &demo"),
      TEXT("Start a simulated fleet on this computer and show it."), "demo", nullptr },
    { Id::CloseMap, "closeMap", TEXT("&Close map"), TEXT("Stop watching this fleet. Nothing is changed."),
      "close", "Ctrl+Shift+W" },
    { Id::AddOwnTables, "addOwnTables", TEXT("&Add Quayside's tables"),
      TEXT("Add the quayside_ tables to this map. Your own tables are not altered."), nullptr, nullptr },
    { Id::Quit, "quit", TEXT("&Quit"), nullptr, nullptr, nullptr, QKeySequence::Quit },

    { Id::Find, "find", TEXT("&Find…"), TEXT("Find a user, phone, session, worker or action."), "find",
      "Ctrl+K" },
    { Id::FocusWorkers, "focusWorkers", TEXT("Go to &workers"), nullptr, nullptr, "Alt+1" },
    { Id::FocusSessions, "focusSessions", TEXT("Go to &sessions"), nullptr, nullptr, "Alt+2" },
    { Id::FocusInspector, "focusInspector", TEXT("Go to &inspector"), nullptr, nullptr, "Alt+3" },
    { Id::FocusOperations, "focusOperations", TEXT("Go to &operations"), nullptr, nullptr, "Alt+4" },
    { Id::FilterSessions, "filterSessions", TEXT("F&ilter sessions…"),
      TEXT("Type to narrow the list of sessions."), "filter", nullptr, QKeySequence::Find },
    { Id::ClearFilters, "clearFilters", TEXT("&Clear filters"), TEXT("Show every session and worker."),
      nullptr, "Ctrl+Shift+F" },
    { Id::GroupByUser, "groupByUser", TEXT("Sessions by &user"), nullptr, nullptr, "Ctrl+1", kNoKey, true },
    { Id::GroupByWorker, "groupByWorker", TEXT("Sessions by wor&ker"), nullptr, nullptr, "Ctrl+2", kNoKey,
      true },
    { Id::ExpandAll, "expandAll", TEXT("&Expand all"), nullptr, nullptr, "Ctrl+Shift+E" },
    { Id::CollapseAll, "collapseAll", TEXT("Co&llapse all"), nullptr, nullptr, "Ctrl+Shift+L" },
    { Id::Refresh, "refresh", TEXT("&Refresh"), TEXT("Ask every worker again now."), "refresh", nullptr,
      QKeySequence::Refresh },
    { Id::AppearanceSystem, "appearanceSystem", TEXT("As the &system"), nullptr, nullptr, nullptr, kNoKey,
      true },
    { Id::AppearanceLight, "appearanceLight", TEXT("&Light"), nullptr, nullptr, nullptr, kNoKey, true },
    { Id::AppearanceDark, "appearanceDark", TEXT("&Dark"), nullptr, nullptr, nullptr, kNoKey, true },
    { Id::ResetLayout, "resetLayout", TEXT("Reset la&yout"),
      TEXT("Put panes, columns and filters back to how they came."), nullptr, nullptr },

    { Id::AddWorker, "addWorker", TEXT("&Add worker…"), TEXT("Add a WAHA server to the map."), "add",
      "Ctrl+Shift+A" },
    { Id::EditWorker, "editWorker", TEXT("&Edit worker…"),
      TEXT("Change URL, key, capacity, name or labels of the worker."), "edit", nullptr },
    { Id::CordonWorker, "cordonWorker", TEXT("&Cordon"),
      TEXT("Keep the worker's sessions, give it no new ones."), "cordon", nullptr },
    { Id::UncordonWorker, "uncordonWorker", TEXT("&Uncordon"), TEXT("Give the worker new sessions again."),
      nullptr, nullptr },
    { Id::RemoveWorker, "removeWorker", TEXT("Re&move worker…"),
      TEXT("Take the worker's row out of the map. The server itself goes on running."), "delete", nullptr },
    { Id::RefreshWorker, "refreshWorker", TEXT("&Refresh worker"), TEXT("Ask this worker again now."),
      "refresh", "Ctrl+R" },
    { Id::ShowWorkerSessions, "showWorkerSessions", TEXT("&Show its sessions"),
      TEXT("Narrow the list of sessions to this worker."), "filter", nullptr },
    { Id::NewSessionOnWorker, "newSessionOnWorker", TEXT("&New session here…"),
      TEXT("Create a session on this worker."), "add", nullptr },
    { Id::CopyWorkerUrl, "copyWorkerUrl", TEXT("Copy &URL"), TEXT("Copy the worker's URL, without its key."),
      "copy", "Ctrl+Shift+U" },

    { Id::NewSession, "newSession", TEXT("&New session…"),
      TEXT("Create a session on a worker with room for it, and pair it."), "add", nullptr,
      QKeySequence::New },
    { Id::AddUser, "addUser", TEXT("Add u&ser…"), TEXT("Add a user to the map."), "user", nullptr },
    { Id::EditUser, "editUser", TEXT("E&dit user…"), nullptr, "edit", nullptr },
    { Id::NewSessionForUser, "newSessionForUser", TEXT("New session for this &user…"), nullptr, "add",
      nullptr },
    { Id::StartSession, "startSession", TEXT("S&tart…"), nullptr, "start", nullptr },
    { Id::RestartSession, "restartSession", TEXT("&Restart…"), nullptr, "restart", "Ctrl+Shift+R" },
    { Id::StopSession, "stopSession", TEXT("St&op…"), nullptr, "stop", nullptr },
    { Id::LogOutSession, "logOutSession", TEXT("&Log out…"), nullptr, "logout", nullptr },
    { Id::DeleteSession, "deleteSession", TEXT("D&elete…"), nullptr, "delete", nullptr },
    { Id::AdoptSession, "adoptSession", TEXT("&Add to the map…"),
      TEXT("Add a row for a session that runs without one."), "map", nullptr },
    { Id::GoToWorker, "goToWorker", TEXT("&Go to worker"), TEXT("Select the worker this session is on."),
      "goto", "Ctrl+G" },
    { Id::CopySessionName, "copySessionName", TEXT("&Copy name"), nullptr, "copy", nullptr,
      QKeySequence::Copy },
    { Id::CopySessionPhone, "copySessionPhone", TEXT("Copy &phone number"), nullptr, nullptr,
      "Ctrl+Shift+P" },
    { Id::CopySessionRow, "copySessionRow", TEXT("Copy ro&w as text"), nullptr, nullptr, "Ctrl+Shift+C" },
    { Id::CopySessionWorkerUrl, "copySessionWorkerUrl", TEXT("Copy wor&ker URL"), nullptr, nullptr, nullptr },

    { Id::Shortcuts, "shortcuts", TEXT("&Keyboard shortcuts"), nullptr, nullptr, nullptr,
      QKeySequence::HelpContents },
    { Id::About, "about", TEXT("&About Quayside"), nullptr, "info", nullptr },
} };

#undef TEXT

} // namespace

const ActionLine &actionLine(ActionId id)
{
    const ActionLine &line = kTable[static_cast<size_t>(id)];
    Q_ASSERT(line.id == id);
    return line;
}

} // namespace quayside::ui
