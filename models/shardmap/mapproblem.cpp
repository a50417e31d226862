// SPDX-License-Identifier: GPL-3.0-or-later
#include "shardmap/mapproblem.h"

#include <algorithm>
#include <tuple>

namespace quayside::shardmap {

namespace {

bool isBefore(const MapProblem &a, const MapProblem &b)
{
    return std::tuple(a.kind, a.part) < std::tuple(b.kind, b.part);
}

bool sameWords(const MapProblem &a, const MapProblem &b)
{
    return a.error.kind == b.error.kind && a.error.message == b.error.message
        && a.error.remedy == b.error.remedy && a.error.detail == b.error.detail && a.rows == b.rows;
}

bool isOfFile(const MapProblem &problem)
{
    return problem.part == MapPart::File;
}

} // namespace

bool MapProblem::forbidsChanges() const
{
    return kind == Kind::Unavailable || kind == Kind::Unreadable;
}

bool MapProblems::put(MapProblem problem)
{
    const auto at = std::ranges::find_if(m_problems, [&](const MapProblem &p) { return p.isSame(problem); });
    if (at == m_problems.end()) {
        m_problems.insert(std::ranges::upper_bound(m_problems, problem, isBefore), std::move(problem));
        return true;
    }
    problem.sinceMs = at->sinceMs;
    const bool differs = !sameWords(*at, problem);
    *at = std::move(problem);
    return differs;
}

bool MapProblems::remove(MapPart part, MapProblem::Kind kind)
{
    return std::erase_if(m_problems, [&](const MapProblem &p) { return p.part == part && p.kind == kind; })
        > 0;
}

bool MapProblems::replaceFound(std::vector<MapProblem> found)
{
    const auto isMended = [&found](const MapProblem &known) {
        return !isOfFile(known)
            && std::ranges::none_of(found, [&](const MapProblem &p) { return p.isSame(known); });
    };
    bool changed = std::erase_if(m_problems, isMended) > 0;
    for (MapProblem &problem : found)
        changed |= put(std::move(problem));
    return changed;
}

const MapProblem *MapProblems::find(MapPart part, MapProblem::Kind kind) const
{
    const auto at = std::ranges::find_if(
        m_problems, [&](const MapProblem &p) { return p.part == part && p.kind == kind; });
    return at == m_problems.end() ? nullptr : &*at;
}

const MapProblem *MapProblems::forbidding() const
{
    const auto at = std::ranges::find_if(m_problems, &MapProblem::forbidsChanges);
    return at == m_problems.end() ? nullptr : &*at;
}

const MapProblem *MapProblems::outdating() const
{
    const auto at = std::ranges::find_if(m_problems, isOfFile);
    return at == m_problems.end() ? nullptr : &*at;
}

} // namespace quayside::shardmap
