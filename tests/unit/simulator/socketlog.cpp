// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/socketlog.h"

#include <QJsonDocument>
#include <QUrl>

SocketLog::SocketLog(const sim::WorkerHandle &worker, const QString &query)
{
    connect(&m_socket, &QWebSocket::connected, this, [this] { m_opened = true; });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closed = true; });
    connect(&m_socket, &QWebSocket::pong, this, [this] { ++m_pongs; });
    connect(&m_socket, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        m_raw.append(text);
        m_frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
    QString url = QString::fromStdString(worker.url()) + QStringLiteral("/ws") + query;
    url.replace(0, 4, QStringLiteral("ws"));
    m_socket.open(QUrl(url));
}

QStringList SocketLog::statuses(const QString &session) const
{
    QStringList result;
    for (const QJsonObject &frame : m_frames)
        if (session.isEmpty() || frame.value(QStringLiteral("session")).toString() == session)
            result.append(
                frame.value(QStringLiteral("payload")).toObject().value(QStringLiteral("status")).toString());
    return result;
}
