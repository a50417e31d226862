// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * A scroll area that asks for all the room its content needs, wrapped text included, and scrolls only where
 * it does not get it and the content can't be made smaller. Sideways it never scrolls: the content is as wide
 * as it is. UI thread.
 */
class FittingScroll final : public QScrollArea
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FittingScroll)
public:
    explicit FittingScroll(QWidget *parent = nullptr);

    /** Where the content is put. */
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_content;
};

} // namespace quayside::ui
