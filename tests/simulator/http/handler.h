// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/message.h"

#include <functional>

namespace sim {

/** One WebSocket, seen from the hub of its worker. Simulator thread only. */
class SocketPeer
{
public:
    virtual ~SocketPeer() = default;
    /** Finishes the upgrade; `opened` runs when the 101 is out, `closed` once when the socket is gone. */
    virtual void accept(std::function<void()> opened, std::function<void()> closed) = 0;
    virtual void send(std::shared_ptr<const std::string> text) = 0;
    virtual void ping() = 0;
    virtual void close(int code, std::string reason) = 0;
    virtual void abort() = 0;
    /** Stops reading (pings stay unanswered) but leaves the connection open: a hung process. */
    virtual void freeze() = 0;
};
using SocketPeerPtr = std::shared_ptr<SocketPeer>;

/** What listens on a port. Outlives its connections. */
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    virtual void handle(HttpRequest request, ExchangePtr exchange) = 0;
    /** A WebSocket wants to open. Not accepting the peer and letting go of it hangs up. */
    virtual void upgrade(HttpRequest request, SocketPeerPtr peer, ExchangePtr exchange) = 0;
};

} // namespace sim
