// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/actionrules.h"

#include <QKeySequence>

namespace quayside::ui {

/** A part of a menu of the menu bar, between two separators; Menus says which menu it is of. */
enum class MenuPart {
    FileMap,
    FileLook,
    FileTables,
    FileEnd,
    ViewFind,
    ViewFilter,
    ViewTree,
    ViewGo,
    ViewAppearance,
    ViewLayout,
    WorkerRow,
    WorkerLook,
    WorkerState,
    WorkerPlan,
    WorkerEnd,
    SessionNew,
    SessionRun,
    SessionConfigure,
    SessionEnd,
    SessionLook,
    SessionRow,
    HelpKeys,
    HelpAbout
};

/** What an action does to the map that is open, or to its servers. */
enum class ActionEffect {
    Looks, //!< nothing: it is there while a map is inspected, too
    Live, //!< nothing either, but it is about a map that is live: its servers, what may be changed in it
    Changes
};

/** One line of the table of actions. Texts are sources for ActionText. */
struct ActionLine
{
    ActionId id;
    const char *name; //!< object name
    MenuPart menu;
    ActionEffect effect;
    ActionRules::Rule rule; //!< whether it can be had; null: always, without a map, too
    const char *text;
    const char *tip; //!< one sentence; may be null
    const char *icon; //!< file in :/icons; may be null
    const char *shortcut; //!< portable text; may be null
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    bool checkable = false;
    std::optional<operations::Verb> verb = {}; //!< of those that are one on sessions
};

[[nodiscard]] const ActionLine &actionLine(ActionId id);

/** Translates the table. */
class ActionText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ActionText)
public:
    [[nodiscard]] static QString text(const ActionLine &line) { return tr(line.text); }
    [[nodiscard]] static QString tip(const ActionLine &line) { return line.tip ? tr(line.tip) : QString(); }
};

} // namespace quayside::ui
