// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waha/endpoint.h"
#include "waha/framecodec.h"
#include "waha/http/connection.h"
#include "waha/http/replyparser.h"
#include "waha/limits.h"

namespace quayside::waha {

class ReplyParser;

/** The address of the events: ws or wss, the base path kept. Holds the key: never to be logged or shown. */
[[nodiscard]] QUrl eventUrl(const Endpoint &endpoint);

/**
 * One connection to `/ws`, from opening to its end, which it tells once: the upgrade, the frames within their
 * bounds, a pong for the newest ping. Knows nothing of time. Network thread only.
 */
class EventSocket final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EventSocket)
public:
    EventSocket(const Endpoint &endpoint, const Route &route, const Limits &limits, QObject *parent);
    ~EventSocket() override;

    void open();
    void ping();

Q_SIGNALS:
    void opened();
    /** The text of a message, as UTF-8. */
    void frame(const QByteArray &text);
    /** A message with no text in it, or a pong: the server is alive. */
    void sign(bool ignoredFrame);
    /** What has just been read, after the frames in it were told. */
    void took(int frames, qint64 bytes);
    void ended(const quayside::Error &error);

private:
    void sendUpgrade();
    void read();
    void readUpgrade(const QByteArray &bytes);
    void readFrames(const QByteArray &bytes);
    bool onFrame(Opcode opcode, const QByteArray &payload);
    void onClosing(const QByteArray &payload);
    void onConnectionEnded(const Error &error);
    void fail(FrameCodec::Failure failure);
    void sayGoodbye(int code);
    [[nodiscard]] bool isAccepted() const;
    void end(const Error &error);

    const Endpoint m_endpoint;
    const Limits m_limits;
    Connection m_connection;
    ReplyParser m_reply; // to the upgrade
    FrameCodec m_frames;
    QByteArray m_key; // of the upgrade
    QByteArray m_ping; // the newest that is to be answered
    bool m_isPinged = false;
    bool m_opened = false;
    bool m_ended = false;
};

/** Why a socket that was open has closed, by close code and reason (api.md §6). `key` is taken out of texts.
 */
[[nodiscard]] Error closingError(int code, const QString &reason, const Secret &key);
/** Why a socket could not be opened, by what came in place of the upgrade. */
[[nodiscard]] Error upgradeError(ReplyParser &reply, const Endpoint &endpoint);
/** True where trying again soon is no use: somebody has to change the key or the server first. */
[[nodiscard]] bool needsSomebody(const Error &error);

} // namespace quayside::waha
