// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>
#include <utility>

namespace quayside::waha {

/** How much of a reply is read. Bytes. */
struct ReplyBounds
{
    qint64 head = 0; //!< status lines, headers, chunk sizes and trailers together
    qint64 body = 0; //!< of a success that announces its length
    qint64 unannounced = 0; //!< of a success that does not
    qint64 error = 0; //!< of anything else; what is beyond is not read, and not missed
    int chunks = 0; //!< pieces a body may come in: each costs more than its bytes
    bool json = true; //!< a success that does not begin like JSON is read as far as an error
};

/**
 * Reads one HTTP/1.x reply as its bytes come, in whatever pieces, and holds no more than its bounds: a server
 * that sends without end runs into a limit, not into memory. Interim replies (1xx) are skipped, 101 ends it.
 * Any thread.
 */
class ReplyParser final
{
public:
    enum class State { Head, Body, Done, Failed };
    enum class Failure {
        None,
        NotHttp, //!< the bytes are no HTTP reply; firstBytes() has how they begin
        HeadTooLarge,
        BodyTooLarge, //!< limit() has what was allowed
        BadChunk,
        Cut //!< the connection ended too early
    };

    explicit ReplyParser(const ReplyBounds &bounds);

    /** Takes bytes; how many of them belong to the reply. The rest is what comes after it. */
    qsizetype feed(QByteArrayView bytes);
    /** The connection has ended: that completes a body without a length, and cuts any other. */
    void end();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] Failure failure() const { return m_failure; }
    [[nodiscard]] bool hasBegun() const { return !m_begin.isEmpty(); }
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QByteArray &reason() const { return m_reason; }
    /** The first header of that name; `name` in lower case. */
    [[nodiscard]] QByteArray header(const char *name) const;
    /** The body, moved out. */
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }
    [[nodiscard]] const QByteArray &firstBytes() const { return m_begin; }
    [[nodiscard]] qint64 limit() const;
    /** Done, and the connection can carry another call. */
    [[nodiscard]] bool keepsConnection() const;

private:
    enum class Framing { None, Length, Chunks, ToTheEnd };
    enum class Chunk { Size, Data, End, Trailers };

    qsizetype takeLine(QByteArrayView bytes);
    void onLine(const QByteArray &line);
    void onHeadLine(const QByteArray &line);
    bool readStatusLine(const QByteArray &line);
    void onHeadEnd();
    bool readFraming();
    void onChunkLine(const QByteArray &line);
    qsizetype takeBodyBytes(QByteArrayView bytes);
    void lookAtFirst(QByteArrayView bytes);
    [[nodiscard]] bool isCutShort() const;
    void giveBack(const QByteArray &line);
    void fail(Failure failure);
    void finish() { m_state = State::Done; }

    ReplyBounds m_bounds;
    State m_state = State::Head;
    Failure m_failure = Failure::None;
    Framing m_framing = Framing::None;
    Chunk m_chunk = Chunk::Size;
    QByteArray m_line; // begun, not ended yet
    QByteArray m_begin; // the first bytes of all, for what is no HTTP
    qint64 m_headUsed = 0;
    qint64 m_left = 0; // of the body or chunk
    int m_chunks = 0;
    int m_status = 0;
    bool m_isHttp10 = false;
    bool m_cut = false; // what is beyond the bound is not waited for
    std::optional<char> m_first; // of the body, white space apart
    QByteArray m_reason;
    QList<QPair<QByteArray, QByteArray>> m_headers; // names in lower case
    QByteArray m_body;
};

} // namespace quayside::waha
