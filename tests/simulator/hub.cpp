// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/hub.h"

#include "simulator/access.h"
#include "simulator/worker.h"

#include <algorithm>

namespace sim {

namespace {

/** All values of a parameter: repeated, or separated by commas. */
std::vector<std::string> valuesOf(const HttpRequest &request, std::string_view name)
{
    std::vector<std::string> result;
    for (const std::string &value : request.queryValues(name)) {
        std::size_t from = 0;
        for (;;) {
            const std::size_t comma = value.find(',', from);
            result.push_back(value.substr(from, comma - from));
            if (comma == std::string::npos)
                break;
            from = comma + 1;
        }
    }
    return result;
}

bool includesStatus(const std::vector<std::string> &events)
{
    return events.empty() || std::any_of(events.begin(), events.end(), [](const std::string &event) {
               return event == "*" || event == "session.status" || event == "session.*";
           });
}

std::string sessionOf(const HttpRequest &request)
{
    const std::string *session = request.queryValue("session");
    return session && *session != "*" ? *session : std::string();
}

} // namespace

Hub::Hub(Worker &worker)
    : m_worker(worker)
{ }

Hub::Verdict Hub::judge(const HttpRequest &request) const
{
    const std::string *key = request.queryValueAnyCase("x-api-key");
    const Access access = accessOf(m_worker, key ? *key : std::string(), true);
    if (access.kind == Access::None)
        return { 1008, "Unauthorized", {} };
    std::string session = sessionOf(request);
    if (access.kind == Access::Session) {
        if (!access.may("read") || (!session.empty() && session != access.session))
            return { 1008, "Forbidden", {} };
        session = access.session;
    }
    if (!m_worker.rules.webSocketFilters())
        return judgeOldParameters(request);
    return { 0, {}, session };
}

Hub::Verdict Hub::judgeOldParameters(const HttpRequest &request) const
{
    const std::vector<std::string> events = request.queryValues("events");
    const std::string *session = request.queryValue("session");
    const bool goodEvents
        = events.empty() || (events.size() == 1 && (events[0] == "*" || events[0] == "session.status"));
    if (goodEvents && (!session || *session == "*"))
        return {};
    return { 4001,
             R"({"message":"Only session=* and events=* or events=session.status are supported"})",
             {} };
}

void Hub::connect(const HttpRequest &request, const SocketPeerPtr &peer)
{
    const Verdict verdict = judge(request);
    const bool status = includesStatus(valuesOf(request, "events"));
    std::weak_ptr<SocketPeer> weak = peer;
    peer->accept(
        [this, weak, verdict, status] {
            const SocketPeerPtr opened = weak.lock();
            if (!opened)
                return;
            if (verdict.code)
                opened->close(verdict.code, verdict.reason);
            else
                add(opened, verdict.session, status);
        },
        [this, raw = peer.get()] {
            m_listeners.remove_if([raw](const Listener &listener) { return listener.peer.get() == raw; });
        });
}

void Hub::add(const SocketPeerPtr &peer, std::string session, bool status)
{
    m_listeners.push_back({ peer, std::move(session), status });
}

bool Hub::wantsStatus(std::string_view session) const
{
    return std::any_of(m_listeners.begin(), m_listeners.end(), [session](const Listener &listener) {
        return listener.status && (listener.session.empty() || listener.session == session);
    });
}

void Hub::broadcast(std::string_view session, const std::shared_ptr<const std::string> &text)
{
    std::vector<SocketPeerPtr> peers;
    for (const Listener &listener : m_listeners)
        if (listener.status && (listener.session.empty() || listener.session == session))
            peers.push_back(listener.peer);
    for (const SocketPeerPtr &peer : peers)
        peer->send(text);
}

void Hub::sendRaw(const std::string &text)
{
    const auto shared = std::make_shared<const std::string>(text);
    for (const Listener &listener : std::list<Listener>(m_listeners)) // a peer that is too slow drops out
        listener.peer->send(shared);
}

void Hub::closeAll(int code, const std::string &reason)
{
    for (const Listener &listener : std::list<Listener>(m_listeners))
        listener.peer->close(code, reason);
}

void Hub::pingAll()
{
    for (const Listener &listener : m_listeners)
        listener.peer->ping();
}

} // namespace sim
