// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/client.h"

#include "waha/calls.h"
#include "waha/probing.h"
#include "waha/transport.h"
#include "waha/valuereaders.h"
#include "waha/wahatext.h"

#include <QDateTime>

namespace quayside::waha {

namespace {

/** Takes a reply apart on the pool. */
template <typename T>
using Reader = std::function<Result<T>(const HttpReply &, const Secret &)>;

/** The `done` of a call whose reply `reader` turns into a T for `promise`. */
template <typename T>
HttpDone readingInto(const std::shared_ptr<TransportHandle> &handle, const Secret &key, Reader<T> reader,
                     std::shared_ptr<Promise<T>> promise)
{
    const std::weak_ptr<TransportHandle> weak = handle;
    return [weak, key, reader = std::move(reader),
            promise = std::move(promise)](const Result<HttpReply> &reply) {
        const std::shared_ptr<TransportHandle> alive = weak.lock();
        if (!reply)
            promise->finish(failure(reply.error()));
        else if (alive)
            alive->read([reply = *reply, key, reader, promise] { promise->finish(reader(reply, key)); });
    };
}

/** `done`, and before it the noter. */
HttpDone noting(const CallNoter &noter, const HttpCall &call, HttpDone done)
{
    if (!noter)
        return done;
    CallNote note;
    note.method = methodName(call.verb);
    note.path = call.url.path(QUrl::FullyEncoded);
    note.startedMs = QDateTime::currentMSecsSinceEpoch();
    return [noter, note, done = std::move(done)](const Result<HttpReply> &reply) mutable {
        note.status = reply ? reply->status : 0;
        note.problem = reply ? QString() : reply.error().message;
        note.elapsedMs = static_cast<int>(QDateTime::currentMSecsSinceEpoch() - note.startedMs);
        noter(note);
        done(reply);
    };
}

template <typename T>
Future<T> make(const std::shared_ptr<TransportHandle> &handle, const Endpoint &endpoint,
               const CallNoter &noter, const Result<HttpCall> &call, Reader<T> reader)
{
    if (!call)
        return readyFuture<T>(failure(call.error()));
    if (!handle)
        return readyFuture<T>(failure(ErrorText::cancelled()));
    auto promise = std::make_shared<Promise<T>>();
    Future<T> future = promise->future();
    HttpDone done = readingInto<T>(handle, endpoint.apiKey, std::move(reader), std::move(promise));
    handle->send(endpoint, *call, noting(noter, *call, std::move(done)));
    return future;
}

} // namespace

WahaClient::WahaClient(Network &network, Endpoint endpoint)
    : m_handle(network.handle())
    , m_endpoint(std::move(endpoint))
{ }

WahaClient WahaClient::notedBy(CallNoter noter) const
{
    WahaClient client = *this;
    client.m_noter = std::move(noter);
    return client;
}

Future<Probe> WahaClient::probe(ProbeWish wish) const
{
    if (!m_handle)
        return readyFuture<Probe>(failure(ErrorText::cancelled()));
    return std::make_shared<Probing>(m_handle, m_endpoint, wish)->run();
}

Future<ServerVersion> WahaClient::version() const
{
    auto promise = std::make_shared<Promise<ServerVersion>>();
    Future<ServerVersion> future = promise->future();
    if (m_handle)
        askVersion(
            m_handle, m_endpoint,
            readingInto<ServerVersion>(m_handle, m_endpoint.apiKey, read::version, std::move(promise)));
    return future;
}

Future<ServerStatus> WahaClient::status() const
{
    return make<ServerStatus>(m_handle, m_endpoint, m_noter, calls::status(m_endpoint), read::status);
}

Future<Health> WahaClient::health() const
{
    return make<Health>(m_handle, m_endpoint, m_noter, calls::health(m_endpoint), read::health);
}

Future<void> WahaClient::stopServer(bool force) const
{
    return make<void>(m_handle, m_endpoint, m_noter, calls::stopServer(m_endpoint, force), read::nothing);
}

Future<SessionList> WahaClient::list(const QByteArray &etag, ListDetail detail) const
{
    const Reader<SessionList> reader = [etag, detail](const HttpReply &reply, const Secret &key) {
        Result<SessionList> list = read::list(reply, key, detail);
        if (list && list->notModified && list->etag.isEmpty())
            list->etag = etag; // a 304 need not repeat it
        return list;
    };
    return make<SessionList>(m_handle, m_endpoint, m_noter, calls::list(m_endpoint, etag), reader);
}

Future<SessionInfo> WahaClient::session(const QString &name) const
{
    return make<SessionInfo>(m_handle, m_endpoint, m_noter, calls::session(m_endpoint, name), read::session);
}

Future<SessionList> WahaClient::listWithApps() const
{
    const Reader<SessionList> reader
        = [](const HttpReply &reply, const Secret &key) { return read::list(reply, key, ListDetail::Full); };
    return make<SessionList>(m_handle, m_endpoint, m_noter, calls::listWithApps(m_endpoint), reader);
}

Future<SessionInfo> WahaClient::sessionWithApps(const QString &name) const
{
    return make<SessionInfo>(m_handle, m_endpoint, m_noter, calls::sessionWithApps(m_endpoint, name),
                             read::session);
}

Future<void> WahaClient::tryApps(const QString &name) const
{
    return make<void>(m_handle, m_endpoint, m_noter, calls::apps(m_endpoint, name), read::nothing);
}

Future<LifecycleReply> WahaClient::create(const CreateRequest &request) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::create(m_endpoint, request),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::start(const QString &name) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::act(m_endpoint, name, u"start"),
                                read::started);
}

