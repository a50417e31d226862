// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace quayside::waha {

/** The kinds of WebSocket frames (RFC 6455 §5.2). */
enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/**
 * A client's side of WebSocket frames, without a socket: takes a server's frames apart as their bytes come,
 * and makes ours. Holds no more than one message within its bound, however many fragments it comes in.
 * Compression is not offered, so that a small frame can't become a huge one. Any thread.
 */
class FrameCodec final
{
    Q_DISABLE_COPY_MOVE(FrameCodec)
public:
    enum class Failure { None, Protocol, NotText, TooLarge };
    /** A whole message (Text, Binary) or a control frame; false: stop reading. */
    using Sink = std::function<bool(Opcode opcode, const QByteArray &payload)>;
    /** What a Close frame says. */
    struct Closing
    {
        int code = kNoCode;
        QString reason;
        Failure failure = Failure::None; //!< it says nothing that may be said
    };
    static constexpr int kNoCode = 1005; //!< none was told

    explicit FrameCodec(qint64 longestMessage);
    ~FrameCodec();

    /** True as long as all is well: false after a failure, or when the sink said so. */
    bool feed(const QByteArray &bytes, const Sink &sink);
    [[nodiscard]] Failure failure() const;
    /** Frames seen since it was asked last, fragments and control frames included. */
    [[nodiscard]] int takeFrameCount();

    [[nodiscard]] static Closing closing(const QByteArray &payload);
    /** A Ping or Pong of ours; what is beyond 125 bytes is cut. */
    [[nodiscard]] QByteArray frame(Opcode opcode, const QByteArray &payload) const;
    /** A Close of ours; kNoCode says none. */
    [[nodiscard]] QByteArray closeFrame(int code) const;
    /** With which code a server is told about its failure (§7.4.1). */
    [[nodiscard]] static int codeOf(Failure failure);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace quayside::waha
