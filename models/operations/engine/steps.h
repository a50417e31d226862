// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shardmap/journalrecords.h"

#include <QAnyStringView>
#include <QJsonObject>
#include <QLatin1StringView>

/** Names of steps, as the journal stores them. Titles: OperationText::stepTitle(). */

namespace quayside::operations::steps {

inline constexpr QLatin1StringView kReserve { "reserve" };
inline constexpr QLatin1StringView kCreate { "create" };
inline constexpr QLatin1StringView kLook { "look" };
inline constexpr QLatin1StringView kCall { "call" };
inline constexpr QLatin1StringView kObserve { "observe" };
inline constexpr QLatin1StringView kRow { "row" };
inline constexpr QLatin1StringView kRemoveRow { "removeRow" };
inline constexpr QLatin1StringView kCorrectRow { "correctRow" };
inline constexpr QLatin1StringView kPlace { "place" };
inline constexpr QLatin1StringView kAssignUser { "assignUser" };
inline constexpr QLatin1StringView kItems { "items" };
inline constexpr QLatin1StringView kCordon { "cordon" };
inline constexpr QLatin1StringView kUncordon { "uncordon" };
inline constexpr QLatin1StringView kDrained { "drained" };
inline constexpr QLatin1StringView kEvacuated { "evacuated" };
inline constexpr QLatin1StringView kTombstone { "tombstone" };
inline constexpr QLatin1StringView kForget { "forget" };
inline constexpr QLatin1StringView kStopSource { "stopSource" };
inline constexpr QLatin1StringView kStartTarget { "startTarget" };
inline constexpr QLatin1StringView kLink { "link" };
inline constexpr QLatin1StringView kSwitchOn { "switchOn" };
inline constexpr QLatin1StringView kCommit { "commit" };
inline constexpr QLatin1StringView kRetire { "retire" };

/** What the data of `look` and `observe` call the status that was seen. */
inline constexpr QLatin1StringView kStatus { "status" };

} // namespace quayside::operations::steps

/** Questions about the steps of a record. Pure. */

namespace quayside::operations {

/** Null where the record has no such step. */
[[nodiscard]] const shardmap::StepRecord *stepOf(const shardmap::OperationRecord &record, QAnyStringView key);
/** True once its intent was written: what it does may have happened. */
[[nodiscard]] bool isStepBegun(const shardmap::OperationRecord &record, QAnyStringView key);
[[nodiscard]] bool isStepDone(const shardmap::OperationRecord &record, QAnyStringView key);

/** What a step has remembered; empty where there is no such step, or nothing to read. */
[[nodiscard]] QJsonObject stepDataOf(const shardmap::OperationRecord &record, QAnyStringView key);

/** Why it failed, or the last note of its steps; empty where it says neither. */
[[nodiscard]] QString lastWordsOf(const shardmap::OperationRecord &record);

} // namespace quayside::operations
