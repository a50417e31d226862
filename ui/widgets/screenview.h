// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QImage>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * A foreign picture, decoded off the UI thread: its size is read from its head first, and one with too many
 * pixels for a screen (waha::Limits) is refused with words before anything is unpacked.
 */
[[nodiscard]] Future<QImage> decodePicture(const QByteArray &bytes);

/**
 * A picture of what a session's browser shows, as wide as there is room and no wider than it is, with its
 * height by its own proportions up to a bound; or the words why there is none. Takes no room while empty.
 */
class ScreenView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScreenView)
public:
    explicit ScreenView(QWidget *parent = nullptr);

    void clear();
    void showText(const QString &text);
    void showPicture(const QImage &picture);
    [[nodiscard]] QString text() const;
    /** Where the picture is drawn; empty without one. */
    [[nodiscard]] QRect pictureRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void adapt();
    [[nodiscard]] QSize fitted(int width) const;

    QLabel *m_text;
    QImage m_picture;
};

} // namespace quayside::ui
