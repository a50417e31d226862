// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "operations/moves/moveplan.h"
#include "operations/moves/movepreflight.h"

namespace quayside::operations {

struct OperationContext;
class Permissions;

/**
 * All that is to be known before a move is begun: what stands in its way, what it takes along, and its exact
 * steps. Asks, and changes nothing. UI thread; both collaborators must outlive it.
 */
class MovePreparation final
{
    Q_DISABLE_COPY_MOVE(MovePreparation)
public:
    MovePreparation(const OperationContext &context, const Permissions &permissions)
        : m_context(context)
        , m_permissions(permissions)
    { }

    /** What the fleet alone does not tell: what is allowed, who is busy, how young a login is. */
    [[nodiscard]] MoveKnowledge knowledge(const MoveRequest &request) const;
    /** Everything that could go wrong; cheap enough to be asked for on every change. */
    [[nodiscard]] MoveReport preflight(const MoveRequest &request,
                                       const std::optional<MoveLuggage> &luggage = {},
                                       const std::optional<Result<void>> &tried = {}) const;
    /** What the database says to the change of the row that a move ends with: it is made and taken back. */
    [[nodiscard]] Future<void> tryCommit(const MoveRequest &request) const;
    /** What a move would take along: as the worker has it, for Evacuate as last known. */
    [[nodiscard]] Future<MoveLuggage> luggage(const MoveRequest &request) const;
    /** The exact calls and statements of a move, secrets masked. */
    [[nodiscard]] std::vector<PlannedStep> steps(const MoveRequest &request,
                                                 const MoveLuggage &luggage) const;

private:
    const OperationContext &m_context;
    const Permissions &m_permissions;
};

} // namespace quayside::operations
