// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QWidget;

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QTextBrowser;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class Actions;

/** What the program is, its version and its licence. Opens a dialog that deletes itself. */
void openAboutDialog(QWidget *parent);

/** All shortcuts, from the table of actions. Opens a dialog that deletes itself. */
void openShortcutsDialog(QWidget *parent, const Actions &actions);

/**
 * The handbook: the Markdown pages of resources/handbook, which can be read without the program as well. They
 * refer to each other by file name; addresses outside are opened by the desktop, and only when clicked. A page
 * that a folder with the name of the language has, too ("pt_BR"), is shown in that language.
 *
 * There is one window of it a parent, and it leaves the others usable. Deletes itself when closed. UI thread.
 */
class HandbookDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandbookDialog)
public:
    /** Shows a page ("profiles"; empty: the contents) in the parent's window of the handbook. */
    static void showPage(QWidget *parent, const QString &page = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    explicit HandbookDialog(QWidget *parent);

    void layOut();
    void go(const QString &page);
    void follow(const QUrl &link);
    void find();

    QTextBrowser *m_text;
    QLineEdit *m_sought;
    QLabel *m_found;
};

} // namespace quayside::ui
