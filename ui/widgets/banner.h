// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** A line across the window that says something without stopping anybody; closed by hand or by its owner. */
class Banner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Banner)
public:
    explicit Banner(QWidget *parent = nullptr);

    /** Shows a text; an empty `action` offers nothing but closing. */
    void showText(const QString &text, Tone tone, const QString &action, const QString &dismiss);
    /** False for what goes by itself only. */
    void setClosable(bool closable);
    /** A button that shows what else there is; none for an empty text. */
    void setMore(const QString &text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void actionTriggered();
    void dismissed();
    void moreToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_dismiss;
    QPushButton *m_more;
    Tone m_tone = Tone::Info;
};

} // namespace quayside::ui
