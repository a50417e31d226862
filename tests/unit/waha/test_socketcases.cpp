// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/waha/hostileserver.h"
#include "unit/waha/streamfixture.h"
#include "waha/eventsocket.h"

#include <QTest>

using namespace quayside;
using namespace quayside::waha;
using namespace quayside::test;

namespace {

constexpr int kLongest = 65'536;
constexpr int kText = 1;
constexpr int kBinary = 2;
constexpr int kClose = 8;
constexpr int kPing = 9;
constexpr int kPong = 10;
const QByteArray kGreek = "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5"; // κόσμε, as in the original cases
const QString kEnd = QStringLiteral("text end");

QByteArray frame(int opcode, const QByteArray &payload, bool isFinal = true)
{
    return serverFrame(opcode, payload, isFinal);
}

QByteArray closing(int code, const QByteArray &reason = {})
{
    QByteArray payload(2, '\0');
    payload[0] = char(code >> 8);
    payload[1] = char(code & 0xff);
    return frame(kClose, payload + reason);
}

/** What one case made of a socket: "text …", "binary", "pong", and what the server was told. */
struct Outcome
{
    QStringList heard;
    QStringList said;
    QStringList ended; //!< the kind of the error
};

QString spoken(int opcode, const QByteArray &payload)
{
    if (opcode != kClose)
        return QStringLiteral("%1 ").arg(opcode == kPong ? QStringLiteral("pong") : QString::number(opcode))
            + QString::fromLatin1(payload.toHex());
    const int code
        = payload.size() < 2 ? SocketPeer::kNoCode : quint8(payload.at(0)) * 256 + quint8(payload.at(1));
    return QStringLiteral("close %1").arg(code);
}

/** Sends `bytes` in pieces to an event socket, until it ends, or hears the last message and has answered. */
Outcome outcomeOf(const QByteArray &bytes, qsizetype piece, const QString &answer = {})
{
    Outcome outcome;
    SocketServer server([&](SocketPeer &socket) {
        QObject::connect(
            &socket, &SocketPeer::frameReceived, &socket,
            [&outcome](int opcode, const QByteArray &payload) { outcome.said << spoken(opcode, payload); });
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            socket.send(bytes.mid(at, piece));
    });
    Limits limits;
    limits.frameBytes = kLongest;
    Endpoint endpoint;
    endpoint.base = server.url();
    Route route;
    route.host = server.url().host();
    route.port = quint16(server.url().port());
    auto socket = std::make_unique<EventSocket>(endpoint, route, limits, nullptr);
    QObject::connect(socket.get(), &EventSocket::frame, socket.get(), [&outcome](const QByteArray &text) {
        outcome.heard << QStringLiteral("text ") + QString::fromUtf8(text);
    });
    QObject::connect(socket.get(), &EventSocket::sign, socket.get(), [&outcome](bool isIgnored) {
        outcome.heard << (isIgnored ? QStringLiteral("binary") : QStringLiteral("pong"));
    });
    QObject::connect(socket.get(), &EventSocket::ended, socket.get(),
                     [&outcome](const Error &error) { outcome.ended << toString(error.kind); });
    socket->open();
    const bool isOver = QTest::qWaitFor(
        [&] {
            const bool isHeard
                = outcome.heard.endsWith(kEnd) && (answer.isEmpty() || outcome.said.endsWith(answer));
            return !outcome.ended.isEmpty() || isHeard;
        },
        30'000);
    const bool isEnded = !outcome.ended.isEmpty();
    socket.reset(); // as the stream does: last words are out by then
    const bool isTold = !isEnded || QTest::qWaitFor([&outcome] { return !outcome.said.isEmpty(); }, 30'000);
    if (!isOver || !isTold)
        outcome.ended << QStringLiteral("not in time");
    return outcome;
}

} // namespace

/**
 * The client cases of the Autobahn test suite that apply to somebody who only listens, against a server that
 * sends bytes as they are. Compression is not offered, and its cases are those of reserved bits.
 */
class TestSocketCases final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void messages_data();
    void messages();
    void pings_data();
    void pings();
    void failures_data();
    void failures();
    void closings_data();
    void closings();
};

void TestSocketCases::messages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("heard");
    QTest::addColumn<int>("piece");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &heard,
                        int piece = 1 << 20) { QTest::newRow(name) << bytes << heard << piece; };
    const auto text
        = [](const QByteArray &bytes) { return QStringList { u"text " + QString::fromUtf8(bytes) }; };
    for (const int size : { 0, 125, 126, 127, 128, 65'535, 65'536 })
        row(qPrintable(QStringLiteral("1.1 text of %1").arg(size)), frame(kText, QByteArray(size, '*')),
            text(QByteArray(size, '*')));
    row("1.1.8 text of 65,536 in pieces of 997", frame(kText, QByteArray(65'536, '*')),
        text(QByteArray(65'536, '*')), 997);
    for (const int size : { 0, 125, 126, 65'536 })
        row(qPrintable(QStringLiteral("1.2 binary of %1").arg(size)),
            frame(kBinary, QByteArray(size, '\xfe')), { QStringLiteral("binary") });
    row("2.7 pong nobody asked for", frame(kPong, {}), { QStringLiteral("pong") });
    row("2.8 the same with a payload", frame(kPong, "unsolicited"), { QStringLiteral("pong") });
    const QByteArray two = frame(kText, "frag", false) + frame(0, "ment");
    row("5.3 two fragments", two, text("fragment"));
    row("5.4 byte by byte", two, text("fragment"), 1);
    row("5.6 a ping between fragments", frame(kText, "frag", false) + frame(kPing, "p") + frame(0, "ment"),
        text("fragment"));
    row("5.19 many, with pings",
        frame(kText, "f1", false) + frame(0, "f2", false) + frame(kPing, "p") + frame(0, "f3", false)
            + frame(kPing, "q") + frame(0, "f4"),
        text("f1f2f3f4"));
    row("6.1.1 nothing", frame(kText, {}), text({}));
    row("6.1.2 nothing in three", frame(kText, {}, false) + frame(0, {}, false) + frame(0, {}), text({}));
    row("6.2.1 characters", frame(kText, kGreek), text(kGreek));
    row(
        "6.2.3 a fragment a byte",
        []() -> QByteArray {
            QByteArray bytes;
            for (qsizetype i = 0; i < kGreek.size(); ++i)
                bytes += frame(i == 0 ? kText : 0, kGreek.sliced(i, 1), i + 1 == kGreek.size());
            return bytes;
        }(),
        text(kGreek));
    for (const char *valid : { "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
                               "\xef\xbf\xbd", "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf" })
        row(qPrintable(QStringLiteral("6.x valid ") + QString::fromLatin1(QByteArray(valid).toHex())),
            frame(kText, valid), text(valid));
    row(
        "9 as long as it may be, in fragments of 64",
        []() -> QByteArray {
            QByteArray bytes = frame(kText, QByteArray(64, 'a'), false);
            for (int i = 2; i < kLongest / 64; ++i)
                bytes += frame(0, QByteArray(64, 'a'), false);
            return bytes + frame(0, QByteArray(64, 'a'));
        }(),
        text(QByteArray(kLongest, 'a')));
}

void TestSocketCases::messages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, heard);
    QFETCH(int, piece);
    const Outcome outcome = outcomeOf(bytes + frame(kText, "end"), piece);
    QCOMPARE(outcome.ended, QStringList());
    QCOMPARE(outcome.heard, heard << kEnd);
}

void TestSocketCases::pings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("pong");
    QTest::addColumn<int>("piece");
    const QByteArray binary("\x00\xff\xfe\xfd\xfc\xfb\x00\xff", 8);
    const QByteArray most(125, '\xfe');
    QTest::newRow("2.1 empty") << frame(kPing, {}) << QByteArray() << 1'000;
    QTest::newRow("2.2 text") << frame(kPing, "Hello, world!") << QByteArray("Hello, world!") << 1'000;
    QTest::newRow("2.3 binary") << frame(kPing, binary) << binary << 1'000;
    QTest::newRow("2.4 as long as it may be") << frame(kPing, most) << most << 1'000;
    QTest::newRow("2.6 byte by byte") << frame(kPing, most) << most << 1;
    QByteArray ten;
    for (char c = '0'; c <= '9'; ++c)
        ten += frame(kPing, QByteArray(1, c));
    QTest::newRow("2.10 ten at once: the newest is answered") << ten << QByteArray("9") << 1'000;
}

void TestSocketCases::pings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, pong);
    QFETCH(int, piece);
    const QString answer = spoken(kPong, pong);
    const Outcome outcome = outcomeOf(bytes + frame(kText, "end"), piece, answer);
    QCOMPARE(outcome.ended, QStringList());
    QCOMPARE(outcome.said.last(), answer);
    QVERIFY(outcome.said.size() <= 10);
}

void TestSocketCases::failures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const QString &name, const QByteArray &bytes, int code) {
        QTest::newRow(qPrintable(name)) << bytes << code;
    };
    row(QStringLiteral("2.5 a ping of 126"), frame(kPing, QByteArray(126, '\xfe')), 1002);
    for (int bits = 1; bits < 8; ++bits)
        row(QStringLiteral("3 reserved bits %1").arg(bits), QByteArray(1, char(0x81 | bits << 4)) + "\x01x",
            1002);
    for (const int opcode : { 3, 4, 5, 6, 7, 11, 12, 13, 14, 15 })
        row(QStringLiteral("4 reserved kind %1").arg(opcode), frame(opcode, "x"), 1002);
    row(QStringLiteral("5.1 a ping in fragments"), frame(kPing, "frag", false) + frame(0, "ment"), 1002);
    row(QStringLiteral("5.2 a pong in fragments"), frame(kPong, "frag", false) + frame(0, "ment"), 1002);
    row(QStringLiteral("5.9 the rest of nothing"), frame(0, "non-continuation") + frame(kText, "x"), 1002);
    row(QStringLiteral("5.12 the same, not the last"), frame(0, "non", false) + frame(kText, "x"), 1002);
    row(QStringLiteral("5.15 and after a message"),
        frame(kText, "frag", false) + frame(0, "ment") + frame(0, "x", false) + frame(kText, "y"), 1002);
    row(QStringLiteral("5.18 a message within a message"), frame(kText, "a", false) + frame(kText, "b"),
        1002);
    row(QStringLiteral("masked"), QByteArray("\x81\x81\0\0\0\0x", 7), 1002);
    row(QStringLiteral("a length in more bytes than it needs"), QByteArray("\x81\x7e\x00\x01x", 5), 1002);
    const QByteArray surrogate = "\xed\xa0\x80";
    for (const char *bad :
         { "\x80", "\xbf", "\xc0\xaf", "\xe0\x80\xaf", "\xf0\x80\x80\xaf", "\xc1\xbf", "\xe0\x9f\xbf",
           "\xf0\x8f\xbf\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xed\xa0\x80\xed\xb0\x80", "\xf4\x90\x80\x80",
           "\xf8\x88\x80\x80\x80", "\xfe", "\xff", "\xce", "\xe1\xbd", "\xf0\x9f\x98",
           "\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xed\xa0\x80" })
        row(QStringLiteral("6 no text: ") + QString::fromLatin1(QByteArray(bad).toHex()), frame(kText, bad),
            1007);
    row(QStringLiteral("6.3.2 no text, a fragment a byte"),
        frame(kText, surrogate.first(1), false) + frame(0, surrogate.sliced(1, 1), false)
            + frame(0, surrogate.sliced(2)),
        1007);
    row(QStringLiteral("6.4.1 seen before the message is whole"),
        frame(kText, kGreek, false) + frame(0, "\xf4\x90\x80\x80", false), 1007);
    row(QStringLiteral("6 text that ends within a character, in fragments"),
        frame(kText, "x", false) + frame(0, "\xce"), 1007);
    row(QStringLiteral("9 a byte too long"), frame(kText, QByteArray(kLongest + 1, 'x')), 1009);
    row(QStringLiteral("9 a byte too long, in fragments"),
        frame(kText, QByteArray(kLongest, 'x'), false) + frame(0, "x"), 1009);
}

