// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QAbstractButton>
#include <QWidget>

namespace quayside::ui {

class WholeInTip;

/**
 * A checkable rounded button for filters: text, and how many rows it would show. Where there is too little
 * room its text is cut, never its number, and the tool tip says the whole.
 */
class ChipButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipButton)
public:
    explicit ChipButton(const QString &text, QWidget *parent = nullptr);

    /** -1 shows no number. */
    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString shownText() const { return label() + number(); }
    [[nodiscard]] QString fittingText() const;
    void tell();

    qint64 m_count = -1;
    WholeInTip *m_tip;
};

/** A chip outside of a table: WAHA's word for a status in the colours of its meaning. */
class ChipLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipLabel)
public:
    explicit ChipLabel(QWidget *parent = nullptr);

    void setChip(const QString &text, Tone tone);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

} // namespace quayside::ui
