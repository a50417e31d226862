// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/aboutdialog.h"

#include "ui/dialogs/dialogfit.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace quayside::ui {

namespace {

/** Words of the about box. */
class AboutText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::AboutText)
public:
    static QString close() { return tr("Close"); }
    static QString title() { return tr("About Quayside"); }
    static QString body()
    {
        return tr("<h3>Quayside %1</h3><p>Desktop console for fleets of WAHA servers.</p>"
                  "<p>Free software under the GNU General Public License, version 3 or later. It comes with "
                  "no "
                  "warranty. Runs on Qt %2.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), QLatin1StringView(qVersion()));
    }
};

} // namespace

void openAboutDialog(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(AboutText::title());
    auto *icon = new QLabel(dialog);
    icon->setPixmap(applicationIcon().pixmap(dialog->fontMetrics().height() * 4));
    auto *text = new QLabel(AboutText::body(), dialog);
    text->setObjectName(QStringLiteral("aboutText"));
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)->setText(AboutText::close());
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto *layout = new QVBoxLayout(dialog);
    layout->addLayout(row);
    layout->addWidget(buttons);
    new DialogFit(*dialog);
    dialog->open();
}

} // namespace quayside::ui