void TestSocketCases::failures()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const ErrorKind kind = code == 1009 ? ErrorKind::TooLarge : ErrorKind::NotWaha;
    const QStringList told { QStringLiteral("close %1").arg(code) };
    const Outcome atOnce = outcomeOf(bytes, bytes.size());
    QCOMPARE(atOnce.ended, QStringList { toString(kind) });
    QCOMPARE(atOnce.said, told);
    if (bytes.size() > 1'000)
        return;
    const Outcome byByte = outcomeOf(bytes, 1);
    QCOMPARE(byByte.ended, QStringList { toString(kind) });
    QCOMPARE(byByte.said, told);
}

void TestSocketCases::closings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const QString &name, const QByteArray &bytes, int code) {
        QTest::newRow(qPrintable(name)) << bytes << code;
    };
    row(QStringLiteral("7.3.1 without a code"), frame(kClose, {}), SocketPeer::kNoCode);
    row(QStringLiteral("7.3.2 half a code"), frame(kClose, "a"), 1002);
    row(QStringLiteral("7.3.4 with a reason"), closing(1000, "Hello World!"), 1000);
    row(QStringLiteral("7.3.5 with a long one"), closing(1000, QByteArray(123, '*')), 1000);
    row(QStringLiteral("7.3.6 with one too long"), closing(1000, QByteArray(124, '*')), 1002);
    row(QStringLiteral("7.1.3 and a ping behind it"), closing(1000) + frame(kPing, "x"), 1000);
    row(QStringLiteral("7.1.4 and a text behind it"), closing(1000) + frame(kText, "x"), 1000);
    row(QStringLiteral("7.5.1 a reason that is no text"), closing(1000, kGreek + "\xed\xa0\x80"), 1007);
    for (const int code : { 1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999 })
        row(QStringLiteral("7.7 code %1").arg(code), closing(code), code);
    for (const int code : { 0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999, 5000, 65535 })
        row(QStringLiteral("7.9 code %1").arg(code), closing(code), 1002);
}

void TestSocketCases::closings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const Outcome outcome = outcomeOf(bytes, bytes.size());
    QCOMPARE(outcome.ended.size(), 1); // once, whatever comes behind it
    QCOMPARE(outcome.said, QStringList { QStringLiteral("close %1").arg(code) });
    QVERIFY(!outcome.heard.contains(QStringLiteral("text x")));
}

QTEST_GUILESS_MAIN(TestSocketCases)
#include "test_socketcases.moc"
