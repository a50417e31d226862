// SPDX-License-Identifier: GPL-3.0-or-later
#include "waha/framecodec.h"
#include "waha/http/replyparser.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace quayside::waha;

using State = ReplyParser::State;
using Failure = ReplyParser::Failure;

namespace {

ReplyBounds bounds()
{
    return { 1'000, 500, 200, 100, 160, true };
}

/** What came of a reply, as one text to compare. */
QByteArray outcome(ReplyParser &parser)
{
    if (parser.state() == State::Failed)
        return "failed " + QByteArray::number(int(parser.failure()));
    if (parser.state() != State::Done)
        return "waiting";
    return QByteArray::number(parser.status()) + ' ' + (parser.keepsConnection() ? "kept " : "closed ")
        + parser.takeBody();
}

QByteArray read(const QByteArray &bytes, qsizetype piece, bool ends)
{
    ReplyParser parser(bounds());
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    if (ends)
        parser.end();
    return outcome(parser);
}

const QByteArray kOk = "HTTP/1.1 200 OK\r\n";

} // namespace

/** Replies and frames in pieces of every size, at their bounds and beyond. */
class TestReplyParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replies_data();
    void replies();
    void leavesWhatComesAfter();
    void garbageEnds();
    void frames();
    void framesInPieces();
    void ownFramesAreMasked();
};

