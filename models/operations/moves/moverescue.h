// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/engine/operation.h"
#include "operations/moves/movedecision.h"
#include "operations/service/operationbook.h"
#include "operations/service/permissions.h"

namespace quayside::operations {

/**
 * Takes up interrupted moves that must not wait for a person (design §6).
 *
 * One whose map points to the target already still has a copy to remove; one that stopped its source for a
 * phone that nobody linked starts it again after ten minutes. The times are this console's own, since it
 * first saw the move without its console, so that no clock has to be right. UI thread.
 */
class MoveRescue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MoveRescue)
public:
    static constexpr qint64 kRetireAfterMs = 60'000;
    static constexpr qint64 kStartAgainAfterMs = kStrictPatienceMs;

    static constexpr int kAtOnce = 32; //!< taken up by one console at a time

    MoveRescue(OperationContext &context, const OperationBook &book, const Permissions &permissions,
               QObject *parent = nullptr);

Q_SIGNALS:
    void due(const quayside::OperationId &id, quayside::operations::Operation::Mode mode);

private:
    void look();
    void takeUp(const OperationId &id, Operation::Mode mode);
    /** What to do with it, once it has been left alone for long enough; nothing where a person decides. */
    [[nodiscard]] static std::optional<std::pair<Operation::Mode, qint64>>
    planFor(const shardmap::OperationRecord &record);

    OperationContext &m_context;
    const OperationBook &m_book;
    const Permissions &m_permissions;
    QSet<OperationId> m_takenUp; //!< and not over yet
    QHash<OperationId, qint64> m_seenMs; //!< of m_clock
    QElapsedTimer m_clock;
    QTimer m_timer;
};

} // namespace quayside::operations
