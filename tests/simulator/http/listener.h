// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/http/handler.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <unordered_set>

namespace boost::asio {
class io_context;
}
namespace boost::asio::ssl {
class context;
}

namespace sim {

/** Something with a socket that a dying process takes down. */
class Severable
{
public:
    virtual ~Severable() = default;
    virtual void sever() = 0;
    virtual void halt() { } //!< stop reading, keep open
};

/** The connections of one listener. */
class Connections final
{
public:
    void add(Severable *connection) { m_open.insert(connection); }
    void remove(Severable *connection) { m_open.erase(connection); }
    void severAll();
    void haltAll();
    [[nodiscard]] std::size_t count() const { return m_open.size(); }

private:
    std::unordered_set<Severable *> m_open;
};

/** Accepts on one loopback port, in the clear or with TLS. Can close and come back on the same port. */
class Listener final
{
public:
    Listener(boost::asio::io_context &io, HttpHandler &handler, std::chrono::milliseconds keepAlive);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /** Listens; port 0 takes any free one. Throws boost::system::system_error when the port is taken. */
    void open(std::uint16_t port, boost::asio::ssl::context *tls = nullptr);
    /** Refuses from now on; connections that are open stay. Keeps the port from everybody else. */
    void close();
    void severAll() { m_connections->severAll(); }
    void haltAll() { m_connections->haltAll(); }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::size_t connectionCount() const { return m_connections->count(); }

private:
    void acceptNext();
    void holdPort();

    struct Acceptor;
    std::shared_ptr<Acceptor> m_acceptor;
    HttpHandler &m_handler;
    std::chrono::milliseconds m_keepAlive;
    boost::asio::ssl::context *m_tls = nullptr;
    std::shared_ptr<Connections> m_connections = std::make_shared<Connections>();
    std::uint16_t m_port = 0;
};

} // namespace sim
