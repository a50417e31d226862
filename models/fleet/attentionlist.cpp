// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attentionlist.h"

#include "fleet/attentiontexts.h"

#include <algorithm>
#include <tuple>

namespace quayside::fleet {

namespace {

using Kind = AttentionKind;

constexpr size_t kIncidentSize = 10;
constexpr qint64 kIncidentWindowMs = 600'000;
constexpr size_t kMostAlike = 10; // more entries of one kind on one worker become one
constexpr size_t kFewAlike = 5; // and are one until so few are left

bool isOfSession(Kind kind)
{
    return kind >= Kind::SessionFailed;
}

/** True when at least ten of the failures began within ten minutes. */
bool isIncident(const std::vector<Alarm> &alarms)
{
    if (alarms.size() < kIncidentSize)
        return false;
    std::vector<qint64> times;
    times.reserve(alarms.size());
    for (const Alarm &alarm : alarms)
        times.push_back(alarm.sinceMs);
    std::ranges::sort(times);
    for (size_t last = kIncidentSize - 1; last < times.size(); ++last) {
        if (times[last] - times[last - kIncidentSize + 1] <= kIncidentWindowMs)
            return true;
    }
    return false;
}

} // namespace

std::vector<AttentionEntry> AttentionList::make()
{
    m_entries.clear();
    for (AlarmBoard::Group &group : m_board.groups()) {
        if (!isHidden(group))
            add(group);
    }
    for (const shardmap::MapProblem &problem : m_fleet.mapProblems().all())
        addProblem(problem);
    std::ranges::sort(m_entries, [](const AttentionEntry &a, const AttentionEntry &b) {
        return std::tuple(b.severity, a.sinceMs, a.id) < std::tuple(a.severity, b.sinceMs, b.id);
    });
    return std::move(m_entries);
}

/** What sessions did before their worker fell silent is old news, and nothing can be done about it now. */
bool AttentionList::isHidden(const AlarmBoard::Group &group) const
{
    if (group.kind == Kind::WorkerRestarted) // the entry about what is left to do says so, too
        return m_board.isRaised(Kind::WorkerUnrestored, group.worker);
    if (group.kind != Kind::SessionFailed && group.kind != Kind::SessionStuckStarting)
        return false;
    if (!group.worker.isValid())
        return false;
    const WorkerFacts &facts = m_fleet.worker(group.worker);
    return facts.isStale() || facts.listedMs < facts.reachSinceMs;
}

void AttentionList::add(AlarmBoard::Group &group)
{
    const bool wasOne = group.id != 0;
    if (group.kind == Kind::SessionFailed) {
        // An incident lasts until few are left, however long ago they failed.
        if (isIncident(group.alarms) || (wasOne && group.alarms.size() > kFewAlike))
            return addAll(group, Kind::Incident);
    } else if (isOfSession(group.kind) && group.alarms.size() > (wasOne ? kFewAlike : kMostAlike)) {
        return addAll(group, group.kind);
    }
    group.id = 0;
    for (const Alarm &alarm : group.alarms)
        addOne(group, alarm);
}

void AttentionList::addOne(const AlarmBoard::Group &group, const Alarm &alarm)
{
    AttentionEntry entry;
    entry.id = alarm.id;
    entry.kind = group.kind;
    entry.worker = group.worker;
    entry.sinceMs = alarm.sinceMs;
    if (isOfSession(group.kind))
        entry.session = SessionIndex(alarm.subject);
    finish(entry);
}

void AttentionList::addAll(AlarmBoard::Group &group, Kind kind)
{
    if (group.id == 0)
        group.id = m_board.newId();
    AttentionEntry entry;
    entry.id = group.id;
    entry.kind = kind;
    entry.worker = group.worker;
    entry.sinceMs = std::ranges::min_element(group.alarms, {}, &Alarm::sinceMs)->sinceMs;
    entry.sessions.reserve(group.alarms.size());
    for (const Alarm &alarm : group.alarms)
        entry.sessions.push_back(SessionIndex(alarm.subject));
    finish(entry);
}

void AttentionList::addProblem(const shardmap::MapProblem &problem)
{
    using Trouble = shardmap::MapProblem::Kind;
    quint64 &id = m_problems[{ int(problem.part), int(problem.kind) }];
    if (id == 0)
        id = m_board.newId();
    AttentionEntry entry;
    entry.id = id;
    entry.kind = problem.kind == Trouble::Unreadable ? Kind::MapUnreadable
        : problem.part == shardmap::MapPart::File    ? Kind::MapUnavailable
                                                     : Kind::MapRowsLeftOut;
    entry.severity = severityOf(entry.kind);
    entry.sinceMs = problem.sinceMs;
    entry.repairs = repairsOf(entry.kind);
    entry.title = problem.error.message;
    entry.explanation = QString(problem.error.remedy + u' ' + problem.error.detail).trimmed();
    m_entries.push_back(std::move(entry));
}

void AttentionList::finish(AttentionEntry &entry)
{
    const AttentionTexts texts(m_fleet);
    entry.severity = severityOf(entry.kind);
    entry.title = texts.title(entry);
    entry.explanation = texts.explanation(entry);
    entry.repairs = repairsOf(entry.kind);
    entry.cause = texts.cause(entry);
    if (entry.cause.repair && !std::ranges::count(entry.repairs, *entry.cause.repair))
        entry.repairs.insert(entry.repairs.begin(), *entry.cause.repair);
    if (entry.cause.kind == CauseKind::NoSecureConnection) // there is no certificate to trust
        std::erase(entry.repairs, Repair::TrustCertificate);
    m_entries.push_back(std::move(entry));
}

} // namespace quayside::fleet
