// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/** The journal of operations and the leases that say who runs them. Each call is one transaction. SQL thread.
 */
class Journal final
{
public:
    Journal(OpenMap &map, const Signature &signature)
        : m_map(map)
        , m_signature(signature)
    { }

    [[nodiscard]] Result<LeaseToken> begin(const OperationRecord &operation);
    [[nodiscard]] Result<void> writeStep(const LeaseToken &token, const StepRecord &step,
                                         OperationState state);
    [[nodiscard]] Result<void> setAccount(const LeaseToken &token, const QString &account);
    [[nodiscard]] Result<std::vector<LostLease>> renew(const std::vector<LeaseToken> &tokens);
    [[nodiscard]] Result<void> end(const LeaseToken &token, OperationState end, const QString &error,
                                   DesiredState desired);
    [[nodiscard]] Result<OperationRecord> takeOver(const OperationId &operation);
    [[nodiscard]] Result<void> setAside(const OperationId &operation, const QString &why);
    /** Within the caller's transaction. Nothing of what it did or meant to do is touched: only its hold on
     * session, account and slots goes. */
    [[nodiscard]] Result<void> endUntouched(const OperationId &operation, OperationState end,
                                            const QString &why);

private:
    [[nodiscard]] Result<std::optional<LeaseToken>> alreadyBegun(const OperationId &operation);
    /** NoCapacity where others use all of it. */
    [[nodiscard]] Result<void> requireQuota(const Quota &quota);
    [[nodiscard]] Result<void> insert(const OperationRecord &operation);
    [[nodiscard]] Result<void> renewOne(const LeaseToken &token);
    [[nodiscard]] Result<void> putStep(const OperationId &operation, const StepRecord &step);
    /** `target` (a worker's id) and `verb` of the operation's input, where it has them, tell more. */
    [[nodiscard]] Result<void> auditEnd(const OperationId &operation);
    [[nodiscard]] Result<void> keepDesired(const OperationId &operation, DesiredState desired);
    [[nodiscard]] Result<void> auditOther(const OperationRecord &record, const QString &action);
    [[nodiscard]] Result<OperationRecord> requireLapsed(const OperationId &operation);

    OpenMap &m_map;
    const Signature &m_signature;
};

} // namespace quayside::shardmap
