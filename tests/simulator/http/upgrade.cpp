// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http/upgrade.h"

#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <deque>

namespace sim {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

namespace {

constexpr std::size_t queueLimit = 200000; //!< frames a client may be behind before it is dropped

template <class Stream>
class Peer final : public SocketPeer, public Severable, public std::enable_shared_from_this<Peer<Stream>>
{
public:
    Peer(UpgradeRequest request, std::function<Stream()> take, std::shared_ptr<Connections> connections)
        : m_request(std::move(request))
        , m_take(std::move(take))
        , m_connections(std::move(connections))
    {
        m_connections->add(this);
    }
    ~Peer() override { m_connections->remove(this); }
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;

    void accept(std::function<void()> opened, std::function<void()> closed) override;
    void send(std::shared_ptr<const std::string> text) override;
    void ping() override;
    void close(int code, std::string reason) override;
    void abort() override { sever(); }
    void freeze() override { halt(); }
    void sever() override;
    void halt() override;

private:
    void read();
    void writeNext();
    void gone();
    void sendClose();

    UpgradeRequest m_request;
    std::function<Stream()> m_take;
    std::shared_ptr<Connections> m_connections;
    std::optional<websocket::stream<Stream>> m_socket;
    std::function<void()> m_closed;
    beast::flat_buffer m_buffer;
    std::deque<std::shared_ptr<const std::string>> m_queue;
    std::optional<websocket::close_reason> m_closing;
    bool m_open = false;
    bool m_writing = false;
    bool m_frozen = false;
};

template <class Stream>
void Peer<Stream>::accept(std::function<void()> opened, std::function<void()> closed)
{
    m_closed = std::move(closed);
    m_socket.emplace(m_take());
    m_take = nullptr;
    beast::get_lowest_layer(*m_socket).expires_never();
    websocket::stream_base::timeout timeout {};
    timeout.handshake_timeout = std::chrono::seconds(30);
    timeout.idle_timeout = websocket::stream_base::none();
    m_socket->set_option(timeout);
    m_socket->async_accept(m_request,
                           [self = this->shared_from_this(), opened = std::move(opened)](error_code error) {
                               if (error)
                                   return self->gone();
                               self->m_open = true;
                               self->read();
                               opened();
                           });
}

template <class Stream>
void Peer<Stream>::read()
{
    m_socket->async_read(m_buffer, [self = this->shared_from_this()](error_code error, std::size_t) {
        if (error)
            return self->gone();
        self->m_buffer.clear(); // what a client says means nothing to WAHA
        self->read();
    });
}

template <class Stream>
void Peer<Stream>::gone()
{
    if (m_frozen)
        return;
    m_open = false;
    m_queue.clear();
    if (const auto closed = std::exchange(m_closed, nullptr))
        closed();
}

template <class Stream>
void Peer<Stream>::send(std::shared_ptr<const std::string> text)
{
    if (!m_open || m_frozen || m_closing)
        return;
    if (m_queue.size() >= queueLimit)
        return sever();
    m_queue.push_back(std::move(text));
    if (!m_writing)
        writeNext();
}

template <class Stream>
void Peer<Stream>::writeNext()
{
    m_writing = true;
    m_socket->text(true);
    m_socket->async_write(net::buffer(*m_queue.front()),
                          [self = this->shared_from_this()](error_code error, std::size_t) {
                              self->m_writing = false;
                              if (error || self->m_queue.empty())
                                  return self->gone();
                              self->m_queue.pop_front();
                              if (!self->m_queue.empty())
                                  self->writeNext();
                              else if (self->m_closing)
                                  self->sendClose();
                          });
}

template <class Stream>
void Peer<Stream>::ping()
{
    if (m_open && !m_frozen && !m_closing)
        m_socket->async_ping({}, [self = this->shared_from_this()](error_code) {});
}

template <class Stream>
void Peer<Stream>::close(int code, std::string reason)
{
    if (!m_open || m_closing)
        return;
    m_closing = websocket::close_reason(static_cast<websocket::close_code>(code), reason);
    if (!m_writing)
        sendClose();
}

template <class Stream>
void Peer<Stream>::sendClose()
{
    m_socket->async_close(*m_closing, [self = this->shared_from_this()](error_code) { self->gone(); });
}

template <class Stream>
void Peer<Stream>::sever()
{
    m_frozen = false;
    if (m_socket) {
        error_code ignored;
        beast::get_lowest_layer(*m_socket).socket().shutdown(net::ip::tcp::socket::shutdown_both, ignored);
        beast::get_lowest_layer(*m_socket).close();
    }
    gone();
}

template <class Stream>
void Peer<Stream>::halt()
{
    m_frozen = true;
    if (m_socket)
        beast::get_lowest_layer(*m_socket).cancel();
}

} // namespace

SocketPeerPtr makePeer(UpgradeRequest request, std::function<PlainStream()> take,
                       std::shared_ptr<Connections> connections)
{
    return std::make_shared<Peer<PlainStream>>(std::move(request), std::move(take), std::move(connections));
}

SocketPeerPtr makePeer(UpgradeRequest request, std::function<SecureStream()> take,
                       std::shared_ptr<Connections> connections)
{
    return std::make_shared<Peer<SecureStream>>(std::move(request), std::move(take), std::move(connections));
}

} // namespace sim
