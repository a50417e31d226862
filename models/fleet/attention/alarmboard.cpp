// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/attention/alarmboard.h"

#include <algorithm>

namespace quayside::fleet {

namespace {

constexpr qint64 kDegradedMs = 120'000;
constexpr qint64 kDebounceMs = 30'000;
constexpr int kMostAtOnce = 4'000; // three milliseconds; a wrong map makes half a million due in one instant

AttentionKind kindOf(quint64 key)
{
    return static_cast<AttentionKind>(key >> 32);
}

quint32 subjectOf(quint64 key)
{
    return static_cast<quint32>(key);
}

void setSince(Alarm &alarm, const StatusMoment &since)
{
    alarm.sinceMs = since.atMs;
    alarm.sinceExact = since.exact;
}

} // namespace

qint64 alarmDelayMs(AttentionKind kind)
{
    switch (kind) {
    case AttentionKind::WorkerProxyRefuses:
    case AttentionKind::WorkerBadKey:
    case AttentionKind::WorkerUntrusted:
    case AttentionKind::WorkerBadUrl:
    case AttentionKind::WorkerRestarted:
    case AttentionKind::WorkerUnsupported:
    case AttentionKind::WorkerDiskLow:
    case AttentionKind::WorkerSharedId:
    case AttentionKind::WorkerRestartAll:
    case AttentionKind::WorkerDuplicateUrl:
    case AttentionKind::SessionReturned:
    case AttentionKind::WorkerUnrestored: // from the end of the server's own turn
    case AttentionKind::WorkerUnreadable:
        return 0; // nothing of these heals by itself
    case AttentionKind::SessionStuckStarting:
        return longestMs(SessionStatus::Starting);
    case AttentionKind::SessionStuckPairing:
        return longestMs(SessionStatus::ScanQrCode);
    case AttentionKind::WorkerDegraded: // a stream that was lost is made again within a minute
        return kDegradedMs;
    default:
        return kDebounceMs;
    }
}

quint64 AlarmBoard::keyOf(AttentionKind kind, quint32 subject)
{
    return quint64(kind) << 32 | subject;
}

bool AlarmBoard::holds(AttentionKind kind, quint32 subject) const
{
    return m_watches.contains(keyOf(kind, subject));
}

bool AlarmBoard::isRaised(AttentionKind kind, WorkerIndex worker) const
{
    return m_groups.contains(keyOf(kind, worker.value()));
}

void AlarmBoard::setPatient(bool patient)
{
    if (m_patient == patient)
        return;
    m_patient = patient;
    for (auto it = m_watches.cbegin(); it != m_watches.cend(); ++it) {
        if (!it->raised)
            m_due.push({ it->since.atMs + delayMs(kindOf(it.key())), it.key() });
    }
}

void AlarmBoard::hold(AttentionKind kind, quint32 subject, WorkerIndex worker, const StatusMoment &since)
{
    const quint64 key = keyOf(kind, subject);
    const auto it = m_watches.find(key);
    if (it == m_watches.end()) {
        m_watches.insert(key, { since, worker, false });
        m_due.push({ since.atMs + delayMs(kind), key });
        return;
    }
    // It left STARTING and came back between two looks, or the server is still at it.
    const bool mayBeLater = kind == AttentionKind::SessionStuckStarting
        || kind == AttentionKind::SessionStuckPairing || kind == AttentionKind::WorkerUnrestored;
    // Or it is known by now that it had been so before it was seen, or since when to the moment.
    const bool isBetter
        = since.atMs < it->since.atMs || (since.atMs == it->since.atMs && since.exact && !it->since.exact);
    if (isBetter || (mayBeLater && !it->raised && since.atMs > it->since.atMs)) {
        it->since = since;
        if (it->raised)
            setSince(alarmOf(key, *it), since);
        else
            m_due.push({ since.atMs + delayMs(kind), key });
        m_changed = m_changed || it->raised;
    }
    if (it->worker == worker)
        return;
    if (!it->raised) {
        it->worker = worker;
        return;
    }
    const Alarm moved = lower(key, *it);
    it->worker = worker;
    raise(key, *it);
    m_groups[keyOf(kind, worker.value())].alarms.back().id = moved.id; // the same problem, elsewhere
}

void AlarmBoard::drop(AttentionKind kind, quint32 subject)
{
    const quint64 key = keyOf(kind, subject);
    const auto it = m_watches.constFind(key);
    if (it == m_watches.cend())
        return;
    if (it->raised)
        lower(key, *it);
    m_watches.erase(it);
}

void AlarmBoard::clear()
{
    m_changed = m_changed || !m_groups.isEmpty();
    m_watches.clear();
    m_groups.clear();
    m_due = {};
}

void AlarmBoard::settle(qint64 nowMs)
{
    for (int left = kMostAtOnce; left > 0 && !m_due.empty() && m_due.top().atMs <= nowMs; --left) {
        const quint64 key = m_due.top().key;
        m_due.pop();
        const auto it = m_watches.find(key);
        if (it == m_watches.end() || it->raised)
            continue; // dropped meanwhile
        if (it->since.atMs + delayMs(kindOf(key)) <= nowMs)
            raise(key, *it);
    }
}

std::optional<qint64> AlarmBoard::nextDueMs() const
{
    return m_due.empty() ? std::nullopt : std::optional(m_due.top().atMs);
}

void AlarmBoard::raise(quint64 key, Watch &watch)
{
    watch.raised = true;
    m_changed = true;
    Group &group = m_groups[keyOf(kindOf(key), watch.worker.value())];
    group.kind = kindOf(key);
    group.worker = watch.worker;
    watch.at = static_cast<quint32>(group.alarms.size());
    group.alarms.push_back({ m_nextId++, subjectOf(key), watch.since.atMs, watch.since.exact });
}

Alarm &AlarmBoard::alarmOf(quint64 key, const Watch &watch)
{
    return m_groups.find(keyOf(kindOf(key), watch.worker.value()))->alarms[watch.at];
}

Alarm AlarmBoard::lower(quint64 key, const Watch &watch)
{
    m_changed = true;
    const auto group = m_groups.find(keyOf(kindOf(key), watch.worker.value()));
    auto &alarms = group->alarms;
    const Alarm lowered = alarms[watch.at];
    const Alarm last = alarms.back();
    if (last.subject != lowered.subject) {
        alarms[watch.at] = last;
        m_watches.find(keyOf(kindOf(key), last.subject))->at = watch.at;
    }
    alarms.pop_back();
    if (alarms.empty())
        m_groups.erase(group);
    return lowered;
}

} // namespace quayside::fleet
