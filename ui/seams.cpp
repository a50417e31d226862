// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seams.h"

#include <QFileDialog>

namespace quayside::ui {

namespace {

void openFileDialog(QWidget *parent, const FileQuestion &question, const Seams::FileAnswer &answer)
{
    auto *dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    const bool isSave = question.kind == FileQuestion::Kind::Save;
    dialog->setAcceptMode(isSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(isSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    if (isSave) {
        dialog->setDefaultSuffix(question.suffix);
        dialog->selectFile(question.suggestedName);
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
