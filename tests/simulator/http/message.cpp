// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/http/message.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <algorithm>
#include <cctype>
#include <charconv>

namespace sim {

bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size()
        && std::equal(a.begin(), a.end(), b.begin(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

const std::string *HttpRequest::header(std::string_view name) const
{
    for (const auto &[key, value] : headers)
        if (sameIgnoringCase(key, name))
            return &value;
    return nullptr;
}

const std::string *HttpRequest::queryValue(std::string_view name) const
{
    for (const auto &[key, value] : query)
        if (key == name)
            return &value;
    return nullptr;
}

const std::string *HttpRequest::queryValueAnyCase(std::string_view name) const
{
    for (const auto &[key, value] : query)
        if (sameIgnoringCase(key, name))
            return &value;
    return nullptr;
}

std::vector<std::string> HttpRequest::queryValues(std::string_view name) const
{
    std::vector<std::string> values;
    for (const auto &[key, value] : query)
        if (key == name)
            values.push_back(value);
    return values;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int value = 0;
        if (text[i] == '%' && i + 2 < text.size()
            && std::from_chars(text.data() + i + 1, text.data() + i + 3, value, 16).ptr
                == text.data() + i + 3) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

namespace {
std::string queryDecoded(std::string_view text)
{
    std::string plus(text);
    std::replace(plus.begin(), plus.end(), '+', ' ');
    return percentDecoded(plus);
}
} // namespace

void HttpRequest::splitTarget()
{
    const std::size_t mark = target.find('?');
    path = target.substr(0, mark);
    if (mark == std::string::npos)
        return;
    std::string_view rest = std::string_view(target).substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (!pair.empty())
            query.emplace_back(queryDecoded(pair.substr(0, equals)),
                               equals == std::string_view::npos ? std::string()
                                                                : queryDecoded(pair.substr(equals + 1)));
    }
}

HttpReply HttpReply::json(int status, std::string text)
{
    return bytes(status, "application/json; charset=utf-8", std::move(text));
}

HttpReply HttpReply::empty(int status)
{
    HttpReply reply;
    reply.status = status;
    return reply;
}

HttpReply HttpReply::bytes(int status, std::string type, std::string content)
{
    HttpReply reply;
    reply.status = status;
    reply.contentType = std::move(type);
    reply.body = std::make_shared<const std::string>(std::move(content));
    return reply;
}

std::string_view reasonPhrase(int status)
{
    static constexpr std::pair<int, std::string_view> phrases[] = {
        { 200, "OK" },
        { 201, "Created" },
        { 204, "No Content" },
        { 301, "Moved Permanently" },
        { 302, "Found" },
        { 304, "Not Modified" },
        { 307, "Temporary Redirect" },
        { 308, "Permanent Redirect" },
        { 400, "Bad Request" },
        { 401, "Unauthorized" },
        { 403, "Forbidden" },
        { 404, "Not Found" },
        { 413, "Payload Too Large" },
        { 422, "Unprocessable Entity" },
        { 429, "Too Many Requests" },
        { 500, "Internal Server Error" },
        { 501, "Not Implemented" },
        { 502, "Bad Gateway" },
        { 503, "Service Unavailable" },
        { 504, "Gateway Timeout" },
    };
    for (const auto &[code, phrase] : phrases)
        if (code == status)
            return phrase;
    return "Status";
}

std::string weakEtag(std::string_view body)
{
    char length[24];
    const auto end = std::to_chars(length, length + sizeof length, body.size(), 16).ptr;
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(body.data(), static_cast<qsizetype>(body.size())), QCryptographicHash::Sha1);
    return "W/\"" + std::string(length, end) + '-' + digest.toBase64().left(27).toStdString() + '"';
}

} // namespace sim
