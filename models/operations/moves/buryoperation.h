// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/session/sessionoperation.h"

namespace quayside::operations {

/**
 * Deletes a copy that must not live on from a worker that answers again, then removes its tombstone.
 *
 * A session with another account has taken the place, or the map points here again: then only the tombstone
 * goes.
 */
class BuryOperation final : public SessionOperation
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BuryOperation)
public:
    BuryOperation(OperationContext &context, shardmap::OperationRecord record, QObject *parent = nullptr);

    /** The journal's input. */
    [[nodiscard]] static QByteArray inputFor(const shardmap::Tombstone &tombstone);
    [[nodiscard]] bool canCancel() const override { return false; }

protected:
    [[nodiscard]] Result<std::optional<Action>> decide(const Sighting &seen) const override;
    /** The account's other copy has to be seen working now: a tombstone may be from another day, or another
     * map. */
    [[nodiscard]] QCoro::Task<Result<void>> justify(Action action) override;

private:
    [[nodiscard]] StepTask removeTombstone();
    [[nodiscard]] bool isWantedHere() const;
};

} // namespace quayside::operations
