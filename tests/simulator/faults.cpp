// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/faults.h"

#include "simulator/errors.h"
#include "simulator/json.h"

#include <regex>
#include <sstream>

namespace sim {

struct Faults::Pattern
{
    std::regex expression;
};

int Faults::add(Fault fault)
{
    auto path = std::make_shared<const Pattern>(Pattern { std::regex(fault.path) });
    m_entries.push_back({ ++m_lastId, std::move(fault), std::move(path) });
    return m_lastId;
}

void Faults::remove(int id)
{
    m_entries.remove_if([id](const Entry &entry) { return entry.id == id; });
}

int Faults::hits(int id) const
{
    for (const Entry &entry : m_entries)
        if (entry.id == id)
            return entry.hits;
    return 0;
}

bool Faults::matches(const Entry &entry, int worker, const std::string &method, const std::string &path)
{
    const Fault &fault = entry.fault;
    return fault.times != 0 && (fault.worker < 0 || fault.worker == worker)
        && (fault.method.empty() || fault.method == method) && std::regex_match(path, entry.path->expression);
}

std::optional<Fault> Faults::take(int worker, const std::string &method, const std::string &path)
{
    for (Entry &entry : m_entries) {
        if (!matches(entry, worker, method, path))
            continue;
        if (entry.fault.skip > 0) {
            --entry.fault.skip;
            continue;
        }
        if (entry.fault.times > 0)
            --entry.fault.times;
        ++entry.hits;
        return entry.fault;
    }
    return std::nullopt;
}

namespace {

HttpReply onTheWire(Wire::Mode mode)
{
    HttpReply reply;
    reply.wire.mode = mode;
    return reply;
}

HttpReply plainStatusReply(const Fault &fault)
{
    if (!fault.body.empty())
        return HttpReply::json(fault.status, fault.body);
    if (fault.status == 401)
        return HttpReply::json(401, R"({"message":"Unauthorized","statusCode":401})");
    if (fault.status == 500)
        return HttpReply::json(
            500,
            R"({"statusCode":500,"timestamp":"2026-01-01T00:00:00.000Z","exception":{"message":"Protocol error (Runtime.callFunctionOn): Target closed.","name":"ProtocolError","stack":"ProtocolError: Protocol error"},"request":{"path":"/","method":"GET","query":{}},"version":{}})");
    const std::string phrase(reasonPhrase(fault.status));
    return HttpReply::json(fault.status,
                           "{\"message\":" + quoted(phrase) + ",\"error\":" + quoted(phrase)
                               + ",\"statusCode\":" + std::to_string(fault.status) + '}');
}

HttpReply statusReply(const Fault &fault)
{
    HttpReply reply = plainStatusReply(fault);
    if (fault.retryAfterSeconds >= 0)
        reply.headers.emplace_back("Retry-After", std::to_string(fault.retryAfterSeconds));
    return reply;
}

HttpReply htmlReply(const Fault &fault)
{
    const std::string title = std::to_string(fault.status) + ' ' + std::string(reasonPhrase(fault.status));
    return HttpReply::bytes(
        fault.status, "text/html",
        "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
            + "</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n");
}

HttpReply hugeReply(const Fault &fault)
{
    std::string body = R"([{"name":")";
    body.append(fault.bytes, 'x');
    return HttpReply::json(200, body + R"(","status":"WORKING"}])");
}

HttpReply endlessBody(const Fault &fault)
{
    const std::size_t bytes = fault.bytes > 0 ? fault.bytes : 4096;
    std::ostringstream size;
    size << std::hex << bytes;
    HttpReply reply;
    reply.wire.mode = Wire::Endless;
    reply.wire.delayMs = fault.delayMs;
    reply.wire.opening
        = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    reply.wire.piece = size.str() + "\r\n" + std::string(bytes, ' ') + "\r\n";
    return reply;
}

HttpReply endlessHead(const Fault &fault)
{
    HttpReply reply;
    reply.wire.mode = Wire::Endless;
    reply.wire.delayMs = fault.delayMs;
    reply.wire.opening = "HTTP/1.1 200 OK\r\n";
    do
        reply.wire.piece += "X-More: and more\r\n";
    while (reply.wire.piece.size() < fault.bytes);
    return reply;
}

HttpReply withHeaders(const Fault &fault, HttpReply reply)
{
    reply.headers.insert(reply.headers.end(), fault.headers.begin(), fault.headers.end());
    return reply;
}

HttpReply redirectReply(const Fault &fault)
{
    HttpReply reply = HttpReply::empty(fault.status >= 300 && fault.status < 400 ? fault.status : 307);
    reply.headers.emplace_back("Location", fault.location);
    return reply;
}

std::string nameIn(const HttpRequest &request)
{
    const std::optional<Json> body = Json::parse(request.body);
    return body ? (*body)["name"].toString() : std::string("default");
}

/** Numbers for strings, arrays for objects: parses, but is nothing the contract knows. */
Json twisted(const Json &value)
{
    switch (value.type()) {
    case Json::Type::Array: {
        Json result = Json::array();
        for (const Json &item : value.items())
            result.append(twisted(item));
        return result;
    }
    case Json::Type::Object: {
        Json result = Json::object();
        for (const auto &[key, member] : value.members())
            result.set(key, member.isObject() ? Json::array().append(Json(1)) : twisted(member));
        return result;
    }
    case Json::Type::String:
        return Json(42);
    default:
        return Json::object().set("unexpected", Json(true));
    }
}

} // namespace

std::optional<HttpReply> faultReply(const Fault &fault, const HttpRequest &request)
{
    switch (fault.effect) {
    case Fault::Effect::Drop:
        return onTheWire(Wire::Close);
    case Fault::Effect::Reset:
        return onTheWire(Wire::Reset);
    case Fault::Effect::Hang:
        return onTheWire(Wire::Silence);
    case Fault::Effect::Status:
        return withHeaders(fault, statusReply(fault));
    case Fault::Effect::Garbage:
        return HttpReply::bytes(200, "application/json; charset=utf-8",
                                "\x16\x03\x01{]not json at all\xff\xfe" + fault.body);
    case Fault::Effect::Html:
        return withHeaders(fault, htmlReply(fault));
    case Fault::Effect::EndlessBody:
        return endlessBody(fault);
    case Fault::Effect::EndlessHead:
        return endlessHead(fault);
    case Fault::Effect::Huge:
        return hugeReply(fault);
    case Fault::Effect::Redirect:
        return redirectReply(fault);
    case Fault::Effect::AlreadyExists:
        return errors::alreadyExists(nameIn(request));
    default:
        return std::nullopt;
    }
}

HttpReply spoiled(const Fault &fault, HttpReply reply)
{
    if (fault.effect == Fault::Effect::Truncate) {
        reply.wire.mode = Wire::Truncate;
        reply.wire.bytes = fault.bytes;
    } else if (fault.effect == Fault::Effect::Slow && fault.bytes > 0) {
        reply.wire = { Wire::Trickle, fault.bytes, fault.delayMs };
    } else if (fault.effect == Fault::Effect::WrongTypes) {
        const std::optional<Json> value = Json::parse(reply.text());
        reply = HttpReply::json(reply.status, value ? twisted(*value).text() : R"({"unexpected":[1,2,3]})");
    }
    return reply;
}

} // namespace sim
