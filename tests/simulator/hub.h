// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/handler.h"

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>

namespace sim {

class Worker;

/** The WebSockets of one worker: who may connect, who hears what, pings, the end. */
class Hub final
{
public:
    explicit Hub(Worker &worker);

    /** Always upgrades; what is wrong is said by a close code afterwards, as WAHA does. */
    void connect(const HttpRequest &request, const SocketPeerPtr &peer);
    [[nodiscard]] bool wantsStatus(std::string_view session) const;
    void broadcast(std::string_view session, const std::shared_ptr<const std::string> &text);
    /** A frame of a test's own to everybody. */
    void sendRaw(const std::string &text);
    void closeAll(int code, const std::string &reason);
    void pingAll();
    [[nodiscard]] std::size_t count() const { return m_listeners.size(); }

private:
    struct Listener
    {
        SocketPeerPtr peer;
        std::string session; //!< empty: all
        bool status = true; //!< wants session.status
    };
    /** Why the socket is closed right away; code 0 when it is not. */
    struct Verdict
    {
        int code = 0;
        std::string reason;
        std::string session;
    };
    [[nodiscard]] Verdict judge(const HttpRequest &request) const;
    [[nodiscard]] Verdict judgeOldParameters(const HttpRequest &request) const;
    void add(const SocketPeerPtr &peer, std::string session, bool status);

    Worker &m_worker;
    std::list<Listener> m_listeners;
};

} // namespace sim
