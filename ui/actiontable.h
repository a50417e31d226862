// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <QCoreApplication>
#include <QKeySequence>

namespace quayside::ui {

/** One line of the table of actions. Texts are sources for ActionText. */
struct ActionLine
{
    ActionId id;
    const char *name; //!< object name
    const char *text;
    const char *tip; //!< one sentence; may be null
    const char *icon; //!< file in :/icons; may be null
    const char *shortcut; //!< portable text; may be null
    QKeySequence::StandardKey standardKey = QKeySequence::UnknownKey;
    bool checkable = false;
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
