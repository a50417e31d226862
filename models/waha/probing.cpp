// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/probing.h"

#include "waha/capabilities.h"
#include "waha/transport.h"
#include "waha/valuereaders.h"

namespace quayside::waha {

namespace {

HttpCall pollCall(const QUrl &url)
{
    HttpCall call;
    call.url = url;
    call.lane = Network::Lane::Poll;
    return call;
}

/** Not when the server could not be talked to at all: the next call would only wait as long again. */
bool isHopeless(const Error &error)
{
    return error.httpStatus == 0 || error.kind == ErrorKind::Tls;
}

} // namespace

void askVersion(const std::shared_ptr<TransportHandle> &handle, const Endpoint &endpoint, HttpDone done)
{
    const std::weak_ptr<TransportHandle> weak = handle;
    const HttpDone onFirst = [weak, endpoint, done = std::move(done)](const Result<HttpReply> &reply) {
        const std::shared_ptr<TransportHandle> alive = weak.lock();
        if (reply && reply->status == 404 && alive)
            alive->send(endpoint, pollCall(endpoint.url({ u"api", u"version" })), done);
        else
            done(reply);
    };
    handle->send(endpoint, pollCall(endpoint.url({ u"api", u"server", u"version" })), onFirst);
}

Probing::Probing(std::shared_ptr<TransportHandle> handle, Endpoint endpoint, ProbeWish wish)
    : m_handle(std::move(handle))
    , m_endpoint(std::move(endpoint))
    , m_wish(wish)
{ }

Future<Probe> Probing::run()
{
    ask(m_endpoint.url({ u"ping" }), &Probing::onPing);
    return m_promise.future();
}

void Probing::ask(const QUrl &url, void (Probing::*next)(const Result<HttpReply> &))
{
    m_handle->send(
        m_endpoint, pollCall(url),
        [self = shared_from_this(), next](const Result<HttpReply> &reply) { ((*self).*next)(reply); });
}

void Probing::onPing(const Result<HttpReply> &reply)
{
    // Servers before 2024.8.1 have no ping: only a connection that failed ends the probe here.
    if (!reply && isHopeless(reply.error())) {
        m_promise.finish(failure(reply.error()));
        return;
    }
    askVersion(m_handle, m_endpoint,
               [self = shared_from_this()](const Result<HttpReply> &version) { self->onVersion(version); });
}

void Probing::onVersion(const Result<HttpReply> &reply)
{
    Result<ServerVersion> version
        = reply ? read::version(*reply, m_endpoint.apiKey) : Result<ServerVersion>(failure(reply.error()));
    if (!version) {
        const bool elsewhere = reply && reply->status == 404;
        m_promise.finish(failure(elsewhere ? read::notWaha(*reply, m_endpoint.apiKey) : version.error()));
        return;
    }
    m_probe.version = *std::move(version);
    m_probe.latencyMs = reply->elapsedMs;
    ask(m_endpoint.url({ u"api", u"server", u"status" }), &Probing::onStatus);
}

void Probing::onStatus(const Result<HttpReply> &reply)
{
    Result<ServerStatus> status
        = reply ? read::status(*reply, m_endpoint.apiKey) : Result<ServerStatus>(failure(reply.error()));
    if (status)
        m_probe.status = *std::move(status);
    else
        m_probe.statusProblem = std::move(status.error());
    if (wantsEnvironment())
        ask(m_endpoint.url({ u"api", u"server", u"environment" }, QStringLiteral("all=false")),
            &Probing::onEnvironment);
    else
        m_promise.finish(std::move(m_probe));
}

/** Limited keys came with 2026.1.4, and the environment is the oldest call that only admin keys may make. */
bool Probing::wantsEnvironment() const
{
    const bool isKnown = m_wish.knownStartMs != 0
        && (!m_probe.status || m_probe.status->startTimestampMs == m_wish.knownStartMs);
    return !isKnown && (m_wish.environment || Capabilities::of(m_probe.version).keys);
}

void Probing::onEnvironment(const Result<HttpReply> &reply)
{
    m_probe.askedEnvironment = true;
    if (!reply)
        m_probe.environmentProblem = reply.error();
    else if (!m_wish.environment && reply->isSuccess())
        return m_promise.finish(std::move(m_probe)); // the body is dropped unread
    else if (Result<ServerEnvironment> environment = read::environment(*reply, m_endpoint.apiKey))
        m_probe.environment = *std::move(environment);
    else
        m_probe.environmentProblem = std::move(environment.error());
    // A proxy may refuse this call, which holds secrets, whatever the key.
    m_probe.limitedKey = m_probe.environmentProblem.kind == ErrorKind::Forbidden;
    m_promise.finish(std::move(m_probe));
}

} // namespace quayside::waha
