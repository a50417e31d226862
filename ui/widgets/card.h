// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFrame>

#include <vector>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * A figure with its title and what it is made of: "Workers / 19 / of 20 online · 1 draining". The parts of
 * the text go on in further lines where one is too short; what does not fit into these, either, is in the
 * tool tip.
 */
class Card final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Card)
public:
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setFigure(const QString &figure, Tone tone = Tone::Neutral);
    void setText(const QString &text);
    /** Puts a widget beside the title. */
    void setExtra(QWidget *widget);
    /** How many lines the text takes at this width. */
    [[nodiscard]] int neededLines() const;
    /** How many it has. */
    void setLines(int lines);
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void activated(); //!< clicked, or Return pressed on it
    void linesChanged(); //!< another text or width: neededLines() may differ

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyColors();
    struct Line
    {
        QString text;
        bool beginsPart = true; //!< else it goes on with the part of the line before
    };
    [[nodiscard]] std::vector<Line> lines() const;
    void showText();
    void describe();

    QLabel *m_title;
    QLabel *m_figure;
    QLabel *m_text;
    QHBoxLayout *m_head;
    QString m_fullText;
    int m_lines = 1;
    Tone m_tone = Tone::Neutral;
};

} // namespace quayside::ui
