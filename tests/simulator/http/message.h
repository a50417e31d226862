// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

using Fields = std::vector<std::pair<std::string, std::string>>;

/** A request as the routes see it: decoded, nothing of the HTTP library in it. */
struct HttpRequest
{
    std::string method;
    std::string target; //!< as sent: path and query
    std::string path; //!< percent-decoding is left to the router, which splits first
    Fields query; //!< decoded
    Fields headers;
    std::string body;

    /** Header by name, any case; null when absent. */
    [[nodiscard]] const std::string *header(std::string_view name) const;
    /** First query value by exact name. */
    [[nodiscard]] const std::string *queryValue(std::string_view name) const;
    /** First query value, name in any case. */
    [[nodiscard]] const std::string *queryValueAnyCase(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> queryValues(std::string_view name) const;
    /** Fills path and query from target. */
    void splitTarget();
};

/** How a reply leaves the socket. Everything but Whole is a fault. */
struct Wire
{
    enum Mode { Whole, Close, Reset, Silence, Truncate, Trickle, Endless };
    Mode mode = Whole;
    std::size_t bytes = 0; //!< Truncate: sent of the body; Trickle: a piece
    int delayMs = 0; //!< Trickle, Endless: between pieces
    std::string opening {}; //!< Endless: sent once, as it is
    std::string piece {}; //!< Endless: sent for ever after that
};

/** A reply before the connection adds its own headers. */
struct HttpReply
{
    int status = 200;
    std::string contentType;
    std::shared_ptr<const std::string> body;
    Fields headers;
    std::string etag; //!< computed from the body when empty and the body is JSON
    Wire wire;

    [[nodiscard]] std::string_view text() const
    {
        return body ? std::string_view(*body) : std::string_view();
    }
    [[nodiscard]] static HttpReply json(int status, std::string text);
    [[nodiscard]] static HttpReply empty(int status);
    [[nodiscard]] static HttpReply bytes(int status, std::string type, std::string content);
};

/** The open end of one request. send() counts once; letting go of it unanswered closes the connection. */
class Exchange
{
public:
    virtual ~Exchange() = default;
    virtual void send(HttpReply reply) = 0;
};
using ExchangePtr = std::shared_ptr<Exchange>;

[[nodiscard]] std::string_view reasonPhrase(int status);
[[nodiscard]] std::string percentDecoded(std::string_view text);
[[nodiscard]] bool sameIgnoringCase(std::string_view a, std::string_view b);
/** The weak tag Express computes: `W/"<hex length>-<27 characters of base64 SHA-1>"`. */
[[nodiscard]] std::string weakEtag(std::string_view body);

} // namespace sim
