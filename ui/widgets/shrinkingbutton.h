// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace quayside::ui {

class WholeInTip;

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

} // namespace quayside::ui