void TestReplyParser::replies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &out, bool ends = false) {
        QTest::newRow(name) << bytes << ends << out;
    };
    const auto failed
        = [](Failure failure) -> QByteArray { return "failed " + QByteArray::number(int(failure)); };
    const QByteArray chunked = kOk + "Transfer-Encoding: chunked\r\n\r\n";
    row("length", kOk + "Content-Length: 2\r\n\r\n{}", "200 kept {}");
    row("length, bare newlines", "HTTP/1.1 200\nContent-Length: 2\n\n{}", "200 kept {}");
    row("no body", "HTTP/1.1 204 No Content\r\n\r\n", "204 kept ");
    row("not modified", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", "304 kept ");
    row("closing", kOk + "Connection: close\r\nContent-Length: 2\r\n\r\n{}", "200 closed {}");
    row("1.0", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", "200 closed {}");
    row("to the end", kOk + "\r\n{}", "200 closed {}", true);
    row("to the end, not yet", kOk + "\r\n{}", "waiting");
    row("chunks", chunked + "1\r\n{\r\n1;x=y\r\n}\r\n0\r\nX: y\r\n\r\n", "200 kept {}");
    row("chunks beat a length",
        kOk + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "200 kept {}");
    row("interim", "HTTP/1.1 100 Continue\r\n\r\n" + kOk + "Content-Length: 0\r\n\r\n", "200 kept ");
    row("upgrade", "HTTP/1.1 101 Switching\r\nA: b\r\n\r\n", "101 closed ");
    row("cut in the head", kOk, failed(Failure::Cut), true);
    row("cut in the body", kOk + "Content-Length: 3\r\n\r\n{}", failed(Failure::Cut), true);
    row("cut in a chunk", chunked + "3\r\n{}", failed(Failure::Cut), true);
    row("cut before the last chunk", chunked + "2\r\n{}\r\n", failed(Failure::Cut), true);
    row("nothing", "", failed(Failure::Cut), true);
    row("no HTTP", "SSH-2.0-OpenSSH\r\n", failed(Failure::NotHttp));
    row("HTTP/2", "HTTP/2 200\r\n", failed(Failure::NotHttp));
    row("no status", "HTTP/1.1 OK there\r\n", failed(Failure::NotHttp));
    row("two lengths", kOk + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n", failed(Failure::NotHttp));
    row("the same twice", kOk + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", "200 kept {}");
    row("negative length", kOk + "Content-Length: -1\r\n\r\n", failed(Failure::NotHttp));
    row("bad chunk size", chunked + "x\r\n", failed(Failure::BadChunk));
    row("negative chunk size", chunked + "-1\r\n", failed(Failure::BadChunk));
    row("chunk with too much", chunked + "1\r\n{}\r\n", failed(Failure::BadChunk));

    // At the bounds: 500 bytes with a length, 200 without, 100 of what is no success or no JSON
    const QByteArray list = '[' + QByteArray(498, ' ') + ']';
    row("as long as it may be", kOk + "Content-Length: 500\r\n\r\n" + list, "200 kept " + list);
    row("a byte too long", kOk + "Content-Length: 501\r\n\r\n", failed(Failure::BodyTooLarge));
    row("too long without a length", kOk + "\r\n" + list.first(201), failed(Failure::BodyTooLarge));
    row("too long in chunks", chunked + "c9\r\n" + list.first(201), failed(Failure::BodyTooLarge));
    row("white space without end", kOk + "\r\n" + QByteArray(201, '\n'), failed(Failure::BodyTooLarge));
    const QByteArray page = "<html>" + QByteArray(300, 'x');
    row("a page is cut", kOk + "Content-Length: 306\r\n\r\n" + page, "200 closed " + page.first(100));
    row("an error is cut", "HTTP/1.1 500 No\r\nContent-Length: 999999999\r\n\r\n" + list,
        "500 closed " + list.first(100));
    row("an endless 401 is cut", "HTTP/1.1 401 No\r\n\r\n" + list, "401 closed " + list.first(100));
    row("an inflated one is cut", kOk + "Content-Encoding: gzip\r\n\r\n" + list,
        "200 closed " + list.first(100));
    row("a byte order mark is no page", kOk + "Content-Length: 200\r\n\r\n\xef\xbb\xbf" + list.first(197),
        "200 kept \xef\xbb\xbf" + list.first(197));
    row("a page that begins with a zero byte", kOk + "\r\n" + QByteArray(300, '\0') + "x",
        "200 closed " + QByteArray(100, '\0'));
    row("head too long", kOk + "X: " + QByteArray(1'000, 'x'), failed(Failure::HeadTooLarge));
    row("many headers", kOk + QByteArray("X: y\r\n").repeated(200), failed(Failure::HeadTooLarge));
    row("interim replies without end", QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(60),
        failed(Failure::HeadTooLarge));
    row("a long chunk extension", chunked + "1;" + QByteArray(1'000, 'x'), failed(Failure::HeadTooLarge));
    row("many chunk extensions", chunked + QByteArray("1;" + QByteArray(90, 'x') + "\r\n \r\n").repeated(14),
        failed(Failure::HeadTooLarge));
    row("trailers without end", chunked + "0\r\n" + QByteArray("X: y\r\n").repeated(200),
        failed(Failure::HeadTooLarge));
    row("very many small chunks", chunked + QByteArray("1\r\n \r\n").repeated(161),
        failed(Failure::HeadTooLarge));
    row("many small chunks", chunked + QByteArray("1\r\n \r\n").repeated(150) + "2\r\n[]\r\n0\r\n\r\n",
        "200 kept " + QByteArray(150, ' ') + "[]"); // sizes are not part of the head
}

void TestReplyParser::replies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ends);
    QFETCH(QByteArray, out);
    for (const qsizetype piece :
         { qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), qsizetype(64), bytes.size() + 1 })
        QCOMPARE(read(bytes, piece, ends), out);
}

void TestReplyParser::leavesWhatComesAfter()
{
    ReplyParser parser(bounds());
    const QByteArray reply = kOk + "Content-Length: 2\r\n\r\n{}";
    QCOMPARE(parser.feed(QByteArray(reply + "HTTP/1.1 ...")), reply.size());
    QVERIFY(parser.state() == State::Done);
    QCOMPARE(parser.feed("more"), 0);
    QCOMPARE(parser.header("content-length"), QByteArray("2"));
    QCOMPARE(parser.header("missing"), QByteArray());
}

/** Whatever comes, in whatever pieces, it ends at some bound. */
void TestReplyParser::garbageEnds()
{
    QRandomGenerator random(4711); // the same garbage in every run
    const QList<QByteArray> words { "HTTP/1.1 200 OK\r\n",
                                    "\r\n",
                                    "Content-Length: ",
                                    "5",
                                    "\n",
                                    ":",
                                    "0\r\n",
                                    "Transfer-Encoding: chunked\r\n",
                                    "{",
                                    "]",
                                    "f;",
                                    QByteArray(40, 'x'),
                                    QByteArray("\0\xff", 2) };
    for (int round = 0; round < 2'000; ++round) {
        ReplyParser parser(bounds());
        if (round % 2 == 0)
            parser.feed(kOk);
        qsizetype fed = 0;
        while (parser.state() != State::Done && parser.state() != State::Failed && fed < 20'000) {
            const QByteArray word = words.at(random.bounded(int(words.size())));
            fed += word.size();
            parser.feed(word);
        }
        QVERIFY(fed < 20'000);
        QVERIFY(parser.takeBody().size() <= 500);
    }
}

void TestReplyParser::frames()
{
    FrameCodec reader(10);
    QList<QByteArray> seen;
    const auto sink = [&seen](Opcode opcode, const QByteArray &payload) {
        seen << QByteArray::number(int(opcode)) + ' ' + payload;
        return true;
    };
    // A ping may come between the fragments of a message.
    QVERIFY(reader.feed(QByteArray("\x01\x02he\x89\x01p\x80\x03llo\x82\x00", 14), sink));
    QCOMPARE(seen, QList<QByteArray>({ "9 p", "1 hello", "2 " }));
    QCOMPARE(reader.takeFrameCount(), 4);
    QVERIFY(!reader.feed(QByteArray("\x01\x06wor ld\x80\x05tooxx", 15), sink));
    QVERIFY(reader.failure() == FrameCodec::Failure::TooLarge);
    FrameCodec lone(10);
    QVERIFY(!lone.feed(QByteArray("\x80\x01x", 3), sink)); // the rest of nothing
    QVERIFY(lone.failure() == FrameCodec::Failure::Protocol);
    FrameCodec nested(10);
    QVERIFY(!nested.feed(QByteArray("\x01\x01x\x81\x01y", 6), sink)); // a message within a message
    QVERIFY(nested.failure() == FrameCodec::Failure::Protocol);
}

void TestReplyParser::framesInPieces()
{
    const QByteArray large(70'000, 'x');
    QByteArray bytes("\x81\x05hello", 7);
    bytes += QByteArray("\x81\x7e\x01\x00", 4) + large.first(256);
    bytes += QByteArray("\x81\x7f\0\0\0\0\0\1\x11\x70", 10) + large;
    for (const qsizetype piece : { qsizetype(1), qsizetype(5), qsizetype(1'000), bytes.size() }) {
        FrameCodec reader(100'000);
        QList<QByteArray> seen;
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            QVERIFY(reader.feed(bytes.mid(at, piece), [&seen](Opcode, const QByteArray &payload) {
                seen << payload;
                return true;
            }));
        QCOMPARE(seen, QList<QByteArray>({ "hello", large.first(256), large }));
    }
}

void TestReplyParser::ownFramesAreMasked()
{
    const FrameCodec codec(10);
    const auto read = [](const QByteArray &frame) -> QByteArray {
        QByteArray payload = frame.sliced(6);
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = char(payload.at(i) ^ frame.at(2 + i % 4));
        return frame.first(2) + payload;
    };
    QCOMPARE(read(codec.frame(Opcode::Ping, {})), QByteArray("\x89\x80", 2));
    QCOMPARE(read(codec.frame(Opcode::Pong, "abcde")),
             QByteArray("\x8a\x85"
                        "abcde",
                        7));
    QCOMPARE(read(codec.frame(Opcode::Pong, QByteArray(200, 'x'))), "\x8a\xfd" + QByteArray(125, 'x'));
    QCOMPARE(read(codec.closeFrame(1002)), QByteArray("\x88\x82\x03\xea", 4));
    QCOMPARE(read(codec.closeFrame(FrameCodec::kNoCode)), QByteArray("\x88\x80", 2));
    QSet<QByteArray> masks;
    for (int i = 0; i < 20; ++i)
        masks.insert(codec.frame(Opcode::Ping, {}).sliced(2, 4));
    QVERIFY(masks.size() > 15); // each has its own
}

QTEST_GUILESS_MAIN(TestReplyParser)
#include "test_replyparser.moc"
