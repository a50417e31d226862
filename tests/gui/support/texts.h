// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
QT_END_NAMESPACE

namespace quayside::test {

/** How Qt takes a text. */
enum class TextKind {
    Plain, //!< as it is, several lines
    Marked, //!< with `&` before a letter: buttons, menus, tabs
    Rich, //!< as HTML
    Guessed, //!< as HTML if it looks like it
    Typed //!< in a field for a person to change
};

/** One text that a person, a screen reader or a pointer gets to see. */
struct ShownText
{
    QString where; //!< "QLabel inspectorName text", "sessionTree 0.1[2] role 3"
    QString text;
    TextKind kind = TextKind::Plain;
};

using TextVisitor = std::function<void(const ShownText &)>;

/** Every text of the widget, its children, its open dialogs and pop-ups, its actions, and of every cell of
 * every model that a view shows, in every role that holds text for people. Hidden widgets included. */
void visitTexts(const QWidget &root, const TextVisitor &visit);
void visitTexts(const QAbstractItemModel &model, const QString &where, const TextVisitor &visit);

} // namespace quayside::test
