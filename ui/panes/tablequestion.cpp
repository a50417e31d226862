// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/tablequestion.h"

#include "ui/window/settings.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

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

} // namespace quayside::ui
