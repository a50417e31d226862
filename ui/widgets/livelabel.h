// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/dotpainter.h"

#include <QWidget>

namespace quayside::ui {

/** "Live · updated 2 s ago": a dot with a shape of its own for each state, and words. */
class LiveLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveLabel)
public:
    explicit LiveLabel(QWidget *parent = nullptr);

    void setState(Tone tone, DotShape shape, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone = Tone::Neutral;
    DotShape m_shape = DotShape::Ring;
};

} // namespace quayside::ui
