// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/hand.h"

#include "gui/program/support/eyes.h"
#include "items/roles.h"
#include "items/tree/sessiontreemodel.h"
#include "ui/actions/actions.h"

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QTreeWidget>

#include <algorithm>

namespace quayside::test {

bool Hand::select(int worker, const QString &name, Qt::KeyboardModifiers keys) const
{
    const Eyes eyes(m_program);
    if (!QTest::qWaitFor([&] { return eyes.isListed(worker, name) && !eyes.tree()->isBusy(); }, kPatienceMs))
        return false;
    auto *view = m_program.find<QTreeView>("sessionTree");
    const QModelIndex row = eyes.row(worker, name);
    view->expand(row.parent());
    view->scrollTo(row);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, keys, view->visualRect(row).center());
    const fleet::SessionIndex session = eyes.tree()->sessionAt(row);
    const auto *actions = m_program.window().findChild<ui::Actions *>();
    return QTest::qWaitFor([&] { return std::ranges::count(actions->selection().sessions, session) == 1; },
                           kPatienceMs);
}

bool Hand::trigger(const char *name) const
{
    QAction *action = m_program.action(name);
    if (!QTest::qWaitFor([action] { return action->isEnabled(); }, kPatienceMs)) {
        qWarning() << name << "is disabled:" << action->statusTip();
        return false;
    }
    action->trigger();
    return true;
}

QDialog *Hand::dialog(const char *name) const
{
    QDialog *found = nullptr;
    const auto look = [&] {
        for (auto *one : m_program.window().findChildren<QDialog *>(QString::fromLatin1(name)))
            found = one->isVisible() ? one : found;
        return found != nullptr;
    };
    if (!QTest::qWaitFor(look, kPatienceMs))
        qWarning() << "no dialog" << name << "is open";
    return found;
}

bool Hand::press(const QWidget *parent, const char *name)
{
    auto *button = parent->findChild<QPushButton *>(QString::fromLatin1(name));
    if (!button)
        return false;
    if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, kPatienceMs)) {
        qWarning() << name << "can't be pressed:" << button->toolTip();
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

bool Hand::type(const QWidget *parent, const char *name, const QString &text)
{
    auto *field = parent->findChild<QLineEdit *>(QString::fromLatin1(name));
    if (!field)
        return false;
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    return field->text() == text;
}

bool Hand::answerVerb(const QString &confirmation) const
{
    const QDialog *asked = dialog("verbDialog");
    if (!asked)
        return false;
    const bool mustType = asked->findChild<QLineEdit *>(QStringLiteral("confirmField"));
    return (!mustType || type(asked, "confirmField", confirmation)) && press(asked, "verbButton");
}

bool Hand::doVerb(const char *action, int worker, const QString &name) const
{
    return select(worker, name) && trigger(action) && answerVerb(name);
}

bool Hand::chooseWorker(const QWidget *dialog, int worker) const
{
    auto *list = dialog->findChild<QTreeWidget *>(QStringLiteral("placementList"));
    const QString id = m_program.workerId(worker).toString();
    for (int i = 0; list && i < list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = list->topLevelItem(i);
        if (item->data(0, Qt::UserRole).toString() != id)
            continue;
        list->scrollToItem(item);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
        return list->currentItem() == item;
    }
    return false;
}

bool Hand::selectWorker(int worker) const
{
    const fleet::Fleet &fleet = m_program.fleet();
    const auto click = [&] {
        auto *view = m_program.find<QTreeView>("workersTable");
        const QModelIndexList found = view->model()->match(
            view->model()->index(0, 0), items::WorkerIndexRole,
            QVariant::fromValue(fleet.findWorker(m_program.workerId(worker))), 1, Qt::MatchExactly);
        if (found.isEmpty())
            return false;
        view->scrollTo(found.front());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(found.front()).center());
        return view->selectionModel()->isSelected(found.front());
    };
    return QTest::qWaitFor(click, kPatienceMs);
}

QDialog *Hand::fillNewSession(const QString &user, const QString &name, int worker) const
{
    if (!trigger("newSession"))
        return nullptr;
    QDialog *form = dialog("newSessionDialog");
    if (!form || !type(form, "userField", user) || !type(form, "nameField", name))
        return nullptr;
    if (worker >= 0 && !chooseWorker(form, worker))
        return nullptr;
    return form;
}

QDialog *Hand::create(const QString &user, const QString &name, int worker) const
{
    QDialog *form = fillNewSession(user, name, worker);
    return form && press(form, "verbButton") ? form : nullptr;
}

} // namespace quayside::test
