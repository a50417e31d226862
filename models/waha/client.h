// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "waha/endpoint.h"
#include "waha/values.h"

#include <QJsonObject>

#include <functional>

namespace quayside::waha {

class Network;
class TransportHandle;

/** One call that has ended, as anybody may see it: no key, no query, no bodies. Value type. */
struct CallNote
{
    QString method; //!< "GET"
    QString path; //!< as it was sent, percent-encoded: "/api/sessions/acme-sales"
    int status = 0; //!< 0: no answer came, see `problem`
    QString problem; //!< translated
    qint64 startedMs = 0; //!< desktop clock
    int elapsedMs = 0;

    friend bool operator==(const CallNote &, const CallNote &) = default;
};

/** Told of the end of each call; runs in the network thread. */
using CallNoter = std::function<void(const CallNote &)>;

/** What a new session is made of. Name and start are always sent: leaving them out means different things. */
struct CreateRequest
{
    QString name;
    bool start = true;
    QJsonObject config; //!< metadata["user.id"] belongs in here
};

/**
 * All HTTP calls to one worker.
 *
 * A light value around shared state; copy it freely, call it from any thread: the traffic runs on the
 * Network's thread, replies are read on a pool thread. Every call finishes exactly once, by its lane's time
 * limit at the latest, and what is longer than Limits allows is cut off (TooLarge). Redirects to another host
 * are refused with the key unsent. A lifecycle call's answer proves nothing: observe the status (list or
 * session()).
 */
class WahaClient final
{
public:
    WahaClient() = default;
    WahaClient(Network &network, Endpoint endpoint);

    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    /** The same client, which tells `noter` of the end of every single call (probe() and version() apart). */
    [[nodiscard]] WahaClient notedBy(CallNoter noter) const;

    // Server
    /** /ping, version (old path too), status. NotWaha, Unauthorized, Tls and Unreachable are told apart. */
    [[nodiscard]] Future<Probe> probe(ProbeWish wish = {}) const;
    [[nodiscard]] Future<ServerVersion> version() const;
    [[nodiscard]] Future<ServerStatus> status() const;
    [[nodiscard]] Future<Health> health() const;
    [[nodiscard]] Future<void> stopServer(bool force) const;

    // Reading
    /** Every session (all=true). With an etag an unchanged list costs a 304. */
    [[nodiscard]] Future<SessionList> list(const QByteArray &etag = {},
                                           ListDetail detail = ListDetail::Full) const;
    /** One session; NotFound where there is none. */
    [[nodiscard]] Future<SessionInfo> session(const QString &name) const;
    /** The same with their apps, where the server has any (2025.12.1); older ones leave them out. */
    [[nodiscard]] Future<SessionList> listWithApps() const;
    [[nodiscard]] Future<SessionInfo> sessionWithApps(const QString &name) const;
    /** Succeeds where the server has apps at all, whether or not the session exists. */
    [[nodiscard]] Future<void> tryApps(const QString &name) const;

    // Lifecycle
    [[nodiscard]] Future<LifecycleReply> create(const CreateRequest &request) const;
    [[nodiscard]] Future<LifecycleReply> start(const QString &name) const;
    [[nodiscard]] Future<LifecycleReply> stop(const QString &name) const;
    [[nodiscard]] Future<LifecycleReply> restart(const QString &name) const;
    [[nodiscard]] Future<LifecycleReply> logout(const QString &name) const;
    [[nodiscard]] Future<LifecycleReply> remove(const QString &name) const;
    /** PUT replaces the whole config: read, change, write back everything, unknown keys included. */
    [[nodiscard]] Future<LifecycleReply> update(const QString &name, const QJsonObject &config) const;
    /** The same with the config as JSON text, sent digit by digit as it is. */
    [[nodiscard]] Future<LifecycleReply> updateJson(const QString &name, const QByteArray &config) const;
    /** Config and apps (a JSON array) at once: apps that are left out are removed. */
    [[nodiscard]] Future<LifecycleReply> updateWithApps(const QString &name, const QByteArray &config,
                                                        const QByteArray &apps) const;

    // Pairing
    /** The text to encode as a QR code; WrongStatus when the session is not at SCAN_QR_CODE. */
    [[nodiscard]] Future<QString> qrValue(const QString &name) const;
    /** An eight-character code to type on the phone; `phone` in digits, a leading plus is dropped. */
    [[nodiscard]] Future<QString> requestCode(const QString &name, const QString &phone) const;
    [[nodiscard]] Future<PasskeyChallenge> passkeyChallenge(const QString &name) const;
    /** Hands over a WebAuthn assertion made in a browser, as JSON text. */
    [[nodiscard]] Future<void> submitPasskey(const QString &name, const QByteArray &assertionJson) const;
    [[nodiscard]] Future<QString> passkeyConfirmation(const QString &name) const;
    [[nodiscard]] Future<void> confirmPasskey(const QString &name) const;
    [[nodiscard]] Future<Screenshot> screenshot(const QString &name) const;

private:
    std::shared_ptr<TransportHandle> m_handle;
    Endpoint m_endpoint;
    CallNoter m_noter;
};

} // namespace quayside::waha
