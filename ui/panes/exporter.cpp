// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/exporter.h"

#include "core/foreigntext.h"
#include "items/export/tableexport.h"
#include "ui/window/settings.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QToolButton>

#include <utility>

namespace quayside::ui {

namespace {

QString filterOf(TableFiles files)
{
    switch (files) {
    case TableFiles::Csv:
        return QCoreApplication::translate("quayside::ui::AuditPane", "CSV files (*.csv);;All files (*)");
    case TableFiles::CsvOrJson:
        break;
    case TableFiles::Pdf:
        return QCoreApplication::translate("quayside::ui::AuditPane", "PDF files (*.pdf)");
    }
    return QCoreApplication::translate("quayside::ui::AuditPane", "CSV files (*.csv);;JSON files (*.json)");
}

} // namespace

void askForTableFile(QWidget *parent, const Seams &seams, Settings &settings, const QString &title,
                     const QString &suggestedName, TableFiles files, Seams::FileAnswer answer)
{
    FileQuestion question;
    question.kind = FileQuestion::Kind::Save;
    question.title = title;
    question.folder = settings.value(Setting::LastFolder).toString();
    if (question.folder.isEmpty())
        question.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    question.suggestedName = suggestedName;
    question.suffix = files == TableFiles::Pdf ? QStringLiteral("pdf") : QStringLiteral("csv");
    question.filter = filterOf(files);
    seams.askForFile(parent, question, [&settings, answer = std::move(answer)](const QString &file) {
        settings.setValue(Setting::LastFolder, QFileInfo(file).absolutePath());
        answer(file);
    });
}

Exporter::Exporter(QAbstractButton &button, const Seams &seams, Settings &settings, Words words, Make make)
    : QObject(&button)
    , m_button(button)
    , m_seams(seams)
    , m_settings(settings)
    , m_words(std::move(words))
    , m_make(std::move(make))
    , m_idleText(button.text())
{
    connect(&button, &QAbstractButton::clicked, this, &Exporter::trigger);
    showIdle();
}

Exporter::~Exporter() = default;

void Exporter::trigger()
{
    if (m_running)
        stop();
    else if (m_button.isEnabled())
        ask();
    else
        Q_EMIT told(tr("There is nothing to export in this list."));
}

void Exporter::stop()
{
    if (m_running)
        m_running.release()->deleteLater(); // it may be the one that tells
    showIdle();
}

void Exporter::ask()
{
    askForTableFile(m_button.window(), m_seams, m_settings, m_words.title, m_words.name,
                    TableFiles::CsvOrJson, [self = QPointer(this)](const QString &file) {
                        if (self)
                            self->begin(file);
                    });
}

void Exporter::begin(const QString &file)
{
    using items::TableExport;
    m_running = m_make(file);
    if (!m_running)
        return;
    connect(m_running.get(), &TableExport::progressed, this, &Exporter::showLines);
    connect(m_running.get(), &TableExport::finished, this, [this, file](qint64 lines) {
        stop();
        const QString what = tr("%Ln line(s) exported to %1", nullptr, int(lines));
        Q_EMIT told(what.arg(foreign::name(QFileInfo(file).fileName())));
    });
    connect(m_running.get(), &TableExport::failed, this, [this](const Error &error) {
        stop();
        Q_EMIT failed(error);
    });
    showLines(0);
    m_running->start();
}

void Exporter::showLines(qint64 lines)
{
    const QString text = tr("Stop export (%1)").arg(QLocale().toString(lines));
    m_button.setText(text);
    if (auto *tool = qobject_cast<QToolButton *>(&m_button))
        tool->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_button.setAccessibleName(text);
    m_button.setToolTip(tr("The file is left as it was."));
}

void Exporter::showIdle()
{
    m_button.setText(m_idleText);
    if (auto *tool = qobject_cast<QToolButton *>(&m_button); tool && m_idleText.isEmpty())
        tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_button.setAccessibleName(tr("Export…"));
    m_button.setToolTip(m_words.tip);
}

} // namespace quayside::ui
