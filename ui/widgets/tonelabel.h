// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QLabel>

#include <optional>

namespace quayside::ui {

/**
 * A label whose text has the colour of what it means, in the theme of the moment: one that was written in the
 * light stays readable when the window becomes dark. UI thread.
 */
class ToneLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneLabel)
public:
    using QLabel::QLabel;

    /** Nothing: the colour of its foreground role. */
    void setTone(std::optional<Tone> tone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    std::optional<Tone> m_tone;
};

/** An empty label for sentences: plain text that wraps, and that the mouse can select and copy. */
[[nodiscard]] ToneLabel *wrappedLabel(const QString &name, QWidget *parent);

} // namespace quayside::ui
