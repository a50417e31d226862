// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/http.h"

#include <QMutex>
#include <QThreadPool>

namespace quayside::waha {

class Transport;

/**
 * How any thread reaches the network thread and the pool that reads replies.
 *
 * Shared by Network and its clients, so that a client may outlive the Network: after close() whatever is
 * handed over is dropped, and a dropped Promise finishes as Cancelled. Any thread.
 */
class TransportHandle final
{
    Q_DISABLE_COPY_MOVE(TransportHandle)
public:
    explicit TransportHandle(Transport *transport);
    ~TransportHandle();

    /** Nothing passes from now on; jobs that wait for the pool are dropped, running ones are waited for. */
    void close();
    /** Makes the call; `done` runs in the network thread. */
    void send(const Endpoint &endpoint, const HttpCall &call, HttpDone done);
    /** Runs `job` in the network thread. */
    void post(std::function<void(Transport &)> job);
    /** Runs `job` on the pool. */
    void read(std::function<void()> job);

private:
    QMutex m_mutex;
    Transport *m_transport; // null once closed
    QThreadPool m_pool;
};

} // namespace quayside::waha
