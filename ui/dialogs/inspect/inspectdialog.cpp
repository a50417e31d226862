// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/inspect/inspectdialog.h"

#include "core/foreigntext.h"
#include "inspect/reading.h"
#include "items/export/filewriter.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/print/pdffile.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flatheader.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/latenotice.h"
#include "ui/widgets/topwidget.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>

namespace quayside::ui {

InspectDialog::InspectDialog(const QString &title, const Seams &seams, QWidget *parent)
    : QDialog(parent)
    , m_seams(seams)
    , m_reading(new inspect::Reading(this))
    , m_pages(new QStackedWidget(this))
    , m_progress(new QProgressBar(this))
    , m_state(wrappedLabel(QStringLiteral("inspectState"), this))
    , m_told(wrappedLabel(QStringLiteral("inspectTold"), this))
    , m_answer(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *waiting = new QWidget(m_pages);
    auto *column = new QVBoxLayout(waiting);
    m_state->setText(tr("Reading the map. Nothing is written, and no server is asked."));
    m_progress->setObjectName(QStringLiteral("inspectProgress"));
    m_progress->setAccessibleName(tr("Progress of reading"));
    m_progress->setRange(0, 0);
    column->addWidget(m_state);
    column->addWidget(m_progress);
    column->addStretch();
    auto *found = new QWidget(m_pages);
    found->setLayout(m_answer);
    m_answer->setContentsMargins({});
    m_pages->addWidget(waiting);
    m_pages->addWidget(found);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("closeButton"));
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close")); // Qt's own word is not in every language
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setEnabled(false);
    for (QAbstractButton *button : buttons->buttons()) // Return in the filter or a list is for none of them
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_told);
    layout->addWidget(buttons);
    m_told->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &InspectDialog::askWhere);
    connect(m_reading, &inspect::Reading::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 1'000 : 0);
        m_progress->setValue(total > 0 ? int(done * 1'000 / total) : 0);
    });
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 34);
    new DialogFit(*this);
}

void InspectDialog::showAnswer()
{
    m_export->setEnabled(true);
    m_pages->setCurrentIndex(1);
}

void InspectDialog::showTrouble(const Error &error)
{
    m_progress->hide();
    m_state->setTone(Tone::Bad);
    m_state->setText(error.toDisplayString());
}

void InspectDialog::tell(const QString &text)
{
    m_told->setText(text);
    m_told->show();
}

QTableView *InspectDialog::addTable(const QString &objectName, const QString &spokenName)
{
    auto *table = new QTableView(this);
    dressRows(*table, objectName, spokenName);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    return table;
}

void InspectDialog::askWhere()
{
    const FileQuestion question {
        .kind = FileQuestion::Kind::Save,
        .title = tr("Export"),
        .folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
        .suggestedName = fileName() + QStringLiteral(".csv"),
        .suffix = QStringLiteral("csv"),
        .filter = tr("CSV files (*.csv);;JSON files (*.json);;PDF files (*.pdf)"),
    };
    m_seams.askForFile(this, question, [this](const QString &file) { save(file); });
}

void InspectDialog::save(const QString &file)
{
    m_export->setEnabled(false); // a report of a hundred pages takes a moment
    whenDone(write(file), topOver(*this),
             [self = QPointer(this), late = LateNotice(*this, false), file](const Result<void> &written) {
                 const QString text = written
                     ? tr("Saved as %1.").arg(foreign::name(QFileInfo(file).fileName()))
                     : written.error().toDisplayString();
                 if (!self || !self->isVisible())
                     return late.tell(text, written ? Tone::Info : Tone::Bad);
                 self->m_export->setEnabled(true);
                 self->tell(text);
             });
}

Future<void> InspectDialog::write(const QString &file) const
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1StringView("pdf"))
        return PdfFile::writeLater(printed(), file);
    return items::FileWriter::write(file, suffix == QLatin1StringView("json") ? json() : csv());
}

} // namespace quayside::ui
