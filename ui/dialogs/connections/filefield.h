// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/seams.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

/** A line for the path of a file, and a button that looks for it. UI thread; `seams` outlives it. */
class FileField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileField)
public:
    /** `name` is the line's object name; `spoken` what a screen reader says; the question's folder is that of
     * what is in the line. */
    FileField(const QString &name, const QString &spoken, FileQuestion question, const Seams &seams,
              QWidget *parent);

    [[nodiscard]] QString file() const;
    void setFile(const QString &file);
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

} // namespace quayside::ui