Future<LifecycleReply> WahaClient::stop(const QString &name) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::act(m_endpoint, name, u"stop"),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::restart(const QString &name) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::act(m_endpoint, name, u"restart"),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::logout(const QString &name) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::act(m_endpoint, name, u"logout"),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::remove(const QString &name) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::remove(m_endpoint, name),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::update(const QString &name, const QJsonObject &config) const
{
    return updateJson(name, calls::json(config));
}

Future<LifecycleReply> WahaClient::updateJson(const QString &name, const QByteArray &config) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::update(m_endpoint, name, config),
                                read::lifecycle);
}

Future<LifecycleReply> WahaClient::updateWithApps(const QString &name, const QByteArray &config,
                                                  const QByteArray &apps) const
{
    return make<LifecycleReply>(m_handle, m_endpoint, m_noter, calls::update(m_endpoint, name, config, apps),
                                read::lifecycle);
}

Future<QString> WahaClient::qrValue(const QString &name) const
{
    return make<QString>(m_handle, m_endpoint, m_noter, calls::qrValue(m_endpoint, name), read::qrValue);
}

Future<QString> WahaClient::requestCode(const QString &name, const QString &phone) const
{
    return make<QString>(m_handle, m_endpoint, m_noter, calls::requestCode(m_endpoint, name, phone),
                         read::code);
}

Future<PasskeyChallenge> WahaClient::passkeyChallenge(const QString &name) const
{
    return make<PasskeyChallenge>(m_handle, m_endpoint, m_noter, calls::passkeyChallenge(m_endpoint, name),
                                  read::passkeyChallenge);
}

Future<void> WahaClient::submitPasskey(const QString &name, const QByteArray &assertionJson) const
{
    return make<void>(m_handle, m_endpoint, m_noter, calls::submitPasskey(m_endpoint, name, assertionJson),
                      read::nothing);
}

Future<QString> WahaClient::passkeyConfirmation(const QString &name) const
{
    return make<QString>(m_handle, m_endpoint, m_noter, calls::passkeyConfirmation(m_endpoint, name),
                         read::code);
}

Future<void> WahaClient::confirmPasskey(const QString &name) const
{
    return make<void>(m_handle, m_endpoint, m_noter, calls::confirmPasskey(m_endpoint, name), read::nothing);
}

Future<Screenshot> WahaClient::screenshot(const QString &name) const
{
    return make<Screenshot>(m_handle, m_endpoint, m_noter, calls::screenshot(m_endpoint, name),
                            read::screenshot);
}

} // namespace quayside::waha
