// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/service/operationstarter.h"

#include <QObject>

#include <functional>
#include <memory>

namespace quayside::operations {

/** Takes over operations whose console is gone, and goes on with them or puts them back. UI thread. */
class OperationTakeover final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OperationTakeover)
public:
    OperationTakeover(OperationContext &context, OperationBook &book, OperationStarter &starter);
    ~OperationTakeover() override = default;

    /** Nothing happens where somebody else was first, or its record is not understood. */
    void takeUp(const OperationId &id, Operation::Mode mode);

private:
    void goOn(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode, const Moment &asked);
    void endChildrenThenGoOn(const shardmap::OperationRecord &taken, Operation::Mode mode,
                             const Moment &asked);
    void endChild(const OperationId &child, const std::shared_ptr<int> &left,
                  const std::function<void()> &done);

    OperationContext &m_context;
    OperationBook &m_book;
    OperationStarter &m_starter;
};

} // namespace quayside::operations
