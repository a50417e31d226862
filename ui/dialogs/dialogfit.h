// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

QT_BEGIN_NAMESPACE
class QDialog;
QT_END_NAMESPACE

namespace quayside::ui {

/**
 * Keeps a dialog large enough for what it says, also for what it says later: Qt sizes a window once, and
 * wrapped text that comes afterwards is squashed into what is there. It grows with its needs and never
 * shrinks by itself; one that a person made smaller stays so until it has more to say. It is never larger
 * than the screen, and never beyond its edge. Child of the dialog. UI thread.
 */
class DialogFit final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DialogFit)
public:
    explicit DialogFit(QDialog &dialog);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void keepOnScreen();
    [[nodiscard]] QSize frame() const;
    [[nodiscard]] int neededHeight(int width) const;

    QDialog &m_dialog;
    int m_needed = 0; //!< height that it had use for the last time, in pixels
};

} // namespace quayside::ui
