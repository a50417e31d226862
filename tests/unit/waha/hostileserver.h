// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace quayside::test {

/**
 * A server that sends as fast as the kernel takes it, and reads nothing after the request: on plain blocking
 * sockets, with a thread for each connection. Linux and other systems with POSIX sockets.
 */
class HostileServer final
{
public:
    /** One connection, after the head of its request was read. Returns when there is nobody to annoy. */
    class Client final
    {
    public:
        Client(int socket, QByteArray request, const std::atomic_bool &stop)
            : m_socket(socket)
            , m_request(std::move(request))
            , m_stop(stop)
        { }

        [[nodiscard]] const QByteArray &request() const { return m_request; }
        /** False once the other side has gone. */
        bool send(const QByteArray &bytes);
        /** For ever. */
        void repeat(const QByteArray &bytes, int pauseMs = 0);
        /** A byte a segment, for ever. */
        void dribble(char byte, int pauseMs = 0);
        /** Says nothing, until the other side goes. */
        void hang();
        /** Answers the upgrade to a WebSocket. */
        bool upgrade();

    private:
        int m_socket;
        QByteArray m_request;
        const std::atomic_bool &m_stop;
    };
    using Script = std::function<void(Client &)>;

    /** `speaksFirst`: the script runs at once, without a request (as for TLS that never comes). */
    explicit HostileServer(Script script, bool speaksFirst = false);
    ~HostileServer();
    HostileServer(const HostileServer &) = delete;
    HostileServer &operator=(const HostileServer &) = delete;

    [[nodiscard]] QUrl url(const QString &scheme = QStringLiteral("http")) const;
    [[nodiscard]] int connections() const { return m_connections.load(); }

private:
    void accept();
    void serve(int socket);

    Script m_script;
    bool m_speaksFirst;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic_bool m_stop = false;
    std::atomic_int m_connections = 0;
    std::thread m_acceptor;
    std::mutex m_mutex;
    std::vector<std::thread> m_threads; // guarded by m_mutex
};

/** A server's frame, not masked. */
[[nodiscard]] QByteArray serverFrame(int opcode, const QByteArray &payload, bool final = true);

} // namespace quayside::test
