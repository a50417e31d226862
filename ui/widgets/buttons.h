// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/verbs.h"

#include <QToolButton>

QT_BEGIN_NAMESPACE
class QAbstractButton;
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace quayside::ui {

class WholeInTip;

/** Shows a button or not; a shown one that can't be had is off and says why. UI thread. */
void offer(QAbstractButton *button, bool shown, const operations::Availability &availability);
/** Shown for as long as the action is visible: a button of what is absent is absent. */
void showWith(QWidget &widget, const QAction &action);

/**
 * A button with an icon and words that gives its words up, for the tip to have them, as soon as its row has
 * no room for everything in it: the others keep theirs for as long as that helps. Belongs to a widget with a
 * layout of one row. UI thread.
 */
class ShrinkingButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShrinkingButton)
public:
    ShrinkingButton(const QIcon &icon, const QString &text, QWidget *row);

    [[nodiscard]] QSize sizeHint() const override { return sizeFor(toolButtonStyle()); }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeFor(Qt::ToolButtonIconOnly); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QSize sizeFor(Qt::ToolButtonStyle style) const;
    void fit();

    QWidget &m_row;
    WholeInTip *m_tip;
};

/** The one button of a window that stands out: icon and text on the accent colour. Follows its default
 * action. */
class PrimaryButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrimaryButton)
public:
    explicit PrimaryButton(const QString &icon, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;

    QIcon m_icon;
};

} // namespace quayside::ui
