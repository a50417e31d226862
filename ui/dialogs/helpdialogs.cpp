// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/helpdialogs.h"

#include "ui/actions/actions.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/theme/icons.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

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

constexpr int kCharactersWide = 90;
constexpr int kLinesHigh = 36;

/** Of a page, in the first of the desktop's languages that has it; all are there in English. */
QUrl addressOf(const QString &page)
{
    const QString file = page + QStringLiteral(".md");
    const QStringList languages = QLocale().uiLanguages();
    for (QString language : languages) {
        language.replace(u'-', u'_');
        if (language.startsWith(QLatin1StringView("en")))
            break;
        if (const QString path = language + u'/' + file;
            QFile::exists(QStringLiteral(":/quayside/handbook/") + path))
            return QUrl(QStringLiteral("qrc:/quayside/handbook/") + path);
    }
    return QUrl(QStringLiteral("qrc:/quayside/handbook/") + file);
}

QPushButton *pageButton(const QString &text, const char *name, QDialog *dialog)
{
    auto *button = new QPushButton(text, dialog);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

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

void HandbookDialog::showPage(QWidget *parent, const QString &page)
{
    auto *dialog = parent->findChild<HandbookDialog *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog)
        dialog = new HandbookDialog(parent);
    dialog->go(page.isEmpty() ? QStringLiteral("index") : page);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

HandbookDialog::HandbookDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
    , m_sought(new QLineEdit(this))
    , m_found(new QLabel(this))
{
    setObjectName(QStringLiteral("handbookDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Handbook"));
    m_text->setObjectName(QStringLiteral("handbookText"));
    m_text->setAccessibleName(tr("Page of the handbook"));
    m_text->setOpenLinks(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HandbookDialog::follow);
    m_text->document()->setDocumentMargin(fontMetrics().height());
    m_sought->setObjectName(QStringLiteral("handbookFind"));
    m_sought->setAccessibleName(tr("Find on this page"));
    m_sought->setPlaceholderText(tr("Find on this page"));
    m_sought->setClearButtonEnabled(true);
    m_found->setObjectName(QStringLiteral("handbookFound"));
    connect(m_sought, &QLineEdit::textChanged, m_found, &QLabel::clear);
    connect(m_sought, &QLineEdit::returnPressed, this, &HandbookDialog::find);
    layOut();
    resize(fontMetrics().averageCharWidth() * kCharactersWide, fontMetrics().height() * kLinesHigh);
    new DialogFit(*this);
    m_text->setFocus();
}

void HandbookDialog::layOut()
{
    auto *contents = pageButton(tr("Contents"), "handbookContents", this);
    auto *back = pageButton(tr("Back"), "handbookBack", this);
    back->setEnabled(false);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    close->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    close->button(QDialogButtonBox::Close)->setText(tr("Close"));
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(contents, &QPushButton::clicked, m_text, &QTextBrowser::home);
    connect(back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *top = new QHBoxLayout;
    top->addWidget(contents);
    top->addWidget(back);
    top->addStretch();
    top->addWidget(m_found);
    top->addWidget(m_sought);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
}

/** A document takes the colours of its links when it is read. */
void HandbookDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_text->reload();
}

void HandbookDialog::go(const QString &page)
{
    if (m_text->source().isEmpty()) // home() is the first page that was ever shown
        m_text->setSource(addressOf(QStringLiteral("index")), QTextDocument::MarkdownResource);
    m_text->setSource(addressOf(page), QTextDocument::MarkdownResource);
}

/** Pages link to each other in their own language; which one is shown is up to the desktop's. */
void HandbookDialog::follow(const QUrl &link)
{
    if (!link.isRelative() && link.scheme() != QLatin1StringView("qrc"))
        QDesktopServices::openUrl(link);
    else if (link.fileName().isEmpty())
        m_text->setSource(m_text->source().resolved(link), QTextDocument::MarkdownResource);
    else
        go(link.fileName().chopped(int(qstrlen(".md"))));
}

/** From the cursor on, then from the top. */
void HandbookDialog::find()
{
    if (m_text->find(m_sought->text()))
        return;
    m_text->moveCursor(QTextCursor::Start);
    if (!m_text->find(m_sought->text()))
        m_found->setText(tr("Not on this page"));
}

} // namespace quayside::ui
