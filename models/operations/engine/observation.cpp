// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/observation.h"

#include "core/enumnames.h"

namespace quayside::operations {

namespace {

constexpr std::array kActions {
    EnumName { Action::Start, "start" },     EnumName { Action::Stop, "stop" },
    EnumName { Action::Restart, "restart" }, EnumName { Action::LogOut, "logout" },
    EnumName { Action::Delete, "delete" },
};

bool isUnpaired(const waha::SessionInfo &session)
{
    if (session.status.needsPairing())
        return true;
    return session.status == SessionStatus::Stopped && session.account.id.isEmpty();
}

} // namespace

QString toString(Action action)
{
    return nameOf(kActions, action);
}

std::optional<Action> actionFromString(QStringView name)
{
    return valueOf(kActions, name);
}

Goal goalOf(Action action)
{
    switch (action) {
    case Action::Stop:
        return Goal::Stopped;
    case Action::LogOut:
        return Goal::Unpaired;
    case Action::Delete:
        return Goal::Absent;
    case Action::Start:
    case Action::Restart:
        break;
    }
    return Goal::Running;
}

Sighting Sighting::of(const waha::SessionInfo &session)
{
    Sighting sighting;
    sighting.kind = Kind::Present;
    sighting.session = session;
    return sighting;
}

Sighting Sighting::of(const Error &error)
{
    Sighting sighting;
    sighting.error = error;
    switch (error.kind) {
    case ErrorKind::NotFound:
        sighting.kind = Kind::Absent;
        break;
    case ErrorKind::Unauthorized:
    case ErrorKind::ProxyRefused:
    case ErrorKind::Forbidden:
    case ErrorKind::Tls:
    case ErrorKind::InvalidInput:
    case ErrorKind::Unsupported:
        sighting.kind = Kind::Refused;
        break;
    default:
        sighting.kind = Kind::NoAnswer;
    }
    return sighting;
}

bool isReached(Goal goal, const Sighting &sighting)
{
    if (sighting.kind == Sighting::Kind::Absent)
        return goal == Goal::Absent || goal == Goal::Stopped;
    if (sighting.kind != Sighting::Kind::Present)
        return false;
    const SessionStatus status = sighting.session.status;
    switch (goal) {
    case Goal::Running:
        return status == SessionStatus::Working || status.needsPairing();
    case Goal::Stopped:
        return status == SessionStatus::Stopped;
    case Goal::Unpaired:
        return isUnpaired(sighting.session);
    case Goal::Absent:
        break;
    }
    return false;
}

void Observation::note(SessionStatus status)
{
    if (status == SessionStatus::Starting || status == SessionStatus::Stopped)
        m_changed = true;
}

void Observation::track(const Sighting &sighting, qint64 nowMs)
{
    const bool same
        = m_last && m_last->kind == sighting.kind && m_last->session.status == sighting.session.status;
    if (!same)
        m_steadySinceMs = nowMs;
    if (sighting.kind == Sighting::Kind::Present) {
        note(sighting.session.status);
        if (!same && sighting.session.status == SessionStatus::Failed)
            ++m_failures;
    }
    m_last = sighting;
}

Observation::Verdict Observation::judge(const Sighting &sighting, qint64 nowMs)
{
    track(sighting, nowMs);
    if (sighting.kind == Sighting::Kind::Refused)
        return Verdict::Refused;
    if (isReached(m_goal, sighting) && (!m_call.mustChange || m_changed))
        return Verdict::Reached;
    const qint64 steadyMs = nowMs - m_steadySinceMs;
    Verdict verdict = Verdict::Waiting;
    if (sighting.kind == Sighting::Kind::Present)
        verdict = judgePresent(sighting.session.status, steadyMs);
    else if (sighting.kind == Sighting::Kind::Absent && steadyMs >= kGoneMs)
        verdict = Verdict::Gone;
    if (verdict == Verdict::Waiting && nowMs - m_startMs >= kLimitMs)
        return Verdict::TimedOut;
    return verdict;
}

Observation::Verdict Observation::judgePresent(SessionStatus status, qint64 steadyMs) const
{
    if (m_goal == Goal::Running)
        return judgeRunning(status, steadyMs);
    if (m_goal == Goal::Unpaired) {
        if (status == SessionStatus::Starting)
            return Verdict::Waiting;
        const bool unlinked = m_last->session.account.id.isEmpty();
        if (status == SessionStatus::Failed && unlinked)
            return steadyMs >= kHealMs ? Verdict::Reached : Verdict::Waiting;
    }
    return steadyMs >= settleMs() ? Verdict::NoEffect : Verdict::Waiting;
}

Observation::Verdict Observation::judgeRunning(SessionStatus status, qint64 steadyMs) const
{
    if (status == SessionStatus::Failed) {
        const bool ours = m_call.answered || m_changed;
        if (ours && m_failures >= kFailures)
            return Verdict::Failed;
        if (steadyMs >= kHealMs)
            return ours ? Verdict::Failed : Verdict::NoEffect;
        return Verdict::Waiting;
    }
    const bool couldBeUntouched
        = status == SessionStatus::Stopped || (m_call.mustChange && isReached(m_goal, *m_last));
    return couldBeUntouched && steadyMs >= settleMs() ? Verdict::NoEffect : Verdict::Waiting;
}

} // namespace quayside::operations
