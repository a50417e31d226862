// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesplan.h"

#include "operations/kinds.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr QLatin1StringView kNoScan("none");
constexpr QLatin1StringView kScanDueAnyway("due-anyway");
constexpr QLatin1StringView kExtraScan("extra");

template <typename Matches>
int countMoves(const std::vector<PlannedMove> &moves, Matches matches)
{
    return static_cast<int>(std::ranges::count_if(moves, matches));
}

} // namespace

QString toString(SeriesKind kind)
{
    switch (kind) {
    case SeriesKind::BringBack:
        return kinds::kBringBack;
    case SeriesKind::Rebalance:
        return kinds::kRebalance;
    case SeriesKind::Drain:
        break;
    }
    return kinds::kDrain;
}

SeriesKind seriesKindFromString(QStringView name)
{
    if (name == kinds::kBringBack)
        return SeriesKind::BringBack;
    return name == kinds::kRebalance ? SeriesKind::Rebalance : SeriesKind::Drain;
}

QString toString(ScanCost cost)
{
    switch (cost) {
    case ScanCost::None:
        return kNoScan;
    case ScanCost::DueAnyway:
        return kScanDueAnyway;
    case ScanCost::Extra:
        break;
    }
    return kExtraScan;
}

ScanCost scanCostFromString(QStringView name)
{
    if (name == kNoScan)
        return ScanCost::None;
    return name == kScanDueAnyway ? ScanCost::DueAnyway : ScanCost::Extra;
}

int MoveSeriesPlan::going() const
{
    return countMoves(moves, [](const PlannedMove &move) { return move.isGoing(); });
}

int MoveSeriesPlan::blocked() const
{
    return countMoves(moves, [](const PlannedMove &move) { return !move.isPossible() && !move.leftOut; });
}

int MoveSeriesPlan::scans() const
{
    return countMoves(moves,
                      [](const PlannedMove &move) { return move.isGoing() && move.scan != ScanCost::None; });
}

int MoveSeriesPlan::extraScans() const
{
    return countMoves(moves,
                      [](const PlannedMove &move) { return move.isGoing() && move.scan == ScanCost::Extra; });
}

} // namespace quayside::operations
