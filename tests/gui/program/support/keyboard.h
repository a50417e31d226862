// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace quayside::test {

/**
 * What a person does in one window with the keyboard alone: Tab, arrows, Space and letters. Every function
 * says whether it was possible, and names in the log what was not.
 */
class Keyboard final
{
public:
    explicit Keyboard(QWidget &window)
        : m_window(window)
    { }

    /** Tab, until what has this object name has the focus. */
    [[nodiscard]] bool goTo(const QString &name) const;
    /** In place of what a field holds. */
    [[nodiscard]] bool type(const QString &field, const QString &text) const;
    /** By the arrows, until the box says so. */
    [[nodiscard]] bool choose(const QString &box, const QString &text) const;
    /** By the arrows, to the page whose title begins so. */
    [[nodiscard]] bool turnTo(const QString &tabs, const QString &page) const;
    /** Waits until the button can be pressed; Space. */
    [[nodiscard]] bool press(const QString &button) const;
    /** Space, where it is not as it is wanted. */
    [[nodiscard]] bool tick(const QString &box, bool on) const;

private:
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    [[nodiscard]] QString focusName() const;

    QWidget &m_window;
};

} // namespace quayside::test
