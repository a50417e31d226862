// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/crashnotice.h"

#include "core/foreigntext.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noticebar.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quayside::ui {

namespace {

const QString kCrash = QStringLiteral("crash");
constexpr qint64 kLargestReport = 64 * 1024; //!< 64 addresses twice are below 10 KB

/** Words of the dialog. */
class CrashReportText
{
    Q_DECLARE_TR_FUNCTIONS(quayside::ui::CrashReportText)
public:
    static QString title() { return tr("Crash report"); }
    static QString body(const QString &file)
    {
        return tr("This is all that was kept when Quayside crashed: version, system, and where in the "
                  "program "
                  "it was. There is nothing of your map, your servers or your customers in it. It was sent "
                  "to "
                  "nobody; attach it to a report of the fault if you write one.\nFile: %1")
            .arg(foreign::name(QDir::toNativeSeparators(file)));
    }
    static QString report() { return tr("Text of the report"); }
    static QString unreadable() { return tr("The report can't be read any more. It was deleted, or moved."); }
    static QString copy() { return tr("&Copy"); }
    static QString remove() { return tr("&Delete report"); }
    static QString close() { return tr("Close"); }
};

QString textOf(const QString &file)
{
    QFile report(file);
    if (!report.open(QIODevice::ReadOnly))
        return CrashReportText::unreadable();
    return foreign::lines(QString::fromUtf8(report.read(kLargestReport)));
}

QPushButton *addButton(QDialogButtonBox &box, const char *name, const QString &text,
                       QDialogButtonBox::ButtonRole role)
{
    QPushButton *button = box.addButton(text, role);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

void openCrashReportDialog(QWidget *parent, const QString &file)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(QStringLiteral("crashReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(CrashReportText::title());
    auto *body = wrappedLabel({}, dialog);
    body->setText(CrashReportText::body(file));
    auto *text = new QPlainTextEdit(textOf(file), dialog);
    text->setObjectName(QStringLiteral("crashReport"));
    text->setAccessibleName(CrashReportText::report());
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(dialog);
    const auto *copy
        = addButton(*buttons, "copyReport", CrashReportText::copy(), QDialogButtonBox::ActionRole);
    const auto *remove
        = addButton(*buttons, "deleteReport", CrashReportText::remove(), QDialogButtonBox::ActionRole);
    addButton(*buttons, "closeButton", CrashReportText::close(), QDialogButtonBox::RejectRole)
        ->setDefault(true);
    QObject::connect(copy, &QPushButton::clicked, text,
                     [text] { QGuiApplication::clipboard()->setText(text->toPlainText()); });
    QObject::connect(remove, &QPushButton::clicked, dialog, [dialog, file] {
        QFile::remove(file);
        dialog->accept();
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(body);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 90, dialog->fontMetrics().height() * 28);
    new DialogFit(*dialog);
    dialog->open();
}

CrashNotice::CrashNotice(NoticeBar &notices, QWidget &window)
    : QObject(&window)
    , m_notices(notices)
{
    connect(&notices, &NoticeBar::actionTriggered, this, [this, &window](const QString &id) {
        if (id != kCrash)
            return;
        m_notices.drop(kCrash);
        openCrashReportDialog(&window, m_file);
    });
}

void CrashNotice::offer(const QString &reportFile)
{
    m_file = reportFile;
    Notice notice;
    notice.id = kCrash;
    notice.rank = Notice::Rank::Remark;
    notice.ofMap = false;
    notice.text
        = tr("Quayside crashed when it ran last. What was under way is in the map: it can be finished or "
             "undone there. A report is kept on this computer and was sent to nobody.");
    notice.action = tr("Show the report");
    m_notices.put(notice);
}

} // namespace quayside::ui
