// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * The line above a pane: its title, a count beside it, chips at the far end. Also a dock's title bar. Where
 * all of it has no room the chips have a line of their own; of the count its number stays readable.
 */
class PaneHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneHeader)
public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);

    void setCount(const QString &text);
    /** What keeps somebody from a mistake: a line of its own, never cut. Empty: nothing. */
    void setCaution(const QString &text);
    [[nodiscard]] QString count() const { return m_fullCount; }
    void addWidget(QWidget *widget);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int lineWidth() const;
    void arrange();
    void elideCount();
    void colorCaution();

    QLabel *m_title;
    QLabel *m_caution;
    QLabel *m_count;
    QBoxLayout *m_row; // of title and count
    QBoxLayout *m_chips;
    QBoxLayout *m_all; // of both, beside each other or not
    QString m_fullCount;
};

} // namespace quayside::ui
