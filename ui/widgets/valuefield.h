// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace quayside::ui {

/**
 * A line for a value of the map. A line can't hold every text: it has a length, no line feeds, and outer
 * spaces are not meant as a rule. So a value that nobody changed stays exactly what it was, whatever the line
 * shows of it. UI thread.
 */
class ValueField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueField)
public:
    using QLineEdit::QLineEdit;

    /** `shown` stands for the value while it is not changed. */
    void setValue(const QString &value, const QString &shown);
    void setValue(const QString &value) { setValue(value, value); }
    /** What was set, or what was typed instead, without outer spaces. */
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool isChanged() const { return text() != m_shown && text() != m_value; }
    /** Shows the value itself in place of what stands for it, or the other way round; not what was typed. */
    void reveal(bool revealed);

private:
    QString m_value;
    QString m_shown; //!< as the line took it
};

} // namespace quayside::ui
