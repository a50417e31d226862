// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/**
 * Names of the kinds of operations that several places ask for, as the journal stores them; any other kind is
 * named in its class. What is known of each: OperationKind.
 */
namespace quayside::operations::kinds {

// Verbs: see Verb
inline constexpr QLatin1StringView kCreate { "create" };
inline constexpr QLatin1StringView kStart { "start" };
inline constexpr QLatin1StringView kStop { "stop" };
inline constexpr QLatin1StringView kRestart { "restart" };
inline constexpr QLatin1StringView kLogOut { "logout" };
inline constexpr QLatin1StringView kDelete { "delete" };

inline constexpr QLatin1StringView kBulk { "bulk" };
inline constexpr QLatin1StringView kConfigure { "configure" };
/** Not a bulk of another verb: a console that does not know it must not take it for a restart. */
inline constexpr QLatin1StringView kBulkConfigure { "bulk-configure" };
/** Adds rows for sessions that have none. */
inline constexpr QLatin1StringView kBulkAdopt { "bulk-adopt" };
/** Brings back what should run on one worker. */
inline constexpr QLatin1StringView kRestore { "restore" };
inline constexpr QLatin1StringView kAdopt { "adopt" };
inline constexpr QLatin1StringView kRemoveRow { "remove-row" };
inline constexpr QLatin1StringView kCorrectRow { "correct-row" };
/** Gives a row that names no worker one. */
inline constexpr QLatin1StringView kPlace { "place" };
inline constexpr QLatin1StringView kAssignUser { "assign-user" };
inline constexpr QLatin1StringView kMove { "move" };
inline constexpr QLatin1StringView kBury { "bury" };
// Series of moves
inline constexpr QLatin1StringView kDrain { "drain" };
inline constexpr QLatin1StringView kBringBack { "bring-back" };
inline constexpr QLatin1StringView kRebalance { "rebalance" };
/** Everything the map has on a dead worker. */
inline constexpr QLatin1StringView kEvacuate { "evacuate" };
/** What a person chose. */
inline constexpr QLatin1StringView kMoveSelection { "move-selection" };

// By the rows of OperationKind; false of a kind that this version does not know
[[nodiscard]] bool isBulk(QStringView kind);
/** One repair of a row of the map. */
[[nodiscard]] bool isRow(QStringView kind);
[[nodiscard]] bool isSeries(QStringView kind);

} // namespace quayside::operations::kinds
