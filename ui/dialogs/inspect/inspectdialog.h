// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "ui/window/seams.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::inspect {
class Reading;
}

namespace quayside::ui {

class ToneLabel;
struct PrintedDocument;

/**
 * What the dialogs about whole maps share: a page while the map is read, with Cancel, one with what was
 * found, and export of it as CSV, JSON or PDF. UI thread; reading is on another one.
 */
class InspectDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InspectDialog)
protected:
    InspectDialog(const QString &title, const Seams &seams, QWidget *parent);

    [[nodiscard]] inspect::Reading &reading() { return *m_reading; }
    /** Where the answer goes. */
    [[nodiscard]] QVBoxLayout &answer() { return *m_answer; }
    void showAnswer();
    void showTrouble(const Error &error);
    /** A sentence at the bottom, and to screen readers. */
    void tell(const QString &text);
    /** A table in the window's look; its name is spoken and found by tests. */
    [[nodiscard]] QTableView *addTable(const QString &objectName, const QString &spokenName);

    [[nodiscard]] virtual QString fileName() const = 0;
    // What makes the exported text is called on a pool thread, and keeps what it needs itself.
    /** One line of titles first. */
    [[nodiscard]] virtual std::function<QByteArray()> csv() const = 0;
    [[nodiscard]] virtual std::function<QByteArray()> json() const = 0;
    /** The same for paper. */
    [[nodiscard]] virtual std::function<PrintedDocument()> printed() const = 0;

private:
    void askWhere();
    void save(const QString &file);
    [[nodiscard]] Future<void> write(const QString &file) const;

    const Seams &m_seams;
    inspect::Reading *m_reading;
    QStackedWidget *m_pages;
    QProgressBar *m_progress;
    ToneLabel *m_state;
    ToneLabel *m_told;
    QVBoxLayout *m_answer;
    QPushButton *m_export;
};

} // namespace quayside::ui
