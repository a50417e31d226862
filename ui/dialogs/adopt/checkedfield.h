// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace quayside::ui {

class ToneLabel;

/**
 * A line of SQL that the database is asked about once typing has paused, with its answer below. What it was
 * not asked about yet is not settled. UI thread.
 */
class CheckedField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckedField)
public:
    explicit CheckedField(const QString &name, QWidget *parent = nullptr);

    /** As if it were typed: check() follows. */
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void setAccessibleNames(const QString &text);
    void showGood(const QString &verdict);
    void showBad(const QString &verdict);
    /** Empty, or what the database took. */
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited(); //!< isSettled() may have become false
    void check(const QString &text); //!< showGood() or showBad() are expected for this text

private:
    void restart();
    void ask();

    QLineEdit *m_line;
    ToneLabel *m_verdict;
    QTimer m_pause;
    bool m_isSettled = true;
};

} // namespace quayside::ui
