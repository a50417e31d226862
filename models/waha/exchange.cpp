// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/exchange.h"

#include "waha/http/connection.h"
#include "waha/servertext.h"
#include "waha/transport.h"
#include "waha/wahatext.h"

namespace quayside::waha {

namespace {

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1StringView("https") ? 443 : 80);
}

bool staysHome(const QUrl &from, const QUrl &to)
{
    if (to.host() != from.host() || to.host().isEmpty())
        return false;
    if (to.scheme() == from.scheme())
        return portOf(to) == portOf(from);
    return from.scheme() == QLatin1StringView("http") && to.scheme() == QLatin1StringView("https");
}

/** The whole server has moved from plain HTTP to TLS, as proxies are told to see to it. */
bool onlyAddsTls(const QUrl &from, const QUrl &to)
{
    return from.scheme() == QLatin1StringView("http") && to.scheme() == QLatin1StringView("https")
        && from.path(QUrl::FullyEncoded) == to.path(QUrl::FullyEncoded)
        && from.query(QUrl::FullyEncoded) == to.query(QUrl::FullyEncoded);
}

/**
 * Where a redirect may be followed with the key: the same scheme, host and port, or http to https on the same
 * host. `key` is kept out of what the Error says. A 303 is refused for calls that change something: it asks
 * for a GET where we want the call's answer.
 */
Result<QUrl> redirectTarget(const QUrl &from, const QUrl &location, HttpCall::Verb verb, int httpStatus,
                            const Secret &key)
{
    QUrl to = from.resolved(location);
    to.setUserInfo({});
    to.setFragment({});
    const bool wouldBecomeGet = httpStatus == 303 && verb != HttpCall::Verb::Get;
    if (!staysHome(from, to) || wouldBecomeGet)
        return failure(WahaText::redirectRefused(shownUrl(to, key), httpStatus));
    return to;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

ReplyBounds boundsOf(const HttpCall &call, const Limits &limits)
{
    ReplyBounds bounds;
    bounds.head = limits.headBytes;
    bounds.body = limits.replyBytes;
    bounds.unannounced = limits.unannouncedBytes;
    bounds.error = limits.errorBytes;
    bounds.chunks = limits.chunks;
    if (call.answer == HttpCall::Answer::List)
        bounds.body = limits.listBytes;
    if (call.answer == HttpCall::Answer::Picture) {
        bounds.body = limits.pictureBytes;
        bounds.json = false;
    }
    return bounds;
}

} // namespace

Exchange::Exchange(Transport &transport, const Endpoint &endpoint, const HttpCall &call, HttpDone done)
    : QObject(&transport)
    , m_transport(transport)
    , m_endpoint(endpoint)
    , m_call(call)
    , m_done(std::move(done))
    // By base, not by host: a worker behind a shared proxy must not use up the calls of its neighbours.
    , m_queue(endpoint.base.toString() + u' ' + QString::number(static_cast<int>(call.lane)))
    , m_limit(this)
{
    const Limits &limits = transport.limits();
    m_limit.setSingleShot(true);
    m_limit.setInterval(call.lane == Network::Lane::Lifecycle ? limits.lifecycleMs : limits.shortMs);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        fail(m_sent ? WahaText::timedOut(m_limit.interval()) : WahaText::notReached(m_limit.interval()));
    });
}

Exchange::~Exchange()
{
    dropConnection();
}

void Exchange::start()
{
    m_clock.start();
    m_limit.start();
    m_transport.queue(this);
}

void Exchange::begin()
{
    ask(m_transport.secured(m_call.url), m_call.verb != HttpCall::Verb::Get);
}

void Exchange::ask(const QUrl &url, bool onNewConnection)
{
    if (!Endpoint::parseKey(m_endpoint.apiKey))
        return fail(WahaText::invalidKey());
    m_url = url;
    m_parser.emplace(boundsOf(m_call, m_transport.limits()));
    const Route route = m_transport.routeTo(url, m_endpoint.trustedFingerprint);
    m_connection = onNewConnection ? m_transport.pool().takeNew(route) : m_transport.pool().take(route);
    connect(m_connection, &Connection::opened, this, &Exchange::send);
    connect(m_connection, &Connection::readable, this, &Exchange::read);
    connect(m_connection, &Connection::ended, this, &Exchange::onEnded);
    if (m_connection->isOpen())
        send();
    else
        m_connection->open();
}

