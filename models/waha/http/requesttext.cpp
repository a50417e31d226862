// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/http/requesttext.h"

#include <algorithm>

namespace quayside::waha {

namespace {

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    const QString scheme = url.scheme();
    const bool secure = scheme == QLatin1StringView("https") || scheme == QLatin1StringView("wss");
    const int standard = secure ? 443 : 80;
    return url.port(standard) == standard ? host : host + ':' + QByteArray::number(url.port());
}

QByteArray target(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    return url.hasQuery() ? path + '?' + url.query(QUrl::FullyEncoded).toLatin1() : path;
}

/** Whatever a value holds, it can't end its line. */
QByteArray headerLine(const char *name, QByteArray value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
        ' ');
    return QByteArray(name) + ": " + value + "\r\n";
}

const QByteArray kUserAgent = QByteArrayLiteral("Quayside/" QUAYSIDE_VERSION);

} // namespace

QByteArray requestText(const Endpoint &endpoint, const HttpCall &call, const QUrl &url, const Route &route)
{
    const QByteArray host = hostHeader(url);
    const QByteArray origin = route.asksProxy ? "http://" + host : QByteArray();
    QByteArray text = methodName(call.verb).toLatin1() + ' ' + origin + target(url) + " HTTP/1.1\r\n";
    text += headerLine("Host", host);
    text += headerLine("User-Agent", kUserAgent);
    text += headerLine("Accept", call.accept);
    // WAHA does not compress, and inflating is where a small reply becomes a huge one.
    text += headerLine("Accept-Encoding", "identity");
    text += headerLine("Connection", "keep-alive");
    if (!route.proxyLogin.isEmpty())
        text += headerLine("Proxy-Authorization", "Basic " + route.proxyLogin.toBase64());
    if (!endpoint.apiKey.isEmpty())
        text += headerLine("X-Api-Key", endpoint.apiKey.reveal().toUtf8());
    if (!call.etag.isEmpty())
        text += headerLine("If-None-Match", call.etag);
    if (call.verb != HttpCall::Verb::Get)
        text += headerLine("Content-Length", QByteArray::number(call.body.size()));
    if (!call.body.isEmpty())
        text += headerLine("Content-Type", "application/json");
    return text + "\r\n" + call.body;
}

QByteArray upgradeText(const QUrl &url, const QByteArray &key)
{
    return "GET " + target(url) + " HTTP/1.1\r\n" + headerLine("Host", hostHeader(url))
        + headerLine("User-Agent", kUserAgent) + headerLine("Upgrade", "websocket")
        + headerLine("Connection", "Upgrade") + headerLine("Sec-WebSocket-Key", key)
        + headerLine("Sec-WebSocket-Version", "13") + "\r\n";
}

} // namespace quayside::waha
