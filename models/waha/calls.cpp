// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/calls.h"

#include "waha/wahatext.h"

#include <QJsonDocument>

#include <algorithm>

namespace quayside::waha::calls {

namespace {

using Verb = HttpCall::Verb;
using Lane = Network::Lane;
using Latin = QLatin1StringView;

bool isUsableName(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c != u'.' && !c.isSpace(); });
}

HttpCall get(const QUrl &url, Lane lane)
{
    HttpCall call;
    call.url = url;
    call.lane = lane;
    return call;
}

HttpCall send(Verb verb, const QUrl &url, Lane lane, const QByteArray &body = {})
{
    HttpCall call;
    call.verb = verb;
    call.url = url;
    call.lane = lane;
    call.body = body;
    return call;
}

/** The call, or what is wrong with the session's name. */
Result<HttpCall> named(const QString &name, HttpCall call)
{
    if (!isUsableName(name))
        return failure(WahaText::invalidName());
    return call;
}

/** Digits of a number as people write it, "+1 (202) 555-0100"; empty when it is none. */
QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar c : phone.trimmed()) {
        if (c >= u'0' && c <= u'9')
            digits += c;
        else if (!QStringLiteral(" +-().").contains(c) && !c.isSpace())
            return {};
    }
    return digits.size() >= 5 && digits.size() <= 20 ? digits : QString();
}

bool isJsonObject(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).isObject();
}

} // namespace

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

HttpCall status(const Endpoint &endpoint)
{
    return get(endpoint.url({ u"api", u"server", u"status" }), Lane::Poll);
}

HttpCall health(const Endpoint &endpoint)
{
    return get(endpoint.url({ u"health" }), Lane::Poll);
}

HttpCall stopServer(const Endpoint &endpoint, bool force)
{
    const QByteArray body = force ? R"({"force":true})" : R"({"force":false})";
    return send(Verb::Post, endpoint.url({ u"api", u"server", u"stop" }), Lane::Lifecycle, body);
}

HttpCall list(const Endpoint &endpoint, const QByteArray &etag)
{
    HttpCall call = get(endpoint.url({ u"api", u"sessions" }, QStringLiteral("all=true")), Lane::Poll);
    call.answer = HttpCall::Answer::List;
    call.etag = etag;
    return call;
}

Result<HttpCall> session(const Endpoint &endpoint, const QString &name)
{
    return named(name, get(endpoint.url({ u"api", u"sessions", name }), Lane::Interactive));
}

HttpCall listWithApps(const Endpoint &endpoint)
{
    HttpCall call
        = get(endpoint.url({ u"api", u"sessions" }, QStringLiteral("all=true&expand=apps")), Lane::Poll);
    call.answer = HttpCall::Answer::List;
    return call;
}

Result<HttpCall> sessionWithApps(const Endpoint &endpoint, const QString &name)
{
    return named(
        name,
        get(endpoint.url({ u"api", u"sessions", name }, QStringLiteral("expand=apps")), Lane::Interactive));
}

Result<HttpCall> apps(const Endpoint &endpoint, const QString &name)
{
    const QString query = QStringLiteral("session=") + QString::fromLatin1(QUrl::toPercentEncoding(name));
    return named(name, get(endpoint.url({ u"api", u"apps" }, query), Lane::Interactive));
}

Result<HttpCall> create(const Endpoint &endpoint, const CreateRequest &request)
{
    QJsonObject body { { Latin("name"), request.name }, { Latin("start"), request.start } };
    if (!request.config.isEmpty())
        body.insert(Latin("config"), request.config);
    return named(request.name,
                 send(Verb::Post, endpoint.url({ u"api", u"sessions" }), Lane::Lifecycle, json(body)));
}

Result<HttpCall> act(const Endpoint &endpoint, const QString &name, QStringView action)
{
    return named(name,
                 send(Verb::Post, endpoint.url({ u"api", u"sessions", name, action }), Lane::Lifecycle));
}

Result<HttpCall> remove(const Endpoint &endpoint, const QString &name)
{
    return named(name, send(Verb::Delete, endpoint.url({ u"api", u"sessions", name }), Lane::Lifecycle));
}

Result<HttpCall> update(const Endpoint &endpoint, const QString &name, const QByteArray &config,
                        const QByteArray &apps)
{
    if (!isJsonObject(config))
        return failure(WahaText::invalidJson());
    const QByteArray more = apps.isEmpty() ? QByteArray() : ",\"apps\":" + apps;
    const QByteArray body = "{\"config\":" + config.trimmed() + more + "}";
    return named(name, send(Verb::Put, endpoint.url({ u"api", u"sessions", name }), Lane::Lifecycle, body));
}

Result<HttpCall> qrValue(const Endpoint &endpoint, const QString &name)
{
    return named(
        name,
        get(endpoint.url({ u"api", name, u"auth", u"qr" }, QStringLiteral("format=raw")), Lane::Interactive));
}

Result<HttpCall> requestCode(const Endpoint &endpoint, const QString &name, const QString &phone)
{
    const QString digits = digitsOf(phone);
    if (digits.isEmpty())
        return failure(WahaText::invalidPhone());
    const QByteArray body = json({ { Latin("phoneNumber"), digits } });
    return named(
        name,
        send(Verb::Post, endpoint.url({ u"api", name, u"auth", u"request-code" }), Lane::Interactive, body));
}

Result<HttpCall> passkeyChallenge(const Endpoint &endpoint, const QString &name)
{
    return named(name,
                 get(endpoint.url({ u"api", name, u"auth", u"passkey", u"challenge" }), Lane::Interactive));
}

Result<HttpCall> submitPasskey(const Endpoint &endpoint, const QString &name, const QByteArray &assertion)
{
    if (!isJsonObject(assertion))
        return failure(WahaText::invalidJson());
    return named(name,
                 send(Verb::Post, endpoint.url({ u"api", name, u"auth", u"passkey" }), Lane::Interactive,
                      assertion.trimmed()));
}

Result<HttpCall> passkeyConfirmation(const Endpoint &endpoint, const QString &name)
{
    return named(
        name, get(endpoint.url({ u"api", name, u"auth", u"passkey", u"confirmation" }), Lane::Interactive));
}

Result<HttpCall> confirmPasskey(const Endpoint &endpoint, const QString &name)
{
    return named(
        name,
        send(Verb::Post, endpoint.url({ u"api", name, u"auth", u"passkey", u"confirm" }), Lane::Interactive));
}

Result<HttpCall> screenshot(const Endpoint &endpoint, const QString &name)
{
    const QString query = u"session=" + QString::fromLatin1(QUrl::toPercentEncoding(name));
    HttpCall call = get(endpoint.url({ u"api", u"screenshot" }, query), Lane::Interactive);
    call.answer = HttpCall::Answer::Picture;
    call.accept = QByteArrayLiteral("image/*"); // anything but exactly application/json brings bytes
    return named(name, call);
}

} // namespace quayside::waha::calls
