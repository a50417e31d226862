// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QThread>

#include <memory>

class QNetworkAccessManager;

namespace quayside::waha {

/**
 * The thread on which all HTTP and WebSocket traffic runs, and its three access managers.
 *
 * Six connections per host and manager is Qt 6.4's limit, so calls of different urgency never share one: six
 * hung lifecycle calls must not delay a QR code. Create and destroy it in the UI thread; destroying it aborts
 * every call, whose futures then finish as Cancelled.
 */
class Network final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Network)
public:
    /** Which manager carries a call, and how long it may take. */
    enum class Lane {
        Interactive, //!< QR, codes, single reads; 15 s
        Poll, //!< lists, version, status, health; 15 s
        Lifecycle //!< create, start, stop, restart, logout, delete, PUT, server stop; 60 s
    };

    explicit Network(QObject *parent = nullptr);
    ~Network() override;

    /** An object that lives in the network thread; timers and sockets are made as children of such. */
    [[nodiscard]] QObject *context() const { return m_context; }
    [[nodiscard]] QThread *thread() { return &m_thread; }
    /** The manager of a lane. Network thread only. */
    [[nodiscard]] QNetworkAccessManager *manager(Lane lane) const;
    /** System proxy by default. Any thread; new connections use it. */
    void setProxy(const QNetworkProxy &proxy);

private:
    class Managers;
    QThread m_thread;
    QObject *m_context = nullptr; // lives in and is deleted by m_thread
    Managers *m_managers = nullptr; // likewise
};

} // namespace quayside::waha
