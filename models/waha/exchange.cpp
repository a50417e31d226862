// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/exchange.h"

#include "waha/certificates.h"
#include "waha/lines.h"
#include "waha/redirect.h"
#include "waha/requestbuilder.h"
#include "waha/retryafter.h"
#include "waha/servertext.h"
#include "waha/wahatext.h"

#include <QNetworkReply>
#include <QSslConfiguration>

#include <algorithm>

namespace quayside::waha {

namespace {

constexpr qsizetype kReaderPadding = 64; // simdjson reads past the end; room for it saves a copy

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

qint64 announcedSize(const QNetworkReply &reply)
{
    bool ok = false;
    const qint64 size = reply.rawHeader("Content-Length").trimmed().toLongLong(&ok);
    return ok && size >= 0 ? size : -1;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

Exchange::Exchange(Lines &lines, const Endpoint &endpoint, const HttpCall &call, HttpDone done)
    : QObject(&lines)
    , m_lines(lines)
    , m_endpoint(endpoint)
    , m_call(call)
    , m_done(std::move(done))
    , m_limit(this)
{
    const Limits &limits = lines.limits();
    m_limit.setSingleShot(true);
    m_limit.setInterval(call.lane == Network::Lane::Lifecycle ? limits.lifecycleMs : limits.shortMs);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { finish(failure(WahaText::timedOut(m_limit.interval()))); });
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start()
{
    m_clock.start();
    m_limit.start();
    ask(m_call.url);
}

void Exchange::ask(const QUrl &url)
{
    m_body.clear();
    m_certificateError.reset();
    QNetworkAccessManager *manager = m_lines.manager(m_call.lane, url, m_endpoint.trustedFingerprint);
    m_reply = sendRequest(*manager, requestFor(m_endpoint, m_call, url), m_call);
    m_reply->setParent(this);
    connectReply();
}

void Exchange::connectReply()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::judgeCertificate);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkAnnouncedSize);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::onFinished);
}

void Exchange::dropReply()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        if (reply->error() == QNetworkReply::NoError) // else it has ended by itself, and Qt would warn
            reply->abort();
        reply->deleteLater();
    }
}

void Exchange::judgeCertificate(const QList<QSslError> &errors)
{
    QSslCertificate leaf = m_reply->sslConfiguration().peerCertificate();
    if (leaf.isNull() && !errors.isEmpty())
        leaf = errors.first().certificate();
    if (isTrusted(leaf, m_endpoint.trustedFingerprint))
        m_reply->ignoreSslErrors(errors);
    else
        m_certificateError = certificateError(leaf, errors, m_endpoint.trustedFingerprint);
}

void Exchange::checkAnnouncedSize()
{
    const qint64 size = announcedSize(*m_reply);
    if (size > m_lines.limits().bodyBytes) // later: Qt warns about an abort from within this signal
        QMetaObject::invokeMethod(this, &Exchange::refuseSize, Qt::QueuedConnection);
    else if (size > 0)
        m_body.reserve(std::min<qint64>(size, 1024 * 1024) + kReaderPadding); // may be a lie
}

void Exchange::takeBytes()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_lines.limits().bodyBytes)
        refuseSize();
}

void Exchange::refuseSize()
{
    finish(failure(WahaText::tooLarge(m_lines.limits().bodyBytes)));
}

std::optional<Error> Exchange::transportError() const
{
    if (m_certificateError)
        return m_certificateError;
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = statusOf(*m_reply);
    if (status == 0 || (error > QNetworkReply::NoError && error <= QNetworkReply::UnknownProxyError))
        return WahaText::transport(error, m_reply->errorString(), m_endpoint, status > 0);
    // From 400 on Qt repeats the status as an error; below, an error means that the body went wrong.
    const bool cutShort = status != 304 && announcedSize(*m_reply) > m_body.size();
    if (cutShort || (status < 400 && error != QNetworkReply::NoError))
        return WahaText::brokenOff();
    return std::nullopt;
}

void Exchange::onFinished()
{
    takeBytes();
    if (!m_reply)
        return; // too large after all
    if (announcedSize(*m_reply) > m_lines.limits().bodyBytes)
        refuseSize(); // the connection may end before the refusal that is under way
    else if (std::optional<Error> error = transportError())
        finish(failure(*std::move(error)));
    else
        onAnswered();
}

void Exchange::onAnswered()
{
    const QByteArray location = m_reply->rawHeader("Location");
    if (isRedirect(statusOf(*m_reply)) && !location.isEmpty())
        followRedirect(QUrl::fromEncoded(location));
    else
        finish(takeReply());
}

HttpReply Exchange::takeReply()
{
    HttpReply reply;
    reply.status = statusOf(*m_reply);
    reply.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    reply.contentType = m_reply->rawHeader("Content-Type");
    reply.etag = m_reply->rawHeader("ETag");
    reply.authenticate = m_reply->rawHeader("WWW-Authenticate");
    reply.retryAfterMs = retryAfterMs(m_reply->rawHeader("Retry-After"), m_reply->rawHeader("Date"));
    m_body.reserve(m_body.size() + kReaderPadding);
    reply.body = std::move(m_body);
    reply.elapsedMs = static_cast<int>(m_clock.elapsed());
    return reply;
}

void Exchange::followRedirect(const QUrl &location)
{
    Result<QUrl> target
        = redirectTarget(m_reply->url(), location, m_call.verb, statusOf(*m_reply), m_endpoint.apiKey);
    if (!target) {
        finish(failure(std::move(target.error())));
    } else if (++m_redirects > m_lines.limits().redirects) {
        finish(failure(WahaText::tooManyRedirects(shownUrl(*target, m_endpoint.apiKey), statusOf(*m_reply))));
    } else {
        dropReply();
        ask(*target);
    }
}

void Exchange::finish(Result<HttpReply> result)
{
    m_limit.stop();
    dropReply();
    deleteLater();
    if (const HttpDone done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

} // namespace quayside::waha
