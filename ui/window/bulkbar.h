// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationview.h"
#include "ui/widgets/banner.h"
#include "ui/window/mapcontext.h"

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

/** One operation on several sessions in the window's bar, from the countdown to its result. UI thread. */
class BulkLine final : public ToneFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkLine)
public:
    BulkLine(const MapContext &context, const OperationId &operation, QWidget *parent);

    void refresh();
    [[nodiscard]] bool isOver() const { return m_over; }
    /** Ctrl+Z takes back what can be; one line at a time has the key. */
    void setHasKey(bool hasKey);

Q_SIGNALS:
    void closed(const quayside::OperationId &operation);

private:
    [[nodiscard]] QPushButton *addButton(const char *name, const QString &text);
    void connectButtons();
    void say(const QString &text, const QString &meaning, Tone tone);
    void sayCountdown(const operations::OperationView &view);
    void sayResult(const operations::OperationView &view);
    void showButtons(const operations::OperationView &view);

    MapContext m_context;
    OperationId m_operation;
    QLabel *m_meaning;
    QProgressBar *m_progress;
    QPushButton *m_takeBack;
    QPushButton *m_goOn;
    QPushButton *m_toTheEnd;
    QPushButton *m_stop;
    QPushButton *m_inverse;
    QPushButton *m_retry;
    QPushButton *m_details;
    QPushButton *m_close;
    QTimer m_countdown;
    bool m_over = false;
};

/**
 * What this console is doing to several sessions, across the window: the time in which it can still be taken
 * back, how far it has come, why it stopped by itself, and what it came to. A line each; hidden while there
 * is nothing to say. UI thread.
 */
class BulkBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkBar)
public:
    static constexpr qsizetype kMostLines = 3; //!< the others are counted: they stand under Operations

    explicit BulkBar(QWidget *parent = nullptr);

    void setContext(const MapContext &context);
    void clearContext();

private:
    void look();
    void addLine(const OperationId &operation);
    void dropLine(const OperationId &operation);
    void dropEnded();
    void arrange();

    MapContext m_context;
    QVBoxLayout *m_layout;
    QLabel *m_more;
    QHash<OperationId, BulkLine *> m_lines;
    std::vector<OperationId> m_order; // newest first
};

} // namespace quayside::ui
