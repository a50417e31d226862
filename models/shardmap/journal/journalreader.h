// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"
#include "shardmap/reading/openmap.h"

#include <span>

namespace quayside::shardmap {

class Statement;

/** Reads operations with their steps, and says of each what of its rows can't be read. SQL thread. */
class JournalReader final
{
    Q_DECLARE_TR_FUNCTIONS(quayside::shardmap::JournalReader)
public:
    explicit JournalReader(OpenMap &map)
        : m_map(map)
    { }

    [[nodiscard]] Result<OperationRecord> find(const OperationId &operation);
    /** All that run and the newest `limit` that ended, newest first. None without Quayside's tables. */
    [[nodiscard]] Result<std::vector<OperationRecord>> newest(int limit);
    /** All operations a bulk one is made of, ended ones too, oldest first. */
    [[nodiscard]] Result<std::vector<OperationRecord>> childrenOf(const OperationId &parent);

    /** All that wait for a review, the oldest first; `misfit` is what is wrong with them apart from that. */
    [[nodiscard]] Result<std::vector<OperationRecord>> waiting();

private:
    [[nodiscard]] Result<std::vector<OperationRecord>> read(const QString &which, const QVariantList &values);
    [[nodiscard]] Result<std::vector<OperationRecord>> readToAct(const QString &which,
                                                                 const QVariantList &values);
    [[nodiscard]] Result<void> readAllSteps(std::vector<OperationRecord> &operations, const QString &which,
                                            const QVariantList &values);
    [[nodiscard]] Result<void> readSteps(std::span<OperationRecord> operations, const QString &which,
                                         const QVariantList &values);
    [[nodiscard]] static OperationRecord readOperation(const Statement &row);
    [[nodiscard]] static QString readState(OperationRecord &record, const QString &name);
    static void readStep(const Statement &row, OperationRecord &operation);

    OpenMap &m_map;
};

} // namespace quayside::shardmap
