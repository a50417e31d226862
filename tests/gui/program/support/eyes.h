// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/program/support/program.h"

#include "core/sessionstatus.h"
#include "shardmap/journalrecords.h"

QT_BEGIN_NAMESPACE
class QAbstractItemModel;
QT_END_NAMESPACE

namespace quayside::items {
class SessionTreeModel;
}

namespace quayside::test {

/** One row of the operations pane, as it reads. */
struct OperationRow
{
    QString title;
    QString step; //!< what goes on, or why it failed
    shardmap::OperationState state = shardmap::OperationState::Queued;
};

/** What a person sees in the window: from the panes, never from below them. Workers count from 0. */
class Eyes final
{
public:
    explicit Eyes(Program &program)
        : m_program(program)
    { }

    [[nodiscard]] items::SessionTreeModel *tree() const;
    [[nodiscard]] QModelIndex row(int worker, const QString &name, int column = 0) const;
    [[nodiscard]] bool isListed(int worker, const QString &name) const { return row(worker, name).isValid(); }
    [[nodiscard]] SessionStatus status(int worker, const QString &name) const;
    [[nodiscard]] bool waitForStatus(int worker, const QString &name, SessionStatus status) const;
    [[nodiscard]] bool waitUntilListed(int worker, const QString &name, bool listed = true) const;

    [[nodiscard]] int operationCount() const;
    [[nodiscard]] OperationRow newestOperation() const;
    /** Operations that are done and whose title begins so. */
    [[nodiscard]] int countDone(const QString &title) const;
    /** Waits until the pane has `count` operations and none of them runs; the newest. */
    [[nodiscard]] OperationRow waitForEnd(int count) const;
    [[nodiscard]] QString bannerText() const;
    /** Titles of the attention pane. */
    [[nodiscard]] QStringList attention() const;

private:
    [[nodiscard]] QAbstractItemModel *table(const char *name) const;
    [[nodiscard]] OperationRow operation(int row) const;

    Program &m_program;
};

} // namespace quayside::test
