// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/attentionlist.h"

#include "fleet/attention/attentiontexts.h"

#include <algorithm>
#include <tuple>

namespace quayside::fleet {

namespace {

using Kind = AttentionKind;

constexpr size_t kIncidentSize = 10;
constexpr qint64 kIncidentWindowMs = 600'000;
constexpr size_t kMostAlike = 10; // more entries of one kind on one worker become one
constexpr size_t kFewAlike = 5; // and are one until so few are left
constexpr size_t kOutageWorkers = 3;

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

/** True for what is known from the servers: where they do not answer it was so, and may be otherwise. */
bool isOfNow(Kind kind)
{
    switch (kind) {
    case Kind::SessionDuplicateRow:
    case Kind::SessionBrokenReference:
    case Kind::SessionCaseClash:
    case Kind::SessionMissing: // only a worker that answers lacks one
    case Kind::SessionInterrupted:
        return false;
    default:
        return isOfSession(kind);
    }
}

StatusMoment firstOf(const AlarmBoard::Group &group)
{
    const Alarm &first = *std::ranges::min_element(group.alarms, {}, &Alarm::sinceMs);
    return { first.sinceMs, first.sinceExact };
}

/** Many failures of one worker, whatever they are called. */
bool isManyAtOnce(const AttentionEntry &entry)
{
    return entry.kind == Kind::WorkerNoNetwork || entry.kind == Kind::Incident
        || (entry.kind == Kind::SessionLostLogin && !entry.sessions.empty());
}

} // namespace

std::vector<AttentionEntry> AttentionList::make()
{
    m_entries.clear();
    for (AlarmBoard::Group &group : m_board.groups()) {
        if (!isHidden(group))
            add(group);
    }
    mergeOutage();
    for (const shardmap::MapProblem &problem : m_fleet.mapProblems().all())
        addProblem(problem);
    addReview();
    addSnapshotFailure();
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
    if (!isOfNow(group.kind) || !group.worker.isValid())
        return false;
    const WorkerFacts &facts = m_fleet.worker(group.worker);
    return facts.isStale() || facts.listedMs < facts.reachSinceMs;
}

/** Of a pair both have to be seen. */
bool AttentionList::isSeenNow(const AlarmBoard::Group &group, const Alarm &alarm) const
{
    if (group.kind != Kind::SessionDoubleRun)
        return true;
    const SessionIndex other = m_fleet.session(SessionIndex(alarm.subject)).counterpart;
    return !other.isValid() || m_fleet.isSessionSeenNow(other);
}

void AttentionList::add(AlarmBoard::Group &group)
{
    const bool wasOne = group.id != 0;
    if (group.kind == Kind::SessionFailed)
        return addFailed(group, wasOne);
    if (isOfSession(group.kind) && group.alarms.size() > (wasOne ? kFewAlike : kMostAlike))
        return addAll(group, group.kind);
    group.id = 0;
    for (const Alarm &alarm : group.alarms) {
        if (isSeenNow(group, alarm))
            addOne(group, alarm);
    }
}

void AttentionList::addFailed(AlarmBoard::Group &group, bool wasOne)
{
    const auto turning = std::ranges::count_if(
        group.alarms, [this](const Alarm &alarm) { return m_rules.isTurning(SessionIndex(alarm.subject)); });
    if (m_fleet.worker(group.worker).counts.areCutOff(quint32(turning)))
        return addAll(group, Kind::WorkerNoNetwork);
    // An incident lasts until few are left, however long ago they failed.
    if (isIncident(group.alarms) || (wasOne && group.alarms.size() > kFewAlike))
        return addAll(group, Kind::Incident);
    group.id = 0;
    for (const Alarm &alarm : group.alarms)
        addOne(group, alarm);
}

/** Several workers at once: that is no worker's doing. One entry stands for theirs. */
void AttentionList::mergeOutage()
{
    const auto hit = std::stable_partition(m_entries.begin(), m_entries.end(),
                                           [](const AttentionEntry &entry) { return !isManyAtOnce(entry); });
    std::sort(hit, m_entries.end(),
              [](const AttentionEntry &a, const AttentionEntry &b) { return a.worker < b.worker; });
    AttentionEntry outage;
    outage.sinceMs = std::numeric_limits<qint64>::max();
    qint64 lastMs = 0;
    for (auto entry = hit; entry != m_entries.end(); ++entry) {
        if (outage.workers.empty() || outage.workers.back() != entry->worker)
            outage.workers.push_back(entry->worker);
        outage.sessions.insert(outage.sessions.end(), entry->sessions.begin(), entry->sessions.end());
        if (entry->sinceMs < outage.sinceMs)
            std::tie(outage.sinceMs, outage.sinceExact) = std::tie(entry->sinceMs, entry->sinceExact);
        lastMs = std::max(lastMs, entry->sinceMs);
    }
    const bool atOnce = m_outage != 0 || lastMs - outage.sinceMs <= kIncidentWindowMs;
    if (outage.workers.size() < kOutageWorkers || !atOnce) {
        m_outage = 0;
        return;
    }
    if (m_outage == 0)
        m_outage = m_board.newId();
    outage.id = m_outage;
    outage.kind = Kind::Outage;
    outage.worker = outage.workers.front();
    m_entries.erase(hit, m_entries.end());
    finish(outage);
}

void AttentionList::addOne(const AlarmBoard::Group &group, const Alarm &alarm)
{
    AttentionEntry entry;
    entry.id = alarm.id;
    entry.kind = group.kind;
    entry.worker = group.worker;
    entry.sinceMs = alarm.sinceMs;
    entry.sinceExact = alarm.sinceExact;
    if (isOfSession(group.kind))
        entry.session = SessionIndex(alarm.subject);
    if (group.kind == Kind::SessionInterrupted)
        entry.operation = m_fleet.interruptedOn(entry.session);
    finish(entry);
}

/** When the worker lost its way: one session that had failed long before, or just now, does not date it. */
StatusMoment AttentionList::cutOffSince(const AlarmBoard::Group &group) const
{
    std::vector<StatusMoment> turning;
    for (const Alarm &alarm : group.alarms) {
        if (const auto since = m_fleet.sessionTurningSince(SessionIndex(alarm.subject)))
            turning.push_back(*since);
    }
    if (turning.empty())
        return firstOf(group);
    const auto middle = turning.begin() + std::ptrdiff_t(turning.size() / 2);
    std::ranges::nth_element(turning, middle, {}, &StatusMoment::atMs);
    return *middle;
}

void AttentionList::addAll(AlarmBoard::Group &group, Kind kind)
{
    if (group.id == 0)
        group.id = m_board.newId();
    AttentionEntry entry;
    entry.id = group.id;
    entry.kind = kind;
    entry.worker = group.worker;
    const StatusMoment since = kind == Kind::WorkerNoNetwork ? cutOffSince(group) : firstOf(group);
    entry.sinceMs = since.atMs;
    entry.sinceExact = since.exact;
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
    entry.sinceExact = problem.part == shardmap::MapPart::File; // the others were found at that time
    entry.repairs = repairsOf(entry.kind);
    entry.title = problem.error.message;
    entry.explanation = QString(problem.error.remedy + u' ' + problem.error.detail).trimmed();
    m_entries.push_back(std::move(entry));
}

void AttentionList::addReview()
{
    if (m_fleet.toReview() == 0) {
        m_review = 0;
        return;
    }
    if (m_review == 0)
        m_review = m_board.newId();
    AttentionEntry entry;
    entry.id = m_review;
    entry.kind = Kind::MapToReview;
    entry.severity = severityOf(entry.kind);
    entry.sinceMs = m_fleet.toReviewSinceMs();
    entry.repairs = repairsOf(entry.kind);
    const AttentionTexts texts(m_fleet);
    entry.title = texts.title(entry);
    entry.explanation = texts.explanation(entry);
    m_entries.push_back(std::move(entry));
}

void AttentionList::addSnapshotFailure()
{
    if (!m_snapshotFailure) {
        m_snapshot = 0;
        return;
    }
    if (m_snapshot == 0)
        m_snapshot = m_board.newId();
    AttentionEntry entry;
    entry.id = m_snapshot;
    entry.kind = Kind::SnapshotFails;
    entry.severity = severityOf(entry.kind);
    entry.sinceMs = m_snapshotFailure->sinceMs;
    entry.repairs = repairsOf(entry.kind);
    entry.title = AttentionTexts::snapshotTitle(m_snapshotFailure->error);
    entry.explanation = AttentionTexts::snapshotExplanation(m_snapshotFailure->error);
    m_entries.push_back(std::move(entry));
}

void AttentionList::finish(AttentionEntry &entry)
{
    const AttentionTexts texts(m_fleet);
    entry.severity = severityOf(entry.kind);
    entry.title = texts.title(entry);
    entry.explanation = texts.explanation(entry);
    entry.cause = texts.cause(entry);
    entry.repairs = repairsOf(m_fleet, entry);
    if (entry.cause.kind == CauseKind::NoSecureConnection) // there is no certificate to trust
        std::erase(entry.repairs, Repair::TrustCertificate);
    m_entries.push_back(std::move(entry));
}

} // namespace quayside::fleet
