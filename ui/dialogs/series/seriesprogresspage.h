// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/tables/seriesmovesmodel.h"
#include "operations/service/operationview.h"
#include "ui/window/mapcontext.h"
#include "ui/window/settings.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/**
 * Second page of a series of moves: each with its live state, those that wait for a phone first; pause, skip
 * and stop, each with what it does now; what is left at the end. Follows the series wherever it runs. UI
 * thread.
 */
class SeriesProgressPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeriesProgressPage)
public:
    SeriesProgressPage(const MapContext &context, const OperationId &operation, QWidget *parent);
    ~SeriesProgressPage() override;

    [[nodiscard]] operations::OperationView view() const;

Q_SIGNALS:
    void changed();
    void bringBackRequested(const quayside::OperationId &drain);
    void retried(const quayside::OperationId &series);
    void told(const QString &what);
    void failed(const quayside::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeRowButtons();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QPushButton *addButton(QWidget *bar, const char *name, const QString &text);
    void follow();
    void connectButtons();
    void refresh();
    void showHead(const operations::OperationView &view);
    [[nodiscard]] static QString countdown(const operations::OperationView &view);
    void showButtons(const operations::OperationView &view);
    void showRowButtons();
    void showCurrent();
    void returnWorker();
    void tellOf(Future<void> deed, const QString &success);
    void askForReport();
    [[nodiscard]] const operations::SeriesMove *current() const;
    /** Whose code the button shows: the current row when it waits for a phone, else the first that does;
     * null: none. */
    [[nodiscard]] const operations::SeriesMove *waiting() const;
    [[nodiscard]] QString workerName() const;

    MapContext m_context;
    OperationId m_operation;
    Settings m_settings;
    items::SeriesMovesModel m_model;
    QSortFilterProxyModel *m_sorted;
    QProgressBar *m_bar;
    QLabel *m_facts;
    QLabel *m_next;
    ToneLabel *m_warning;
    ToneLabel *m_outcome;
    QTableView *m_table;
    ToneLabel *m_waits;
    QPushButton *m_code;
    QPushButton *m_skip;
    QPushButton *m_pause;
    QPushButton *m_toTheEnd;
    QPushButton *m_stop;
    QPushButton *m_resume;
    QPushButton *m_service = nullptr;
    QPushButton *m_retry;
    QPushButton *m_back;
    QPushButton *m_report;
    QLabel *m_stopMeaning;
    QTimer m_second;
};

} // namespace quayside::ui
