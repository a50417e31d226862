// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/limits.h"

#include <QThread>

#include <memory>

class QNetworkProxy;

namespace quayside::waha {

class Transport;
class TransportHandle;

/**
 * The thread on which all HTTP and WebSocket traffic runs, and its three lanes.
 *
 * Calls of different urgency never wait for each other: six hung lifecycle calls must not delay a QR code.
 * Create and destroy it in the UI thread; destroying it aborts every call, whose futures then finish as
 * Cancelled, also those made later.
 */
class Network final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Network)
public:
    /** Which calls wait for each other, and how long one may take. */
    enum class Lane {
        Interactive, //!< QR, codes, single reads; 15 s
        Poll, //!< lists, version, status, health; 15 s
        Lifecycle //!< create, start, stop, restart, logout, delete, PUT, server stop; 60 s
    };

    explicit Network(QObject *parent = nullptr);
    explicit Network(const Limits &limits, QObject *parent = nullptr);
    ~Network() override;

    /** An object that lives in the network thread; timers and sockets are made as children of such. */
    [[nodiscard]] QObject *context() const;
    [[nodiscard]] QThread *thread() { return &m_thread; }
    /** System proxy by default (never for this machine itself); DefaultProxy returns to it. Any thread. */
    void setProxy(const QNetworkProxy &proxy);
    /** What clients hold on to; stays valid, and refuses every call, after this object is gone. */
    [[nodiscard]] const std::shared_ptr<TransportHandle> &handle() const { return m_handle; }
    /** The network thread's side. Network thread only. */
    [[nodiscard]] Transport *transport() const { return m_transport; }

private:
    QThread m_thread;
    std::shared_ptr<TransportHandle> m_handle;
    Transport *m_transport = nullptr; // lives in and is deleted by m_thread
};

} // namespace quayside::waha
