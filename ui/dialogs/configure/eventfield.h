// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QMenu;
QT_END_NAMESPACE

namespace quayside::ui {

/** Names of events, typed or chosen from WAHA's list; later versions have others, so any may be typed. */
class EventField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventField)
public:
    explicit EventField(QWidget *parent = nullptr);

    [[nodiscard]] QStringList events() const;
    void setPlaceholderText(const QString &text);

Q_SIGNALS:
    void changed();

private:
    void fillMenu(QMenu *menu);
    void toggle(const QString &event, bool on);

    QLineEdit *m_line;
};

} // namespace quayside::ui
