// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/requestbuilder.h"

#include "waha/oncebody.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace quayside::waha {

namespace {

/** Workers behind one host must not share cookies; the cache would add Cache-Control and defeat the ETag. */
void setAttributes(QNetworkRequest &request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
}

} // namespace

QNetworkRequest requestFor(const Endpoint &endpoint, const HttpCall &call, const QUrl &url)
{
    QNetworkRequest request(url);
    setAttributes(request);
    request.setRawHeader("Accept", call.accept);
    // WAHA does not compress, and inflating is where a small reply becomes a huge one.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Quayside/" QUAYSIDE_VERSION);
    if (!endpoint.apiKey.isEmpty())
        request.setRawHeader("X-Api-Key", endpoint.apiKey.reveal().toUtf8());
    if (!call.etag.isEmpty())
        request.setRawHeader("If-None-Match", call.etag);
    if (call.verb != HttpCall::Verb::Get)
        request.setHeader(QNetworkRequest::ContentLengthHeader, call.body.size());
    if (!call.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    return request;
}

QNetworkReply *sendRequest(QNetworkAccessManager &manager, const QNetworkRequest &request,
                           const HttpCall &call)
{
    if (call.verb == HttpCall::Verb::Get)
        return manager.get(request);
    auto *body = new OnceBody(call.body);
    QNetworkReply *reply = nullptr;
    if (call.verb == HttpCall::Verb::Post)
        reply = manager.post(request, body);
    else if (call.verb == HttpCall::Verb::Put)
        reply = manager.put(request, body);
    else
        reply = manager.sendCustomRequest(request, "DELETE", body);
    body->setParent(reply);
    return reply;
}

} // namespace quayside::waha
