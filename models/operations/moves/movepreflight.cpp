// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/moves/movepreflight.h"

#include "operations/moves/movechecks.h"

#include <algorithm>

namespace quayside::operations {

namespace {

constexpr std::array kWays { MoveWay::NoGap, MoveWay::Strict, MoveWay::Reassign, MoveWay::Evacuate };

MoveRequest as(MoveRequest request, MoveWay way)
{
    request.way = way;
    return request;
}

/** What blocks, without the name that is still to be typed. */
std::vector<PreflightCheck> blocksOf(const fleet::Fleet &fleet, const MoveRequest &request,
                                     const MoveKnowledge &known)
{
    std::vector<PreflightCheck> blocks = MoveChecks(fleet, request, known).all();
    std::erase_if(
        blocks, [](const PreflightCheck &check) { return !check.isBlock() || check.id == MoveCheck::Named; });
    return blocks;
}

bool hasId(const std::vector<PreflightCheck> &checks, MoveCheck id)
{
    return std::ranges::find(checks, id, &PreflightCheck::id) != checks.end();
}

} // namespace

const PreflightCheck *MoveReport::firstBlock() const
{
    const auto found = std::ranges::find_if(checks, &PreflightCheck::isBlock);
    return found == checks.end() ? nullptr : &*found;
}

int MoveReport::count(PreflightCheck::Level level) const
{
    return int(std::ranges::count(checks, level, &PreflightCheck::level));
}

/** A way is out of the question where something blocks it that does not block every other one as well. */
std::vector<MoveWayVerdict> MovePreflight::judgeWays(const fleet::Fleet &fleet, const MoveRequest &request,
                                                     const MoveKnowledge &known)
{
    std::array<std::vector<PreflightCheck>, kWays.size()> blocks;
    for (const MoveWay way : kWays)
        blocks[size_t(way)] = blocksOf(fleet, as(request, way), known);
    std::vector<MoveWayVerdict> verdicts;
    for (const MoveWay way : kWays) {
        MoveWayVerdict verdict { way, true, {} };
        for (const PreflightCheck &check : blocks[size_t(way)]) {
            const bool general = std::ranges::all_of(
                blocks, [&check](const auto &others) { return hasId(others, check.id); });
            if (general || !verdict.possible)
                continue;
            verdict.possible = false;
            verdict.obstacle = check.reason;
        }
        verdicts.push_back(verdict);
    }
    return verdicts;
}

QString MovePreflight::reasonFor(MoveWay way)
{
    switch (way) {
    case MoveWay::NoGap:
        return tr("Suggested: the customer notices nothing but the scan.");
    case MoveWay::Strict:
        return tr("Suggested: without a gap it is not possible now.");
    case MoveWay::Reassign:
        return tr("Suggested: both workers share their store, so nobody has to scan.");
    case MoveWay::Evacuate:
        break;
    }
    return tr("The only way while the worker does not answer.");
}

void MovePreflight::suggest(const fleet::Fleet &fleet, const MoveRequest &request, MoveReport &report)
{
    const fleet::WorkerIndex source = fleet.sessionWorker(request.session);
    const bool silent = source.isValid() && fleet.worker(source).reach == fleet::Reachability::Unreachable;
    report.suggested = silent ? MoveWay::Evacuate : MoveWay::NoGap;
    for (const MoveWay way : { MoveWay::Reassign, MoveWay::NoGap, MoveWay::Strict }) {
        if (!silent && report.verdict(way).possible) {
            report.suggested = way;
            break;
        }
    }
    report.why = reasonFor(report.suggested);
}

PreflightCheck MovePreflight::noSession()
{
    return { MoveCheck::Place, PreflightCheck::Level::Block, tr("Session"),
             tr("This session does not exist any more."), QString() };
}

MoveReport MovePreflight::check(const fleet::Fleet &fleet, const MoveRequest &request,
                                const MoveKnowledge &known)
{
    MoveReport report;
    const bool hasSession = fleet.isSession(request.session);
    report.complete = hasSession && fleet.findWorker(request.target).isValid();
    const MoveChecks checks(fleet, request, known);
    if (report.complete)
        report.checks = checks.all();
    else // the one block there is where nothing can be looked at
        report.checks = { hasSession ? checks.target() : noSession() };
    report.ways = judgeWays(fleet, request, known);
    suggest(fleet, request, report);
    return report;
}

std::optional<PreflightCheck> MovePreflight::recheck(const fleet::Fleet &fleet, const MoveRequest &request,
                                                     const MoveKnowledge &known, Moment moment)
{
    MoveChecks checks(fleet, request, known);
    std::vector<PreflightCheck> asked;
    if (moment == Moment::Begin && request.way == MoveWay::Evacuate) {
        if (const std::optional<PreflightCheck> alive = checks.notDead())
            return alive;
    }
    if (!fleet.isSession(request.session) || !fleet.findWorker(request.target).isValid())
        return {}; // the row decides: the steps read it
    if (moment == Moment::Begin) {
        asked = { checks.young(), checks.engine(), checks.elsewhere(), checks.wishes() };
    } else {
        checks.setHalfMade();
        asked = { checks.elsewhere() };
    }
    for (const PreflightCheck &check : { checks.state(), checks.edition(), checks.restartAll() })
        asked.push_back(check);
    const auto found = std::ranges::find_if(asked, &PreflightCheck::isBlock);
    return found == asked.end() ? std::nullopt : std::optional(*found);
}

} // namespace quayside::operations
