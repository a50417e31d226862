// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/fleet.h"
#include "unit/waha/socketpeer.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/** Opens a WebSocket to a simulated worker and keeps what it says. */
class SocketLog final : public QObject
{
    Q_OBJECT
public:
    SocketLog(const sim::WorkerHandle &worker, const QString &query);

    [[nodiscard]] bool opened() const { return m_opened; }
    [[nodiscard]] bool closed() const { return m_closed; }
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    [[nodiscard]] QString closeReason() const { return m_socket.closeReason(); }
    [[nodiscard]] const QList<QJsonObject> &frames() const { return m_frames; }
    [[nodiscard]] const QStringList &raw() const { return m_raw; }
    [[nodiscard]] int pongs() const { return m_pongs; }
    /** Statuses of one session in the order they came; of all sessions when empty. */
    [[nodiscard]] QStringList statuses(const QString &session = {}) const;
    void ping() { m_socket.ping(); }

private:
    quayside::test::SocketPeer m_socket;
    QList<QJsonObject> m_frames;
    QStringList m_raw;
    int m_pongs = 0;
    bool m_opened = false;
    bool m_closed = false;
};
