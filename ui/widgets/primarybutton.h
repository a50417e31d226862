// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace quayside::ui {

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
