// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"
#include "waha/endpoint.h"
#include "waha/http.h"
#include "waha/values.h"

namespace quayside::waha {

class TransportHandle;

/** Asks for the version, at the old path where the new one is not known (before 2024.9.1). Any thread. */
void askVersion(const std::shared_ptr<TransportHandle> &handle, const Endpoint &endpoint, HttpDone done);

/**
 * The probe's steps: ping, version, status, and whether the key is a limited one. Each step starts in the
 * network thread when the one before has ended; the object lives as long as a step is under way.
 */
class Probing final : public std::enable_shared_from_this<Probing>
{
    Q_DISABLE_COPY_MOVE(Probing)
public:
    Probing(std::shared_ptr<TransportHandle> handle, Endpoint endpoint, ProbeWish wish);

    [[nodiscard]] Future<Probe> run();

private:
    void onPing(const Result<HttpReply> &reply);
    void onVersion(const Result<HttpReply> &reply);
    void onStatus(const Result<HttpReply> &reply);
    void onEnvironment(const Result<HttpReply> &reply);
    [[nodiscard]] bool wantsEnvironment() const;
    void ask(const QUrl &url, void (Probing::*next)(const Result<HttpReply> &));

    std::shared_ptr<TransportHandle> m_handle;
    Endpoint m_endpoint;
    ProbeWish m_wish;
    Promise<Probe> m_promise;
    Probe m_probe;
};

} // namespace quayside::waha
