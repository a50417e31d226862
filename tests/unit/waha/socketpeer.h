// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>

class QTcpSocket;

namespace quayside::test {

/**
 * The other side of a WebSocket, for tests: does what it is told, says what it hears, and shares no code with
 * the program. Plain TCP; answers pings and closings. Lives in the test's thread.
 */
class SocketPeer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SocketPeer)
public:
    enum class Side { Server, Client };
    static constexpr int kNoCode = 1005;

    /** Of a connection that was taken, and which it owns. */
    explicit SocketPeer(QTcpSocket *accepted, QObject *parent = nullptr);
    /** Of one that it makes: ws:// */
    explicit SocketPeer(const QUrl &url, QObject *parent = nullptr);
    ~SocketPeer() override;

    void sendTextMessage(const QString &text);
    void sendBinaryMessage(const QByteArray &bytes);
    void ping();
    /** The other side ends the connection. */
    void close(int code, const QString &reason = {});
    void abort();
    /** As it is, at once. */
    void send(const QByteArray &raw);

    /** What the client asked for: path and query. */
    [[nodiscard]] const QByteArray &target() const { return m_target; }
    [[nodiscard]] int closeCode() const { return m_closeCode; }
    [[nodiscard]] const QString &closeReason() const { return m_closeReason; }

Q_SIGNALS:
    void opened();
    void closed();
    void textReceived(const QString &text);
    /** Each frame, before anything is done about it. */
    void frameReceived(int opcode, const QByteArray &payload);

private:
    struct Head
    {
        int opcode = 0;
        bool isFinal = true;
        bool isMasked = false;
        qsizetype size = 0; //!< of the head, mask included
        qsizetype length = 0; //!< of the payload
    };

    void join();
    void read();
    void readUpgrade();
    void readAnswer();
    void readFrames();
    [[nodiscard]] bool readHead(Head &head) const;
    void onFrame(const Head &head, const QByteArray &payload);
    void onClosing(const QByteArray &payload);
    void sendFrame(int opcode, const QByteArray &payload);

    QTcpSocket *m_socket;
    const Side m_side;
    QUrl m_url;
    QByteArray m_bytes;
    QByteArray m_target;
    QByteArray m_message;
    int m_messageOpcode = 0;
    bool m_isOpen = false;
    bool m_saidGoodbye = false;
    int m_closeCode = kNoCode;
    QString m_closeReason;
};

} // namespace quayside::test
