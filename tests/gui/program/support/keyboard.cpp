// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/keyboard.h"

#include "gui/program/support/program.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

namespace quayside::test {

namespace {

constexpr int kMostStops = 200; //!< of Tab in a window

} // namespace

void Keyboard::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focused = m_window.focusWidget();
    QTest::keyClick(focused ? focused : &m_window, key, modifiers);
}

QString Keyboard::focusName() const
{
    const QWidget *focused = m_window.focusWidget();
    return focused ? focused->objectName() : QString();
}

bool Keyboard::goTo(const QString &name) const
{
    QStringList passed;
    for (int stop = 0; stop < kMostStops && focusName() != name; ++stop) {
        passed << focusName();
        key(Qt::Key_Tab);
    }
    if (focusName() == name)
        return true;
    passed.removeDuplicates();
    qWarning() << "Tab does not lead to" << name << "in" << m_window.objectName() << "but to" << passed;
    return false;
}

bool Keyboard::type(const QString &field, const QString &text) const
{
    auto *line = m_window.findChild<QLineEdit *>(field);
    if (!line || !goTo(field))
        return false;
    key(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, text);
    return line->text() == text;
}

bool Keyboard::choose(const QString &box, const QString &text) const
{
    const auto *combo = m_window.findChild<QComboBox *>(box);
    if (!combo || !goTo(box))
        return false;
    key(Qt::Key_Home);
    for (int i = 0; i < combo->count() && combo->currentText() != text; ++i)
        key(Qt::Key_Down);
    if (combo->currentText() != text)
        qWarning() << box << "does not offer" << text;
    return combo->currentText() == text;
}

bool Keyboard::turnTo(const QString &tabs, const QString &page) const
{
    const auto *widget = m_window.findChild<QTabWidget *>(tabs);
    if (!widget || !goTo(widget->tabBar()->objectName()))
        return false;
    const auto title = [widget] { return widget->tabText(widget->currentIndex()).remove(u'&'); };
    key(Qt::Key_Home);
    for (int i = 0; i < widget->count() && !title().startsWith(page); ++i)
        key(Qt::Key_Right);
    return title().startsWith(page);
}

bool Keyboard::press(const QString &name) const
{
    const auto *button = m_window.findChild<QAbstractButton *>(name);
    if (!button || !QTest::qWaitFor([button] { return button->isEnabled(); }, kPatienceMs)) {
        qWarning() << name << "can't be pressed:" << (button ? button->toolTip() : QString());
        return false;
    }
    if (!goTo(name))
        return false;
    key(Qt::Key_Space);
    return true;
}

bool Keyboard::tick(const QString &box, bool on) const
{
    const auto *button = m_window.findChild<QAbstractButton *>(box);
    if (!button || !goTo(box))
        return false;
    if (button->isChecked() != on)
        key(Qt::Key_Space);
    return button->isChecked() == on;
}

} // namespace quayside::test