void Exchange::send()
{
    m_sent = true;
    m_connection->write(requestText(m_endpoint, m_call, m_url, m_connection->route()));
}

void Exchange::read()
{
    const QByteArray bytes = m_connection->read();
    const bool isWhole = m_parser->feed(bytes) == bytes.size();
    if (m_parser->state() == ReplyParser::State::Failed)
        return onFailure();
    if (m_parser->state() != ReplyParser::State::Done)
        return;
    if (Connection *connection = m_connection; isWhole && m_parser->keepsConnection()) {
        connection->disconnect(this);
        m_connection = nullptr;
        m_transport.pool().keep(connection);
    }
    onReply();
}

void Exchange::onEnded(const Error &error)
{
    if (!m_parser->hasBegun()) {
        const bool wasStale = m_connection->isReused() && m_call.verb == HttpCall::Verb::Get;
        dropConnection();
        if (!wasStale && m_url != m_call.url)
            m_transport.forgetSecured(m_call.url);
        return wasStale ? ask(m_url, true) : fail(error);
    }
    m_parser->end();
    if (m_parser->state() == ReplyParser::State::Done)
        onReply();
    else
        onFailure();
}

void Exchange::onFailure()
{
    switch (m_parser->failure()) {
    case ReplyParser::Failure::NotHttp:
        return finish(failure(WahaText::notWaha(firstBytes(m_parser->firstBytes(), m_endpoint.apiKey), 0)));
    case ReplyParser::Failure::HeadTooLarge:
        return finish(failure(WahaText::headTooLarge(m_transport.limits().headBytes)));
    case ReplyParser::Failure::BodyTooLarge:
        return finish(failure(WahaText::tooLarge(m_parser->limit())));
    case ReplyParser::Failure::BadChunk:
    case ReplyParser::Failure::Cut:
    case ReplyParser::Failure::None:
        break;
    }
    finish(failure(WahaText::brokenOff()));
}

void Exchange::onReply()
{
    const QByteArray location = m_parser->header("location");
    if (isRedirect(m_parser->status()) && !location.isEmpty())
        followRedirect(QUrl::fromEncoded(location));
    else
        finish(takeReply());
}

HttpReply Exchange::takeReply()
{
    HttpReply reply;
    reply.status = m_parser->status();
    reply.reason = m_parser->reason();
    reply.contentType = m_parser->header("content-type");
    reply.etag = m_parser->header("etag");
    reply.authenticate = m_parser->header("www-authenticate");
    reply.retryAfterMs = retryAfterMs(m_parser->header("retry-after"), m_parser->header("date"));
    reply.body = m_parser->takeBody();
    reply.elapsedMs = static_cast<int>(m_clock.elapsed());
    return reply;
}

void Exchange::followRedirect(const QUrl &location)
{
    const int status = m_parser->status();
    Result<QUrl> target = redirectTarget(m_url, location, m_call.verb, status, m_endpoint.apiKey);
    if (!target) {
        finish(failure(std::move(target.error())));
    } else if (++m_redirects > m_transport.limits().redirects) {
        finish(failure(WahaText::tooManyRedirects(shownUrl(*target, m_endpoint.apiKey), status)));
    } else {
        dropConnection();
        if (onlyAddsTls(m_url, *target))
            m_transport.noteSecured(m_url, *target);
        ask(*target, m_call.verb != HttpCall::Verb::Get);
    }
}

/** Whoever asks again has to know whether it may have been heard. */
void Exchange::fail(Error error)
{
    error.unsent = !m_sent;
    finish(failure(std::move(error)));
}

void Exchange::dropConnection()
{
    if (Connection *connection = std::exchange(m_connection, nullptr)) {
        connection->disconnect(this);
        connection->deleteLater();
    }
}

void Exchange::finish(Result<HttpReply> result)
{
    m_limit.stop();
    dropConnection();
    m_transport.leave(this);
    deleteLater();
    if (const HttpDone done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace quayside::waha
