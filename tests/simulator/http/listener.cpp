// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http/listener.h"

#include "simulator/http/connection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <vector>

namespace sim {

namespace net = boost::asio;
using net::ip::tcp;

void Connections::severAll()
{
    const std::vector<Severable *> open(m_open.begin(), m_open.end());
    for (Severable *connection : open)
        if (m_open.contains(connection))
            connection->sever();
}

void Connections::haltAll()
{
    const std::vector<Severable *> open(m_open.begin(), m_open.end());
    for (Severable *connection : open)
        if (m_open.contains(connection))
            connection->halt();
}

struct Listener::Acceptor
{
    tcp::acceptor socket;
    tcp::acceptor holder; // bound but not listening while closed: refuses, and nobody else gets the port
};

namespace {

void bindTo(tcp::acceptor &socket, std::uint16_t port)
{
    const tcp::endpoint endpoint(net::ip::address_v4::loopback(), port);
    socket.open(endpoint.protocol());
    socket.set_option(net::socket_base::reuse_address(true));
    socket.bind(endpoint);
}

} // namespace

Listener::Listener(net::io_context &io, HttpHandler &handler, std::chrono::milliseconds keepAlive)
    : m_acceptor(std::make_shared<Acceptor>(Acceptor { tcp::acceptor(io), tcp::acceptor(io) }))
    , m_handler(handler)
    , m_keepAlive(keepAlive)
{ }

Listener::~Listener()
{
    boost::system::error_code ignored;
    m_acceptor->socket.close(ignored);
    m_acceptor->holder.close(ignored);
}

void Listener::open(std::uint16_t port, net::ssl::context *tls)
{
    m_tls = tls;
    tcp::acceptor &socket = m_acceptor->socket;
    boost::system::error_code ignored;
    m_acceptor->holder.close(ignored);
    bindTo(socket, port);
    socket.listen(net::socket_base::max_listen_connections);
    m_port = socket.local_endpoint().port();
    acceptNext();
}

void Listener::close()
{
    boost::system::error_code ignored;
    if (!m_acceptor->socket.is_open())
        return;
    m_acceptor->socket.close(ignored);
    holdPort();
}

void Listener::holdPort()
{
    try {
        bindTo(m_acceptor->holder, m_port);
    } catch (const boost::system::system_error &) {
        boost::system::error_code ignored; // somebody was quicker: open() will say so
        m_acceptor->holder.close(ignored);
    }
}

void Listener::acceptNext()
{
    m_acceptor->socket.async_accept(
        [this, keep = m_acceptor](boost::system::error_code error, tcp::socket socket) {
            if (error == net::error::operation_aborted)
                return;
            if (!error) {
                boost::system::error_code ignored;
                socket.set_option(tcp::no_delay(true), ignored);
                serveConnection(std::move(socket), m_handler, m_connections, m_keepAlive, m_tls);
            }
            if (keep->socket.is_open())
                acceptNext();
        });
}

} // namespace sim
