// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <QJsonObject>

/** Questions about the steps of a record. Pure. */
namespace quayside::operations {

/** Null where the record has no such step. */
[[nodiscard]] const shardmap::StepRecord *stepOf(const shardmap::OperationRecord &record, const QString &key);
/** True once its intent was written: what it does may have happened. */
[[nodiscard]] bool isStepBegun(const shardmap::OperationRecord &record, const QString &key);
[[nodiscard]] bool isStepDone(const shardmap::OperationRecord &record, const QString &key);

/** What a step has remembered; empty where there is no such step, or nothing to read. */
[[nodiscard]] QJsonObject stepDataOf(const shardmap::OperationRecord &record, const QString &key);

/** Why it failed, or the last note of its steps; empty where it says neither. */
[[nodiscard]] QString lastWordsOf(const shardmap::OperationRecord &record);

} // namespace quayside::operations
