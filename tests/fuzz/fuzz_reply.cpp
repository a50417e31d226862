// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an HTTP reply, as they come: the first byte of the input says in pieces of which size.
#include "target.h"

#include "unit/waha/recordings.h"
#include "waha/http/replyparser.h"

namespace quayside::fuzz {

namespace {

constexpr waha::ReplyBounds kBounds { 8'192, 65'536, 16'384, 4'096, 200, true };

struct Reading
{
    waha::ReplyParser::State state;
    waha::ReplyParser::Failure failure;
    int status;
    QByteArray body;

    friend bool operator==(const Reading &, const Reading &) = default;
};

Reading read(const QByteArray &bytes, qsizetype piece)
{
    waha::ReplyParser parser(kBounds);
    qsizetype at = 0;
    while (at < bytes.size() && parser.state() != waha::ReplyParser::State::Done
           && parser.state() != waha::ReplyParser::State::Failed) {
        const qsizetype size = std::min(piece, bytes.size() - at);
        const qsizetype used = parser.feed(QByteArrayView(bytes).sliced(at, size));
        require(used >= 0 && used <= size, "a parser takes of what it is given");
        at += size;
    }
    parser.end();
    require(parser.state() == waha::ReplyParser::State::Done
                || parser.state() == waha::ReplyParser::State::Failed,
            "the end of a connection ends the reply");
    const QByteArray body = parser.takeBody();
    require(body.size() <= kBounds.body, "no more is held than the bounds allow");
    return { parser.state(), parser.failure(), parser.status(), body };
}

} // namespace

Format format()
{
    Format format;
    for (const test::Recording &recording : test::recordings()) {
        const QByteArray line
            = "HTTP/1.1 " + QByteArray::number(recording.reply.status) + ' ' + recording.reply.reason;
        format.seeds << '\x40' + line + "\r\n" + recording.headers + "\r\n" + recording.reply.body;
    }
    format.seeds << "\x07HTTP/1.1 200 OK\r\nTransfer-Encoding: "
                    "chunked\r\n\r\n5\r\n{\"a\":\r\n2;x=y\r\n1}\r\n0\r\nX: y\r\n\r\n";
    format.words = { "\r\n",
                     "\n",
                     "HTTP/1.1 100 Continue\r\n\r\n",
                     "Transfer-Encoding: chunked\r\n",
                     "Content-Length: 5\r\n",
                     "Content-Length: -1\r\n",
                     "Content-Length: 99999999999999999999\r\n",
                     "ffffffffffffffff\r\n",
                     "0\r\n\r\n",
                     "Connection: close\r\n",
                     "HTTP/1.0",
                     " 101 ",
                     " 204 ",
                     " 304 " };
    return format;
}

} // namespace quayside::fuzz

using namespace quayside::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    requireSameHoweverCut(data, size,
                          [](const QByteArray &bytes, qsizetype piece) { return read(bytes, piece); });
    return 0;
}
