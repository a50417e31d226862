// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpSocket;

namespace quayside::test {

/** One request as it came over the wire. */
struct Request
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
};

/** What to do with a request: bytes to send as they are, then perhaps close. No bytes: never answer. */
struct Answer
{
    QByteArray bytes;
    bool close = false;
};

/**
 * A server that says exactly what a test tells it to, byte by byte; nothing in it knows HTTP but the reading
 * of requests. Lives in the test's thread.
 */
class ScriptedServer final : public QObject
{
    Q_OBJECT
public:
    using Script = std::function<Answer(const Request &)>;

    explicit ScriptedServer(Script script = {});
    /** Over TLS, with the certificate and key of tests/data/waha/tls/<name>. */
    ScriptedServer(const QString &certificate, Script script);
    ~ScriptedServer() override;

    void setScript(Script script) { m_script = std::move(script); }
    /** Says something to every client before it has asked. */
    void setGreeting(const QByteArray &bytes) { m_greeting = bytes; }
    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const { return m_server->serverPort(); }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    /** Sends more bytes on every open connection, once there was a request. */
    void push(const QByteArray &bytes);
    void closeAll();
    void stopListening() { m_server->close(); }

private:
    void listen();
    void accept();
    void read(QTcpSocket *socket);
    [[nodiscard]] static bool takeRequest(QByteArray &buffer, Request &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_secure = false;
    Script m_script;
    QByteArray m_greeting;
    QList<QTcpSocket *> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Request> m_requests;
    int m_connections = 0;
};

/** A well-formed HTTP/1.1 answer. */
[[nodiscard]] Answer http(int status, const QByteArray &body = {},
                          const QByteArray &contentType = "application/json; charset=utf-8",
                          const QByteArray &extraHeaders = {});
/** The bytes of a file of tests/data/waha. */
[[nodiscard]] QByteArray testData(const QString &name);

} // namespace quayside::test
