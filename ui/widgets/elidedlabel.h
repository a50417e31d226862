// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace quayside::ui {

class WholeInTip;

/**
 * A label of one line that may be given less room than its text takes: it is cut with an ellipsis, and the
 * tool tip says the whole. text() stays what was set. Plain text only. UI thread.
 */
class ElidedLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)
public:
    /** `cutAt`: which part goes first; the least of it that is shown are a few letters. */
    explicit ElidedLabel(Qt::TextElideMode cutAt, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString shownText() const;
    void tell();

    Qt::TextElideMode m_cutAt;
    WholeInTip *m_tip;
};

} // namespace quayside::ui
