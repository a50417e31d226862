// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/shardmap.h"

namespace quayside::operations {

struct OperationKind;

/**
 * What the journal's record of an operation must look like for its kind, and the way records are read.
 *
 * The journal is a table that anybody can write to, other versions among them. A record that does not fit its
 * kind is told as such (OperationRecord::misfit): it is shown and exported, and nothing else is done with it.
 */
class OperationRecords
{
    Q_DECLARE_TR_FUNCTIONS(quayside::operations::OperationRecords)
public:
    /** Keys of the steps of such an operation, in their order; none for a kind this version does not know.
     * Pure.
     */
    [[nodiscard]] static QStringList steps(const shardmap::OperationRecord &record);
    /** Why the record must not be acted on, the rest of a sentence; empty where it fits its kind. Pure. */
    [[nodiscard]] static QString misfit(const shardmap::OperationRecord &record);

    /** Shared, since there may be thousands: nobody copies them. */
    using List = std::shared_ptr<const std::vector<shardmap::OperationRecord>>;
    /** ShardMap::operations(), each with its misfit; never null. They are looked at on a pool thread. */
    [[nodiscard]] static Future<List> read(shardmap::ShardMap &map, int limit);
    /** ShardMap::takeOver(); Unsupported where the record does not fit: then nobody runs it. */
    [[nodiscard]] static Future<shardmap::OperationRecord> takeOver(shardmap::ShardMap &map,
                                                                    const OperationId &operation);
    /** Why a record is not run, as an error. */
    [[nodiscard]] static Error notUnderstood(const QString &misfit);

private:
    static void lookAt(shardmap::OperationRecord &record);
    [[nodiscard]] static QString misfitOfRow(const shardmap::OperationRecord &record);
    [[nodiscard]] static QString misfitOfContents(const shardmap::OperationRecord &record);
    [[nodiscard]] static QString misfitOfSteps(const shardmap::OperationRecord &record);
    [[nodiscard]] static QString misfitOfSubject(const shardmap::OperationRecord &record,
                                                 const OperationKind &kind);
    [[nodiscard]] static QString misfitOfInput(const shardmap::OperationRecord &record,
                                               const OperationKind &kind);
    [[nodiscard]] static QString misfitOfData(const shardmap::OperationRecord &record,
                                              const OperationKind &kind, const shardmap::StepRecord &step);
    [[nodiscard]] static QString badInput(const QString &what);
    [[nodiscard]] static QString badData(const shardmap::StepRecord &step);
};

} // namespace quayside::operations
