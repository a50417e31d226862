// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/dialogfit.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

/** Words of the shortcuts page. */
class ShortcutsText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::ShortcutsText)
public:
    static QString close() { return tr("Close"); }
    static QString title() { return tr("Keyboard shortcuts"); }
    static QString action() { return tr("Action"); }
    static QString keys() { return tr("Keys"); }
};

void fill(QTreeWidget &list, const Actions &actions)
{
    for (int i = 0; i < static_cast<int>(ActionId::Count); ++i) {
        const QAction *action = actions.get(static_cast<ActionId>(i));
        if (!action || action->shortcut().isEmpty())
            continue;
        QString text = action->text();
        text.remove(u'&');
        new QTreeWidgetItem(&list, { text, action->shortcut().toString(QKeySequence::NativeText) });
    }
    list.resizeColumnToContents(0);
}

} // namespace

void openShortcutsDialog(QWidget *parent, const Actions &actions)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ShortcutsText::title());
    auto *list = new QTreeWidget(dialog);
    list->setObjectName(QStringLiteral("shortcutList"));
    list->setAccessibleName(ShortcutsText::title());
    list->setRootIsDecorated(false);
    list->setHeaderLabels({ ShortcutsText::action(), ShortcutsText::keys() });
    fill(*list, actions);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)->setText(ShortcutsText::close());
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 70, dialog->fontMetrics().height() * 28);
    new DialogFit(*dialog);
    dialog->open();
}

} // namespace quayside::ui
