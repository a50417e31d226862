// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/service/operationtakeover.h"

#include "core/logging.h"
#include "operations/engine/kinds.h"
#include "operations/service/operationtext.h"

namespace quayside::operations {

OperationTakeover::OperationTakeover(OperationContext &context, OperationBook &book,
                                     OperationStarter &starter)
    : m_context(context)
    , m_book(book)
    , m_starter(starter)
{ }

void OperationTakeover::takeUp(const OperationId &id, Operation::Mode mode)
{
    whenDone(OperationRecords::takeOver(m_context.map, id), this,
             [this, mode, asked = Moment::now(m_context.fleet.clock())](
                 const Result<shardmap::OperationRecord> &taken) { goOn(taken, mode, asked); });
}

void OperationTakeover::goOn(const Result<shardmap::OperationRecord> &taken, Operation::Mode mode,
                             const Moment &asked)
{
    if (!taken) {
        qCWarning(lcOperations) << "could not take over:" << taken.error().message;
        m_book.refreshSoon();
        return;
    }
    if (kinds::isBulk(taken->kind) && !m_book.unfinishedChildren(taken->id).empty()) {
        endChildrenThenGoOn(*taken, mode, asked);
        return;
    }
    m_starter.goOn(*taken, mode, asked);
}

/** The children a crash left unfinished are ended; the bulk operation does their sessions anew. */
void OperationTakeover::endChildrenThenGoOn(const shardmap::OperationRecord &taken, Operation::Mode mode,
                                            const Moment &asked)
{
    const std::vector<OperationId> children = m_book.unfinishedChildren(taken.id);
    const auto left = std::make_shared<int>(static_cast<int>(children.size()));
    const std::function<void()> done = [this, taken, mode, asked, children] {
        for (const OperationId &child : children)
            m_book.forget(child);
        goOn(taken, mode, asked);
    };
    for (const OperationId &child : children)
        endChild(child, left, done);
}

void OperationTakeover::endChild(const OperationId &child, const std::shared_ptr<int> &left,
                                 const std::function<void()> &done)
{
    const auto countDown = [left, done] {
        if (--*left == 0)
            done();
    };
    whenDone(OperationRecords::takeOver(m_context.map, child), this,
             [this, countDown](const Result<shardmap::OperationRecord> &taken) {
                 if (!taken) {
                     countDown();
                     return;
                 }
                 const shardmap::LeaseToken token { taken->id, taken->epoch };
                 whenDone(m_context.map.endOperation(token, shardmap::OperationState::Cancelled,
                                                     OperationText::interrupted()),
                          this, [countDown](const Result<void> &) { countDown(); });
             });
}

} // namespace quayside::operations
