// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/seams.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>

namespace quayside::ui {

namespace {

/** "JSON files (*.json)" was chosen: the name suggested or typed so far ends like that. */
void followFilter(QFileDialog &dialog, const QString &filter)
{
    static const QRegularExpression firstSuffix(QStringLiteral("\\*\\.(\\w+)"));
    const QRegularExpressionMatch match = firstSuffix.match(filter);
    if (!match.hasMatch())
        return;
    dialog.setDefaultSuffix(match.captured(1));
    const QStringList files = dialog.selectedFiles();
    if (files.size() == 1 && !QFileInfo(files.front()).suffix().isEmpty())
        dialog.selectFile(QFileInfo(files.front()).completeBaseName() + u'.' + match.captured(1));
}

void openFileDialog(QWidget *parent, const FileQuestion &question, const Seams::FileAnswer &answer)
{
    auto *dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    const bool isSave = question.kind == FileQuestion::Kind::Save;
    dialog->setAcceptMode(isSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isSave                                            ? QFileDialog::AnyFile
                            : question.kind == FileQuestion::Kind::Folder ? QFileDialog::Directory
                                                                          : QFileDialog::ExistingFile);
    if (isSave) {
        dialog->setDefaultSuffix(question.suffix);
        dialog->selectFile(question.suggestedName);
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                         [dialog](const QString &filter) { followFilter(*dialog, filter); });
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, answer);
    dialog->open();
}

} // namespace

Seams Seams::real()
{
    Seams seams;
    seams.askForFile = openFileDialog;
    return seams;
}

} // namespace quayside::ui
