// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/series/moveseriesplan.h"

#include "core/enumnames.h"
#include "operations/engine/kinds.h"
#include "operations/series/moveseriestext.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr std::array kSeriesKinds {
    EnumName { SeriesKind::Drain, kinds::kDrain },
    EnumName { SeriesKind::BringBack, kinds::kBringBack },
    EnumName { SeriesKind::Rebalance, kinds::kRebalance },
    EnumName { SeriesKind::Evacuate, kinds::kEvacuate },
    EnumName { SeriesKind::Selection, kinds::kMoveSelection },
};

constexpr std::array kScanCosts {
    EnumName { ScanCost::None, "none" },
    EnumName { ScanCost::DueAnyway, "due-anyway" },
    EnumName { ScanCost::Extra, "extra" },
};

template <typename Matches>
int countMoves(const std::vector<PlannedMove> &moves, Matches matches)
{
    return static_cast<int>(std::ranges::count_if(moves, matches));
}

} // namespace

QString toString(SeriesKind kind)
{
    return nameOf(kSeriesKinds, kind);
}

SeriesKind seriesKindFromString(QStringView name)
{
    return valueOf(kSeriesKinds, name).value_or(SeriesKind::Drain);
}

QString toString(ScanCost cost)
{
    return nameOf(kScanCosts, cost);
}

ScanCost scanCostFromString(QStringView name)
{
    return valueOf(kScanCosts, name).value_or(ScanCost::Extra);
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

int MoveSeriesPlan::bareGoing() const
{
    return countMoves(moves, [](const PlannedMove &move) { return move.isGoing() && move.isBare; });
}

QStringList MoveSeriesPlan::warnings() const
{
    struct Group
    {
        MoveCheck id; // first of all the engines
        QString title;
        QString change;
        int count = 0;
    };
    std::vector<Group> groups;
    for (const PlannedMove &move : moves) {
        if (!move.isGoing())
            continue;
        for (const PlannedWarning &warning : move.warnings) {
            const auto known = std::ranges::find_if(groups, [&](const Group &group) {
                return group.id == warning.id && (!warning.isEngine() || group.change == move.engineChange);
            });
            if (known != groups.end())
                ++known->count;
            else
                groups.push_back({ warning.id, warning.title, move.engineChange, 1 });
        }
    }
    std::ranges::stable_sort(groups, [](const Group &a, const Group &b) {
        const bool first = a.id == MoveCheck::Engine;
        return first != (b.id == MoveCheck::Engine) ? first : a.count > b.count;
    });
    QStringList sentences;
    if (const int count = bareGoing(); count > 0)
        sentences << MoveSeriesText::bare(count);
    for (const Group &group : groups)
        sentences << MoveSeriesText::warned({ group.id, group.title, {} }, group.change, group.count);
    return sentences;
}

} // namespace quayside::operations
