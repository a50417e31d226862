// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/program/support/program.h"

QT_BEGIN_NAMESPACE
class QDialog;
QT_END_NAMESPACE

namespace quayside::test {

/**
 * What a person does with mouse and keyboard. Every function says whether it was possible. Workers count
 * from 0.
 */
class Hand final
{
public:
    explicit Hand(Program &program)
        : m_program(program)
    { }

    /** Clicks the session's row in the tree. */
    [[nodiscard]] bool select(int worker, const QString &name, Qt::KeyboardModifiers keys = {}) const;
    /** Clicks the worker's row, waiting for it. */
    [[nodiscard]] bool selectWorker(int worker) const;
    /** Triggers a menu action by its object name, waiting until it may be used. */
    [[nodiscard]] bool trigger(const char *action) const;
    /** The open dialog of this name, waited for; nullptr when none comes. */
    [[nodiscard]] QDialog *dialog(const char *name) const;
    /** Selects the session, triggers the verb, and answers its dialog, typing the name where asked. */
    [[nodiscard]] bool doVerb(const char *action, int worker, const QString &name) const;
    /** Answers the dialog that a verb has opened. */
    [[nodiscard]] bool answerVerb(const QString &confirmation) const;
    /** Opens the new-session dialog and fills it in; `worker` −1 takes the suggestion. */
    [[nodiscard]] QDialog *fillNewSession(const QString &user, const QString &name, int worker = -1) const;
    [[nodiscard]] QDialog *fillNewSession(int user, const QString &name, int worker = -1) const
    {
        return fillNewSession(QString::number(user), name, worker);
    }
    /** Fills in the dialog and presses its button; the dialog, which goes on. */
    [[nodiscard]] QDialog *create(const QString &user, const QString &name, int worker = -1) const;
    [[nodiscard]] QDialog *create(int user, const QString &name, int worker = -1) const
    {
        return create(QString::number(user), name, worker);
    }
    /** Clicks a worker in a dialog's list of them. */
    [[nodiscard]] bool chooseWorker(const QWidget *dialog, int worker) const;
    /** Presses a button of the window or a dialog, once it is there and enabled. */
    [[nodiscard]] static bool press(const QWidget *parent, const char *button);
    [[nodiscard]] static bool type(const QWidget *parent, const char *field, const QString &text);

private:
    Program &m_program;
};

} // namespace quayside::test
