// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/program/support/eyes.h"

#include "items/roles.h"
#include "items/tables/attentionmodel.h"
#include "items/tables/operationtablemodel.h"
#include "items/tree/sessiontreemodel.h"

#include <QLabel>
#include <QTableView>
#include <QTreeView>

namespace quayside::test {

using items::OperationTableModel;

items::SessionTreeModel *Eyes::tree() const
{
    return qobject_cast<items::SessionTreeModel *>(m_program.find<QTreeView>("sessionTree")->model());
}

QModelIndex Eyes::row(int worker, const QString &name, int column) const
{
    const SessionKey key { m_program.workerId(worker), name };
    const fleet::SessionIndex session = m_program.fleet().findSession(key);
    return session.isValid() ? tree()->indexOf(session, column) : QModelIndex();
}

SessionStatus Eyes::status(int worker, const QString &name) const
{
    return row(worker, name, items::SessionTreeModel::Status)
        .data(items::StatusRole)
        .value<items::StatusValue>()
        .status;
}

bool Eyes::waitForStatus(int worker, const QString &name, SessionStatus wanted) const
{
    const bool seen = QTest::qWaitFor([&] { return status(worker, name) == wanted; }, kPatienceMs);
    if (!seen)
        qWarning() << name << "is" << status(worker, name).text() << "and not" << wanted.text();
    return seen;
}

bool Eyes::waitUntilListed(int worker, const QString &name, bool listed) const
{
    return QTest::qWaitFor([&] { return isListed(worker, name) == listed; }, kPatienceMs);
}

QAbstractItemModel *Eyes::table(const char *name) const
{
    return m_program.find<QTableView>(name)->model();
}

int Eyes::operationCount() const
{
    return table("operationsTable")->rowCount();
}

OperationRow Eyes::operation(int row) const
{
    const QAbstractItemModel *model = table("operationsTable");
    OperationRow seen;
    seen.title = model->index(row, OperationTableModel::Operation).data().toString();
    seen.step = model->index(row, OperationTableModel::Step).data().toString();
    seen.state = model->index(row, OperationTableModel::Progress)
                     .data(items::ProgressRole)
                     .value<items::ProgressValue>()
                     .state;
    return seen;
}

OperationRow Eyes::newestOperation() const
{
    return operationCount() > 0 ? operation(0) : OperationRow();
}

int Eyes::countDone(const QString &title) const
{
    int count = 0;
    for (int row = 0; row < operationCount(); ++row) {
        const OperationRow seen = operation(row);
        count += seen.title.startsWith(title) && seen.state == shardmap::OperationState::Succeeded;
    }
    return count;
}

OperationRow Eyes::waitForEnd(int count) const
{
    const auto ended = [&] { return operationCount() >= count && shardmap::isEnd(operation(0).state); };
    if (!QTest::qWaitFor(ended, 2 * kPatienceMs))
        qWarning() << "still running:" << newestOperation().title << newestOperation().step;
    return newestOperation();
}

QString Eyes::bannerText() const
{
    const QWidget *head = m_program.find<QWidget>("head");
    const auto *label = head->findChild<QLabel *>(QStringLiteral("bannerText"));
    return label->isVisible() ? label->text() : QString();
}

QStringList Eyes::attention() const
{
    QStringList titles;
    const QAbstractItemModel *model = table("attentionTable");
    for (int row = 0; row < model->rowCount(); ++row)
        titles << model->index(row, items::AttentionModel::Title).data().toString();
    return titles;
}

} // namespace quayside::test
