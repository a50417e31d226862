// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/handbookdialog.h"

#include "ui/dialogs/dialogfit.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

constexpr int kCharactersWide = 90;
constexpr int kLinesHigh = 36;

QPushButton *pageButton(const QString &text, const char *name, QDialog *dialog)
{
    auto *button = new QPushButton(text, dialog);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

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
    m_text->setOpenExternalLinks(true);
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
    const auto address
        = [](const QString &name) { return QUrl(QStringLiteral("qrc:/quayside/handbook/%1.md").arg(name)); };
    if (m_text->source().isEmpty()) // home() is the first page that was ever shown
        m_text->setSource(address(QStringLiteral("index")), QTextDocument::MarkdownResource);
    m_text->setSource(address(page), QTextDocument::MarkdownResource);
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
