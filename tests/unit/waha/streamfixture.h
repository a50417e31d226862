// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unit/waha/socketpeer.h"
#include "waha/eventstream.h"
#include "waha/network.h"

#include <QList>
#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <memory>

namespace quayside::test {

/** A WebSocket server that does what the test says to each client once it is open. Lives in the test's
 * thread. */
class SocketServer final : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<void(SocketPeer &)>;

    explicit SocketServer(Script script);

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int connections() const { return static_cast<int>(m_asked.size()); }
    /** The address each client asked for. */
    [[nodiscard]] const QList<QUrl> &asked() const { return m_asked; }
    void say(const QString &text);
    void closeAll(int code, const QString &reason);
    void abortAll();

private:
    QTcpServer m_server;
    Script m_script;
    QList<QPointer<SocketPeer>> m_sockets;
    QList<QUrl> m_asked;
};

/** A stream in the network thread, heard in the test's. */
class HeardStream final : public QObject
{
    Q_OBJECT
public:
    HeardStream(waha::Network &network, const waha::Endpoint &endpoint);
    ~HeardStream() override;

    void close();
    [[nodiscard]] quint64 ignored() const;

    int live = 0;
    QList<Error> downs;
    QList<waha::StatusEvent> events;

private:
    void inNetworkThread(const std::function<void()> &job) const;

    waha::Network &m_network;
    waha::EventStream *m_stream = nullptr;
};

/** Times short enough for tests, long enough for a busy machine. */
[[nodiscard]] waha::Limits streamLimits();
/** A `session.status` envelope. */
[[nodiscard]] QString statusFrame(const QString &id, const QString &session, const QString &status);

} // namespace quayside::test
