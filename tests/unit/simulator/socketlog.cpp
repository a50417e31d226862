// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/simulator/socketlog.h"

#include <QJsonDocument>
#include <QUrl>

using quayside::test::SocketPeer;

namespace {

constexpr int kPong = 10;

QUrl socketUrl(const sim::WorkerHandle &worker, const QString &query)
{
    QString url = QString::fromStdString(worker.url()) + QStringLiteral("/ws") + query;
    return QUrl(url.replace(0, 4, QStringLiteral("ws")));
}

} // namespace

SocketLog::SocketLog(const sim::WorkerHandle &worker, const QString &query)
    : m_socket(socketUrl(worker, query))
{
    connect(&m_socket, &SocketPeer::opened, this, [this] { m_opened = true; });
    connect(&m_socket, &SocketPeer::closed, this, [this] { m_closed = true; });
    connect(&m_socket, &SocketPeer::frameReceived, this,
            [this](int opcode) { m_pongs += opcode == kPong ? 1 : 0; });
    connect(&m_socket, &SocketPeer::textReceived, this, [this](const QString &text) {
        m_raw.append(text);
        m_frames.append(QJsonDocument::fromJson(text.toUtf8()).object());
    });
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
