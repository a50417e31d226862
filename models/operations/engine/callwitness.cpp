// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/engine/callwitness.h"

namespace quayside::operations {

namespace {

/** What a call that stops or starts a session makes it pass through. */
bool isInBetween(SessionStatus status)
{
    return status == SessionStatus::Stopped || status == SessionStatus::Starting;
}

/** Nobody is there, or only a proxy; an answer that says no, or that something broke, is an answer. */
bool isSilence(const Error &error)
{
    constexpr int kFirstGatewayStatus = 502;
    constexpr int kLastGatewayStatus = 504;
    const bool gateway = error.httpStatus >= kFirstGatewayStatus && error.httpStatus <= kLastGatewayStatus;
    const bool none = error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout;
    return none || (gateway && error.kind != ErrorKind::RateLimited);
}

} // namespace

CallAgain judgeAgain(const CallTrace &trace, int most)
{
    const bool away = trace.sent > 0 && (trace.silent || trace.restarted);
    if (away && (trace.destroys || trace.sent > 1))
        return CallAgain::ServerWentAway;
    const bool blind = trace.provesNothing && !trace.watched;
    const bool enough = trace.sent >= (blind ? 2 : most) || trace.sent + trace.unsent >= most;
    return enough ? CallAgain::Enough : CallAgain::Yes;
}

void CallWitness::begin(bool live)
{
    const int sent = m_trace.sent;
    const int unsent = m_trace.unsent;
    m_trace = {};
    m_trace.sent = sent + 1;
    m_trace.unsent = unsent;
    m_trace.watched = live;
    m_since.start();
}

/** Stamps count from when the call began, both by the server's clock: the event is of now. */
void CallWitness::note(const waha::StatusEvent &event)
{
    if (!m_since.isValid())
        return;
    noteStatus(event.status);
    const qint64 beganMs = event.timestampMs - m_since.elapsed();
    for (const waha::StatusStamp &stamp : event.statuses) {
        if (event.timestampMs > 0 && stamp.atMs >= beganMs)
            noteStatus(stamp.status);
    }
}

void CallWitness::noteStatus(SessionStatus status)
{
    m_trace.moved = m_trace.moved || isInBetween(status);
    m_trace.askedForPhone = m_trace.askedForPhone || status.needsPairing();
}

void CallWitness::note(const Sighting &seen)
{
    if (!m_since.isValid())
        return;
    if (seen.kind == Sighting::Kind::NoAnswer && isSilence(seen.error))
        m_trace.silent = true;
    if (seen.kind == Sighting::Kind::Present && seen.session.status.needsPairing())
        m_trace.askedForPhone = true;
}

void CallWitness::note(const Result<waha::ServerStatus> &server)
{
    if (!m_since.isValid())
        return;
    if (server)
        m_trace.restarted = server->uptimeMs < m_since.elapsed();
    else if (isSilence(server.error()))
        m_trace.silent = true;
}

} // namespace quayside::operations
