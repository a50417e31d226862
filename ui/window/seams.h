// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

/** What a file dialog is asked for. */
struct FileQuestion
{
    enum class Kind { Open, Save, Folder };
    Kind kind = Kind::Open;
    QString title {};
    QString folder {}; //!< where to begin
    QString suggestedName {}; //!< of Save
    QString suffix = QStringLiteral("sqlite"); //!< of Save: added to a name without one
    QString filter {}; //!< "Shard maps (*.sqlite *.db)"
};

/**
 * Where the window meets things that a test can't click: native file dialogs and the clock of the desktop's
 * session. Function objects, replaced by tests. UI thread; nothing here blocks.
 */
struct Seams
{
    using FileAnswer = std::function<void(const QString &file)>;
    /** Calls back with the chosen file; not at all when the dialog is cancelled or its parent goes away. */
    std::function<void(QWidget *parent, const FileQuestion &question, FileAnswer answer)> askForFile;

    /** The real ones. */
    [[nodiscard]] static Seams real();
};

} // namespace quayside::ui
