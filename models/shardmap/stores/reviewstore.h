// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/auditrecords.h"
#include "shardmap/journalrecords.h"
#include "shardmap/stores/writing.h"

namespace quayside::shardmap {

/**
 * What is left of the time before a backup was put back, and waits until a person has looked at it. Rows only
 * go: what is new never waits. SQL thread.
 */
class ReviewStore final
{
public:
    ReviewStore(OpenMap &map, const Signature &signature)
        : m_map(map)
        , m_signature(signature)
    { }

    /** How many wait; 0 without Quayside's tables, and while it is asked what the file is. */
    [[nodiscard]] Result<qint64> count();
    /** With what each is, operations first, the oldest first. What an operation that waits, too, has begun is
     * not listed: it goes with it. */
    [[nodiscard]] Result<std::vector<ReviewItem>> all();
    /**
     * Each is one conditional change with a line in the audit, all in one transaction: what somebody else has
     * answered meanwhile stays as it is. How many were answered here. `why` is what dropped operations end
     * with.
     */
    [[nodiscard]] Result<int> answer(const std::vector<ReviewDecision> &decisions, const QString &why);

private:
    [[nodiscard]] bool isAnybodyAsked() const;
    [[nodiscard]] Result<void> readOperations(std::vector<ReviewItem> &items);
    [[nodiscard]] Result<void> readTombstones(std::vector<ReviewItem> &items);
    [[nodiscard]] Result<void> readDesired(std::vector<ReviewItem> &items);
    /** False where it does not wait any more. */
    [[nodiscard]] Result<bool> answerOne(const ReviewDecision &decision, const QString &why);
    [[nodiscard]] Result<bool> takeOff(const ReviewKey &key);
    [[nodiscard]] Result<void> answerOperation(const ReviewDecision &decision, const QString &why);
    [[nodiscard]] Result<void> answerTombstone(const ReviewDecision &decision);
    [[nodiscard]] Result<void> answerDesired(const ReviewDecision &decision);
    [[nodiscard]] Result<void> audit(const ReviewDecision &decision, AuditRecord line);

    OpenMap &m_map;
    const Signature &m_signature;
};

} // namespace quayside::shardmap
