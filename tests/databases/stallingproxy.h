// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace quayside::test {

/**
 * A cable between a client and a server on loopback that can be pulled without either noticing: while it
 * stalls, connections stay open and are accepted, and nothing passes, no end of a connection either. Cut, it
 * ends them and refuses new ones, as if no server ran there.
 *
 * Forwards on a thread of its own, so that whoever uses it may block. Its calls are made from one thread.
 */
class StallingProxy final
{
    Q_DISABLE_COPY_MOVE(StallingProxy)
public:
    /** To a port of 127.0.0.1. */
    explicit StallingProxy(int target);
    ~StallingProxy();

    [[nodiscard]] int port() const { return m_port; }
    void stall();
    void cut();
    /** What was held back passes now, and connections are taken again. */
    void forward();
    /** How many connections were made so far. */
    [[nodiscard]] int connections() const;

private:
    class Exchange;

    QThread m_thread;
    std::unique_ptr<Exchange> m_exchange; //!< lives in m_thread
    int m_port = 0;
};

} // namespace quayside::test
