// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/updatedialog.h"

#include "core/foreigntext.h"
#include "updates/updatecheck.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

constexpr int kAddressCharacters = 60;

} // namespace

UpdateDialog::UpdateDialog(updates::UpdateCheck &check, const QString &address, bool daily, QWidget *parent)
    : FormDialog(QStringLiteral("updateDialog"), tr("Check for updates"), tr("&Ask now"), parent)
    , m_check(check)
    , m_address(new QLineEdit(address, this))
    , m_daily(new QCheckBox(tr("Ask once a &day, when Quayside starts"), this))
    , m_answer(new QLabel(this))
{
    setExplanation(tr("One request is sent to this address. It says nothing about you, this computer or this "
                      "version. Nothing is downloaded or installed."));
    QFormLayout *form = addForm();
    m_address->setObjectName(QStringLiteral("updateAddress"));
    m_address->setMinimumWidth(fontMetrics().averageCharWidth() * kAddressCharacters);
    form->addRow(tr("Add&ress"), m_address);
    m_daily->setObjectName(QStringLiteral("updatesDaily"));
    m_daily->setChecked(daily);
    form->addRow(QString(), m_daily);
    m_answer->setObjectName(QStringLiteral("updateAnswer"));
    m_answer->setTextFormat(Qt::RichText);
    m_answer->setWordWrap(true);
    m_answer->setOpenExternalLinks(true);
    m_answer->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_answer->hide();
    content()->addWidget(m_answer);
    cancelButton()->setText(tr("Close"));
    connect(m_daily, &QCheckBox::toggled, this, &UpdateDialog::dailyChosen);
    connect(m_address, &QLineEdit::editingFinished, this,
            [this] { Q_EMIT addressChosen(m_address->text().trimmed()); });
    connect(this, &FormDialog::submitted, this, &UpdateDialog::ask);
}

void UpdateDialog::ask()
{
    m_answer->hide();
    clearProblem();
    setBusy(true, tr("Asking…"), Closing::EndsIt);
    Q_EMIT addressChosen(m_address->text().trimmed());
    Q_EMIT asked();
    whenDone(m_check.ask(QUrl(m_address->text().trimmed(), QUrl::StrictMode)), this,
             [this](const Result<updates::Release> &answer) { show(answer); });
}

void UpdateDialog::show(const Result<updates::Release> &answer)
{
    setBusy(false);
    if (!answer)
        return showError(answer.error());
    clearProblem();
    m_answer->setText(textOf(*answer));
    m_answer->show();
}

QString UpdateDialog::textOf(const updates::Release &release)
{
    const auto link = [](const QUrl &url, const QString &words) {
        const QString address = QString::fromLatin1(url.toEncoded()).toHtmlEscaped();
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(address, words.toHtmlEscaped());
    };
    const QString running = QCoreApplication::applicationVersion();
    QStringList parts;
    if (!release.isNewerThan(running))
        parts << tr("There is none newer than this one: %1.").arg(running).toHtmlEscaped();
    else if (release.date.isValid())
        //: %1 version, %2 date, %3 version
        parts << tr("Quayside %1 is there since %2. This is %3.")
                     .arg(release.version.toString(), QLocale().toString(release.date, QLocale::ShortFormat),
                          running)
                     .toHtmlEscaped();
    else
        parts << tr("Quayside %1 is there. This is %2.")
                     .arg(release.version.toString(), running)
                     .toHtmlEscaped();
    if (!release.page.isEmpty())
        parts << link(release.page, tr("What is in it, and how to get it"));
    if (!release.older.isEmpty())
        parts << link(release.older, tr("Older versions, and how to go back to one"));
    return parts.join(QStringLiteral("<br>"));
}

} // namespace quayside::ui
