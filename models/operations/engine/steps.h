// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <QJsonObject>

/** Names of steps, as the journal stores them. Titles: OperationText::stepTitle(). */

namespace quayside::operations::steps {

inline const QString kReserve = QStringLiteral("reserve");
inline const QString kCreate = QStringLiteral("create");
inline const QString kLook = QStringLiteral("look");
inline const QString kCall = QStringLiteral("call");
inline const QString kObserve = QStringLiteral("observe");
inline const QString kRow = QStringLiteral("row");
inline const QString kRemoveRow = QStringLiteral("removeRow");
inline const QString kCorrectRow = QStringLiteral("correctRow");
inline const QString kPlace = QStringLiteral("place");
inline const QString kAssignUser = QStringLiteral("assignUser");
inline const QString kItems = QStringLiteral("items");
inline const QString kCordon = QStringLiteral("cordon");
inline const QString kUncordon = QStringLiteral("uncordon");
inline const QString kDrained = QStringLiteral("drained");
inline const QString kEvacuated = QStringLiteral("evacuated");
inline const QString kTombstone = QStringLiteral("tombstone");
inline const QString kForget = QStringLiteral("forget");
inline const QString kStopSource = QStringLiteral("stopSource");
inline const QString kStartTarget = QStringLiteral("startTarget");
inline const QString kLink = QStringLiteral("link");
inline const QString kSwitchOn = QStringLiteral("switchOn");
inline const QString kCommit = QStringLiteral("commit");
inline const QString kRetire = QStringLiteral("retire");

/** What the data of `look` and `observe` call the status that was seen. */
inline const QString kStatus = QStringLiteral("status");

} // namespace quayside::operations::steps

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
