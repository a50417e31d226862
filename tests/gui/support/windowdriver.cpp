// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/windowdriver.h"

#include <QDialog>
#include <QLabel>

namespace quayside::test {

WindowDriver::WindowDriver() = default;
WindowDriver::~WindowDriver() = default;

void WindowDriver::makeWindow()
{
    ui::Seams seams;
    seams.askForFile = [this](QWidget *, const ui::FileQuestion &, const ui::Seams::FileAnswer &answer) {
        ++filesAsked;
        if (!nextFile.isEmpty())
            answer(nextFile);
    };
    window = std::make_unique<ui::MainWindow>(seams);
    window->resize(1440, 900);
    window->show();
}

QDialog *WindowDriver::dialog(const char *name) const
{
    for (QDialog *found : window->findChildren<QDialog *>(QString::fromLatin1(name)))
        if (found->isVisible()) // closed ones go a moment later
            return found;
    return nullptr;
}

QString WindowDriver::text(const char *label) const
{
    return find<QLabel>(label)->text();
}

items::SessionTreeModel *WindowDriver::tree() const
{
    return qobject_cast<items::SessionTreeModel *>(sessions()->model());
}

bool WindowDriver::waitForTree(const fleet::Fleet &fleet) const
{
    return QTest::qWaitFor(
        [&] { return tree() && tree()->totalSessions() == fleet.sessionCount() && !tree()->isBusy(); },
        60'000);
}

bool WindowDriver::waitUntilIdle() const
{
    return QTest::qWaitFor([this] { return !tree() || !tree()->isBusy(); }, 10'000);
}

bool WindowDriver::clickRow(ui::FleetTreeView &view, const QModelIndex &index, Qt::KeyboardModifiers keys)
{
    if (!index.isValid())
        return false;
    if (index.parent().isValid())
        view.expand(index.parent());
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, keys, view.visualRect(index).center());
    return view.selectionModel()->isSelected(index);
}

bool WindowDriver::click(fleet::SessionIndex session, Qt::KeyboardModifiers keys) const
{
    return clickRow(*sessions(), tree()->indexOf(session), keys);
}

bool WindowDriver::click(fleet::UserIndex user) const
{
    return clickRow(*sessions(), tree()->indexOf(user));
}

QModelIndex WindowDriver::workerRow(const QString &name) const
{
    const QAbstractItemModel *model = workers()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (const QModelIndex index = model->index(row, 0); index.data().toString() == name)
            return index;
    return {};
}

bool WindowDriver::clickWorker(const QString &name) const
{
    return QTest::qWaitFor([&] { return clickRow(*workers(), workerRow(name)); }, 10'000);
}

} // namespace quayside::test
