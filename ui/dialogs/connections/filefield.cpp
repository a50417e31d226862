// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/filefield.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace quayside::ui {

FileField::FileField(const QString &name, const QString &spoken, FileQuestion question, const Seams &seams,
                     QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(spoken);
    auto *browse = new QToolButton(this);
    browse->setObjectName(name + QStringLiteral("Browse"));
    browse->setText(tr("Browse…"));
    browse->setAccessibleName(tr("Browse: %1").arg(spoken));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_line, 1);
    row->addWidget(browse);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &FileField::changed);
    connect(browse, &QToolButton::clicked, this, [this, question, &seams]() mutable {
        question.folder = file().isEmpty() ? QDir::homePath() : QFileInfo(file()).absolutePath();
        seams.askForFile(this, question, [this](const QString &chosen) { setFile(chosen); });
    });
}

QString FileField::file() const
{
    return QDir::fromNativeSeparators(m_line->text().trimmed());
}

void FileField::setFile(const QString &file)
{
    m_line->setText(QDir::toNativeSeparators(file));
}

} // namespace quayside::ui
