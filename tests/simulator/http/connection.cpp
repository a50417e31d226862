// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http/connection.h"

#include "simulator/http/upgrade.h"

#include <array>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <ctime>

namespace sim {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;

namespace {

constexpr std::uint64_t bodyLimit = 50 * 1024 * 1024;
constexpr auto firstRequestWait = std::chrono::seconds(60);

std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    char text[40];
    const std::size_t length
        = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", std::gmtime(&now));
    return { text, length };
}

HttpRequest plainRequest(const http::request<http::string_body> &from)
{
    HttpRequest request;
    request.method = std::string(from.method_string());
    request.target = std::string(from.target());
    request.splitTarget();
    for (const auto &field : from)
        request.headers.emplace_back(std::string(field.name_string()), std::string(field.value()));
    request.body = from.body();
    return request;
}

/** One client connection; the shared pointer that pending operations hold keeps it alive. */
template <class Stream>
class Connection final : public Exchange,
                         public Severable,
                         public std::enable_shared_from_this<Connection<Stream>>
{
public:
    Connection(Stream stream, HttpHandler &handler, std::shared_ptr<Connections> connections,
               std::chrono::milliseconds keepAlive)
        : m_stream(std::move(stream))
        , m_handler(handler)
        , m_connections(std::move(connections))
        , m_keepAlive(keepAlive)
        , m_pause(m_stream.get_executor())
    {
        m_connections->add(this);
    }
    ~Connection() override { m_connections->remove(this); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void begin() { handshake(m_stream); }
    void send(HttpReply reply) override;
    void sever() override;

private:
    using Self = std::shared_ptr<Connection>;

    void handshake(beast::tcp_stream &) { read(firstRequestWait); }
    void handshake(beast::ssl_stream<beast::tcp_stream> &stream)
    {
        stream.async_handshake(net::ssl::stream_base::server,
                               [self = this->shared_from_this()](error_code error) {
                                   if (!error)
                                       self->read(firstRequestWait);
                               });
    }
    beast::tcp_stream &lowest() { return beast::get_lowest_layer(m_stream); }
    void read(std::chrono::milliseconds patience);
    void received(error_code error);
    void upgrade(http::request<http::string_body> request);
    void writeWhole();
    void writePart(std::size_t bodyBytes);
    void trickle(std::size_t from);
    void repeat(const std::string &text);
    void written(error_code error);
    void reset();

    Stream m_stream;
    HttpHandler &m_handler;
    std::shared_ptr<Connections> m_connections;
    std::chrono::milliseconds m_keepAlive;
    net::steady_timer m_pause;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    bool m_waiting = false; //!< a request is with the handler
    bool m_keep = true; //!< the client allows another request
    std::string m_head;
    HttpReply m_reply;
};

template <class Stream>
void Connection<Stream>::read(std::chrono::milliseconds patience)
{
    m_parser.emplace();
    m_parser->body_limit(bodyLimit);
    lowest().expires_after(patience);
    http::async_read(
        m_stream, m_buffer, *m_parser,
        [self = this->shared_from_this()](error_code error, std::size_t) { self->received(error); });
}

template <class Stream>
void Connection<Stream>::received(error_code error)
{
    if (error == http::error::body_limit) {
        m_waiting = true;
        m_keep = false;
        send(HttpReply::json(413, R"({"statusCode":413,"message":"request entity too large"})"));
        return;
    }
    if (error)
        return;
    lowest().expires_never();
    auto request = m_parser->release();
    m_keep = request.keep_alive();
    m_waiting = true;
    if (beast::websocket::is_upgrade(request))
        upgrade(std::move(request));
    else
        m_handler.handle(plainRequest(request), this->shared_from_this());
}

template <class Stream>
void Connection<Stream>::upgrade(http::request<http::string_body> request)
{
    HttpRequest plain = plainRequest(request);
    const SocketPeerPtr peer = makePeer(
        std::move(request),
        [self = this->shared_from_this()] {
            self->m_waiting = false;
            return std::move(self->m_stream);
        },
        m_connections);
    m_handler.upgrade(std::move(plain), peer, this->shared_from_this());
}

template <class Stream>
void Connection<Stream>::send(HttpReply reply)
{
    if (!m_waiting)
        return;
    m_waiting = false;
    m_reply = std::move(reply);
    switch (m_reply.wire.mode) {
    case Wire::Close:
        return sever();
    case Wire::Reset:
        return reset();
    case Wire::Silence:
        return;
    case Wire::Endless:
        return repeat(m_reply.wire.opening);
    default:
        break;
    }
    m_head = replyHead(m_reply, m_keep ? m_keepAlive : std::chrono::milliseconds(0));
    if (m_reply.wire.mode == Wire::Truncate)
        writePart(m_reply.wire.bytes);
    else if (m_reply.wire.mode == Wire::Trickle)
        writePart(0);
    else
        writeWhole();
}

template <class Stream>
void Connection<Stream>::writeWhole()
{
    const std::string_view body = m_reply.text();
    const std::array<net::const_buffer, 2> parts { net::buffer(m_head),
                                                   net::buffer(body.data(), body.size()) };
    net::async_write(m_stream, parts, [self = this->shared_from_this()](error_code error, std::size_t) {
        self->written(error);
    });
}

template <class Stream>
void Connection<Stream>::writePart(std::size_t bodyBytes)
{
    const std::string_view body = m_reply.text().substr(0, bodyBytes);
    const std::array<net::const_buffer, 2> parts { net::buffer(m_head),
                                                   net::buffer(body.data(), body.size()) };
    net::async_write(m_stream, parts, [self = this->shared_from_this()](error_code error, std::size_t) {
        if (error)
            return;
        if (self->m_reply.wire.mode == Wire::Trickle)
            self->trickle(0);
        else
            self->sever();
    });
}

template <class Stream>
void Connection<Stream>::trickle(std::size_t from)
{
    if (from >= m_reply.text().size())
        return written({});
    m_pause.expires_after(std::chrono::milliseconds(m_reply.wire.delayMs));
    m_pause.async_wait([self = this->shared_from_this(), from](error_code error) {
        if (error)
            return;
        const std::size_t step = std::max<std::size_t>(1, self->m_reply.wire.bytes);
        const std::string_view piece = self->m_reply.text().substr(from, step);
        net::async_write(self->m_stream, net::buffer(piece.data(), piece.size()),
                         [self, next = from + piece.size()](error_code problem, std::size_t) {
                             if (!problem)
                                 self->trickle(next);
                         });
    });
}

/** Sends a text, and then the reply's piece again and again until the client goes. */
template <class Stream>
void Connection<Stream>::repeat(const std::string &text)
{
    net::async_write(m_stream, net::buffer(text),
                     [self = this->shared_from_this()](error_code error, std::size_t) {
                         if (error)
                             return;
                         self->m_pause.expires_after(std::chrono::milliseconds(self->m_reply.wire.delayMs));
                         self->m_pause.async_wait([self](error_code problem) {
                             if (!problem)
                                 self->repeat(self->m_reply.wire.piece);
                         });
                     });
}

template <class Stream>
void Connection<Stream>::written(error_code error)
{
    m_reply = {};
    if (error)
        return;
    if (m_keep)
        read(m_keepAlive);
    else
        sever();
}

template <class Stream>
void Connection<Stream>::sever()
{
    m_waiting = false;
    error_code ignored;
    m_pause.cancel();
    lowest().socket().shutdown(net::ip::tcp::socket::shutdown_both, ignored);
    lowest().close();
}

template <class Stream>
void Connection<Stream>::reset()
{
    error_code ignored;
    lowest().socket().set_option(net::socket_base::linger(true, 0), ignored);
    lowest().close();
}

} // namespace

std::string replyHead(const HttpReply &reply, std::chrono::milliseconds keepAlive)
{
    std::string head
        = "HTTP/1.1 " + std::to_string(reply.status) + ' ' + std::string(reasonPhrase(reply.status));
    head += "\r\nAccess-Control-Allow-Origin: *\r\n";
    if (!reply.contentType.empty())
        head += "Content-Type: " + reply.contentType + "\r\n";
    if (reply.status != 304)
        head += "Content-Length: " + std::to_string(reply.text().size()) + "\r\n";
    if (!reply.etag.empty())
        head += "ETag: " + reply.etag + "\r\n";
    for (const auto &[name, value] : reply.headers)
        head.append(name).append(": ").append(value).append("\r\n");
    head += "Date: " + httpDate() + "\r\n";
    if (keepAlive.count() > 0)
        head += "Connection: keep-alive\r\nKeep-Alive: timeout=" + std::to_string(keepAlive.count() / 1000)
            + "\r\n\r\n";
    else
        head += "Connection: close\r\n\r\n";
    return head;
}

void serveConnection(net::ip::tcp::socket socket, HttpHandler &handler,
                     std::shared_ptr<Connections> connections, std::chrono::milliseconds keepAlive,
                     net::ssl::context *tls)
{
    using Plain = beast::tcp_stream;
    using Secure = beast::ssl_stream<beast::tcp_stream>;
    if (tls)
        std::make_shared<Connection<Secure>>(Secure(std::move(socket), *tls), handler, std::move(connections),
                                             keepAlive)
            ->begin();
    else
        std::make_shared<Connection<Plain>>(Plain(std::move(socket)), handler, std::move(connections),
                                            keepAlive)
            ->begin();
}

} // namespace sim
