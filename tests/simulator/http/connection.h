// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/listener.h"

#include <boost/asio/ip/tcp.hpp>

namespace sim {

/**
 * Serves HTTP/1.1 on an accepted socket until it closes: one request at a time, kept alive when idle for
 * `keepAlive`; hands WebSocket upgrades to the handler. Lives by itself; registered in `connections`.
 */
void serveConnection(boost::asio::ip::tcp::socket socket, HttpHandler &handler,
                     std::shared_ptr<Connections> connections, std::chrono::milliseconds keepAlive,
                     boost::asio::ssl::context *tls);

/** The head of a reply as it goes over the wire. */
[[nodiscard]] std::string replyHead(const HttpReply &reply, std::chrono::milliseconds keepAlive);

} // namespace sim
