// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/scriptedserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>

namespace quayside::test {

QByteArray testData(const QString &name)
{
    QFile file(QStringLiteral(QUAYSIDE_TEST_DATA "/waha/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("test data missing: %s", qPrintable(file.fileName()));
    return file.readAll();
}

Answer http(int status, const QByteArray &body, const QByteArray &contentType, const QByteArray &extraHeaders)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    if (!contentType.isEmpty() && !body.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    if (status != 304 && status != 204)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return { bytes + extraHeaders + "\r\n" + body, false };
}

ScriptedServer::ScriptedServer(Script script)
    : m_server(std::make_unique<QTcpServer>())
    , m_script(std::move(script))
{
    listen();
}

ScriptedServer::ScriptedServer(const QString &certificate, Script script)
    : m_secure(true)
    , m_script(std::move(script))
{
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(testData(u"tls/" + certificate + u".crt")));
    tls.setPrivateKey(QSslKey(testData(u"tls/" + certificate + u".key"), QSsl::Ec));
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

ScriptedServer::~ScriptedServer()
{
    for (QTcpSocket *socket : std::as_const(m_sockets))
        socket->disconnect(this);
}

void ScriptedServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptedServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("can't listen");
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_secure ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        m_sockets << socket;
        socket->write(m_greeting);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_sockets.removeAll(socket);
            m_buffers.remove(socket);
            socket->deleteLater();
        });
        read(socket);
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    Request request;
    while (takeRequest(m_buffers[socket], request)) {
        m_requests << request;
        const Answer answer = m_script ? m_script(request) : Answer {};
        socket->write(answer.bytes);
        socket->flush();
        if (answer.close) {
            socket->disconnectFromHost();
            return;
        }
    }
}

bool ScriptedServer::takeRequest(QByteArray &buffer, Request &request)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    Request out;
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    out.method = first.value(0);
    out.target = first.value(1);
    for (const QByteArray &line : lines.mid(1))
        out.headers.insert(line.left(line.indexOf(':')).trimmed().toLower(),
                           line.mid(line.indexOf(':') + 1).trimmed());
    const qsizetype size = out.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + size)
        return false;
    out.body = buffer.mid(end + 4, size);
    buffer.remove(0, end + 4 + size);
    request = out;
    return true;
}

void ScriptedServer::push(const QByteArray &bytes)
{
    if (m_requests.isEmpty())
        return; // the head of an answer comes first
    for (QTcpSocket *socket : std::as_const(m_sockets)) {
        socket->write(bytes);
        socket->flush();
    }
}

void ScriptedServer::closeAll()
{
    const QList<QTcpSocket *> sockets = m_sockets;
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

} // namespace quayside::test
