// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/** The line above a pane: its title, a count beside it, chips at the far end. Also a dock's title bar. */
class PaneHeader final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaneHeader)
public:
    explicit PaneHeader(const QString &title, QWidget *parent = nullptr);

    void setCount(const QString &text);
    /** What keeps somebody from a mistake: stands before the count and is never cut. Empty: nothing. */
    void setCaution(const QString &text);
    [[nodiscard]] QString count() const { return m_fullCount; }
    void addWidget(QWidget *widget);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elideCount();
    void colorCaution();

    QLabel *m_title;
    QLabel *m_caution;
    QLabel *m_count;
    QHBoxLayout *m_row;
    QString m_fullCount;
};

} // namespace quayside::ui
