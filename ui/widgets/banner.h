// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace quayside::ui {

/** A strip across the window in the colours of a tone, with an edge at its beginning; its text follows. UI
 * thread. */
class ToneFrame : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ToneFrame)
public:
    /** `text` is one of its own labels. */
    ToneFrame(QLabel *text, QWidget *parent);

protected:
    void setTone(Tone tone);
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    QLabel *const m_text;

private:
    void applyColors();

    Tone m_tone = Tone::Info;
};

/** A line across the window that says something without stopping anybody; closed by hand or by its owner. */
class Banner final : public ToneFrame
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

private:
    QPushButton *m_action;
    QPushButton *m_dismiss;
    QPushButton *m_more;
};

} // namespace quayside::ui
