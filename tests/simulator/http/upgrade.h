// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/listener.h"

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl.hpp>

namespace sim {

using PlainStream = boost::beast::tcp_stream;
using SecureStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;
using UpgradeRequest = boost::beast::http::request<boost::beast::http::string_body>;

/** A peer that takes the stream from its connection only when it is accepted. */
[[nodiscard]] SocketPeerPtr makePeer(UpgradeRequest request, std::function<PlainStream()> take,
                                     std::shared_ptr<Connections> connections);
[[nodiscard]] SocketPeerPtr makePeer(UpgradeRequest request, std::function<SecureStream()> take,
                                     std::shared_ptr<Connections> connections);

} // namespace sim
