// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <utility>

namespace quayside::waha {

/** The kinds of WebSocket frames (RFC 6455 §5.2). */
enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/**
 * Takes a server's WebSocket frames apart as their bytes come, and holds no more than one message within its
 * bound, however many fragments it comes in. Any thread.
 */
class FrameReader final
{
public:
    enum class Failure { None, Protocol, TooLarge };
    /** A whole message (Text, Binary) or a control frame; false: stop reading. */
    using Sink = std::function<bool(Opcode opcode, const QByteArray &payload)>;

    explicit FrameReader(qint64 longestMessage);

    /** True as long as all is well: false after a failure, or when the sink said so. */
    bool feed(const QByteArray &bytes, const Sink &sink);
    [[nodiscard]] Failure failure() const { return m_failure; }
    /** Frames seen, fragments and control frames included. */
    [[nodiscard]] int takeFrameCount() { return std::exchange(m_frames, 0); }

private:
    struct Head
    {
        Opcode opcode = Opcode::Continuation;
        bool final = true;
        qsizetype size = 0; // of the head itself
        quint64 length = 0; // of the payload
    };
    [[nodiscard]] static bool readHead(QByteArrayView bytes, Head &head);
    [[nodiscard]] Failure judge(const Head &head, QByteArrayView bytes) const;
    bool deliver(const Head &head, const QByteArray &payload, const Sink &sink);

    const qint64 m_longest;
    Failure m_failure = Failure::None;
    QByteArray m_bytes; // of a frame that is not whole yet
    QByteArray m_message; // fragments so far
    Opcode m_messageOpcode = Opcode::Continuation; // none begun
    int m_frames = 0;
};

/** A client's frame, masked as it has to be; `mask` is four random bytes. */
[[nodiscard]] QByteArray maskedFrame(Opcode opcode, const QByteArray &payload, quint32 mask);

} // namespace quayside::waha
